// @ts-check
// Draws Mermaid and highlights code in the preview of the hosted page. Each is done by a page of www/draw in a
// sandboxed frame, which is loaded when the first document needs it. What comes back is an image or pieces of text,
// never HTML. Where there is no such page, as in a page in one file, and where something cannot be drawn, the source
// stays. The page around an element may draw code of a language itself; it is trusted, and gets an empty element.

import * as names from 'docgauge:build';
import { h } from './dom.js';
import { messageOf } from './errors.js';
import { strings } from '../strings/index.js';

/** @typedef {'mermaid' | 'code'} Kind */
/** @typedef {{answer?: any, fault?: string}} Reply */
/**
 * Functions of the page around an element, by the languages of code that they draw into an empty element.
 * @typedef {Record<string, (source: string, element: HTMLElement) => unknown>} Renderers
 */

/** What www/draw/code.js reads, by the names that authors write. */
const LANGUAGES =
  /^(?:bash|go|html|java|javascript|js|json|py|python|rs|rust|sh|sql|ts|typescript|xml|ya?ml)$/;
/** Milliseconds after which the source stays as it is. */
const PATIENCE = 20_000;
/** Milliseconds without a key in a drawing after which it is drawn again. */
const REST = 300;
/** The most answers that are kept. */
const KEPT = 200;
/** Where the script is from, known only while it runs. */
const base =
  typeof document === 'undefined'
    ? ''
    : (/** @type {HTMLScriptElement | null} */ (document.currentScript)?.src ?? '');

/** @type {Map<Kind, Promise<(question: unknown) => Promise<Reply>>>} */
const frames = new Map();
/** Answers by their questions. @type {Map<string, Promise<Reply>>} */
const known = new Map();

/** Opens the frame of a kind. @param {Kind} kind */
function frame(kind) {
  let open = frames.get(kind);
  if (!open) frames.set(kind, (open = start(kind)));
  return open;
}

/** @param {Kind} kind @returns {Promise<(question: unknown) => Promise<Reply>>} */
async function start(kind) {
  const element = h('iframe', {
    sandbox: 'allow-scripts',
    'aria-hidden': 'true',
    tabindex: '-1',
    src: new URL(names.draw[kind] ?? '', base || document.baseURI).href,
  });
  // Mermaid measures its texts, so the frame has a size, out of sight.
  const [width, height] = ['100vw', '100vh'];
  Object.assign(element.style, { position: 'fixed', top: 0, left: '-200vw', width, height });
  element.style.visibility = 'hidden';
  const loaded = new Promise((done) => {
    element.addEventListener('load', done, { once: true });
  });
  document.body.append(element);
  await loaded;
  const { port1, port2 } = new MessageChannel();
  element.contentWindow?.postMessage('', '*', [port2]);
  /** @type {Map<number, (reply: Reply) => void>} */
  const waiting = new Map();
  let last = 0;
  port1.onmessage = ({ data }) => waiting.get(data.id)?.(data);
  return (question) =>
    new Promise((done) => {
      const id = (last += 1);
      const end = (/** @type {Reply} */ reply) => {
        waiting.delete(id);
        done(reply);
      };
      waiting.set(id, end);
      setTimeout(() => end({}), PATIENCE);
      port1.postMessage({ id, question });
    });
}

const keyOf = (/** @type {Kind} */ kind, /** @type {unknown} */ question) => JSON.stringify([kind, question]);

/** @param {Kind} kind @param {unknown} question @returns {Promise<Reply>} */
function ask(kind, question) {
  const key = keyOf(kind, question);
  let reply = known.get(key);
  if (!reply) {
    reply = frame(kind).then((answer) => answer(question));
    known.set(key, reply);
    reply.then(({ answer, fault }) => answer ?? fault ?? known.delete(key));
    const oldest = known.keys().next().value;
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  }
  return reply;
}

/** Whether this page has the files. */
const able = () =>
  location.protocol !== 'file:' &&
  !document.getElementById('docgauge-program') &&
  Boolean(names.draw.mermaid);

/**
 * Draws the drawings and highlights the code of new blocks of the preview.
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
}

/** The kind of a drawing, as its first word says it. @param {string} text */
const kindOf = (text) =>
  strings.page.drawing.kind(/^\s*(?:%%[^\n]*\n\s*)*([A-Za-z][\w-]*)/.exec(text)?.[1] ?? 'mermaid');

/** The fault of a drawing; Mermaid names the line behind the last one where something is not closed. */
function faultOf(/** @type {string} */ fault, /** @type {string} */ text) {
  const line = Number(/\bline (\d+)/.exec(fault)?.[1]);
  const last = text.trimEnd().split('\n').length;
  const { faultAt, fault: inWords } = strings.page.drawing;
  return line ? faultAt(Math.min(line, last)) : inWords(fault.split('\n')[0]);
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
  if (!known.has(keyOf('mermaid', text))) await new Promise((done) => setTimeout(done, REST));
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
