// @ts-check
// Where the author was in each document: the caret, the first line in sight, and what was shown. It is remembered
// beside the shelf, without any text, so that a document that comes back is opened where it was left. A document that
// is opened for the first time starts at its beginning.

/**
 * Offsets in the text; `top`: where the first line in sight begins; `form`: it is answered in the form; `tab`: the pane
 * that is shown where there is room for one.
 * @typedef {{from: number, to: number, top: number, form?: boolean, tab?: string}} At
 */

/** The most documents of a workspace. */
const MOST = 50;

/** @param {string} workspace */
const keyOf = (workspace) => `docgauge places ${workspace}`;
const isOffset = (/** @type {unknown} */ value) => Number.isSafeInteger(value) && Number(value) >= 0;

/** @param {string} workspace @returns {[id: string, at: At][]} the last one is the newest */
function read(workspace) {
  try {
    const all = JSON.parse(globalThis.localStorage?.getItem(keyOf(workspace)) ?? '[]');
    return Array.isArray(all) ? all.filter((one) => Array.isArray(one) && typeof one[0] === 'string') : [];
  } catch {
    // Refused, or not written by docgauge.
    return [];
  }
}

/** @param {string} workspace @param {string} id @param {At} at */
export function rememberPlace(workspace, id, at) {
  const all = [...read(workspace).filter(([other]) => other !== id), [id, at]];
  try {
    globalThis.localStorage?.setItem(keyOf(workspace), JSON.stringify(all.slice(-MOST)));
  } catch {
    // Refused or full: the document will open at its beginning.
  }
}

/** @param {string} workspace @param {string} id @returns {At | null} */
export function placeIn(workspace, id) {
  const at = read(workspace).find(([other]) => other === id)?.[1];
  return at && [at.from, at.to, at.top].every(isOffset) ? at : null;
}

/** Forgets all places of a workspace. @param {string} workspace */
export function forgetPlaces(workspace) {
  try {
    globalThis.localStorage?.removeItem(keyOf(workspace));
  } catch {
    // Refused: there are none.
  }
}
