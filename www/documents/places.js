// @ts-check
// Where the author was in each document: the caret, the first line in sight, what was shown, and the answers that were
// typed in the queue and not applied yet. It is remembered beside the shelf, without the text of the document, so that
// a document that comes back is opened where it was left. A document that is opened for the first time starts at its
// beginning.

/**
 * Offsets in the text; `top`: where the first line in sight begins; `form`: it is answered in the form; `tab`: the pane
 * that is shown where there is room for one; `typed`: answers that are not applied.
 * @typedef {{from: number, to: number, top: number, form?: boolean, tab?: string, typed?: Typed[]}} At
 */
/** @typedef {[row: string, typed: import('../kit/finding-panel.js').Typed]} Typed */

/** The most documents of a workspace. */
const MOST = 50;

/**
 * Where the drafts of an element are kept: in the browser or in the tab, and in which workspace.
 * @typedef {{place: 'browser' | 'tab', workspace: string}} Keeping
 */

/** May be refused. @param {Keeping} keeping */
const storeOf = ({ place }) => (place === 'browser' ? globalThis.localStorage : globalThis.sessionStorage);
/** @param {Keeping} keeping */
const keyOf = ({ workspace }) => `docgauge places ${workspace}`;
const isOffset = (/** @type {unknown} */ value) => Number.isSafeInteger(value) && Number(value) >= 0;
/** @param {unknown} one @returns {one is Typed} */
const isTyped = (one) => Array.isArray(one) && typeof one[0] === 'string' && Array.isArray(one[1]?.values);

/** @param {Keeping} keeping @returns {[id: string, at: At][]} the last one is the newest */
function read(keeping) {
  try {
    const all = JSON.parse(storeOf(keeping)?.getItem(keyOf(keeping)) ?? '[]');
    return Array.isArray(all) ? all.filter((one) => Array.isArray(one) && typeof one[0] === 'string') : [];
  } catch {
    // Refused, or not written by docgauge.
    return [];
  }
}

/** @param {Keeping} keeping @param {[id: string, at: At][]} all */
function write(keeping, all) {
  try {
    if (all.length) storeOf(keeping)?.setItem(keyOf(keeping), JSON.stringify(all.slice(-MOST)));
    else storeOf(keeping)?.removeItem(keyOf(keeping));
  } catch {
    // Refused or full: the document will open at its beginning.
  }
}

/** @param {Keeping} keeping @param {string} id @param {At} at */
export const rememberPlace = (keeping, id, at) =>
  write(keeping, [...read(keeping).filter(([other]) => other !== id), [id, at]]);

/** @param {Keeping} keeping @param {string} id @returns {At | null} */
export function placeIn(keeping, id) {
  const at = read(keeping).find(([other]) => other === id)?.[1];
  if (!at || ![at.from, at.to, at.top].every(isOffset)) return null;
  return { ...at, typed: Array.isArray(at.typed) ? at.typed.filter(isTyped) : [] };
}

/** Forgets the places in these documents; without ids, in all. @param {Keeping} keeping @param {string[]} [ids] */
export const forgetPlaces = (keeping, ids) =>
  write(keeping, ids ? read(keeping).filter(([id]) => !ids.includes(id)) : []);
