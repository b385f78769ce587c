// @ts-check
// Documents in share links, on docgauge's own pages: at the start, and when a link is pasted into the address of an
// open tab. With the first edit such a document becomes a separate draft and is removed from the address, so that a
// reload shows the edited text. The draft that was open before stays on the shelf.

import { moveLastWords } from './closing.js';
import { digest } from './digest.js';
import { unkept } from './draft.js';
import { LinkError, decode, isLink } from './share.js';
import { when } from './when.js';
import { strings } from '../strings/index.js';

/** @typedef {import('./draft.js').Draft} Draft */

/**
 * @param {Draft} draft
 * @param {{replacing: (go: () => void) => Promise<void>}} hooks
 * @param {AbortSignal} signal
 */
export function links(draft, { replacing }, signal) {
  const { bench, gauge } = draft;
  const { banners, editor } = bench;

  /** @param {string} fragment @returns {Promise<boolean>} whether there was a document in it */
  async function open(fragment) {
    try {
      const link = await decode(fragment);
      if (!link || signal.aborted) return false;
      const source = digest(fragment.replace(/^#/, ''));
      // The first edit may have been made right before a reload.
      await moveLastWords(draft).catch(() => {});
      const all = (await draft.shelf?.documents().catch(() => [])) ?? [];
      const edited = all.find((one) => one.source === source && !one.discarded && one.text !== link.text);
      if (edited) {
        draft.show(edited);
        banners.show('draft', {
          tone: 'note',
          text: strings.documents.link.restored(when(edited.saved)),
          actions: [
            { label: strings.documents.draft.keepIt, run: () => {} },
            { label: strings.documents.link.show, run: () => editor.replace(link.text) },
          ],
          closable: false,
        });
        return true;
      }
      draft.leavePlace();
      bench.load(link.text);
      gauge.fileName = link.name;
      gauge.dirty = false;
      draft.begin({ ...unkept({ source, template: link.template }), own: true });
      return true;
    } catch (error) {
      const detail = error instanceof LinkError ? error.message : strings.documents.link.again;
      banners.show('link', { tone: 'warning', text: strings.documents.link.unreadable, detail });
      return false;
    }
  }

  async function pasted() {
    const fragment = location.hash;
    if (!isLink(fragment) || draft.open.about.source === digest(fragment.slice(1))) return;
    const before = editor.length ? draft.open : null;
    await replacing(async () => {
      if (!(await open(fragment))) return;
      const back = before?.seen ? before.id : null;
      banners.show('link', {
        tone: 'note',
        text: strings.documents.link.isOpen,
        detail: back ? strings.documents.link.before : '',
        actions: back ? [{ label: strings.documents.link.back, run: () => backTo(back) }] : [],
      });
    });
  }

  /** @param {string} id */
  async function backTo(id) {
    await draft.leave();
    const record = await draft.shelf?.read(id).catch(() => null);
    if (record) draft.show(record);
    forget();
  }

  /** Takes the document out of the address. */
  function forget() {
    if (!isLink(location.hash)) return;
    try {
      globalThis.history.replaceState(globalThis.history.state, '', location.pathname + location.search);
    } catch {
      // Not allowed in a page without an address of its own: the link stays.
    }
  }

  addEventListener('hashchange', pasted, { signal });
  return {
    /** Opens the document of the page's address, if there is one. */
    start: async () => isLink(location.hash) && open(location.hash),
    /** @param {import('./draft.js').Open} stored */
    kept({ about }) {
      if (about.source && about.source === digest(location.hash.slice(1))) forget();
    },
  };
}
