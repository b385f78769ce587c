// @ts-check
// The fixes at the caret, in a menu beside it; for a finding without a fix that waits for an answer, its field.

import { fixesAt } from '../editor/fixes.js';
import { needsAnswer } from '../kit/findings.js';
import { fixLabel } from '../kit/fixes.js';
import { capitalised, withoutCode } from '../kit/text.js';
import { strings } from '../strings/index.js';

/** @param {import('./context.js').Context} context @param {HTMLElement} anchor */
export function fixesHere({ bench }, anchor) {
  const { editor, report, menu } = bench;
  const { from } = editor.caret;
  /** @param {(finding: import('../core/types.js').Finding) => unknown} wanted */
  const nearest = (wanted) => {
    const all = (report?.findings ?? []).filter(wanted);
    const places = all.map((finding) => ({
      finding,
      from: editor.now(finding.from),
      to: editor.now(finding.to),
    }));
    return fixesAt(places, editor.caret, editor.doc.lineAt(from)).map(({ finding }) => finding);
  };
  const near = nearest(({ fixes }) => fixes.length);
  const [waiting] = near.length || editor.readonly ? [] : nearest(needsAnswer);
  if (waiting) {
    bench.places.goToRow(waiting);
    return;
  }
  if (!near.length) {
    bench.status.tell(strings.queue.noFix);
    return;
  }
  const entries = near.flatMap(({ message, fixes }) =>
    fixes.map((fix) => ({
      label: fixLabel(fix),
      detail: near.length > 1 ? withoutCode(capitalised(message)) : '',
      run: () => bench.fixes.apply(fix),
    })),
  );
  menu.open(anchor, entries, editor.view.coordsAtPos(from) ?? undefined);
}
