// @ts-check
// Sets the formulas of the preview as MathML. A frame reads their TeX (www/draw/math.js) and answers with trees of
// names and texts, from which the elements are made here: only those of mathematics, without addresses, handlers or
// styles other than the padding of a table. A formula with anything else, with a mark of the page in it, or with a
// fault stays as it is written. The source stays beside what is drawn, for copies.

import { h } from './dom.js';
import { ask } from './frames.js';

/** @typedef {string | [name: string, attributes: Record<string, string>, children: Tree[]]} Tree */

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const ELEMENTS = new Set(
  (
    'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts ' +
    'mprescripts mpadded mphantom mstyle mtable mtr mtd'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'display displaystyle scriptlevel mathvariant stretchy fence form separator lspace rspace width height depth ' +
    'voffset minsize maxsize symmetric largeop movablelimits accent accentunder linethickness columnspan rowspan'
  ).split(' '),
);
/** A word, a number or a length. */
const VALUE = /^[a-z0-9.+-]{1,20}%?$/i;
const CLASS = /\btml-(?:left|right|jot|small)\b/;
const PADDING = /padding-(left|right):(\d{1,2}(?:\.\d+)?(?:em|pt))(?:;|$)/g;
/** The longest formula that is set, and the deepest. */
const LONG = 5000;
const DEEP = 60;

/**
 * @param {ParentNode} within new blocks of the preview
 * @param {() => void} onchange a block has another height
 * @param {object} renderers those of the page around the element, which may set blocks of mathematics
 */
export async function setFormulas(within, onchange, renderers) {
  const blocks = Object.hasOwn(renderers, 'math') ? '' : ', pre > code.language-math';
  const codes = [...within.querySelectorAll(`code.math${blocks}`)].filter(
    (code) => !code.firstElementChild && (code.textContent?.length ?? 0) < LONG,
  );
  if (!codes.length) return;
  const sources = codes.map((code) => code.textContent ?? '');
  const { answer } = await ask(
    'math',
    sources.map((source) => {
      const [, signs, text] = /^(\$\$?)([^]*)\1$/.exec(source) ?? ['', '$$', source];
      return { text, display: signs === '$$' };
    }),
  );
  let changed = false;
  codes.forEach((code, index) => {
    const math = code.isConnected && code.textContent === sources[index] && build(answer?.[index], 0);
    if (!math) return;
    put(code, /** @type {Element} */ (math));
    changed = true;
  });
  if (changed) onchange();
}

/** Shows a formula in the place of its source. @param {Element} code @param {Element} math */
function put(code, math) {
  const block = /** @type {HTMLElement} */ (code.parentElement?.matches('pre') ? code.parentElement : code);
  const display = math.getAttribute('display') === 'block';
  const formula = h('span', { class: 'formula', 'data-display': display }, math);
  block.replaceWith(formula);
  block.hidden = true;
  formula.append(block);
  // What is wider than the page is scrolled, with the keyboard too.
  if (formula.scrollWidth > formula.clientWidth && display) formula.tabIndex = 0;
}

/** @param {Tree | null | undefined} tree @param {number} depth @returns {Element | Text | null} */
function build(tree, depth) {
  if (typeof tree === 'string') return document.createTextNode(tree);
  if (!Array.isArray(tree) || depth > DEEP) return null;
  const [name, attributes, children] = tree;
  if (!ELEMENTS.has(name) || (name === 'math') !== !depth) return null;
  const element = /** @type {MathMLElement} */ (document.createElementNS(MATHML, name));
  for (const [key, value] of Object.entries(attributes))
    if (ATTRIBUTES.has(key) && VALUE.test(value)) element.setAttribute(key, value);
  const known = CLASS.exec(attributes.class ?? '');
  if (known) element.setAttribute('class', known[0]);
  if (name === 'mtd')
    for (const [, side, length] of (attributes.style ?? '').matchAll(PADDING))
      element.style.setProperty(`padding-${side}`, length);
  for (const child of children) {
    const built = build(child, depth + 1);
    if (!built) return null;
    element.append(built);
  }
  return element;
}
