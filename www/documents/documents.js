// @ts-check
// Opens, fetches, saves and replaces documents. It asks before it replaces a text that would be lost. It connects the
// modules about the draft (draft.js, restoring.js, tabs.js, links.js).

import { isServed } from '../kit/carried.js';
import { messageOf } from '../kit/errors.js';
import { fileName } from '../kit/file-name.js';
import { strings } from '../strings/index.js';
import { closing, rememberOpen } from './closing.js';
import { Draft, unkept } from './draft.js';
import { FileError, changedOnDisk, chooseFiles, dropZone, readText, saveText } from './files.js';
import { droppedFiles } from './folder.js';
import { following } from './follow.js';
import { history } from './history.js';
import { links } from './links.js';
import { ChangedOnDisk } from './not-saved.js';
import { askAboutChange, askAboutVersion } from './overwrite.js';
import { permission } from './permission.js';
import { askToReplace } from './replace.js';
import { restoring } from './restoring.js';
import { openServed } from './serving.js';
import { fetchText } from './source.js';
import { tabs } from './tabs.js';
import { templates } from './template-of.js';
import { mayAsk, workspaceOf } from './workspace.js';

/** @typedef {import('./files.js').OpenFile} OpenFile */

/**
 * @param {import('./host.js').Gauge} gauge
 * @param {import('./host.js').Bench} bench
 * @param {import('./settings.js').Memory} memory
 * @param {AbortSignal} signal
 */
export function documents(gauge, bench, memory, signal) {
  const { editor, banners } = bench;
  /** @type {{handle: any, crlf: boolean, bom: boolean, modified: number}} */
  let file = { handle: null, crlf: false, bom: false, modified: 0 };
  const useTemplate = templates(gauge);
  const others = tabs(() => draft, workspaceOf(gauge), signal);
  const draft = new Draft(
    gauge,
    bench,
    memory,
    {
      save,
      onkept(open, revision) {
        others.tell({ type: 'written', id: open.id, revision });
        if (open !== draft.open) return;
        rememberOpen(draft);
        link?.kept(open);
      },
      onopen({ id, seen, about: { crlf = false, bom = false, template } }) {
        file = { handle: null, crlf, bom, modified: 0 };
        useTemplate(template);
        banners.hide('tabs');
        if (draft.shelf) rememberOpen(draft);
        if (seen !== null) others.tell({ type: 'open', id });
      },
      onconflict: () => others.conflict('written'),
      onchange: () => asks.ask(),
    },
    signal,
  );
  const asks = permission(draft);
  const ways = restoring(draft, { tell: others.tell, reload: fetchSource }, signal);
  const isPage = document.documentElement.dataset.page === 'page';
  const link = isPage ? links(draft, { replacing }, signal) : null;
  closing(draft, others.tell, signal);
  /** Fulfilled when the first text is in the editor, or when it is known that there is none. */
  const restored = begin();

  async function begin() {
    if (await link?.start()) return;
    if (isPage && isServed()) {
      const images = bench.pictures.set;
      await openServed(gauge, { load, refuse, images, several: (found) => several(found) });
    } else await ways.restore();
  }
  const follow = following(gauge, bench, () => file, signal);

  /**
   * @param {string} text @param {string} name
   * @param {Partial<OpenFile> & Partial<import('./folder.js').Read> & {focus?: boolean, own?: boolean}} [how]
   *   `at`: where it is opened; `own`: beside the document of this name
   */
  function load(
    text,
    name,
    { handle = null, crlf = false, bom = false, modified = 0, focus = true, at, left, own } = {},
  ) {
    draft.leavePlace();
    // The name first: the check of the text follows links from it.
    gauge.fileName = name;
    bench.load(text, at, left);
    gauge.dirty = false;
    draft.begin({ ...unkept({ crlf, bom }), own });
    file = { handle, crlf, bom, modified };
    banners.hide('draft');
    banners.hide('file');
    if (focus) editor.focus();
    draft.keep();
  }

  /**
   * Runs `go` if the current text is stored, or if the author agrees to lose it.
   * @param {() => void} go
   */
  async function replacing(go) {
    await bench.form.settled();
    const kept = await draft.leave();
    if (!bench.form.waiting() && (kept || !gauge.dirty)) {
      go();
      return;
    }
    askToReplace(bench.parts.workbench, gauge.fileName, { save, go });
  }

  /** @param {unknown} error */
  function refuse(error) {
    const text = error instanceof FileError ? error.message : strings.documents.files.notOpened;
    const detail = error instanceof FileError ? '' : strings.documents.files.chooseAgain;
    banners.show('file', { tone: 'error', text, detail });
  }

  /** A file that the author chooses; null if the author cancels. */
  async function choose() {
    try {
      const [chosen] = await chooseFiles(false);
      return chosen ? await readText(chosen.file, chosen.handle) : null;
    } catch (error) {
      refuse(error);
      return null;
    }
  }

  async function open() {
    const chosen = await chooseFiles(true);
    if (chosen.length > 1) await several(chosen.map(({ file }) => ({ path: file.name, file })));
    else if (chosen[0]) await openOne(chosen[0].file, chosen[0].handle);
  }

  /** @param {File} file @param {any} [handle] */
  async function openOne(file, handle) {
    try {
      const read = await readText(file, handle);
      const other = editor.length > 0 && read.name === gauge.fileName && read.text !== editor.text;
      const answer = other && (await askAboutVersion(bench.parts.workbench, read, editor.text));
      if (answer === 'take') take(read);
      else if (answer !== 'cancel')
        replacing(() => load(read.text, read.name, { ...read, own: answer === 'other' }));
    } catch (error) {
      refuse(error);
    }
  }

  /** Takes over the text of another version of the file, as a step that can be undone. @param {OpenFile} read */
  function take({ text, handle, crlf, bom, modified }) {
    editor.replace(text);
    file = { handle, crlf, bom, modified };
    gauge.dirty = false;
    draft.keep();
  }

  /** @param {DataTransfer} data */
  async function drop(data) {
    if (gauge.readOnly) {
      banners.show('file', {
        tone: 'note',
        text: strings.documents.files.readOnly,
      });
      return;
    }
    try {
      const found = await droppedFiles(data);
      const [first] = found;
      const alone = found.length === 1 && !first.path.includes('/');
      await (alone && first.file ? openOne(first.file) : several(found));
    } catch (error) {
      refuse(error);
    }
  }

  /** Shows several files. @type {(found: import('./folder.js').Found[]) => unknown} */
  let several = () => {};

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
    const saved = await written(markdown);
    if (!saved) return false;
    file.handle = saved.handle;
    file.modified = saved.modified;
    gauge.fileName = saved.name;
    gauge.dirty = Boolean(saved.why) || editor.text !== markdown;
    draft.keep();
    if (saved.why)
      banners.show('file', { tone: 'error', text: saved.why, detail: strings.documents.served.downloaded });
    bench.status.kept(
      saved.how === 'written'
        ? strings.documents.files.saved(saved.name)
        : strings.documents.files.downloaded(saved.name),
    );
    return true;
  }

  /**
   * Writes the text. If the file has changed on disk, the author decides first.
   * @param {string} markdown
   * @returns {ReturnType<typeof saveText>} null if the author cancels
   */
  async function written(markdown) {
    const theirs = await changedOnDisk(file);
    if (theirs && theirs.text !== markdown) {
      const answer = await askAboutChange(bench.parts.workbench, gauge.fileName, theirs.text, markdown);
      if (answer === 'cancel') return null;
      if (answer === 'copy') file.handle = null;
    }
    const name = fileName(gauge.fileName, markdown);
    return saveText(markdown, { ...file, name }).catch((error) => {
      if (error instanceof ChangedOnDisk) return written(markdown);
      throw error;
    });
  }

  /** Opens the document of the attribute `src`: a text file of the same origin. */
  async function fetchSource() {
    const src = gauge.getAttribute('src');
    if (!src) return;
    try {
      const read = await fetchText(src, signal);
      // A draft of it takes precedence.
      await restored;
      if (gauge.getAttribute('src') === src && !gauge.dirty)
        load(read.text, read.name, { ...read, focus: false });
    } catch (error) {
      if (signal.aborted) return;
      refuse(error);
      gauge.tell('src', messageOf(error));
    }
  }

  // The page of docgauge takes files anywhere; in another page, only the ones dropped on the element.
  const zone =
    document.documentElement.dataset.page === 'page' ? document.documentElement : bench.parts.workbench;
  dropZone(zone, bench.parts.workbench, drop, signal);
  return {
    choose,
    open,
    save,
    load,
    replacing,
    fetchSource,
    follow,
    several: (/** @type {import('./folder.js').Found[]} */ found) => several(found),
    /** What shows several files. @param {typeof several} run */
    onseveral(run) {
      several = run;
    },
    restored,
    give: ways.give,
    changed() {
      draft.changed();
      ways.changed();
    },
    allowDrafts: asks.allow,
    /** Whether the author decides if drafts are kept. */
    mayAsk: mayAsk(gauge),
    /** The stored documents and states, with the functions that bring them back; null if nothing can be stored. */
    get history() {
      return draft.shelf?.place === 'browser' ? history(draft, ways, others.tell) : null;
    },
    /** The kind of store. */
    get place() {
      return draft.shelf?.place ?? 'nowhere';
    },
  };
}

/** The text that an element contains in the page's source. @param {Element} element */
export function initialText(element) {
  const script = element.querySelector('script[type="text/markdown"]');
  if (script) return (script.textContent ?? '').replace(/^\n/, '');
  return element.querySelector('textarea')?.value ?? '';
}
