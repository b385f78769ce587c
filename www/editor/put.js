// @ts-check
// Sets a text that the page around the element gives: as one change of the current text, if the two are similar. It
// also says whether there is a change by the author that can be undone.

import { redoDepth, undoDepth } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';

/** The event of a change by the page around the element. */
const BY_HOST = 'host';

/** While the editor is read-only, only the page around the element changes the text: no fix, form or drop does. */
export const held = EditorState.changeFilter.of(
  (change) => !change.startState.readOnly || change.isUserEvent(BY_HOST),
);

/**
 * Turns the text into a similar one by one change, so that caret and history stay. Returns whether the two share at
 * least half of the shorter one; else nothing is done.
 * @param {import('@codemirror/view').EditorView} view
 * @param {string} text
 */
export function put(view, text) {
  const before = view.state.doc.toString();
  const shorter = Math.min(before.length, text.length);
  let from = 0;
  while (from < shorter && before[from] === text[from]) from++;
  let after = 0;
  while (after < shorter - from && before.at(-1 - after) === text.at(-1 - after)) after++;
  if (from + after < shorter / 2) return false;
  const changes = { from, to: before.length - after, insert: text.slice(from, text.length - after) };
  view.dispatch({ changes, userEvent: BY_HOST });
  return true;
}

/** Whether there is nothing to undo or to do again. @param {import('@codemirror/view').EditorView} view */
export const isUntouched = ({ state }) => undoDepth(state) === 0 && redoDepth(state) === 0;
