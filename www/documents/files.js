// @ts-check
// Opening and saving. If the browser can write to the author's own file, it does; otherwise saving is a download. A
// file keeps its byte order mark and its line ends.

import { ChangedOnDisk, NotSaved } from './not-saved.js';
import { FileError, documentInReport } from './report-file.js';
import { strings } from '../strings/index.js';

export { FileError };

/** In bytes; the core has the same limit. */
const LARGEST = 20 * 1024 * 1024;
const TYPES = [
  { description: 'Markdown', accept: { 'text/markdown': ['.md', '.markdown', '.mdx', '.txt'] } },
];
/** Reports that carry their document. */
const report = () => ({ description: strings.documents.files.report, accept: { 'text/html': ['.html'] } });

/**
 * @typedef {{text: string, name: string, handle: any, crlf: boolean, bom: boolean, modified: number}} OpenFile
 *   `handle`: where it can be written to; `modified`: when the file was changed last, in milliseconds since 1970
 */

/** How the files of word processors begin, packed or of old, and those of PDF. */
const PRINTED = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];

/**
 * @param {File} file
 * @param {any} [handle]
 * @returns {Promise<OpenFile>}
 */
export async function readText(file, handle = null) {
  if (file.size > LARGEST)
    throw new FileError(
      strings.documents.files.tooLarge({ name: file.name, size: (file.size / 1048576).toFixed(1) }),
    );
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (PRINTED.some((start) => start.every((byte, at) => bytes[at] === byte)))
    throw new FileError(strings.documents.files.printed(file.name));
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FileError(strings.documents.files.notUtf8(file.name));
  }
  if (text.includes('\0')) throw new FileError(strings.documents.files.notText(file.name));
  const bom = text.startsWith('\ufeff');
  const crlf = text.includes('\r\n');
  const plain = text.slice(bom ? 1 : 0).replace(/\r\n?/g, '\n');
  const inside = documentInReport(plain, file.name);
  if (inside) return { ...inside, handle: null, crlf: false, bom: false, modified: 0 };
  return { text: plain, name: file.name, handle, crlf, bom, modified: file.lastModified };
}

/**
 * Lets the author choose files; none if the author cancels.
 * @param {boolean} multiple
 * @returns {Promise<{file: File, handle: any}[]>}
 */
export async function chooseFiles(multiple) {
  const picker = /** @type {any} */ (globalThis).showOpenFilePicker;
  if (picker) {
    try {
      /** @type {any[]} */
      const handles = await picker({ types: [...TYPES, report()], multiple });
      return await Promise.all(handles.map(async (handle) => ({ file: await handle.getFile(), handle })));
    } catch (error) {
      if (/** @type {Error} */ (error).name === 'AbortError') return [];
      // A frame of another origin may not use the picker: use a file input instead.
    }
  }
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = multiple;
  input.accept = '.md,.markdown,.mdx,.txt,.html,text/markdown,text/plain';
  /** @type {Promise<File[]>} */
  const chosen = new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
  });
  input.click();
  return (await chosen).map((file) => ({ file, handle: null }));
}

/**
 * The file on disk if it has changed since it was read or saved here, else null.
 * @param {{handle: any, modified: number}} file
 * @returns {Promise<OpenFile | null>}
 */
export async function changedOnDisk({ handle, modified }) {
  if (!handle) return null;
  let file;
  try {
    file = await handle.getFile();
  } catch {
    // The file is gone or not readable any more: saving creates it, or reports why it cannot.
    return null;
  }
  return modified < file.lastModified ? readText(file, handle) : null;
}

/**
 * Writes the text to its file, to one that the author chooses, or to a download.
 * @param {string} text
 * @param {{name: string, handle: any, crlf: boolean, bom: boolean, modified: number}} file
 * @returns {Promise<{name: string, handle: any, modified: number, how: 'written' | 'downloaded', why?: string} | null>}
 *   null if the author cancelled; `why` it could not be written
 */
export async function saveText(text, { name, handle, crlf, bom, modified }) {
  let why = '';
  const content = (bom ? '\ufeff' : '') + (crlf ? text.replace(/\n/g, '\r\n') : text);
  const picker = /** @type {any} */ (globalThis).showSaveFilePicker;
  if (handle || picker) {
    try {
      const target = handle ?? (await picker({ suggestedName: name, types: TYPES }));
      const stream = await target.createWritable();
      await stream.write(content);
      await stream.close();
      const written = target.modified ?? (await target.getFile()).lastModified;
      return { name: target.name, handle: target, modified: written, how: 'written' };
    } catch (error) {
      if (error instanceof ChangedOnDisk) throw error;
      if (/** @type {Error} */ (error).name === 'AbortError') return null;
      // Not allowed in a frame or by the author's settings: use a download, which always works.
      if (error instanceof NotSaved) why = error.message;
      else if (handle) why = strings.documents.files.notWritten(name);
    }
  }
  download(new Blob([content], { type: 'text/markdown' }), name);
  return { name, handle: why ? handle : null, modified, how: 'downloaded', why };
}

/** @param {Blob} blob @param {string} name */
export function download(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * Opens files that are dropped on the zone.
 * @param {HTMLElement} zone
 * @param {HTMLElement} workbench gets `data-dropping` during a drag
 * @param {(data: DataTransfer) => void} ondrop
 * @param {AbortSignal} signal
 */
export function dropZone(zone, workbench, ondrop, signal) {
  const carries = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes('Files') ?? false;
  zone.addEventListener(
    'dragover',
    (/** @type {DragEvent} */ event) => {
      if (!carries(event)) return;
      event.preventDefault();
      workbench.toggleAttribute('data-dropping', true);
    },
    { signal },
  );
  zone.addEventListener(
    'dragleave',
    (/** @type {DragEvent} */ event) => {
      if (!event.relatedTarget) workbench.toggleAttribute('data-dropping', false);
    },
    { signal },
  );
  // In the capture phase, before the editor would insert the file's text at the pointer.
  zone.addEventListener(
    'drop',
    (/** @type {DragEvent} */ event) => {
      workbench.toggleAttribute('data-dropping', false);
      const data = event.dataTransfer;
      if (!data?.files.length) return;
      event.preventDefault();
      event.stopPropagation();
      ondrop(data);
    },
    { signal, capture: true },
  );
}
