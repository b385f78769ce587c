// @ts-check
// The start of a page that `docgauge serve` has sent: it opens the file, or the table of the folder, with the project's
// settings. It keeps no drafts, since the files are on this machine: the browser asks before it closes unsaved changes.

import { readText } from './files.js';
import { servedFiles, servedImage } from './served.js';

/**
 * @param {import('./host.js').Gauge} gauge
 * @param {object} hooks
 * @param {(text: string, name: string, file: import('./files.js').OpenFile) => void} hooks.load
 * @param {(found: import('./folder.js').Found[]) => void} hooks.several
 * @param {(find: import('./pictures.js').Find) => void} hooks.images
 * @param {(error: unknown) => void} hooks.refuse
 */
export async function openServed(gauge, { load, several, images, refuse }) {
  try {
    const { project, folder, found } = await servedFiles();
    gauge.config = project.settings;
    if (project.template) gauge.setAttribute('template', project.template);
    if (project.own_template) {
      gauge.templateName = project.own_template.name;
      gauge.templateText = project.own_template.text;
    }
    if (folder) {
      // The table has a report of each document, from an engine that runs.
      await gauge.ready;
      several(found);
      return;
    }
    const [{ path, file, handle }] = found;
    if (!file) return;
    const read = await readText(file, handle);
    load(read.text, path, read);
    images((image) => (gauge.fileName === path ? () => servedImage(image) : undefined));
  } catch (error) {
    refuse(error);
  }
}
