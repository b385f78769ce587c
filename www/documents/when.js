// @ts-check
// A time in words: day and clock.

import { dayAndClock } from '../kit/text.js';

/** @param {number} time in milliseconds since 1970 */
export const when = (time) => dayAndClock(new Date(time));
