// @ts-check
// Applies the core's changes (`src/output/report/change.rs`) to the last report and returns the new report. Entries
// that did not change stay the same objects and are moved in place, and a list of which no entry changed stays the same
// list. So a view compares by identity, and a key makes no copies of a long report.

/** @typedef {import('./types.js').Report} Report */
/** @typedef {import('./types.js').Section} Section */
/** @typedef {import('./types.js').Finding} Finding */
/** @typedef {import('./types.js').Shift} Shift */
/** @typedef {{from: number, to: number}} Place */

/**
 * @param {Report | null} last null: before the first check
 * @param {import('./types.js').Update} update
 * @returns {Report}
 */
export function reportAfter(last, { report, sections, findings }) {
  return {
    ...report,
    sections: listAfter(last?.sections ?? [], sections, moveSection),
    findings: listAfter(last?.findings ?? [], findings, moveFinding),
  };
}

/**
 * @template T
 * @param {T[]} list
 * @param {{at: number, remove: number, insert: T[], shift: Shift, changed: {at: number, entry: T}[]}} change
 * @param {(entry: T, shift: Shift) => void} move
 * @returns {T[]}
 */
function listAfter(list, { at, remove, insert, shift, changed }, move) {
  const behind = at + remove;
  if (shift.units || shift.lines) for (let of = behind; of < list.length; of += 1) move(list[of], shift);
  if (!remove && !insert.length && !changed.length) return list;
  const after = list.slice(0, at).concat(insert, list.slice(behind));
  for (const { at: place, entry } of changed) after[place] = entry;
  return after;
}

/** @param {Place} place @param {number} units */
function move(place, units) {
  place.from += units;
  place.to += units;
}

/** @param {Section} section @param {Shift} shift */
function moveSection(section, { units, lines }) {
  move(section, units);
  section.line += lines;
  if (section.slot) move(section.slot, units);
  for (const item of section.items) {
    move(item, units);
    item.line += lines;
    if (item.slot) move(item.slot, units);
  }
  for (const table of section.tables) {
    move(table, units);
    table.end += units;
    for (const row of table.rows) {
      move(row, units);
      row.line += lines;
      for (const cell of row.cells) move(cell, units);
    }
  }
}

/** @param {Finding} finding @param {Shift} shift */
function moveFinding(finding, { units, lines }) {
  move(finding, units);
  finding.line += lines;
  finding.end_line += lines;
  for (const { edits } of finding.fixes) for (const edit of edits) move(edit, units);
}
