// @ts-check
// The word and the shape of every band of completeness, severity and state. All views and exports take them from
// here, so that they are the same everywhere.

/** @typedef {{id: 'none' | 'low' | 'middle' | 'high', word: string, shape: string, from: number}} Band */

/** From the lowest percentage up. @type {Band[]} */
export const BANDS = [
  { id: 'none', word: 'Not started', shape: '○', from: 0 },
  { id: 'low', word: 'In progress', shape: '■', from: 1 },
  { id: 'middle', word: 'In progress', shape: '▲', from: 50 },
  { id: 'high', word: 'Complete', shape: '●', from: 90 },
];

/**
 * The band of a percentage.
 * @param {number} percent
 * @returns {Band}
 */
export function bandOf(percent) {
  return /** @type {Band} */ (BANDS.findLast((band) => band.from <= percent) ?? BANDS[0]);
}

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
