// @ts-check
// The rendered document. Only splices of top-level blocks from the core change it, so a keystroke changes one block.
// Invariant: no other module writes HTML, and the HTML that is written here comes from the core, which makes it safe.

import { nameParts } from '../kit/core-words.js';
import { h } from '../kit/dom.js';
import { draw } from '../kit/drawings.js';
import { imageBoxes } from '../kit/image-boxes.js';
import { plain } from '../kit/plain-html.js';
import { lastIndex } from '../kit/sorted.js';
import { trusted } from '../kit/trusted.js';
import { selectedWord, selectionAt } from '../kit/word.js';

/** @typedef {import('../core/types.js').PreviewSplice} PreviewSplice */
/**
 * @typedef {{element: HTMLElement | null, html: string, line: number, end: number, from: number}} Block
 *   `from`: where its source starts; `html` until it has an element
 */

/** @typedef {{line: number, end: number, word: import('../kit/word.js').Word | null}} Chosen a word of a block */
/** @typedef {(line: number, chosen?: Chosen) => void} Online */

/** From this number of blocks on, the browser skips the layout of blocks out of sight. */
const MANY = 300;
/** The number of blocks built in one go: a few milliseconds' work. */
const AT_ONCE = 80;

/** What has a place of its own and can be clicked. */
const PLACES = 'mark.placeholder, .guidance[data-from], .unchanged[data-from]';

/**
 * @param {HTMLElement} root the element that contains the blocks
 * @param {{onplace: (place: {from: number, to: number}) => void, online: Online, onlink:
 *   (event: MouseEvent, href: string) => void, onbuilt: () => void, images: import('../kit/image-boxes.js').Images,
 *   renderers: () => import('../kit/drawings.js').Renderers}} hooks `onbuilt`: all blocks of a long document are
 *   there, or a drawing or an image has another height; `renderers`: those of the page around the element
 */
export function previewView(root, { onplace, online, onlink, onbuilt, images, renderers }) {
  /** @type {Block[]} */
  let blocks = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const boxes = imageBoxes(images, () => onbuilt());
  root.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (boxes.load(target, root)) return;
    const link = target.closest('a[href]');
    if (link) {
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith('#')) {
        event.preventDefault();
        heading(href.slice(1))?.scrollIntoView({ block: 'start' });
      } else onlink(event, href);
      return;
    }
    const mark = target.closest(PLACES);
    // Text that the author has just selected is to be copied.
    if (mark && (event.detail > 1 || !selecting(root))) onplace(place(mark));
  });
  root.addEventListener('dblclick', (event) => {
    const block = /** @type {Element} */ (event.target).closest('.block');
    if (!block || /** @type {Element} */ (event.target).closest(PLACES)) return;
    const { line, end } = blockOf(block) ?? { line: 1, end: 1 };
    online(lineAt(block, event.clientY), { line, end, word: selectedWord(block) });
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

  /** The source line at a height of a block. @param {Element} element @param {number} y */
  function lineAt(element, y) {
    const { top, height } = element.getBoundingClientRect();
    const { line, end } = blockOf(element) ?? { line: 1, end: 1 };
    return line + Math.floor(((end + 1 - line) * (y - top)) / Math.max(1, height));
  }

  /** @param {Element} mark */
  function place(mark) {
    const start = blockOf(mark.closest('.block'))?.from ?? 0;
    return {
      from: start + Number(mark.getAttribute('data-from')),
      to: start + Number(mark.getAttribute('data-to')),
    };
  }

  function clear() {
    root.replaceChildren();
    blocks = [];
  }

  /** @param {PreviewSplice} splice */
  function patch({ at, remove, insert, shift_lines: lines, shift_units: units }) {
    for (const { element } of blocks.slice(at, at + remove)) {
      const run = element?.parentElement;
      element?.remove();
      if (run && run !== root && !run.firstChild) run.remove();
    }
    const behind = blocks.slice(at + remove);
    if (lines || units) {
      for (const block of behind) {
        block.line += lines;
        block.end += lines;
        block.from += units;
      }
    }
    const added = insert.map(({ html, line, end_line: end, from }) => ({
      element: null,
      html,
      line,
      end,
      from,
    }));
    blocks = blocks.slice(0, at).concat(added, behind);
    root.toggleAttribute('data-many', blocks.length > MANY);
    build(at, at + Math.min(added.length, AT_ONCE));
    if (added.length > AT_ONCE) timer ??= setTimeout(buildRest);
  }

  /** Builds a long document in parts, so that the author can type meanwhile. */
  function buildRest() {
    timer = undefined;
    const from = blocks.findIndex(({ element }) => !element);
    if (from < 0) {
      onbuilt();
      return;
    }
    const end = blocks.findIndex(({ element }, index) => index > from && element);
    build(from, Math.min(end < 0 ? blocks.length : end, from + AT_ONCE));
    timer = setTimeout(buildRest, 16);
  }

  /** Makes the elements of a run of blocks that have none. @param {number} from @param {number} to */
  function build(from, to) {
    if (from >= to) return;
    const run = blocks.slice(from, to);
    const template = document.createElement('template');
    template.innerHTML = /** @type {string} */ (trusted().createHTML(run.map(({ html }) => html).join('')));
    // A task's own box takes the place of its bullet.
    for (const box of template.content.querySelectorAll(
      'li > input[type="checkbox"], li > p > input[type="checkbox"]',
    ))
      box.closest('li')?.classList.add('task');
    for (const mark of template.content.querySelectorAll('mark.placeholder'))
      mark.setAttribute('part', 'placeholder');
    nameParts(template.content);
    boxes.show(template.content);
    const elements = /** @type {HTMLElement[]} */ ([...template.content.children]);
    let next = to;
    while (blocks[next] && !blocks[next].element) next += 1;
    run.forEach((block, index) => {
      [block.element, block.html] = [elements[index], ''];
    });
    insert(template.content, blocks[from - 1]?.element ?? null, blocks[next]?.element ?? null, run.length);
    for (const element of elements) draw(element, onbuilt, renderers());
  }

  /** The last block that begins at or before a line. @param {number} line */
  const blockAt = (line) => blocks[lastIndex(blocks, (one) => one.line <= line)];

  /**
   * Marks the block and the placeholder at a place of the last report.
   * @param {{line: number, from: number, to: number}} at
   */
  function follow({ line, from, to }) {
    const block = blockAt(line);
    const element = (block && line <= block.end && block.element) || null;
    mark('current', element, 'true');
    const marks = /** @type {HTMLElement[]} */ ([...(element?.querySelectorAll(PLACES) ?? [])]);
    const start = block?.from ?? 0;
    const found = marks.find(
      ({ dataset }) => start + Number(dataset.from) <= from && to <= start + Number(dataset.to),
    );
    mark('selected', found ?? null, 'location');
  }

  /** Highlights the block at a line for a moment. @param {number} line */
  function flash(line) {
    const element = blockAt(line)?.element;
    element?.setAttribute('data-flash', '');
    element?.addEventListener('animationend', () => element.removeAttribute('data-flash'), { once: true });
  }

  /** @type {Record<string, Element | null>} */
  const marked = {};

  /** Moves a mark to an element. @param {string} name @param {Element | null} element @param {string} value */
  function mark(name, element, value) {
    if (marked[name] === element) return;
    marked[name]?.removeAttribute('aria-current');
    element?.setAttribute('aria-current', value);
    marked[name] = element;
  }

  /** The document as HTML for other programs. */
  function asHtml() {
    const content = document.createElement('template');
    content.innerHTML = /** @type {string} */ (
      trusted().createHTML(blocks.map(({ html }) => html || '<div class="block"></div>').join(''))
    );
    [...content.content.children].forEach((block, at) => {
      if (!blocks[at].html && blocks[at].element)
        block.replaceWith(/** @type {HTMLElement} */ (blocks[at].element).cloneNode(true));
    });
    return plain(content.content).innerHTML;
  }

  /**
   * Inserts blocks between two neighbours. Blocks built together share a wrapper, whose layout the browser skips
   * while it is out of sight: a wrapper per block would cost more than it saves.
   * @param {DocumentFragment} content
   * @param {HTMLElement | null} before
   * @param {HTMLElement | null} after
   * @param {number} count
   */
  function insert(content, before, after, count) {
    const [left, right] = [before?.parentElement ?? null, after?.parentElement ?? null];
    if (left && (left === right || count < AT_ONCE / 2))
      left.insertBefore(content, left === right ? after : null);
    else if (right && count < AT_ONCE / 2) right.insertBefore(content, after);
    else root.insertBefore(h('div', { class: 'run' }, content), right);
  }

  /** The blocks that are in the page, in order. */
  const built = () => (timer ? blocks.filter(({ element }) => element) : blocks);
  const showImages = () => boxes.show(root);
  return { patch, clear, follow, flash, asHtml, showImages, blocks: built, close: () => clearTimeout(timer) };
}

/** Whether the reader has selected text of the preview. @param {HTMLElement} root */
function selecting(root) {
  const selection = selectionAt(root);
  return Boolean(selection && !selection.isCollapsed && root.contains(selection.anchorNode));
}

/** @param {string} slug */
function decode(slug) {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug; // A stray percent sign: the slug is meant as it stands.
  }
}
