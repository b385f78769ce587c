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
/**
 * Some of the texts of a table.
 * @template T
 * @typedef {{[K in keyof T]?: T[K] extends string ? string : T[K] extends Function ? T[K] : Some<T[K]>}} Some
 */
/** What a site shows in place of texts of the table. @typedef {Some<Strings>} Labels */
/** @typedef {'en' | 'de'} Language */

/** The languages of the page. @type {Language[]} */
const LANGUAGES = ['en', 'de'];
/** The tables that are here: the bundler leaves out those that a page loads when it speaks them (kit/tables.js). */
export const TABLES = /** @type {{en: Strings} & Partial<Record<Language, Strings>>} */ ({ en, de });

/** The language of the core's texts. */
export const CORE = 'en';

/** The table of the page's language. @type {Strings} */
export let strings = en;
/** The page's language: `en`, `de`, or that of a site's own texts. */
export let language = 'en';

/** The language of a tag such as `de-AT`, if the page speaks it. @param {string} tag @returns {Language | undefined} */
export const spoken = (tag) => {
  const [primary] = tag.toLowerCase().split('-');
  return LANGUAGES.find((one) => one === primary);
};

/** The first language of the browser's list that the page speaks. @returns {Language} */
export const ofBrowser = () =>
  (globalThis.navigator?.languages ?? []).map(spoken).find((one) => one !== undefined) ?? 'en';

/**
 * A table with some texts of a site. Those that the table does not have, or not as this kind, are ignored.
 * @param {any} table @param {any} labels @returns {any}
 */
function merged(table, labels) {
  const all = { ...table };
  for (const [key, its] of Object.entries(table)) {
    const own = Object.hasOwn(labels, key) ? labels[key] : null;
    if (own !== null && typeof own === typeof its)
      all[key] = typeof its === 'object' ? merged(its, own) : own;
  }
  return all;
}

/**
 * Without a table of it, the page speaks English.
 * @param {Language} chosen
 * @param {Labels | null} [labels] texts in place of those of the table
 * @param {string} [tag] the language of these, where it is another one
 */
export function speak(chosen, labels = null, tag = '') {
  const table = TABLES[chosen];
  const [other] = labels && !spoken(tag) ? (/^[a-z]{2,3}(?![^-])/.exec(tag.toLowerCase()) ?? []) : [];
  language = other ?? (table ? chosen : 'en');
  strings = labels ? merged(table ?? en, labels) : (table ?? en);
}

/** For dates: the browser's own form of the page's language, such as `en-GB`. */
export const locale = () =>
  (globalThis.navigator?.languages ?? []).find((tag) => spoken(tag) === language) ?? language;
