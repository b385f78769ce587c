// @ts-check
// Texts and times in the form that readers expect. No elements.

import { locale } from '../strings/index.js';

/**
 * A message with a capital at its start, unless it starts with a quotation.
 * @param {string} text
 */
export const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);

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

const CLOCK = /** @type {const} */ ({ hour: '2-digit', minute: '2-digit' });

/** The time of a day. @param {Date} date */
export const clock = (date) => date.toLocaleTimeString(locale(), CLOCK);

/** The time of a day to the second. @param {Date} date */
export const exactClock = (date) => date.toLocaleTimeString(locale(), { timeStyle: 'medium' });

/** Day and time. @param {Date} date */
export const dayAndClock = (date) =>
  date.toLocaleString(locale(), { day: 'numeric', month: 'short', ...CLOCK });

/** The time alone if it was today. @param {number} time in milliseconds since 1970 */
export function recently(time) {
  const date = new Date(time);
  const today = date.toDateString() === new Date().toDateString();
  return today ? clock(date) : dayAndClock(date);
}
