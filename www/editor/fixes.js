// @ts-check
// Which fixes are applied together, and which are at hand where the caret is. No editor: findings and
// offsets.

/** @typedef {import('../core/types.js').Edit} Edit */
/** @typedef {import('../core/types.js').Finding} Finding */

/**
 * The safe fixes of a report as one list of edits; of two that overlap the first wins.
 * @param {Finding[]} findings
 */
export function allSafe(findings) {
  const fixes = findings.flatMap(({ fixes: list }) =>
    list.filter(({ kind, edits }) => kind === 'safe' && edits.length).slice(0, 1),
  );
  fixes.sort((a, b) => a.edits[0].from - b.edits[0].from);
  /** @type {Edit[]} */
  const edits = [];
  let count = 0;
  let end = -1;
  for (const fix of fixes) {
    if (fix.edits[0].from < end) continue;
    edits.push(...fix.edits);
    end = Math.max(end, ...fix.edits.map(({ to }) => to));
    count += 1;
  }
  return { edits, count };
}

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
