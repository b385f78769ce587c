// @ts-check
// The findings with fixes at the caret, and the next one from there. No editor: findings and offsets.

/** @typedef {{from: number, to: number}} Place */

/**
 * The findings with fixes that hold the selection, or else those on its line.
 * @template {Place} T
 * @param {T[]} fixable where they stand now
 * @param {Place} selection
 * @param {Place} line
 */
export function fixesAt(fixable, selection, line) {
  const here = fixable.filter((one) => one.from <= selection.from && selection.to <= one.to);
  return here.length ? here : fixable.filter((one) => one.from <= line.to && line.from <= one.to);
}

/**
 * The index of the next finding from the selection, around the end of the text.
 * @param {Place[]} places where the findings stand now, in order
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
