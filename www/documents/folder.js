// @ts-check
// Several files at once: a folder or files that were dropped or chosen. Markdown files are read. Of other files only
// the paths are kept, so that links to them can be checked. Paths are in Unicode's composed form, as authors write
// links. The table names every file that is left out. The preview shows images of the folder.

import { FileError } from './report-file.js';
import { readText } from './files.js';
import { imageType } from './pictures.js';
import { strings } from '../strings/index.js';

/**
 * @typedef {{path: string, file: File | null, handle?: any}} Found a file with its path below what was dropped; none
 *   if it is only there
 */
/**
 * `at`, `left`: where the author left it, and what can be undone there.
 * @typedef {{path: string, text: string, file: import('./files.js').OpenFile, at?: import('./places.js').At,
 *   left?: import('@codemirror/state').EditorState}} Read
 */
/**
 * @typedef {object} Folder
 * @property {Read[]} documents
 * @property {string[]} others paths of files that are not Markdown
 * @property {Map<string, () => File | Promise<File>>} images what reads those of them that are images
 * @property {{path: string, reason: string}[]} refused
 */

const MARKDOWN = /\.(md|markdown|mdown|mdx|mkd)$/i;
/** The most documents of a table. */
const MOST = 400;
/** Folders of tools, which nobody means when dropping a project. */
const TOOLS = /(^|\/)(\.[^/]+|node_modules|target|__pycache__)\//;

/**
 * The files of a drop. It reads the list at once, because the browser empties it after the event.
 * @param {DataTransfer} data
 * @returns {Promise<Found[]>}
 */
export async function droppedFiles(data) {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = [...data.files];
  if (!entries.some((entry) => entry?.isDirectory)) return files.map((file) => ({ path: file.name, file }));
  /** @type {Found[]} */
  const found = [];
  for (const entry of entries) if (entry) await walk(entry, '', found);
  return found;
}

/** @param {any} entry @param {string} above @param {Found[]} found */
async function walk(entry, above, found) {
  const path = above + entry.name;
  if (entry.isFile) {
    found.push({ path, file: await new Promise((done, failed) => entry.file(done, failed)) });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    /** @type {any[]} */
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!some.length) return;
    for (const one of some) await walk(one, `${path}/`, found);
  }
}

/** Lets the author choose a folder. @returns {Promise<Found[]>} none if the author cancels */
export async function chooseFolder() {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  /** @type {Promise<File[]>} */
  const chosen = new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
  });
  input.click();
  return (await chosen).map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** @param {Found[]} found @returns {Promise<Folder>} */
export async function readFolder(found) {
  /** @type {Folder} */
  const folder = { documents: [], others: [], images: new Map(), refused: [] };
  const sorted = [...found].sort((a, b) => a.path.localeCompare(b.path));
  for (const { path: written, file, handle } of sorted) {
    const path = written.normalize('NFC');
    if ((file || handle) && imageType(path)) folder.images.set(path, () => file ?? handle.getFile());
    if (!file || !MARKDOWN.test(path)) folder.others.push(path);
    else if (TOOLS.test(path)) folder.refused.push({ path, reason: strings.dialogs.folder.tool });
    else if (folder.documents.length >= MOST)
      folder.refused.push({ path, reason: strings.dialogs.folder.tooMany(MOST) });
    else {
      try {
        const read = await readText(file, handle);
        folder.documents.push({ path, text: read.text, file: { ...read, name: path } });
      } catch (error) {
        const reason = error instanceof FileError ? error.message : strings.dialogs.folder.unreadable;
        folder.refused.push({ path, reason });
      }
    }
  }
  return folder;
}

/**
 * All files by their paths, for links to them: the text of each document, null for every other file.
 * @param {Folder} folder
 * @returns {Record<string, string | null>}
 */
export function filesOf({ documents, others, refused }) {
  const unread = [...others, ...refused.map(({ path }) => path)];
  return Object.fromEntries([
    ...unread.map((path) => /** @type {const} */ ([path, null])),
    ...documents.map(({ path, text }) => /** @type {const} */ ([path, text])),
  ]);
}

/** Whether a file was dropped alone, without its folder. @param {Folder} folder */
export const hasLoose = (folder) => Object.keys(filesOf(folder)).some((path) => !path.includes('/'));
