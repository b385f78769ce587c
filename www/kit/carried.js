// @ts-check
// The files that a page in one file carries; its loader (loader.js) gives each a way to its bytes.

/** @typedef {HTMLScriptElement & {file?: () => Promise<Uint8Array<ArrayBuffer>>}} Carried */

/** The bytes of a file, if the page carries it. @param {string} name */
export function carried(name) {
  return /** @type {Carried | null} */ (document.getElementById(`docgauge-${name}`))?.file?.();
}
