// @ts-check
// The files of `docgauge serve`, the program that has sent this page. Each has a handle like one of the browser's File
// System Access API, so all that opens, follows and saves files works with it. A save names the version of the file
// that it replaces; the server refuses it if the file has changed since.

import { strings } from '../strings/index.js';
import { ChangedOnDisk, NotSaved } from './not-saved.js';

/**
 * @typedef {object} Project
 * @property {import('../core/types.js').Settings} settings
 * @property {string | null} template
 * @property {{name: string, text: string} | null} own_template
 */
/** @typedef {import('./folder.js').Found} Found */

/** @returns {Promise<{project: Project, folder: boolean, found: Found[]}>} the documents first */
export async function servedFiles() {
  const response = await fetch('files');
  if (!response.ok) throw new NotSaved(await response.text());
  /** @type {Project & {folder: boolean, documents: string[], others: string[] | null, name: string}} */
  const { folder, documents, others, name, ...project } = await response.json();
  // With the name of their folder, files are known to be all of it; then a link to another one is broken.
  const shown = (/** @type {string} */ path) => (others ? `${name}/${path}` : path);
  const handles = documents.map((path) => servedHandle(path, shown(path)));
  /** @type {Found[]} */
  const found = await Promise.all(
    handles.map(async (handle) => ({ path: handle.name, file: await handle.getFile(), handle })),
  );
  for (const path of others ?? [])
    found.push({ path: shown(path), file: null, handle: { getFile: () => servedImage(path) } });
  return { project, folder, found };
}

/** An image below the folder of the documents. @param {string} path */
export async function servedImage(path) {
  const response = await fetch(addressOf('images', path));
  if (!response.ok) throw new Error(await response.text());
  return new File([await response.blob()], path);
}

/** @param {'files' | 'images'} kind @param {string} path */
const addressOf = (kind, path) => `${kind}/${path.split('/').map(encodeURIComponent).join('/')}`;

/** @param {string} path as the server lists it @param {string} name on the screen */
function servedHandle(path, name) {
  const address = addressOf('files', path);
  let version = '';
  let modified = 0;

  /** Another content is newer, whatever the clock of its file says. @param {Headers} headers */
  function see(headers) {
    const now = headers.get('ETag') ?? '';
    if (now === version) return;
    modified = Math.max(Number(headers.get('X-Modified')), modified + 1);
    version = now;
  }

  return {
    name,
    /** When the content was changed that was read or saved last. */
    get modified() {
      return modified;
    },
    async getFile() {
      const response = await fetch(address);
      if (!response.ok) throw new Error(await response.text());
      see(response.headers);
      return new File([await response.blob()], name, { lastModified: modified });
    },
    async createWritable() {
      let content = '';
      return {
        async write(/** @type {string} */ text) {
          content = text;
        },
        async close() {
          const headers = { 'content-type': 'text/markdown', 'if-match': `"${version}"` };
          const response = await fetch(address, { method: 'PUT', headers, body: content }).catch(() => {
            throw new NotSaved(strings.documents.served.ended);
          });
          if (response.status === 409) throw new ChangedOnDisk();
          if (!response.ok) throw new NotSaved(await response.text());
          see(response.headers);
        },
      };
    },
  };
}
