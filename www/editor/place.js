// @ts-check
// Where the author is in the text, and the way back there.

import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** @typedef {{from: number, to: number, top: number}} At `top`: where the first line in sight begins */

/** @param {import('@codemirror/state').EditorState} state */
export function caretOf({ selection, doc }) {
  const { from, to, head } = selection.main;
  const line = doc.lineAt(head);
  return { from, to, line: line.number, column: head - line.from + 1 };
}

/** @param {EditorView} view @returns {At} */
export function placeOf(view) {
  const { from, to } = view.state.selection.main;
  const { scrollTop } = view.scrollDOM;
  return { from, to, top: scrollTop ? view.lineBlockAtHeight(scrollTop - view.documentPadding.top).from : 0 };
}

/** @param {EditorView} view @param {At} at of this text, or of one that was longer */
export function goToPlace(view, at) {
  const { length } = view.state.doc;
  const [anchor, head, top] = [at.from, at.to, at.top].map((offset) => Math.min(offset, length));
  const effects = top ? EditorView.scrollIntoView(top, { y: 'start', yMargin: 0 }) : [];
  view.dispatch({ selection: { anchor, head }, effects });
}

/**
 * Keeps a selection in order: the ends of one whose text is replaced as a whole would pass each other, and another part
 * of a wrapped line would look selected. The caret is before what was written.
 */
export const upright = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.selection) return transaction;
  const { from, to } = transaction.newSelection.main;
  return from > to ? [transaction, { selection: { anchor: to }, sequential: true }] : transaction;
});
