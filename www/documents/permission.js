// @ts-check
// A page opened from disk stores drafts only if the author allows it, because all such pages of a browser share one
// store. It asks once, at the first change, and remembers the answer.

import { mayAsk, shelfOf } from './workspace.js';
import { strings } from '../strings/index.js';

/** @param {import('./draft.js').Draft} draft */
export function permission(draft) {
  const { gauge, bench, memory } = draft;
  let asked = false;

  function ask() {
    if (asked || !mayAsk(gauge) || memory.remembered('drafts') !== undefined || !bench.editor.length) return;
    asked = true;
    bench.banners.show('keep', {
      tone: 'note',
      text: strings.documents.draft.ask,
      detail: strings.documents.draft.askDetail,
      actions: [
        { label: strings.documents.draft.keep, run: () => allow(true) },
        { label: strings.documents.draft.no, run: () => allow(false) },
      ],
    });
  }

  /** Whether drafts may be kept, as the author chose. @param {boolean} on */
  async function allow(on) {
    memory.remember('drafts', on);
    draft.shelf = shelfOf(gauge, memory);
    bench.banners.hide('keep');
    bench.status.kept('');
    draft.open.stored = undefined;
    if (on) await draft.keep();
  }

  return { ask, allow };
}
