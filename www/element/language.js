// @ts-check
// The language of an element: that of its attribute `lang` (which is the author's choice, if there is one), or of the
// closest element around it that has one, or else of the browser. All elements of a page speak the language of the
// first one, so that no page is in two languages.

import { language, ofBrowser, speak, spoken } from '../strings/index.js';

/** @type {Set<Element>} */
const connected = new Set();

/** @param {Element} element */
export function languageOf(element) {
  const at = element.closest('[lang]');
  const { host } = /** @type {Partial<ShadowRoot>} */ (element.getRootNode());
  if (!at && host) return languageOf(host);
  return spoken(at?.getAttribute('lang') ?? '') ?? ofBrowser();
}

/** Before the element shows anything. @param {Element} element */
export function enter(element) {
  if (!connected.size) speak(languageOf(element));
  connected.add(element);
}

/** @param {Element} element */
export const leave = (element) => connected.delete(element);

/** Whether the page would speak another language if the element came now. @param {Element} element */
export const asksForAnother = (element) => connected.size === 1 && languageOf(element) !== language;
