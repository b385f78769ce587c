// @ts-check
// The tables of the form: an entry with a grid for each table that has rows to be filled in.

import { formCard } from './form-card.js';
import { into } from './form-controls.js';
import { control, plainControl } from './form-field.js';
import { gridView } from './form-grid.js';
import { sectionLabel } from './sections.js';
import { capitalised } from './text.js';
import { strings } from '../strings/index.js';

/** @typedef {import('./form-controls.js').Place} Place */
/** @typedef {import('./form-controls.js').Own} Own */
/** @typedef {import('./form-controls.js').Known} Known */
/** @typedef {import('./questions.js').TableQuestion} TableQuestion */

/**
 * The kind of an empty cell, as a placeholder of its column has it.
 * @param {import('../core/types.js').Finding} [alike]
 */
const kindOf = (alike) => ({
  date: alike?.input?.type === 'date',
  options: alike?.input?.type === 'choice' ? alike.input.options : [],
});

/**
 * @param {object} form
 * @param {import('./form-controls.js').FormHooks} form.hooks
 * @param {ReturnType<typeof import('./form-controls.js').formControls>} form.controls
 * @param {Set<Own>} form.entries
 * @param {import('./form-controls.js').MakeEntry} form.entry
 * @param {WeakMap<Known, Own>} form.owners
 */
export function formTables({ hooks, controls, entries, entry, owners }) {
  const { known, placeNow } = controls;
  /** The entries of the tables of the last report, with the text that they show. */
  /** @type {WeakMap<import('../core/types.js').Table, {own: Own, text: string, readonly: boolean}>} */
  const last = new WeakMap();

  /**
   * The entry of a table: that of the same table of the last report, or else one with its place, or with its number
   * among the tables of its section.
   * @param {TableQuestion} question
   */
  function table(question) {
    const place = placeNow(question);
    const before = last.get(question.table);
    const own = before && entries.has(before.own) && !before.own.asked ? before.own : find(question, place);
    const text = hooks.text(place);
    const readonly = hooks.readonly();
    const same =
      own === before?.own &&
      text === before.text &&
      readonly === before.readonly &&
      isSame(own.question, question);
    Object.assign(own, { asked: question.section, question });
    Object.assign(own.place(), place);
    own.update(question, same);
    if (same) for (const one of own.known) one.used ||= own.element.contains(one.element);
    last.set(question.table, { own, text, readonly });
    return own;
  }

  /** @param {TableQuestion} question @param {Place} place */
  function find(question, place) {
    const key = `table ${question.section.id} ${question.table.columns.join('|')}`;
    const alike = [...entries].filter((own) => own.key === key && !own.asked);
    return alike.find((own) => own.place().from === place.from) ?? alike[0] ?? newTable(question, key, place);
  }

  /** @param {import('./questions.js').Question} one @param {TableQuestion} other */
  const isSame = (one, other) =>
    one.kind === 'table' &&
    one.cells.length === other.cells.length &&
    one.cells.every((cell, at) => cell === other.cells[at]);

  /** @param {TableQuestion} question @param {string} key @param {Place} place */
  function newTable(question, key, place) {
    /** The controls of a row that is not there yet, by their columns. @type {Map<number, Known>} */
    const fresh = new Map();
    let { table: shown } = question;

    /** What is typed into one of them makes the row. */
    function begin() {
      const { end, blank, rows } = shown;
      const isMade = rows.length || hooks.now(end, -1) < hooks.now(end, 1);
      if (isMade || ![...fresh.values()].some(({ field }) => field.unwritten)) return;
      hooks.apply([{ from: end, to: end, insert: blank }], strings.form.rowAdded);
    }

    const grid = gridView({
      control: ({ from, to, name, finding, slot, value = '', alike }) => {
        const cell = placeNow({ from, to });
        const one = known(
          { name: finding ? `cell ${finding.label}` : 'cell', place: cell },
          (id) =>
            finding
              ? control(finding, id, hooks.readonly(), name)
              : plainControl(
                  { lines: false, value, name, ...(value ? {} : kindOf(alike)) },
                  id,
                  hooks.readonly(),
                ),
          slot ? into(slot) : { group: finding?.group ?? null },
        );
        if (!own.known.includes(one)) own.known.push(one);
        owners.set(one, own);
        return one.element;
      },
      fresh(column, name) {
        const { end } = shown;
        const one = known(
          { name: `${key} ${column}`, place: placeNow({ from: end, to: end }), fixed: true, waits: true },
          (id) => {
            const made = plainControl({ lines: false, name }, id, hooks.readonly());
            made.input.addEventListener('input', begin);
            return made;
          },
          { group: null, whole: true, before: ' ', behind: ' ' },
        );
        if (!own.known.includes(one)) own.known.push(one);
        owners.set(one, own);
        fresh.set(column, one);
        return one.element;
      },
      answered: (from, to) => {
        const cell = placeNow({ from, to });
        const one = own.known.find(
          ({ field, place: its }) => field.live && cell.from <= its.from && its.to <= cell.to,
        );
        if (one) one.used = true;
        return one?.element ?? null;
      },
      text: (from, to) => hooks.text(placeNow({ from, to })),
      apply: hooks.apply,
      readonly: hooks.readonly,
    });
    const { finding, keep, section: its } = question;
    // The message about some of the rows would not fit a button for all of them.
    const whole = finding && keep && finding.fixes.includes(keep);
    const tracked = { ...place };
    const element = formCard({
      label: strings.form.table(sectionLabel(its)),
      message: whole ? capitalised(finding.message) : null,
      content: [grid.element],
      line: finding?.line ?? its.line,
      onshow: () => hooks.goTo(tracked),
      data: { 'data-rule': 'table' },
    });
    const own = entry(question, [], element, (/** @type {TableQuestion} */ given, same) => {
      shown = given.table;
      const [row] = shown.rows;
      if (row) for (const [column, one] of fresh) controls.arrived(one, placeNow(row.cells[column]), 'cell');
      if (row) fresh.clear();
      grid.update(given, same);
      begin();
    });
    own.key = key;
    own.draw = () => grid.offer(own.asked !== null);
    own.place = () => tracked;
    return own;
  }

  return table;
}
