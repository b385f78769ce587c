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

/** The languages of the page. @type {Language[]} */
const LANGUAGES = ['en', 'de'];
/** The tables that are here: the bundler leaves out those that a page loads when it speaks them (kit/tables.js). */
export const TABLES = /** @type {{en: Strings} & Partial<Record<Language, Strings>>} */ ({ en, de });

/** The language of the core's texts. */
export const CORE = 'en';

/** The table of the page's language. @type {Strings} */
export let strings = en;
/** The page's language. @type {Language} */
export let language = 'en';

/** The language of a tag such as `de-AT`, if the page speaks it. @param {string} tag @returns {Language | undefined} */
export const spoken = (tag) => {
  const [primary] = tag.toLowerCase().split('-');
  return LANGUAGES.find((one) => one === primary);
};

/** The first language of the browser's list that the page speaks. @returns {Language} */
export const ofBrowser = () =>
  (globalThis.navigator?.languages ?? []).map(spoken).find((one) => one !== undefined) ?? 'en';

/** Without a table of it, the page speaks English. @param {Language} chosen */
export function speak(chosen) {
  const table = TABLES[chosen];
  language = table ? chosen : 'en';
  strings = table ?? en;
}

/** For dates: the browser's own form of the page's language, such as `en-GB`. */
export const locale = () =>
  (globalThis.navigator?.languages ?? []).find((tag) => spoken(tag) === language) ?? language;
