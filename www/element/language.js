// @ts-check
// The language of an element: that of its attribute `lang` (which is the author's choice, if there is one), or of the
// closest element around it that has one, or else of the browser. All elements of a page speak the language of the
// first one, so that no page is in two languages. The first one's own texts (`labels`) hold for all, too.

import { tableOf } from '../kit/tables.js';
import { language, ofBrowser, speak, spoken } from '../strings/index.js';

/** @type {Set<Element>} */
const connected = new Set();

/** @typedef {import('../strings/index.js').Labels} Labels */

/** @param {Element} element */
export function languageOf(element) {
  const at = element.closest('[lang]');
  const { host } = /** @type {Partial<ShadowRoot>} */ (element.getRootNode());
  if (!at && host) return languageOf(host);
  return spoken(at?.getAttribute('lang') ?? '') ?? ofBrowser();
}

/** The texts of the first element. @type {Labels | null} */
let said = null;

/** The texts that a page gives an element. @param {Element} element @returns {Labels | null} */
const labelsOf = (element) =>
  /** @type {{labels?: Labels | null}} */ (/** @type {unknown} */ (element)).labels ?? null;

/** The table that the first element waits for. @type {Promise<void> | undefined} */
let waiting;

/**
 * Before the element shows anything. If the table of its language is still to come, `again` runs when it is there.
 * @param {Element} element @param {() => void} again
 * @returns {boolean} whether it has to wait
 */
export function enter(element, again) {
  if (!connected.size) {
    const wanted = languageOf(element);
    const table = tableOf(wanted);
    said = labelsOf(element);
    const start = () => speak(wanted, said, element.getAttribute('lang') ?? '');
    start();
    waiting = table?.then(() => {
      start();
      waiting = undefined;
    });
  }
  connected.add(element);
  waiting?.then(() => element.isConnected && again());
  return waiting !== undefined;
}

/** Runs `go` when the table of the element's language is there. @param {Element} element @param {() => void} go */
export function whenSpoken(element, go) {
  const table = tableOf(languageOf(element));
  if (table) table.then(go);
  else go();
}

/** @param {Element} element */
export const leave = (element) => connected.delete(element);

/** Whether the page would have other texts if the element came now. @param {Element} element */
export const asksForAnother = (element) =>
  connected.size === 1 && (languageOf(element) !== language || labelsOf(element) !== said);
