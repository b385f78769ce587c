// @ts-check
// Texts and numbers in the form that readers expect. No elements.

/**
 * A message with a capital at its start, unless it starts with a quotation.
 * @param {string} text
 */
export const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const numbers = new Intl.NumberFormat('en');

/** @param {number} count */
export const grouped = (count) => numbers.format(count);

/**
 * A number of things in words: `1 finding`, `2 findings`.
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function plural(count, one, many = `${one}s`) {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/**
 * A text without the marks of its inline code, for places that show plain text.
 * @param {string} text
 */
export const withoutCode = (text) => text.replaceAll('`', '');

/**
 * A day by the local clock, as `2026-03-01`.
 * @param {Date} date
 */
export const isoDay = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
