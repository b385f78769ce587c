// @ts-check
// Draws Mermaid, sets formulas and highlights code in the preview of the hosted page, with the answers of sandboxed
// frames (frames.js). Where there are none, and where something cannot be drawn, the source stays. The page around an
// element may draw code of a language itself; it is trusted, and gets an empty element.

import { h } from './dom.js';
import { messageOf } from './errors.js';
import { setFormulas } from './formulas.js';
import { able, ask, isAsked } from './frames.js';
import { strings } from '../strings/index.js';

/**
 * Functions of the page around an element, by the languages of code that they draw into an empty element.
 * @typedef {Record<string, (source: string, element: HTMLElement) => unknown>} Renderers
 */

/** What www/draw/code.js reads, by the names that authors write. */
const LANGUAGES =
  /^(?:bash|go|html|java|javascript|js|json|py|python|rs|rust|sh|sql|ts|typescript|xml|ya?ml)$/;
/** Milliseconds without a key in a drawing after which it is drawn again. */
const REST = 300;

/**
 * Draws the drawings, sets the formulas and highlights the code of new blocks of the preview.
 * @param {ParentNode} within
 * @param {() => void} onchange a block has another height
 * @param {Renderers} renderers
 */
export function draw(within, onchange, renderers) {
  for (const code of within.querySelectorAll('pre > code[class*="language-"]')) {
    const language = /language-(\S+)/.exec(code.className)?.[1] ?? '';
    const text = code.textContent ?? '';
    if (Object.hasOwn(renderers, language)) drawnByHost(code, text, renderers[language], onchange);
    else if (language === 'mermaid') {
      if (able()) image(code, text, onchange);
      else named(code, text);
    } else if (LANGUAGES.test(language) && able() && !code.firstElementChild && text.length < 20_000)
      highlight(code, { language, text });
  }
  if (able()) setFormulas(within, onchange, renderers);
}

/** The kind of a drawing, as its first word says it. @param {string} text */
const kindOf = (text) =>
  strings.page.drawing.kind(/^\s*(?:%%[^\n]*\n\s*)*([A-Za-z][\w-]*)/.exec(text)?.[1] ?? 'mermaid');

/** The fault of a drawing; Mermaid names the line behind the last one where something is not closed. */
function faultOf(/** @type {string} */ fault, /** @type {string} */ text) {
  const line = Number(/\bline (\d+)/.exec(fault)?.[1]);
  const last = text.trimEnd().split('\n').length;
  const { faultAt, fault: anywhere } = strings.page.drawing;
  return line ? faultAt(Math.min(line, last)) : anywhere;
}

/** Names a drawing that stays as its source. @param {Element} code @param {string} text */
function named(code, text) {
  const pre = /** @type {HTMLElement} */ (code.parentElement);
  const figure = h('figure', { class: 'drawing' }, h('figcaption', {}, kindOf(text)));
  pre.replaceWith(figure);
  figure.append(pre);
}

/** @param {Element} code @param {string} text @param {() => void} onchange */
async function image(code, text, onchange) {
  const pre = /** @type {HTMLElement} */ (code.parentElement);
  if (!isAsked('mermaid', text)) await new Promise((done) => setTimeout(done, REST));
  if (!pre.isConnected) return;
  const { answer, fault } = await ask('mermaid', text);
  if (!pre.isConnected || (!answer && !fault)) return;
  const marks = Boolean(code.querySelector('mark'));
  const summary = h('summary', {}, strings.page.drawing.source);
  const figure = h(
    'figure',
    { class: 'drawing' },
    answer
      ? h('img', {
          src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(answer)}`,
          alt: kindOf(text),
        })
      : h('figcaption', { class: 'drawing-fault' }, faultOf(fault ?? '', text)),
  );
  pre.replaceWith(figure);
  figure.append(h('details', { open: marks || !answer }, summary, pre));
  onchange();
}

/** @param {Element} code @param {string} text @param {Renderers[string]} render @param {() => void} onchange */
async function drawnByHost(code, text, render, onchange) {
  const pre = /** @type {HTMLElement} */ (code.parentElement);
  await new Promise((done) => setTimeout(done, REST));
  if (!pre.isConnected) return;
  const box = h('div', {});
  const source = h('details', {}, h('summary', {}, strings.page.drawing.source));
  const figure = h('figure', { class: 'drawing' }, box, source);
  pre.replaceWith(figure);
  source.append(pre);
  source.open = Boolean(code.querySelector('mark'));
  try {
    await render(text, box);
  } catch (error) {
    box.replaceChildren(h('p', { class: 'drawing-fault' }, faultOf(messageOf(error), text)));
    source.open = true;
  }
  onchange();
}

/** @param {Element} code @param {{language: string, text: string}} what */
async function highlight(code, what) {
  const { answer } = await ask('code', what);
  if (!answer || !code.isConnected || code.textContent !== what.text || code.firstElementChild) return;
  const pieces = /** @type {[string, string][]} */ (answer);
  code.replaceChildren(
    ...pieces.map(([text, kind]) => (kind ? h('span', { class: `code-${kind}` }, text) : text)),
  );
}
