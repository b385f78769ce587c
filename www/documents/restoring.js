// @ts-check
// At the start the draft of the last visit comes back. If the page around the element gave a text, a draft that began
// with the same text replaces it, and a draft that began with another text is only offered. Discarding moves a draft to
// the trash, from which the author can bring it back.

import { lastAside, lastOpen, moveLastWords } from './closing.js';
import { digest } from './digest.js';
import { unkept } from './draft.js';
import { when } from './when.js';
import { TRASH_DAYS } from './shelf.js';
import { strings } from '../strings/index.js';

/** @typedef {import('./draft.js').Draft} Draft */
/** @typedef {import('./shelf.js').Kept} Kept */

/**
 * @param {Draft} draft
 * @param {object} hooks
 * @param {(news: import('./neighbours.js').News) => void} hooks.tell
 * @param {() => void} hooks.reload opens the text of the attribute `src` again
 * @param {AbortSignal} signal
 */
export function restoring(draft, { tell, reload }, signal) {
  const { bench, gauge } = draft;
  const { editor, banners, status } = bench;
  /** The text that the page around the element gave. */
  let given = editor.text;
  /** The notice that a text came back. @type {HTMLElement | null} */
  let restored = null;
  /**
   * What was discarded last, and the document that began then: undo brings the text back into it.
   * @type {{was: import('./draft.js').Open, text: string, name: string, now: import('./draft.js').Open} | null}
   */
  let gone = null;

  async function restore() {
    const { shelf } = draft;
    if (!shelf) return;
    try {
      await moveLastWords(draft);
      const own = (await shelf.documents()).filter(({ discarded }) => !discarded);
      if (signal.aborted) return;
      const before = lastOpen(draft);
      const same = own.find(({ id }) => id === before);
      // If another text was set in the meantime, it stays.
      if (editor.text !== given || draft.waiting) return;
      if (given) takeGiven(own, same);
      // A tab in which the author has discarded the document stays empty.
      else if (same || !before) back(same ?? own[0]);
      else if (own.length) tellEarlier();
      draft.makeRoom();
    } catch {
      // Refused in a sandbox or by the author's settings, or damaged.
      draft.unreadable();
    }
  }

  /** Says that there are earlier states. */
  function tellEarlier() {
    const place = draft.shelf?.place ?? 'browser';
    status.kept(strings.documents.draft.earlier[place], { history: place === 'browser' });
  }

  /** @param {Kept | undefined} last */
  function back(last) {
    if (!last) return;
    const aside = lastAside(draft) === last.id;
    draft.show(last);
    if (aside) tellAside();
    else if (last.text) tellRestored(last);
    else tellEarlier();
  }

  /** What was written here before the reload is a state of the document, which another tab has written since. */
  function tellAside() {
    const { theirsShown, mineInHistory, changedShort } = strings.documents.tabs;
    status.kept(changedShort, { history: true });
    banners.show('draft', { tone: 'warning', text: theirsShown, detail: mineInHistory });
  }

  /** The page around the element gave a text. @param {Kept[]} own @param {Kept} [same] */
  function takeGiven(own, same) {
    // The element was taken out of the page and put back, or the page gives what was written here.
    if (same?.text === given) {
      draft.show(same);
      return;
    }
    const base = digest(given);
    const mine = [same, ...own].find((one) => one?.base === base && one.text);
    draft.begin(unkept({ base }));
    if (mine && mine.text !== given) {
      draft.show(mine);
      tellRestored(mine);
    } else if (mine) draft.show(mine);
    else offer([same, ...own].find((one) => one?.text && one.base && one.dirty && one.text !== given));
  }

  /** Offers a draft of another text than the page now gives. @param {Kept | undefined} other */
  function offer(other) {
    if (!other) return;
    banners.show('draft', {
      tone: 'note',
      text: strings.documents.draft.other(when(other.saved)),
      detail: strings.documents.draft.otherDetail,
      actions: [
        { label: strings.documents.draft.open, run: () => draft.leave().then(() => draft.show(other)) },
      ],
    });
  }

  /** @param {Kept} last */
  function tellRestored({ saved }) {
    restored = banners.show('draft', {
      tone: 'note',
      text: strings.documents.draft.restored(when(saved)),
      detail: strings.documents.draft.only[draft.shelf?.place ?? 'browser'],
      actions: [
        { label: strings.documents.draft.keepIt, run: () => {} },
        { label: strings.documents.draft.saveAs, run: draft.hooks.save },
        { label: strings.documents.draft.discard, run: discard },
      ],
      closable: false,
    });
  }

  /** Moves the open document to the trash and begins anew. */
  async function discard() {
    const { shelf, open: was } = draft;
    const { text } = editor;
    const name = gauge.fileName;
    const stored = draft.keep();
    draft.begin(unkept(given ? { base: digest(given) } : {}));
    editor.replace(given);
    gauge.fileName = '';
    gauge.dirty = false;
    if (!given) reload();
    await stored;
    const { id } = was;
    const moved = await shelf?.discard(id, true).catch(() => null);
    if (moved) tell({ type: 'discarded', id });
    if (!moved) {
      status.tell(strings.documents.draft.undoDiscard);
      return;
    }
    gone = { was, text, name, now: draft.open };
    tellEarlier();
    banners.show('draft', {
      tone: 'note',
      text: strings.documents.draft.discarded(name),
      detail: strings.documents.draft.inHistory(TRASH_DAYS),
      actions: [{ label: strings.legend.undo, run: () => recover(id) }],
    });
  }

  /** Brings a discarded document back. @param {string} id */
  async function recover(id) {
    await draft.leave();
    const record = await draft.shelf?.discard(id, false).catch(() => null);
    if (record) draft.show(record);
    else status.tell(strings.documents.draft.notBack);
    return record;
  }

  /** The author changed the text: notices end with what they are about, and undo also undoes discarding. */
  async function changed() {
    if (restored?.isConnected && !editor.length) banners.hide('draft');
    if (gone?.now !== draft.open || editor.length !== gone.text.length || editor.text !== gone.text) return;
    const { was, text, name } = gone;
    gone = null;
    const record = await draft.shelf?.discard(was.id, false).catch(() => null);
    if (!record || editor.text !== text) return;
    gauge.fileName = name;
    draft.begin({ ...was, seen: record.revision });
    banners.hide('draft');
  }

  /** The page around the element gives another text. @param {string} text */
  async function give(text) {
    // A host that gives back what the author types, as React does, changes nothing.
    if (text === editor.text) return;
    if (draft.waiting) draft.keep();
    given = text;
    const base = digest(text);
    draft.leavePlace();
    bench.load(text);
    gauge.dirty = false;
    draft.begin(unkept({ base }));
    banners.hide('draft');
    const own = (await draft.shelf?.documents().catch(() => [])) ?? [];
    if (editor.text !== text || draft.open.about.base !== base) return;
    const mine = own.find((one) => !one.discarded && one.base === base && one.text && one.text !== text);
    if (!mine) return;
    banners.show('draft', {
      tone: 'note',
      text: strings.documents.draft.ofThis(when(mine.saved)),
      actions: [
        { label: strings.documents.draft.open, run: () => draft.leave().then(() => draft.show(mine)) },
      ],
    });
  }

  return { restore, discard, recover, give, changed };
}
