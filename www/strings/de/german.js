// @ts-check
// Numbers and plurals in German.

import { counting } from '../counting.js';

export const { number, form: word, plural } = counting('de');
