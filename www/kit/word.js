// @ts-check
// Finds a word of the preview in the source: by which of its occurrences it is. Markup in the source can hide an
// occurrence, or make one more; then it is the one nearest to the same share of the block.

/** @typedef {{text: string, at: number, of: number, share: number}} Word the occurrence `at`, from 0, of `of` */

/** The selection in a shadow root or in the document. @param {Node} within */
export function selectionAt(within) {
  const shadow = /** @type {ShadowRoot & {getSelection?: () => Selection | null}} */ (within.getRootNode());
  return shadow.getSelection?.() ?? document.getSelection();
}

/**
 * The word that a double click has selected in a block; null if it selected none.
 * @param {Element} block
 * @returns {Word | null}
 */
export function selectedWord(block) {
  const selection = selectionAt(block);
  const text = selection?.toString().trim();
  if (!selection || !text || !selection.rangeCount) return null;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  if (!block.contains(startContainer)) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(startContainer, startOffset);
  const [above, all] = [before.toString(), block.textContent ?? ''];
  const [at, of] = [above, all].map((part) => places(part, text).length);
  return { text, at, of, share: above.length / Math.max(1, all.length) };
}

/**
 * Where a word is in the source of its block; -1 if it cannot be told.
 * @param {string} source
 * @param {Word} word
 */
export function wordIn(source, { text, at, of, share }) {
  const all = places(source, text);
  if (all.length === of) return all[at] ?? -1;
  const far = (/** @type {number} */ place) => Math.abs(place - share * source.length);
  return all.reduce((best, one) => (best < 0 || far(one) < far(best) ? one : best), -1);
}

/** @param {string} text @param {string} part */
function places(text, part) {
  const all = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) all.push(at);
  return all;
}
