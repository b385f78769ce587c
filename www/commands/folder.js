// @ts-check
// Several documents: reads them, has each checked with its links to the others, shows the table, and opens one from
// it. The text of the open document counts as it is in the editor.

import { readText } from '../documents/files.js';
import { chooseFolder, filesOf, hasLoose, readFolder } from '../documents/folder.js';
import { messageOf } from '../kit/errors.js';
import { folderDialog } from '../views/folder-dialog.js';
import { strings } from '../strings/index.js';

/** Milliseconds after the last change of a title until the folder is told of it. */
const PAUSE = 500;

/** @param {import('./context.js').Context} context */
export function folders({ gauge, bench, documents }) {
  /** @type {import('../documents/folder.js').Folder | null} */
  let folder = null;
  documents.onseveral(async (found) => {
    bench.status.tell(strings.dialogs.folder.reading(found.length));
    folder = await readFolder(found);
    const { images } = folder;
    bench.pictures.set((path) => images.get(path));
    await show();
  });

  /** The title of the open document, which has the number of a decision: its author may give it another one. */
  let titled = { path: '', title: '' };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  gauge.addEventListener('docgauge-report', (event) => {
    const open = folder?.documents.find(({ path }) => path === gauge.fileName);
    if (!open) return;
    /** @type {{report: import('../core/types.js').Report}} */
    const { report } = /** @type {CustomEvent} */ (event).detail;
    const first = report.sections.find(({ level }) => level === 1);
    const title = `${first?.number} ${first?.title}`;
    const changed = titled.path === open.path && titled.title !== title;
    titled = { path: open.path, title };
    if (!changed) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!folder || open.path !== gauge.fileName) return;
      open.text = bench.editor.text;
      bench.core.setFolder(filesOf(folder));
    }, PAUSE);
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
      const before = one.text;
      if (one.file.handle) await again(one);
      const known = folder?.documents.find((document) => document.path === gauge.fileName);
      const edited = known && known.text !== bench.editor.text;
      const { text, view } = bench.editor;
      if (known) Object.assign(known, { text, left: view.state, at: bench.places.here });
      documents.load(one.text, path, { ...one.file, at: one.at, left: one.left });
      goThere();
      // The links to what was edited, and the numbers of decisions in it, are those of now.
      if (folder && (edited || one.text !== before)) bench.core.setFolder(filesOf(folder));
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
