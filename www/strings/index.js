// @ts-check
// Every text of the page that a person reads or hears, in one table for each language. `strings` is the table of the
// page's language: `strings.queue.none` is a text, `strings.legend.line(3)` one with a value. What a view shows is read
// when it is shown and never kept, so `speak` comes before the first view.
//
// All elements of a page speak one language: that of the first one (element/language.js). The texts of the core about
// rules stay English, and stand in elements with `lang="en"`. No other script has words (tests/page/strings.test.mjs).

import { de } from './de.js';
import { en } from './en.js';

/** @typedef {typeof en} Strings */
/** @typedef {'en' | 'de'} Language */

/** @type {Record<Language, Strings>} */
export const TABLES = { en, de };

/** The language of the core's texts. */
export const CORE = 'en';

/** The table of the page's language. @type {Strings} */
export let strings = en;
/** The page's language. @type {Language} */
export let language = 'en';

/** The language of a tag such as `de-AT`, if the page speaks it. @param {string} tag @returns {Language | undefined} */
export const spoken = (tag) => {
  const [primary] = tag.toLowerCase().split('-');
  return Object.hasOwn(TABLES, primary) ? /** @type {Language} */ (primary) : undefined;
};

/** The first language of the browser's list that the page speaks. @returns {Language} */
export const ofBrowser = () =>
  (globalThis.navigator?.languages ?? []).map(spoken).find((one) => one !== undefined) ?? 'en';

/** @param {Language} chosen */
export function speak(chosen) {
  language = chosen;
  strings = TABLES[chosen];
}

/** For dates: the browser's own form of the page's language, such as `en-GB`. */
export const locale = () =>
  (globalThis.navigator?.languages ?? []).find((tag) => spoken(tag) === language) ?? language;
