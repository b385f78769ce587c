// @ts-check
// The word and the shape of every band of completeness, severity and state. All views and exports take them from
// here, so that they are the same everywhere.

import { BANDS, HALF } from './bands.js';

/** @typedef {import('./bands.js').Band} Band */

/**
 * The band of a document; null if no template measures it, and then no percentage is shown.
 * @param {Pick<import('../core/types.js').Report, 'band'>} report
 */
export const documentBand = ({ band }) => BANDS.find(({ id }) => id === band) ?? null;

/**
 * The band of a section's percentage. Only documents are ready.
 * @param {number} percent
 * @returns {Band}
 */
export const bandOf = (percent) => BANDS[percent >= 100 ? 2 : percent > 0 ? 1 : 0];

/**
 * The attribute `data-band`, by which the style sheet gives the colour.
 * @param {Band['id']} id
 * @param {number} percent
 */
export const bandMark = (id, percent) => (id === 'in-progress' && percent >= HALF ? `${id} half` : id);

/** Heaviest first. @type {{id: import('../core/types.js').Severity, word: string, shape: string}[]} */
export const SEVERITIES = [
  { id: 'error', word: 'Error', shape: '■' },
  { id: 'warning', word: 'Warning', shape: '▲' },
  { id: 'info', word: 'Info', shape: '●' },
];

/** @param {import('../core/types.js').Severity} id */
export function severity(id) {
  return SEVERITIES.find((one) => one.id === id) ?? SEVERITIES[2];
}

/** The words in the outline for states other than present. @type {Record<string, string>} */
export const SECTION_STATES = {
  missing: 'missing',
  empty: 'empty',
  'not-applicable': 'N/A',
  extra: 'not in template',
};

/** @type {Record<import('../core/types.js').ItemState, {word: string, shape: string}>} */
export const ITEM_STATES = {
  done: { word: 'done', shape: '✓' },
  open: { word: 'open', shape: '○' },
  unchanged: { word: 'unchanged', shape: '≡' },
  missing: { word: 'missing', shape: '∅' },
};
