// @ts-check
// The data and the actions of the dialog "History": the stored documents, the earlier states of the open one, and the
// trash. An earlier state comes back as an edit, so undo removes it again. This module shows nothing.

import { lineDiff } from '../kit/line-diff.js';
import { unkept } from './draft.js';
import { dropWords, waitingWords } from './last-words.js';
import { forgetPlaces } from './places.js';
import { strings } from '../strings/index.js';

/** @typedef {import('./shelf.js').Kept} Kept */
/** @typedef {import('./shelf.js').State} State */

/**
 * @param {import('./draft.js').Draft} draft
 * @param {ReturnType<typeof import('./restoring.js').restoring>} ways
 * @param {(news: import('./neighbours.js').News) => void} tell
 */
export function history(draft, ways, tell) {
  const { bench, gauge } = draft;

  return {
    /** Everything that is kept; null if it cannot be read. */
    async list() {
      await draft.keep();
      try {
        const all = (await draft.shelf?.documents()) ?? [];
        return {
          open: draft.open.id,
          states: (await draft.shelf?.states(draft.open.id)) ?? [],
          documents: all.filter(({ discarded }) => !discarded),
          discarded: all.filter(({ discarded }) => discarded),
        };
      } catch {
        // Refused or damaged: the dialog says so.
        return null;
      }
    },
    /** The text of a state against the text now. @param {State} state */
    difference: (state) => lineDiff(state.text, bench.editor.text),
    /** @param {State} state */
    bringBack({ text }) {
      bench.editor.replace(text);
      bench.editor.focus();
      bench.status.tell(strings.documents.history.back);
    },
    /** Opens another document; the open one stays on the shelf. @param {{id: string}} one */
    async openDocument({ id }) {
      if (!(await draft.leave())) return false;
      const record = await draft.shelf?.read(id).catch(() => null);
      if (record) draft.show(record);
      bench.editor.focus();
      return Boolean(record);
    },
    discard: ways.discard,
    recover: ways.recover,
    /** Erases documents for good; without ids, all, and what is in the editor stays there. @param {string[]} [ids] */
    async erase(ids) {
      await draft.shelf?.erase(ids);
      if (draft.keeping) forgetPlaces(draft.keeping, ids);
      if (ids) return;
      for (const { id } of waitingWords(draft.workspace)) dropWords(draft.workspace, id);
      draft.begin(unkept(draft.open.about));
      draft.kept = false;
      tell({ type: 'erased', id: '' });
      bench.banners.hide('draft');
      bench.status.kept('');
      bench.status.tell(strings.documents.history.erased);
      gauge.dirty = gauge.dirty || bench.editor.length > 0;
    },
  };
}
