// @ts-check
// The fixes at the caret, in a menu beside it.

import { fixesAt } from '../editor/fixes.js';
import { capitalised, withoutCode } from '../kit/text.js';
import { strings } from '../strings/index.js';

/** @param {import('./context.js').Context} context @param {HTMLElement} anchor */
export function fixesHere({ bench }, anchor) {
  const { editor, report, menu } = bench;
  const fixable = (report?.findings ?? [])
    .filter(({ fixes }) => fixes.length)
    .map(({ from, to, message, fixes }) => ({ from: editor.now(from), to: editor.now(to), message, fixes }));
  const { from } = editor.caret;
  const near = fixesAt(fixable, editor.caret, editor.doc.lineAt(from));
  if (!near.length) {
    bench.status.tell(strings.queue.noFix);
    return;
  }
  const entries = near.flatMap(({ message, fixes }) =>
    fixes.map((fix) => ({
      label: fix.kind === 'preview' ? `${fix.title}…` : fix.title,
      detail: near.length > 1 ? withoutCode(capitalised(message)) : '',
      run: () => bench.fixes.apply(fix),
    })),
  );
  menu.open(anchor, entries, editor.view.coordsAtPos(from) ?? undefined);
}
