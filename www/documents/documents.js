// @ts-check
// The document as a file: opened, dropped, saved, kept as a draft, begun from a template. It asks before it
// throws away what is nowhere else.

import { NewerDraft, draftStore } from './drafts.js';
import { h, plural } from '../kit/dom.js';
import { FileError, chooseFile, dropZone, readText, saveText } from './files.js';
import { showDialog } from '../kit/dialog.js';

/** @typedef {import('../element.js').DocGauge} DocGauge */
/** @typedef {import('../workbench.js').Workbench} Workbench */
/** @typedef {import('./files.js').OpenFile} OpenFile */

/** Milliseconds of rest after which the draft is kept, and for a text so long that writing it can be felt. */
const REST = 600;
const LONG_REST = 3000;
/** UTF-16 units. */
const LONG = 200_000;

/**
 * @param {DocGauge} element
 * @param {Workbench} bench
 * @param {AbortSignal} signal
 */
export function documents(element, bench, signal) {
  /** @type {{handle: any, crlf: boolean, bom: boolean}} */
  let file = { handle: null, crlf: false, bom: false };
  const store = draftStore(element);
  let kept = store !== null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {string} text @param {string} name @param {Partial<OpenFile> & {focus?: boolean}} [how] */
  function load(text, name, how = {}) {
    file = { handle: how.handle ?? null, crlf: how.crlf ?? false, bom: how.bom ?? false };
    element.value = text;
    element.fileName = name;
    bench.banners.hide('draft');
    bench.banners.hide('file');
    if (how.focus !== false) bench.editor.focus();
    if (store) keep();
  }

  /** Runs `go` at once where nothing can be lost, else when the author agrees. @param {() => void} go */
  function replacing(go) {
    if (!element.dirty || !bench.editor.length) {
      go();
      return;
    }
    const dialog = showDialog(
      bench.parts.workbench,
      { id: 'replace-dialog', title: 'Replace the document?' },
      h('p', {}, `${element.fileName || 'The document'} has changes that are not saved to a file.`),
      h(
        'div',
        { class: 'dialog-foot' },
        h('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, 'Cancel'),
        h(
          'button',
          {
            type: 'button',
            class: 'button',
            onclick: async () => {
              if (await save()) {
                dialog.close();
                go();
              }
            },
          },
          'Save first',
        ),
        h(
          'button',
          {
            type: 'button',
            class: 'button primary',
            id: 'replace-confirm',
            onclick: () => {
              dialog.close();
              go();
            },
          },
          'Replace',
        ),
      ),
    );
  }

  /** @param {unknown} error */
  function refuse(error) {
    const text =
      error instanceof FileError
        ? error.message
        : `The file could not be opened: ${error instanceof Error ? error.message : error}`;
    bench.banners.show('file', { tone: 'error', text });
  }

  async function open() {
    try {
      const chosen = await chooseFile();
      if (chosen) replacing(() => load(chosen.text, chosen.name, chosen));
    } catch (error) {
      refuse(error);
    }
  }

  /** @param {File} dropped */
  async function drop(dropped) {
    try {
      const read = await readText(dropped);
      replacing(() => load(read.text, read.name, read));
    } catch (error) {
      refuse(error);
    }
  }

  /** @returns {Promise<boolean>} whether it was saved */
  async function save() {
    const markdown = bench.editor.text;
    const event = new CustomEvent('docgauge-save', {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { markdown },
    });
    if (!element.dispatchEvent(event)) {
      element.dirty = false;
      return true;
    }
    const saved = await saveText(markdown, { ...file, name: element.fileName || suggestedName(markdown) });
    if (!saved) return false;
    file.handle = saved.handle;
    element.fileName = saved.name;
    element.dirty = bench.editor.text !== markdown;
    bench.status.kept(saved.how === 'written' ? `Saved to ${saved.name}` : `Downloaded ${saved.name}`);
    return true;
  }

  async function keep() {
    clearTimeout(timer);
    timer = undefined;
    if (!store) return;
    const { text } = bench.editor;
    try {
      if (text) await store.write(text, element.fileName);
      else await store.erase();
      kept = true;
      bench.status.kept(text ? `Draft kept in this ${store.place}, ${clock(new Date())}` : '');
    } catch (error) {
      kept = false;
      bench.status.kept('Draft not kept: use Save');
      if (error instanceof NewerDraft)
        bench.banners.show('draft', {
          tone: 'warning',
          text: 'Another tab has this document open.',
          detail: 'Its draft is newer, so this tab keeps none: use Save.',
        });
    }
  }

  /** The document that the attribute `src` names: a text file of the same origin. */
  async function fetchSource() {
    const src = element.getAttribute('src');
    if (!src) return;
    try {
      const url = new URL(src, document.baseURI);
      if (url.origin !== location.origin || url.protocol === 'file:')
        throw new FileError(`${src} is not of this page’s origin`);
      const response = await fetch(url, { signal });
      if (!response.ok)
        throw new FileError(`${src} could not be loaded: ${response.status} ${response.statusText}`);
      const name = decodeURIComponent(url.pathname.split('/').pop() ?? '');
      const read = await readText(new File([await response.blob()], name));
      if (element.getAttribute('src') === src && !element.dirty)
        load(read.text, name, { ...read, focus: false });
    } catch (error) {
      if (signal.aborted) return;
      refuse(error);
      element.tell('src', error instanceof Error ? error.message : String(error));
    }
  }

  async function restore() {
    if (!store || bench.editor.length) return;
    try {
      const draft = await store.read();
      if (!draft?.text || bench.editor.length || signal.aborted) return;
      element.value = draft.text;
      element.fileName = draft.name;
      element.dirty = true;
      bench.banners.show('draft', {
        tone: 'note',
        text: `Restored from ${day(new Date(draft.saved))}.`,
        detail: `It is kept in this ${store.place} only.`,
        actions: [
          { label: 'Keep', run: () => {} },
          { label: 'Save as file', run: save },
          {
            label: 'Discard',
            run: () => {
              element.value = '';
              element.fileName = '';
              store.erase();
              bench.status.kept('');
            },
          },
        ],
        closable: false,
      });
    } catch (error) {
      kept = false;
      bench.banners.show('draft', {
        tone: 'warning',
        text: 'The draft of the last visit could not be read.',
        detail: `${error instanceof Error ? error.message : error}. It was left as it is.`,
      });
    }
  }

  /** The states of the draft before, to go back to; that too can be undone. @param {HTMLElement} anchor */
  async function earlier(anchor) {
    const states = (await store?.earlier().catch(() => [])) ?? [];
    bench.menu.open(
      anchor,
      states.length
        ? states.map(({ text, name, saved }) => ({
            label: day(new Date(saved)),
            detail: [name, plural(text.split('\n').length, 'line')].filter(Boolean).join(', '),
            run: () => {
              bench.editor.replace(text);
              bench.status.tell('This is how it was: undo with Ctrl+Z');
            },
          }))
        : [
            {
              label: 'No earlier state yet',
              detail: 'one is kept every three minutes of writing',
              run: () => {},
            },
          ],
    );
  }

  dropZone(bench.parts.workbench, drop, signal);
  addEventListener(
    'beforeunload',
    (event) => {
      if (element.dirty && bench.editor.length && (!store || !kept || timer)) event.preventDefault();
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
  restore();

  return {
    earlier: store?.place === 'browser' ? earlier : null,
    open,
    save,
    load,
    replacing,
    fetch: fetchSource,
    erase: store ? () => store.erase() : null,
    stored: store
      ? store.place === 'tab'
        ? 'The text is kept in this tab’s own store, so that a reload loses nothing. It is gone when the ' +
          'tab closes.'
        : 'The text, and up to twenty earlier states of it, are kept in this browser’s own store ' +
          '(IndexedDB) so that a closed tab loses nothing. The page’s own files are kept too, so that it ' +
          'opens without a network. Clearing the browsing data erases all of it.'
      : 'Nothing is stored here: the text lives in this tab and is gone when the tab closes, unless you ' +
        'save it to a file.',
    changed() {
      if (!store) return;
      clearTimeout(timer);
      timer = setTimeout(keep, bench.editor.length > LONG ? LONG_REST : REST);
    },
  };
}

/** A file name from the first heading. @param {string} markdown */
function suggestedName(markdown) {
  const title = /^#{1,6}\s+(.+)$/m.exec(markdown)?.[1] ?? 'document';
  const slug = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${slug || 'document'}.md`;
}

/** @param {Date} date */
const clock = (date) => date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** @param {Date} date */
const day = (date) =>
  date.toLocaleString([], { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
