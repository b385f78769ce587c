// @ts-check
// Functions that build elements. Text is inserted as text nodes and never as HTML, and no style attribute is written,
// so that the page works under a strict content security policy.

/** @typedef {Node | string | null | undefined | false} Child */
/**
 * @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} Attributes
 */

/**
 * Makes an element. `on…` attributes are listeners; `true` sets an empty attribute; null, undefined and false
 * set none.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(key, String(value));
  }
  element.append(.../** @type {(Node | string)[]} */ (children.filter((child) => child || child === '')));
  return element;
}

/**
 * Makes a button that submits nothing.
 * @param {Attributes} attributes
 * @param {...Child} children
 */
export const pushButton = (attributes, ...children) =>
  h('button', { type: 'button', ...attributes }, ...children);

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an SVG element.
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {...Node} children
 */
export function svg(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/**
 * The last written value of each element, since reading it from the element is slow.
 * @type {WeakMap<Element, string>}
 */
const written = new WeakMap();

/**
 * Writes text only if it differs, so that an unchanged view causes no layout.
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (written.get(element) === text) return;
  written.set(element, text);
  element.textContent = text;
}

/**
 * Sets an attribute only if it differs; null removes it.
 * @param {Element} element
 * @param {string} name
 * @param {string | number | null} value
 */
export function setAttribute(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

/** Hides or shows an element only if it is not so already. @param {HTMLElement} element @param {boolean} hidden */
export function setHidden(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
}

/**
 * Makes `wanted` the children of `parent`, with as few moves and removals as possible.
 * @param {Element} parent
 * @param {Node[]} wanted
 */
export function setChildren(parent, wanted) {
  let at = parent.firstChild;
  for (const node of wanted) {
    if (node === at) at = at.nextSibling;
    else if (at && at.nextSibling === node && !wanted.includes(at)) {
      const gone = at;
      at = node.nextSibling;
      gone.remove();
    } else parent.insertBefore(node, at);
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}

/**
 * Where the focus goes from something that is gone: the text, the form, or the tab of the pane that is shown.
 * @param {Element | null} workbench
 */
export function landing(workbench) {
  const all = /** @type {NodeListOf<HTMLElement>} */ (
    workbench?.querySelectorAll('.cm-content, .field, .tab[aria-selected=true]') ?? []
  );
  return [...all].find((one) => one.checkVisibility());
}

/**
 * Passes a property that was set before the element was defined to the element's own setter.
 * @param {any} element
 * @param {string} name
 */
export function upgrade(element, name) {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete element[name];
  element[name] = value;
}
