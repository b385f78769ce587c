// @ts-check
// The findings with fixes at the caret, and the next finding. Works on offsets, without the editor.

/** @typedef {{from: number, to: number}} Place */

/**
 * The findings with fixes that contain the selection, or else those on its line.
 * @template {Place} T
 * @param {T[]} fixable with their places in the current text
 * @param {Place} selection
 * @param {Place} line
 */
export function fixesAt(fixable, selection, line) {
  const here = fixable.filter((one) => one.from <= selection.from && selection.to <= one.to);
  return here.length ? here : fixable.filter((one) => one.from <= line.to && line.from <= one.to);
}

/**
 * The index of the next finding from the selection; after the last comes the first.
 * @param {Place[]} places of the findings in the current text, in order
 * @param {Place} selection
 * @param {1 | -1} direction
 */
export function nextFrom(places, { from, to }, direction) {
  const at =
    direction > 0
      ? places.findIndex((place) => place.from > from || (place.from === from && place.to > to))
      : places.findLastIndex((place) => place.from < from);
  return at >= 0 ? at : direction > 0 ? 0 : places.length - 1;
}
