// @ts-check
// What a page in one file is told: the files that it carries, to whose bytes its loader (loader.js) gives each a way,
// and whether `docgauge serve` has sent it.

/** @typedef {HTMLScriptElement & {file?: () => Promise<Uint8Array<ArrayBuffer>>}} Carried */

/** The bytes of a file, if the page carries it. @param {string} name */
export function carried(name) {
  return /** @type {Carried | null} */ (document.getElementById(`docgauge-${name}`))?.file?.();
}

/** Whether `docgauge serve` has sent the page, and has files of its own. */
export const isServed = () => document.documentElement.dataset.served === '1';
