// @ts-check
// The draft of the open document: stored while the author writes, restored at the next visit, with earlier states to
// go back to.

import { messageOf } from '../kit/errors.js';
import { plural } from '../kit/text.js';
import { NewerDraft, draftStore } from './draft-store.js';

/** @typedef {import('./host.js').Gauge} Gauge */
/** @typedef {import('./host.js').Bench} Bench */

/**
 * Milliseconds without a change after which the draft is stored, and the same for a long text, which takes longer
 * to write.
 */
const REST = 600;
const LONG_REST = 3000;
/** The length of a long text, in UTF-16 units. */
const LONG = 200_000;

const STORED = {
  browser:
    'The text, and up to twenty earlier states of it, are kept in this browser’s own store (IndexedDB) so that a ' +
    'closed tab loses nothing. The page’s own files are kept too, so that it opens without a network. Clearing the ' +
    'browsing data erases all of it.',
  tab: 'The text is kept in this tab’s own store, so that a reload loses nothing. It is gone when the tab closes.',
  nowhere:
    'Nothing is stored here: the text lives in this tab and is gone when the tab closes, unless you save it to a file.',
};

/**
 * @param {Gauge} gauge
 * @param {Bench} bench
 * @param {() => Promise<boolean>} save saves the document to a file
 * @param {AbortSignal} signal
 */
export function draft(gauge, bench, save, signal) {
  const { editor, banners, status } = bench;
  const store = draftStore(gauge);
  let kept = store !== null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  async function keep() {
    clearTimeout(timer);
    timer = undefined;
    if (!store) return;
    const { text } = editor;
    try {
      await store.write(text, gauge.fileName);
      kept = true;
      if (text) status.kept(`Draft kept in this ${store.place}, ${clock(new Date())}`);
      else await tellEarlier();
    } catch (error) {
      const first = kept;
      kept = false;
      status.kept('Draft not kept: use Save');
      if (error instanceof NewerDraft) {
        banners.show('draft', {
          tone: 'warning',
          text: 'Another tab has this document open.',
          detail: 'Its draft is newer, so this tab keeps none: use Save.',
        });
      } else if (first) {
        banners.show('draft', {
          tone: 'warning',
          text: 'The draft cannot be kept here.',
          detail: 'The text is in this tab only. Save it to a file before you close the tab.',
          actions: [{ label: 'Save as file', run: save }],
        });
      }
    }
  }

  /** If the document is empty: offers its earlier states, if there are any. */
  async function tellEarlier() {
    const states = (await store?.earlier()) ?? [];
    status.kept(states.length ? `Earlier states kept in this ${store?.place}` : '');
  }

  async function restore() {
    if (!store || editor.length) return;
    try {
      const last = await store.read();
      if (editor.length || signal.aborted) return;
      if (!last?.text) {
        await tellEarlier();
        return;
      }
      gauge.value = last.text;
      gauge.fileName = last.name;
      gauge.dirty = true;
      const discard = () => {
        editor.replace('');
        gauge.fileName = '';
        status.tell('Discarded: Ctrl+Z brings it back');
      };
      banners.show('draft', {
        tone: 'note',
        text: `Restored from ${day(new Date(last.saved))}.`,
        detail: `It is kept in this ${store.place} only.`,
        actions: [
          { label: 'Keep', run: () => {} },
          { label: 'Save as file', run: save },
          { label: 'Discard', run: discard },
        ],
        closable: false,
      });
    } catch (error) {
      kept = false;
      banners.show('draft', {
        tone: 'warning',
        text: 'The draft of the last visit could not be read.',
        detail: `${messageOf(error)}. It was left as it is.`,
      });
    }
  }

  /** A menu of the earlier states; restoring one can be undone. @param {HTMLElement} anchor */
  async function earlier(anchor) {
    const states = (await store?.earlier().catch(() => [])) ?? [];
    const entries = states.map(({ text, name, saved }) => ({
      label: day(new Date(saved)),
      detail: [name, plural(text.split('\n').length, 'line')].filter(Boolean).join(', '),
      run: () => {
        editor.replace(text);
        status.tell('This is how it was: undo with Ctrl+Z');
      },
    }));
    const none = {
      label: 'No earlier state yet',
      detail: 'one is kept every three minutes of writing',
      run: () => {},
    };
    bench.menu.open(anchor, entries.length ? entries : [none]);
  }

  addEventListener(
    'beforeunload',
    (event) => {
      if (gauge.dirty && editor.length && (!store || !kept || timer)) event.preventDefault();
    },
    { signal },
  );
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden' && timer) keep();
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    keep,
    /** Fulfilled when the draft of the last visit is in the editor, or is known not to exist. */
    restored: restore(),
    /** The author changed the text. */
    changed() {
      if (!store) return;
      clearTimeout(timer);
      timer = setTimeout(keep, editor.length > LONG ? LONG_REST : REST);
    },
    earlier: store?.place === 'browser' ? earlier : null,
    erase: store ? () => store.erase() : null,
    /** The kind of store, in words for the author. */
    stored: STORED[store?.place ?? 'nowhere'],
  };
}

/** @param {Date} date */
const clock = (date) => date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** @param {Date} date */
const day = (date) =>
  date.toLocaleString([], { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
