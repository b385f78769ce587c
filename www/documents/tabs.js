// @ts-check
// Two tabs with the same document: each says that it has it, and what it stored. The one that is behind shows what
// happened and lets the author choose; until then its own text is kept as a state of the document. It decides nothing
// about what is overwritten: the revision in the store does.

import { unkept } from './draft.js';
import { neighbours } from './neighbours.js';

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
        text: 'Another tab erased what was kept in this browser.',
        detail: 'The text here stays, and is kept again with your next change.',
        actions: [{ label: 'Keep it again now', run: () => draft.keep() }],
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
      text: 'Another tab has this document open too.',
      detail: 'Each tells the other when it changes something.',
      actions: [{ label: 'Work on a copy here', run: keepMine }],
    });
  }

  /** @param {'written' | 'discarded'} how what another tab did */
  function conflict(how) {
    const draft = its();
    if (draft.conflict) return;
    draft.conflict = Date.now();
    draft.bench.banners.hide('tabs');
    draft.bench.status.kept('Another tab changed this document');
    draft.bench.banners.show('draft', {
      tone: 'warning',
      text: `Another tab ${how === 'written' ? 'changed' : 'discarded'} this document.`,
      detail: 'Nothing is overwritten. What you write here is kept as a state of its own until you choose.',
      closable: false,
      actions: [
        ...(how === 'written' ? [{ label: 'Use the other tab’s text', run: useTheirs }] : []),
        { label: 'Keep mine as a draft of its own', run: keepMine },
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
    bench.status.tell('The other tab’s text: undo with Ctrl+Z');
  }

  /** The text of this tab becomes a document of its own. */
  async function keepMine() {
    const draft = its();
    draft.begin({ ...unkept(draft.open.about), own: true });
    await draft.keep();
  }

  return { tell, conflict };
}
