// @ts-check
// Help in tables: Tab goes to the next cell, and a command aligns the columns. In the last cell Tab leaves the editor,
// as everywhere in it, so the keyboard is never held. Only an escaped bar is no border of a cell, as on GitHub.

import { isolateHistory } from '@codemirror/commands';
import { syntaxTree } from '@codemirror/language';
import { EditorSelection } from '@codemirror/state';

/** @typedef {import('@codemirror/view').EditorView} EditorView */
/** @typedef {{from: number, to: number}} Cell its text, without the blanks around it */
/** @typedef {{line: import('@codemirror/state').Line, cells: Cell[], ruler: boolean}} Row */

const BORDERS = /\\.|\|/g;

/** @param {import('@codemirror/state').Line} line @returns {Row} */
function rowOf(line) {
  const { text, from } = line;
  const bars = [...text.matchAll(BORDERS)].filter(([found]) => found === '|').map(({ index }) => index);
  const first = text.slice(0, bars[0]).trim() ? [-1] : [];
  const last = text.slice((bars.at(-1) ?? -1) + 1).trim() ? [text.length] : [];
  const edges = [...first, ...bars, ...last];
  const cells = edges.slice(0, -1).map((edge, at) => {
    const inside = text.slice(edge + 1, edges[at + 1]);
    const lead = inside.trim() ? inside.length - inside.trimStart().length : Math.min(1, inside.length);
    const start = from + edge + 1 + lead;
    return { from: start, to: start + inside.trim().length };
  });
  return { line, cells, ruler: /^[\s|:-]*-[\s|:-]*$/.test(text) };
}

/** The rows of the table at the caret, or null. @param {import('@codemirror/state').EditorState} state */
export function tableAt(state) {
  let node = syntaxTree(state).resolveInner(state.selection.main.head, -1);
  while (node.name !== 'Table' && node.parent) node = node.parent;
  if (node.name !== 'Table') return null;
  const [first, last] = [node.from, node.to].map((at) => state.doc.lineAt(at).number);
  return Array.from({ length: last - first + 1 }, (_, at) => rowOf(state.doc.line(first + at)));
}

/** A command for Tab; false outside of a table, and behind its last cell. @param {1 | -1} direction */
export const goToCell = (direction) => (/** @type {EditorView} */ view) => {
  const { head } = view.state.selection.main;
  const cells = tableAt(view.state)?.flatMap(({ cells: its, ruler }) => (ruler ? [] : its)) ?? [];
  const at = cells.findLastIndex(({ from }) => from <= head);
  const next = cells[at + direction];
  if (!next || (direction < 0 && at <= 0)) return false;
  view.dispatch({
    selection: EditorSelection.range(next.from, Math.max(next.from, next.to)),
    userEvent: 'select',
    scrollIntoView: true,
  });
  return true;
};

/** Aligns the columns of the table at the caret; false where there is none. @param {EditorView} view */
export function alignTable(view) {
  const { state } = view;
  const rows = tableAt(state);
  if (!rows || state.readOnly) return false;
  const { head } = state.selection.main;
  const texts = rows.map(({ cells }) => cells.map(({ from, to }) => state.sliceDoc(from, to).trim()));
  const rulers = texts[rows.findIndex(({ ruler }) => ruler)] ?? [];
  const count = Math.max(...texts.map((row) => row.length));
  const size = (/** @type {string} */ text) => [...text].length;
  const columns = Array.from({ length: count }, (_, column) => ({
    left: rulers[column]?.startsWith(':') ?? false,
    right: rulers[column]?.endsWith(':') ?? false,
    width: Math.max(3, ...texts.map((row, at) => (rows[at].ruler ? 0 : size(row[column] ?? '')))),
  }));
  /** @param {string} text @param {typeof columns[number]} column */
  const padded = (text, { left, right, width }) => {
    const room = width - size(text);
    const before = right ? (left ? Math.floor(room / 2) : room) : 0;
    return ' '.repeat(before) + text + ' '.repeat(room - before);
  };
  /** @param {typeof columns[number]} column */
  const ruler = ({ left, right, width }) =>
    `${left ? ':' : '-'}${'-'.repeat(Math.max(1, width - 2))}${right ? ':' : '-'}`;
  const indent = /^\s*/.exec(rows[0].line.text)?.[0] ?? '';
  const lines = rows.map((row, at) => {
    const cells = columns.map((column, index) =>
      row.ruler ? ruler(column) : padded(texts[at][index] ?? '', column),
    );
    return `${indent}| ${cells.join(' | ')} |`;
  });
  const row = rows.findIndex(({ line }) => head <= line.to);
  const column = Math.max(0, rows[row]?.cells.findLastIndex(({ from }) => from <= head) ?? 0);
  const { from } = rows[0].line;
  const insert = lines.join(state.lineBreak);
  const start = from + lines.slice(0, row).reduce((sum, line) => sum + line.length + 1, 0);
  const cell = rowOf(/** @type {any} */ ({ text: lines[row], from: start })).cells[column];
  view.dispatch({
    changes: { from, to: rows[rows.length - 1].line.to, insert },
    selection: EditorSelection.cursor(cell?.from ?? start),
    annotations: isolateHistory.of('full'),
    userEvent: 'input',
    scrollIntoView: true,
  });
  return true;
}
