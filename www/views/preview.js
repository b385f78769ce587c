// @ts-check
// The document as it will read. It is patched by the core's splice of top-level blocks and by nothing else, so a key
// touches one block. This is the only place that writes HTML, and the HTML is the core's, safe by construction.

import { trusted } from '../trusted.js';

/** @typedef {import('../types.js').PreviewSplice} PreviewSplice */
/** @typedef {{element: HTMLElement, line: number, end: number, from: number}} Block `from`: where its source starts */

/** From so many blocks on, those out of sight are not laid out. */
const MANY = 300;

/**
 * @param {HTMLElement} root the element that holds the blocks
 * @param {{onplace: (place: {from: number, to: number}) => void, online: (line: number) => void, onlink: (event: MouseEvent, href: string) => void}} hooks
 */
export function previewView(root, { onplace, online, onlink }) {
  /** @type {Block[]} */
  let blocks = [];
  root.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    const link = target.closest('a[href]');
    if (link) {
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith('#')) {
        event.preventDefault();
        heading(href.slice(1))?.scrollIntoView({ block: 'start' });
      } else onlink(event, href);
      return;
    }
    const mark = target.closest('mark.placeholder, .guidance[data-from]');
    if (mark) onplace(place(mark));
  });
  root.addEventListener('dblclick', (event) => {
    const block = /** @type {Element} */ (event.target).closest('.block');
    if (block && !/** @type {Element} */ (event.target).closest('mark.placeholder')) online(blockOf(block)?.line ?? 1);
  });

  /** @param {string} slug */
  function heading(slug) {
    const name = decode(slug);
    return [...root.querySelectorAll('[id]')].find(({ id }) => id === name || id === `doc-${name}`);
  }

  /** @param {Element | null} element */
  function blockOf(element) {
    return blocks.find((block) => block.element === element);
  }

  /** @param {Element} mark */
  function place(mark) {
    const start = blockOf(mark.closest('.block'))?.from ?? 0;
    return { from: start + Number(mark.getAttribute('data-from')), to: start + Number(mark.getAttribute('data-to')) };
  }

  function clear() {
    root.replaceChildren();
    blocks = [];
  }

  /** @param {PreviewSplice} splice */
  function patch({ at, remove, insert, shift_lines: lines = 0, shift_units: units = 0 }) {
    for (const { element } of blocks.slice(at, at + remove)) element.remove();
    const after = blocks[at + remove]?.element ?? null;
    /** @type {Block[]} */
    let added = [];
    if (insert.length) {
      const template = document.createElement('template');
      template.innerHTML = /** @type {string} */ (trusted().createHTML(insert.map(({ html }) => html).join('')));
      const elements = /** @type {HTMLElement[]} */ ([...template.content.children]);
      added = insert.map(({ line, end_line: end, from }, index) => ({ element: elements[index], line, end, from }));
      root.insertBefore(template.content, after);
    }
    const behind = blocks.slice(at + remove);
    if (lines || units) {
      for (const block of behind) {
        block.line += lines;
        block.end += lines;
        block.from += units;
      }
    }
    blocks = [...blocks.slice(0, at), ...added, ...behind];
    root.toggleAttribute('data-many', blocks.length > MANY);
  }
  return { patch, clear, blocks: () => blocks };
}

/** @param {string} slug */
function decode(slug) {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug; // A stray percent sign: the slug is meant as it stands.
  }
}
