// @ts-check
// Numbers and plurals in English.

import { counting } from '../counting.js';

const { number: grouped, form, plural: counted } = counting('en');

/** @param {number} count */
export const number = (count) => grouped(count);

/**
 * A number of things in words: `1 finding`, `2 findings`.
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export const plural = (count, one, many = `${one}s`) => counted(count, one, many);

/** The word alone. @param {number} count @param {string} one @param {string} [many] */
export const word = (count, one, many = `${one}s`) => form(count, one, many);
