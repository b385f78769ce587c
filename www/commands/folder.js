// @ts-check
// Several documents: reads them, has each checked with its links to the others, shows the table, and opens one from
// it. The text of the open document counts as it is in the editor.

import { readText } from '../documents/files.js';
import { chooseFolder, filesOf, hasLoose, readFolder } from '../documents/folder.js';
import { messageOf } from '../kit/errors.js';
import { folderDialog } from '../views/folder-dialog.js';
import { strings } from '../strings/index.js';

/** @param {import('./context.js').Context} context */
export function folders({ gauge, bench, documents }) {
  /** @type {import('../documents/folder.js').Folder | null} */
  let folder = null;
  documents.onseveral(async (found) => {
    bench.status.tell(strings.dialogs.folder.reading(found.length));
    folder = await readFolder(found);
    bench.pictures.set(folder.images);
    await show();
  });

  async function show() {
    if (!folder) return;
    const { others, refused } = folder;
    const open = folder.documents.find(({ path }) => path === gauge.fileName);
    if (open) open.text = bench.editor.text;
    await bench.core.setFolder(filesOf(folder));
    const reports = [];
    for (const { path, text } of folder.documents) {
      const options = { ...gauge.options, path };
      reports.push(await bench.core.ask({ type: 'check', text, options }));
    }
    bench.status.tell('');
    const loose = hasLoose(folder);
    const current = gauge.fileName;
    folderDialog(bench.parts.workbench, { reports, others, refused, loose, current }, openOne);
  }

  /** @param {string} path @param {{from: number, to: number}} [place] */
  function openOne(path, place) {
    const one = folder?.documents.find((document) => document.path === path);
    const count = folder?.documents.length ?? 0;
    const goThere = () => place && bench.places.goTo(place);
    if (path === gauge.fileName) goThere();
    if (!one || path === gauge.fileName) return;
    documents.replacing(async () => {
      if (one.file.handle) await again(one);
      const known = folder?.documents.find((document) => document.path === gauge.fileName);
      if (known) [known.text, known.at] = [bench.editor.text, bench.editor.place];
      documents.load(one.text, path, { ...one.file, at: one.at });
      goThere();
      bench.banners.show('folder', {
        tone: 'note',
        text: strings.dialogs.folder.oneOf(count),
        actions: [{ label: strings.dialogs.folder.all, run: show }],
      });
    });
  }

  /** Reads a file that can be saved as it is on disk now. @param {import('../documents/folder.js').Read} one */
  async function again(one) {
    try {
      const { handle } = one.file;
      const read = await readText(await handle.getFile(), handle);
      one.file = { ...read, name: one.path };
      one.text = read.text;
    } catch (error) {
      bench.status.tell(messageOf(error));
    }
  }

  return {
    show: () => (folder ? show() : choose()),
    choose,
  };

  async function choose() {
    const found = await chooseFolder();
    if (found.length) documents.several(found);
  }
}
