// @ts-check
// The word and the shape of every band of completeness, severity and state. All views and exports take them from
// here, so that they are the same everywhere. The words are those of the page's language (strings/).

import { BANDS, HALF } from './bands.js';
import { strings } from '../strings/index.js';

/** @typedef {import('./bands.js').Band} Band */

/** A band in the page's language. @param {Band} band @returns {Band} */
const named = (band) => ({ ...band, ...strings.legend.bands[band.id] });

/** All bands, from the least up. */
export const bands = () => BANDS.map(named);

/**
 * The band of a document; null if no template measures it, and then no percentage is shown.
 * @param {Pick<import('../core/types.js').Report, 'band'>} report
 */
export const documentBand = ({ band }) => bands().find(({ id }) => id === band) ?? null;

/**
 * The band of a section's percentage. Only documents are ready.
 * @param {number} percent
 * @returns {Band}
 */
export const bandOf = (percent) => named(BANDS[percent >= 100 ? 2 : percent > 0 ? 1 : 0]);

/**
 * The attribute `data-band`, by which the style sheet gives the colour.
 * @param {Band['id']} id
 * @param {number} percent
 */
export const bandMark = (id, percent) => (id === 'in-progress' && percent >= HALF ? `${id} half` : id);

/** @typedef {import('../core/types.js').Severity} Severity */

/** Heaviest first. */
export const SEVERITIES = /** @type {const} */ (['error', 'warning', 'info']);

/** @type {Record<Severity, string>} */
const SHAPES = { error: '■', warning: '▲', info: '●' };

/** The word and the shape of a severity. @param {Severity} id */
export const severity = (id) => ({ word: strings.legend.severities[id], shape: SHAPES[id] });

/** @typedef {import('../core/types.js').ItemState} ItemState */

/** @type {Record<ItemState, string>} */
const ITEM_SHAPES = { done: '✓', open: '○', unchanged: '≡', missing: '∅' };

export const ITEM_STATES = /** @type {ItemState[]} */ (Object.keys(ITEM_SHAPES));

/** The word and the shape of an item's state. @param {ItemState} id */
export const itemState = (id) => ({ word: strings.legend.items[id], shape: ITEM_SHAPES[id] });
