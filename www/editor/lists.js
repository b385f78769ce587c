// @ts-check
// Enter at the end of a list item or a quote adds the next one; on an empty one it ends the list. In fences Enter
// only breaks the line.

import { syntaxTree } from '@codemirror/language';
import { EditorSelection } from '@codemirror/state';

const ITEM = /^(\s*)(?:([-*+])|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?/;
const QUOTE = /^(\s*>\s?)+/;

/**
 * A command for Enter; false if it does not apply.
 * @param {import('@codemirror/view').EditorView} view
 */
export function continueList(view) {
  const { state } = view;
  const { main } = state.selection;
  if (!main.empty || state.readOnly || state.selection.ranges.length > 1) return false;
  const line = state.doc.lineAt(main.from);
  const item = ITEM.exec(line.text);
  const lead = item?.[0] ?? QUOTE.exec(line.text)?.[0];
  if (!lead || main.from < line.from + lead.length || inCode(state, main.from)) return false;
  if (line.text.length === lead.length) {
    view.dispatch({ changes: { from: line.from, to: line.to }, userEvent: 'delete', scrollIntoView: true });
    return true;
  }
  const marker = item
    ? `${item[1]}${item[2] ?? `${Number(item[3]) + 1}${item[4]}`}${item[5]}${item[6] ? '[ ] ' : ''}`
    : lead;
  const insert = `${state.lineBreak}${marker}`;
  view.dispatch({
    changes: { from: main.from, insert },
    selection: EditorSelection.cursor(main.from + insert.length),
    userEvent: 'input',
    scrollIntoView: true,
  });
  return true;
}

/** @param {import('@codemirror/state').EditorState} state @param {number} at */
function inCode(state, at) {
  for (
    let node = /** @type {import('@lezer/common').SyntaxNode | null} */ (
      syntaxTree(state).resolveInner(at, -1)
    );
    node;
    node = node.parent
  ) {
    if (node.name === 'FencedCode' || node.name === 'CodeBlock') return true;
  }
  return false;
}
