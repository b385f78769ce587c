// @ts-check
// The workbenches of the connected elements. A table of its own, so that they are no part of the element's interface.

/** @type {WeakMap<object, import('../workbench.js').Workbench>} */
export const benches = new WeakMap();

/** Waits until the answers that the author gave in the form are in the text. @param {object} element */
export const settled = async (element) => benches.get(element)?.form.settled();
