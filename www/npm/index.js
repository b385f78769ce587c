// @ts-check
// The main module of the npm package: the class of the element. Importing it does nothing, on a server either.

import { DocGauge } from '../element.js';

export { DocGauge };
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../strings/index.js').Strings} Strings */
/** @typedef {import('../strings/index.js').Labels} Labels */

/**
 * Registers the element, once for each name.
 * @param {string} [tag]
 * @param {CustomElementRegistry} [registry]
 */
export const define = (tag, registry) => DocGauge.define(tag, registry);
