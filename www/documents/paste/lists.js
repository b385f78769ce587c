// @ts-check
// Lists whose nesting is not in the markup: Word writes paragraphs with a level in their style, Google Docs and Word
// on the web write lists side by side with a level on each item. Both become lists in lists.

/** @typedef {import('./inert.js').StyleOf} StyleOf */
/**
 * @typedef {object} Item
 * @property {number} level from 1
 * @property {boolean} ordered
 * @property {number} start the number of an ordered item, if it is known
 * @property {string | null} task `x` or a space
 * @property {Node[]} nodes
 */

const BOXES = /^\s*([☐☑☒✅❏□▢✔])\s*/u;
const DONE = /[☑☒✅✔]/u;

/** @param {HTMLElement} body @param {StyleOf} styleOf */
export function mendLists(body, styleOf) {
  wordLists(body, styleOf);
  levelledLists(body);
  // A list directly in a list belongs to the item before it.
  for (const list of body.querySelectorAll(':is(ul,ol) > :is(ul,ol)')) {
    let item = list.previousElementSibling;
    if (item?.tagName !== 'LI') {
      item = list.ownerDocument.createElement('li');
      list.before(item);
    }
    item.append(list);
  }
  for (const item of body.querySelectorAll('li:not([data-task])')) {
    const task = takeBox(item);
    if (task) item.setAttribute('data-task', task);
  }
}

/** The level in a paragraph's style; 0 if it is no item. @param {Element} element @param {StyleOf} styleOf */
function wordLevel(element, styleOf) {
  if (element.tagName !== 'P') return 0;
  const style = styleOf(element);
  return Number(/mso-list:\s*\S+\s+level(\d)/i.exec(style)?.[1] ?? 0);
}

/** @param {HTMLElement} body @param {StyleOf} styleOf */
function wordLists(body, styleOf) {
  // The marker of a numbered heading is a part of its text.
  for (const first of body.querySelectorAll('p')) {
    if (!first.isConnected && !body.contains(first)) continue;
    if (!wordLevel(first, styleOf)) continue;
    /** @type {Item[]} */
    const items = [];
    /** @type {Element[]} */
    const used = [];
    for (let next = /** @type {Element | null} */ (first); next; next = next.nextElementSibling) {
      const level = wordLevel(next, styleOf);
      const goesOn = !level && /^MsoListParagraph/.test(next.className) && next.textContent?.trim();
      if (!level && !goesOn) break;
      used.push(next);
      if (level) items.push(wordItem(next, level, styleOf));
      else items[items.length - 1].nodes.push(paragraph(next));
    }
    first.before(...nested(first.ownerDocument, items));
    for (const element of used) element.remove();
  }
}

/** @param {Element} element @param {number} level @param {StyleOf} styleOf @returns {Item} */
function wordItem(element, level, styleOf) {
  let marker = '';
  for (const span of element.querySelectorAll('span')) {
    if (!/mso-list:\s*ignore/i.test(styleOf(span))) continue;
    marker += span.textContent ?? '';
    span.remove();
  }
  const number = /^[\s(]*([\da-z]{1,4})[.)]/i.exec(marker)?.[1];
  const task = BOXES.test(marker) ? (DONE.test(marker) ? 'x' : ' ') : null;
  return {
    level,
    ordered: number !== undefined,
    start: Number(number) || 1,
    task,
    nodes: [...element.childNodes],
  };
}

/** @param {Element} element */
function paragraph(element) {
  const copy = element.ownerDocument.createElement('p');
  copy.append(...element.childNodes);
  return copy;
}

/** @param {HTMLElement} body */
function levelledLists(body) {
  for (const wrapper of body.querySelectorAll('.ListContainerWrapper'))
    wrapper.replaceWith(...wrapper.childNodes);
  for (const first of body.querySelectorAll(':is(ul,ol):not(:is(ul,ol) *)')) {
    if (!body.contains(first) || !hasLevels(first)) continue;
    const lists = [first];
    for (let next = first.nextElementSibling; next && hasLevels(next); next = next.nextElementSibling)
      lists.push(next);
    const items = lists.flatMap((list) => [...list.querySelectorAll('li')]).map(levelledItem);
    first.before(...nested(first.ownerDocument, items));
    for (const list of lists) list.remove();
  }
}

/** @param {Element} element */
const hasLevels = (element) =>
  /^[UO]L$/.test(element.tagName) && element.querySelector('li[aria-level],li[data-aria-level]') !== null;

/** @param {Element} item @returns {Item} */
function levelledItem(item) {
  const list = /** @type {Element} */ (item.parentElement);
  const box = item.getAttribute('role') === 'checkbox';
  if (box) for (const image of item.querySelectorAll('img')) image.remove();
  return {
    level: Number(item.getAttribute('aria-level') ?? item.getAttribute('data-aria-level')) || 1,
    ordered: list.tagName === 'OL',
    start: Number(list.getAttribute('start')) || 1,
    task: box ? (item.getAttribute('aria-checked') === 'true' ? 'x' : ' ') : item.getAttribute('data-task'),
    nodes: [...item.childNodes].filter((node) => !/^[UO]L$/.test(node.nodeName)),
  };
}

/**
 * Lists in lists; a change of the kind at the outermost level begins another list.
 * @param {Document} owner @param {Item[]} items
 */
function nested(owner, items) {
  /** @type {HTMLElement[]} */
  const roots = [];
  /** @type {{level: number, list: HTMLElement}[]} */
  let open = [];
  for (const { level, ordered, start, task, nodes } of items) {
    const name = ordered ? 'OL' : 'UL';
    open = open.filter((one) => one.level <= level);
    let top = open.at(-1);
    if (!top || top.level < level || top.list.tagName !== name) {
      const list = owner.createElement(name);
      if (ordered && start !== 1) list.setAttribute('start', String(start));
      if (top?.level === level) open.pop();
      const item = open.at(-1)?.list.lastElementChild;
      if (item) item.append(list);
      else roots.push(list);
      top = { level, list };
      open.push(top);
    }
    const item = owner.createElement('li');
    if (task) item.setAttribute('data-task', task);
    item.append(...nodes);
    top.list.append(item);
  }
  return roots;
}

/** Takes a box from the start of an item: a field or a character. @param {Element} item */
export function takeBox(item) {
  const field = /** @type {HTMLInputElement | null} */ (item.querySelector('input[type="checkbox"]'));
  if (field && field.closest('li,[data-task-state]') === item) {
    const done = field.hasAttribute('checked') || field.checked;
    field.remove();
    return done ? 'x' : ' ';
  }
  const walker = item.ownerDocument.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const box = BOXES.exec(text)?.[1];
    if (box) {
      node.nodeValue = text.replace(BOXES, '');
      return DONE.test(box) ? 'x' : ' ';
    }
    if (text.trim()) return null;
  }
  return null;
}
