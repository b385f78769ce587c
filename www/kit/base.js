// @ts-check
// The address of the page's script, beside which its other files are. It is known only while the script runs.

/** Empty in a module, in a worker, and in a page in one file. */
export const base =
  typeof document === 'undefined'
    ? ''
    : (/** @type {HTMLScriptElement | null} */ (document.currentScript)?.src ?? '');
