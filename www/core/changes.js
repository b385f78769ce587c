// @ts-check
// Applies the core's changes (`src/output/report/change.rs`) to the last report and returns the new report. Entries
// that did not change are the same objects as before, so that a view can compare them by identity. The last report is
// not modified.

/** @typedef {import('./types.js').Report} Report */
/** @typedef {import('./types.js').Section} Section */
/** @typedef {import('./types.js').Finding} Finding */
/** @typedef {import('./types.js').Shift} Shift */

/**
 * @param {Report | null} last null: before the first check
 * @param {import('./types.js').Update} update
 * @returns {Report}
 */
export function reportAfter(last, { report, sections, findings }) {
  return {
    ...report,
    sections: listAfter(last?.sections ?? [], sections, movedSection),
    findings: listAfter(last?.findings ?? [], findings, movedFinding),
  };
}

/**
 * @template T
 * @param {T[]} list
 * @param {{at: number, remove: number, insert: T[], shift: Shift, changed: {at: number, entry: T}[]}} change
 * @param {(entry: T, shift: Shift) => T} moved
 * @returns {T[]}
 */
function listAfter(list, { at, remove, insert, shift, changed }, moved) {
  let behind = list.slice(at + remove);
  if (shift.units || shift.lines) behind = behind.map((entry) => moved(entry, shift));
  const after = [...list.slice(0, at), ...insert, ...behind];
  for (const { at: place, entry } of changed) after[place] = entry;
  return after;
}

/** @param {Section} section @param {Shift} shift @returns {Section} */
function movedSection(section, { units, lines }) {
  return {
    ...section,
    from: section.from + units,
    to: section.to + units,
    line: section.line + lines,
    items: section.items.map((item) => ({
      ...item,
      from: item.from + units,
      to: item.to + units,
      line: item.line + lines,
      ...(item.slot ? { slot: moved(item.slot, units) } : {}),
    })),
    slot: section.slot && moved(section.slot, units),
    tables: section.tables.map((table) => ({
      ...moved(table, units),
      end: table.end + units,
      rows: table.rows.map((row) => ({
        ...moved(row, units),
        line: row.line + lines,
        cells: row.cells.map((cell) => moved(cell, units)),
      })),
    })),
  };
}

/**
 * @template {{from: number, to: number}} T
 * @param {T} place
 * @param {number} units
 * @returns {T}
 */
const moved = (place, units) => ({ ...place, from: place.from + units, to: place.to + units });

/** @param {Finding} finding @param {Shift} shift @returns {Finding} */
function movedFinding(finding, { units, lines }) {
  return {
    ...finding,
    from: finding.from + units,
    to: finding.to + units,
    line: finding.line + lines,
    end_line: finding.end_line + lines,
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, from: edit.from + units, to: edit.to + units })),
    })),
  };
}
