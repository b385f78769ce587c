// @ts-check
// Opens, fetches, saves and replaces documents. It asks before it discards a text that is saved nowhere else.

import { showDialog } from '../kit/dialog.js';
import { h, pushButton } from '../kit/dom.js';
import { draft } from './draft.js';
import { FileError, changedOnDisk, chooseFile, dropZone, readText, saveText } from './files.js';
import { askAboutChange } from './overwrite.js';
import { messageOf } from '../kit/errors.js';

/** @typedef {import('./files.js').OpenFile} OpenFile */

/**
 * @param {import('./host.js').Gauge} gauge
 * @param {import('./host.js').Bench} bench
 * @param {AbortSignal} signal
 */
export function documents(gauge, bench, signal) {
  const { editor, banners } = bench;
  /** @type {{handle: any, crlf: boolean, bom: boolean, modified: number}} */
  let file = { handle: null, crlf: false, bom: false, modified: 0 };
  const kept = draft(gauge, bench, save, signal);

  /** @param {string} text @param {string} name @param {Partial<OpenFile> & {focus?: boolean}} [how] */
  function load(text, name, { handle = null, crlf = false, bom = false, modified = 0, focus = true } = {}) {
    file = { handle, crlf, bom, modified };
    gauge.value = text;
    gauge.fileName = name;
    banners.hide('draft');
    banners.hide('file');
    if (focus) editor.focus();
    kept.keep();
  }

  /** Runs `go` at once if no text can be lost, else if the author agrees. @param {() => void} go */
  function replacing(go) {
    if (!gauge.dirty || !editor.length) {
      go();
      return;
    }
    /** @param {string} label @param {() => void} onclick @param {object} [attributes] */
    const button = (label, onclick, attributes) =>
      pushButton({ class: 'button', onclick, ...attributes }, label);
    const replace = () => {
      dialog.close();
      go();
    };
    const saveFirst = async () => {
      if (await save()) replace();
    };
    const dialog = showDialog(
      bench.parts.workbench,
      { id: 'replace-dialog', title: 'Replace the document?' },
      h('p', {}, `${gauge.fileName || 'The document'} has changes that are not saved to a file.`),
      h(
        'div',
        { class: 'dialog-foot' },
        button('Cancel', () => dialog.close()),
        button('Save first', saveFirst),
        button('Replace', replace, { class: 'button primary', id: 'replace-confirm' }),
      ),
    );
  }

  /** @param {unknown} error */
  function refuse(error) {
    const text =
      error instanceof FileError ? error.message : `The file could not be opened: ${messageOf(error)}`;
    banners.show('file', { tone: 'error', text });
  }

  /** A file that the author chooses; null if the author cancels. */
  async function choose() {
    try {
      return await chooseFile();
    } catch (error) {
      refuse(error);
      return null;
    }
  }

  async function open() {
    const chosen = await choose();
    if (chosen) replacing(() => load(chosen.text, chosen.name, chosen));
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
    const markdown = editor.text;
    const event = new CustomEvent('docgauge-save', {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { markdown },
    });
    if (!gauge.dispatchEvent(event)) {
      gauge.dirty = false;
      return true;
    }
    const theirs = await changedOnDisk(file);
    if (theirs && theirs.text !== markdown) {
      const answer = await askAboutChange(bench.parts.workbench, gauge.fileName, theirs.text, markdown);
      if (answer === 'cancel') return false;
      if (answer === 'copy') file.handle = null;
    }
    const saved = await saveText(markdown, { ...file, name: gauge.fileName || suggestedName(markdown) });
    if (!saved) return false;
    file.handle = saved.handle;
    file.modified = saved.modified;
    gauge.fileName = saved.name;
    gauge.dirty = editor.text !== markdown;
    bench.status.kept(saved.how === 'written' ? `Saved to ${saved.name}` : `Downloaded ${saved.name}`);
    return true;
  }

  /** Opens the document of the attribute `src`: a text file of the same origin. */
  async function fetchSource() {
    const src = gauge.getAttribute('src');
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
      if (gauge.getAttribute('src') === src && !gauge.dirty) load(read.text, name, { ...read, focus: false });
    } catch (error) {
      if (signal.aborted) return;
      refuse(error);
      gauge.tell('src', messageOf(error));
    }
  }

  dropZone(bench.parts.workbench, drop, signal);
  const { changed, earlier, erase, restored, stored } = kept;
  return { choose, open, save, load, replacing, fetchSource, changed, earlier, erase, restored, stored };
}

/** A file name from the first heading. @param {string} markdown */
export function suggestedName(markdown) {
  const title = /^#{1,6}\s+(.+)$/m.exec(markdown)?.[1] ?? 'document';
  const slug = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${slug || 'document'}.md`;
}

/** The text that an element contains in the page's source. @param {Element} element */
export function initialText(element) {
  const script = element.querySelector('script[type="text/markdown"]');
  if (script) return (script.textContent ?? '').replace(/^\n/, '');
  return element.querySelector('textarea')?.value ?? '';
}
