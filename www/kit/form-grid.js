// @ts-check
// A table as a grid: the column headings of the table, and a control in each cell that needs an answer. It makes no
// control itself: the hook `control` returns the control of a place, so the control stays when the table around it
// changes.

import { h, pushButton, setChildren } from './dom.js';
import { icon } from './icons.js';
import { cellName } from './questions.js';
import { CORE, strings } from '../strings/index.js';

/** @typedef {import('./questions.js').TableQuestion} TableQuestion */
/** @typedef {import('./questions.js').Row} Row */
/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Slot} Slot */

/**
 * A place in a cell that gets a control: a placeholder, or a slot with the text that is there.
 * `alike`: a placeholder of the same column that asks for a date or has choices.
 * @typedef {{from: number, to: number, name: string, finding?: Finding, slot?: Slot, value?: string,
 *   alike?: Finding}} CellPlace
 */
/**
 * @typedef {object} Hooks
 * @property {(place: CellPlace) => HTMLElement} control of a place
 * @property {(column: number, name: string) => HTMLElement} fresh the control in a row that is not there yet
 * @property {(from: number, to: number) => HTMLElement | null} answered the control with an answer that is in there
 * @property {(from: number, to: number) => string} text of the report
 * @property {(edits: {from: number, to: number, insert: string}[], said: string) => void} apply
 * @property {() => boolean} readonly
 */

/** The first row of a table that has none. @type {Row} */
const NEW = { from: 0, to: 0, line: 0, state: 'missing', cells: [] };

/** @param {string} text of a cell, as a reader sees it */
const shown = (text) => text.replace(/<!--.*?-->|[*`]|\\(?=\|)/g, '').trim();

/** @param {Hooks} hooks */
export function gridView(hooks) {
  const body = h('tbody');
  const head = h('tr');
  const table = h('table', { class: 'form-grid' }, h('thead', {}, head), body);
  const add = pushButton({ class: 'button small', 'data-add-row': true }, strings.form.addRow);
  const keep = pushButton({ class: 'button small', 'data-keep': true, lang: CORE, hidden: true });
  const element = h(
    'div',
    { class: 'form-table' },
    h('div', { class: 'form-table-scroll' }, table),
    h('div', { class: 'form-actions' }, add, keep),
  );
  /** @type {TableQuestion} */
  let question;
  /** @type {ReturnType<typeof newLine>[]} */
  const lines = [];
  let heads = '';
  add.addEventListener('click', () => {
    const { end, blank } = question.table;
    hooks.apply([{ from: end, to: end, insert: blank }], strings.form.rowAdded);
  });
  keep.addEventListener('click', () => question.keep && hooks.apply(question.keep.edits, strings.form.kept));

  /** @param {Row} row @param {number} at @param {number} column */
  function cell(row, at, column) {
    const place = row.cells[column];
    const name = cellName(question, at, column);
    if (row === NEW) return [hooks.fresh(column, name)];
    if (!place) return [];
    const { from, to } = place;
    const inside = question.cells.filter((finding) => from <= finding.from && finding.to <= to);
    /** @type {(HTMLElement | string)[]} */
    const parts = [];
    let last = from;
    for (const finding of inside) {
      parts.push(shown(hooks.text(last, finding.from)));
      parts.push(hooks.control({ from: finding.from, to: finding.to, name, finding }));
      last = finding.to;
    }
    if (inside.length) return [...parts, shown(hooks.text(last, to))];
    const answered = hooks.answered(from, to);
    if (answered) return [answered];
    const text = hooks.text(from, to).replaceAll('&nbsp;', '      ');
    if (text.trim() && row.state !== 'unchanged') return [shown(text)];
    const start = from + (text.trim() ? text.length - text.trimStart().length : 0);
    const end = text.trim() ? start + text.trim().length : to;
    const space = text.trim() ? '' : ' ';
    const slot = { from: start, to: end, before: space, behind: space, lines: false };
    return [hooks.control({ from: start, to: end, name, slot, value: text.trim(), alike: alike(column) })];
  }

  /** @param {number} column */
  function alike(column) {
    const cells = question.table.rows.map(({ cells }) => cells[column]);
    return question.cells.find(
      ({ from, to, input }) =>
        (input?.type === 'date' || input?.type === 'choice') &&
        cells.some((one) => one && one.from <= from && to <= one.to),
    );
  }

  /** @param {number} at from 0 */
  function newLine(at) {
    const remove = pushButton(
      {
        class: 'button small icon-only',
        'aria-label': strings.form.removeRow(at + 1),
        title: strings.form.removeThisRow,
        'data-remove-row': true,
        onclick: () => {
          const { from, to } = question.table.rows[at];
          hooks.apply([{ from, to, insert: '' }], strings.form.rowRemoved(at + 1));
        },
      },
      icon('close'),
    );
    const end = h('td', { class: 'form-row-end' }, remove);
    /** @type {{element: HTMLElement, parts: (HTMLElement | string)[]}[]} */
    const cells = [];
    return { element: h('tr'), cells, end, remove };
  }

  /** Rows and cells stay the same elements, and only a cell with other contents is written. */
  function rewrite() {
    const { columns } = question.table;
    const rows = question.table.rows.length ? question.table.rows : [NEW];
    lines.length = Math.min(lines.length, rows.length);
    rows.forEach((row, at) => {
      const line = (lines[at] ??= newLine(at));
      line.element.dataset.state = row.state;
      line.remove.hidden = row.state === 'done' || row === NEW || hooks.readonly();
      line.cells.length = Math.min(line.cells.length, columns.length);
      columns.forEach((name, column) => {
        const its = (line.cells[column] ??= { element: h('td', { 'data-column': name || null }), parts: [] });
        const parts = cell(row, at, column);
        if (parts.length === its.parts.length && parts.every((part, index) => part === its.parts[index]))
          return;
        its.parts = parts;
        // A control stays where it is: a date that is being typed would begin anew if it were moved.
        const nodes = parts.map((part) => (typeof part === 'string' ? new Text(part) : part));
        setChildren(its.element, nodes);
      });
      setChildren(line.element, [...line.cells.map(({ element: td }) => td), line.end]);
    });
    setChildren(
      body,
      lines.map(({ element: tr }) => tr),
    );
  }

  /** @param {TableQuestion} given @param {boolean} [same] nothing in the table has changed */
  function update(given, same = false) {
    question = given;
    keep.textContent = given.keep?.title ?? '';
    const names = given.table.columns.join('\n');
    if (names !== heads) {
      heads = names;
      head.replaceChildren(
        ...given.table.columns.map((name) => h('th', { scope: 'col' }, name)),
        h('td', { class: 'form-row-end' }),
      );
    }
    if (!same) rewrite();
  }

  /** Shows its buttons, or hides them: nothing of a table that is done is in the last report. @param {boolean} asked */
  function offer(asked) {
    const none = !asked || hooks.readonly();
    add.hidden = none || !question.table.rows.length;
    keep.hidden = none || !question.keep;
  }

  return { element, update, offer };
}
