// @ts-check
// Two tabs with the same document: each tells the other that it has the document open, and when it stores it. A tab
// with an older text shows what happened and lets the author choose; until then its text is kept as a state of the
// document. This module never decides what is overwritten: the revision in the store does.

import { unkept } from './draft.js';
import { neighbours } from './neighbours.js';
import { strings } from '../strings/index.js';

/** @typedef {import('./draft.js').Draft} Draft */

/**
 * @param {() => Draft} its the draft, which exists when the first message comes
 * @param {string} workspace
 * @param {AbortSignal} signal
 */
export function tabs(its, workspace, signal) {
  const tell = neighbours(workspace, heard, signal);

  /** @param {import('./neighbours.js').News} news */
  function heard({ type, id, revision }) {
    const draft = its();
    const { open, bench } = draft;
    if (type === 'erased' && open.seen !== null) {
      open.stored = undefined;
      bench.banners.show('draft', {
        tone: 'warning',
        text: strings.documents.tabs.erased,
        detail: strings.documents.tabs.erasedDetail,
        actions: [{ label: strings.documents.tabs.keepAgain, run: () => draft.keep() }],
      });
    }
    if (id !== open.id || open.seen === null) return;
    if (type === 'open') tell({ type: 'here', id });
    if (type === 'open' || type === 'here') together();
    if (type === 'left') bench.banners.hide('tabs');
    if (type === 'discarded' || (type === 'written' && revision !== open.seen)) conflict(type);
  }

  /** Another tab has the document open too. */
  function together() {
    const { conflict: since, bench } = its();
    if (since) return;
    bench.banners.show('tabs', {
      tone: 'note',
      text: strings.documents.tabs.together,
      detail: strings.documents.tabs.togetherDetail,
      actions: [{ label: strings.documents.tabs.copy, run: keepMine }],
    });
  }

  /** @param {'written' | 'discarded'} how what another tab did */
  function conflict(how) {
    const draft = its();
    if (draft.conflict) return;
    draft.conflict = Date.now();
    draft.bench.banners.hide('tabs');
    draft.bench.status.kept(strings.documents.tabs.changedShort, { history: true });
    draft.bench.banners.show('draft', {
      tone: 'warning',
      text: strings.documents.tabs.changed[how],
      detail: strings.documents.tabs.conflictDetail,
      closable: false,
      actions: [
        ...(how === 'written' ? [{ label: strings.documents.tabs.useTheirs, run: useTheirs }] : []),
        { label: strings.documents.tabs.keepMine, run: keepMine },
      ],
    });
  }

  async function useTheirs() {
    const draft = its();
    const { shelf, bench, gauge, open, content } = draft;
    const theirs = await shelf?.read(open.id).catch(() => null);
    if (!shelf || !theirs) {
      await keepMine();
      return;
    }
    const { text, name, dirty = true } = theirs;
    if (content.text !== text && content.text !== open.stored?.text)
      await shelf.keepState(open.id, { ...content, saved: draft.conflict || Date.now() });
    draft.conflict = null;
    Object.assign(open, { seen: theirs.revision, stored: { text, name, dirty } });
    bench.editor.replace(text);
    gauge.fileName = name;
    gauge.dirty = dirty;
    bench.status.tell(strings.documents.tabs.theirs);
  }

  /** The text of this tab becomes a document of its own. */
  async function keepMine() {
    const draft = its();
    draft.begin({ ...unkept(draft.open.about), own: true });
    await draft.keep();
  }

  return { tell, conflict };
}
