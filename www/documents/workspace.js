// @ts-check
// The workspace of an element: a name for the place of its drafts. It is the attribute `storage-key`. Without this
// attribute it is made from the page's address with its query (wikis name the article there), the element's place in
// the page, and its `src`; so two elements, or two articles, never share one.

import { storageOf } from './settings.js';
import { Shelf } from './shelf.js';
import { TabShelf } from './tab-shelf.js';

/** @param {Element} element */
export function workspaceOf(element) {
  const own = element.getAttribute('storage-key');
  if (own !== null) return own;
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  const nameless = [...root.querySelectorAll(`${element.localName}:not([id])`)];
  const index = nameless.indexOf(element);
  const place = element.id || (index > 0 ? `~${index + 1}` : '');
  const src = element.getAttribute('src');
  return `${location.pathname}${location.search}#${place}${src ? ` ${src}` : ''}`;
}

/**
 * Whether the element's host wants drafts, but the page is a file, so that the author is asked.
 * @param {Element} element
 */
export const mayAsk = (element) =>
  storageOf(element) === 'local' && location.protocol === 'file:' && 'indexedDB' in globalThis;

/**
 * The store for the element's drafts, or null for none.
 * @param {Element} element
 * @param {import('./settings.js').Memory} memory
 */
export function shelfOf(element, { remembered }) {
  const storage = storageOf(element);
  if (storage === 'session') return new TabShelf(workspaceOf(element));
  if (storage !== 'local' || !('indexedDB' in globalThis)) return null;
  if (location.protocol === 'file:' && remembered('drafts') !== true) return null;
  return new Shelf(workspaceOf(element));
}
