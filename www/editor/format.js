// @ts-check
// Bold, italic and links by key: around the selection, or around the word at the caret, or off again. Each is one step
// of undo.

import { isolateHistory } from '@codemirror/commands';
import { EditorSelection } from '@codemirror/state';

/** @typedef {import('@codemirror/view').EditorView} EditorView */
/** @typedef {{from: number, to: number}} Place */

const SIGNS = { bold: '**', italic: '_' };

/** The selection without the blanks at its ends, or the word at the caret. @returns {Place} */
function target(/** @type {EditorView} */ { state }) {
  const { main } = state.selection;
  if (main.empty) return state.wordAt(main.head) ?? { from: main.head, to: main.head };
  const text = state.sliceDoc(main.from, main.to);
  const lead = text.length - text.trimStart().length;
  return { from: main.from + lead, to: Math.max(main.from + lead, main.from + text.trimEnd().length) };
}

/** @param {EditorView} view @param {import('@codemirror/state').TransactionSpec} spec */
function step(view, spec) {
  const annotations = isolateHistory.of('full');
  view.dispatch({ ...spec, annotations, userEvent: 'input', scrollIntoView: true });
}

/** @param {EditorView} view @param {'bold' | 'italic'} kind */
export function emphasise(view, kind) {
  if (view.state.readOnly) return;
  const sign = SIGNS[kind];
  const { length } = sign;
  const { from, to } = target(view);
  const around = (/** @type {number} */ start, /** @type {number} */ end) =>
    view.state.sliceDoc(Math.max(0, start), start + length) === sign &&
    view.state.sliceDoc(end, end + length) === sign;
  const off = (/** @type {number} */ start, /** @type {number} */ end) =>
    step(view, {
      changes: [
        { from: start, to: start + length },
        { from: end, to: end + length },
      ],
    });
  if (around(from - length, to)) off(from - length, to);
  else if (to - from > 2 * length && around(from, to - length)) off(from, to - length);
  else
    step(view, {
      changes: [
        { from, insert: sign },
        { from: to, insert: sign },
      ],
      selection: EditorSelection.range(from + length, to + length),
    });
}

/** A link with the selection as its text, or as its address; the caret goes to the other. @param {EditorView} view */
export function linked(view) {
  if (view.state.readOnly) return;
  const { from, to } = target(view);
  const text = view.state.sliceDoc(from, to);
  const isAddress = /^(?:https?:|mailto:|www\.)\S+$/.test(text);
  const insert = isAddress ? `[](${text})` : `[${text}]()`;
  const caret = from + (isAddress || !text ? 1 : insert.length - 1);
  step(view, { changes: { from, to, insert }, selection: EditorSelection.cursor(caret) });
}
