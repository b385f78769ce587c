// @ts-check
// What was typed just before a tab closed. A closing tab has no time to write to the database. So the last change goes
// to the browser's `localStorage`, which takes it at once, and the next visit moves it to the shelf.

const PREFIX = 'docgauge last ';
/** In UTF-16 units; the small store takes some five million. */
const LARGEST = 2_000_000;

/**
 * `about`: what is known about the document, such as the link that it came with.
 * @typedef {{id: string, revision: string | null, text: string, name: string, saved: number,
 *   about?: import('./shelf.js').About}} Words
 */

/** @returns {Storage | null} */
function store() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    // Refused in a sandbox.
    return null;
  }
}

/** @param {string} workspace @param {string} id */
const keyOf = (workspace, id) => `${PREFIX}${workspace}\n${id}`;

/** Keeps the words; false where they cannot be kept. @param {string} workspace @param {Words} words */
export function keepWords(workspace, words) {
  if (words.text.length > LARGEST) return false;
  try {
    const its = store();
    its?.setItem(keyOf(workspace, words.id), JSON.stringify(words));
    return its !== null;
  } catch {
    // The store is full.
    return false;
  }
}

/** @param {string} workspace @param {string} id */
export const dropWords = (workspace, id) => store()?.removeItem(keyOf(workspace, id));

/** The words that are waiting. @param {string} workspace @returns {Words[]} */
export function waitingWords(workspace) {
  const its = store();
  const keys = its ? Object.keys(its).filter((key) => key.startsWith(keyOf(workspace, ''))) : [];
  return keys.flatMap((key) => {
    try {
      const words = JSON.parse(its?.getItem(key) ?? '');
      return typeof words.id === 'string' && typeof words.text === 'string' ? [words] : [];
    } catch {
      // Not ours.
      return [];
    }
  });
}
