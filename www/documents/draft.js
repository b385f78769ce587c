// @ts-check
// The draft of the open document: stored while the author writes, as the newest text of its document on the shelf. One
// document is open at a time; opening another one stores the last change of the old one first. If another tab has
// written the same document since, nothing is overwritten (tabs.js). restoring.js and history.js bring earlier drafts
// and states back.

import { clock } from '../kit/text.js';
import { dropWords } from './last-words.js';
import { placeIn, rememberPlace } from './places.js';
import { NewerDraft, unique } from './shelf.js';
import { shelfOf, workspaceOf } from './workspace.js';
import { strings } from '../strings/index.js';

/** @typedef {import('./shelf.js').Kept} Kept */
/** @typedef {NonNullable<ReturnType<typeof shelfOf>>} Store */
/** @typedef {{text: string, name: string, dirty: boolean}} Content */
/**
 * @typedef {object} Open the open document
 * @property {string} id
 * @property {string | null} seen the revision that this tab last read or wrote
 * @property {import('./shelf.js').About} about
 * @property {boolean} [own] never continues an older document of the same name
 * @property {boolean} [cut] its next text takes the place of another one
 * @property {Content} [stored] what the shelf has
 */

/**
 * Milliseconds without a change after which the draft is stored, and the same for a long text, which takes longer
 * to write.
 */
const REST = 600;
const LONG_REST = 3000;
/** The length of a long text, in UTF-16 units. */
const LONG = 200_000;

/** @returns {Open} a document that nothing is kept of */
export const unkept = (about = {}) => ({ id: unique(), seen: null, about });

export class Draft {
  /** @type {Store | null} */ shelf;
  /** @type {Open} */ open = unkept();
  /**
   * When another tab wrote a different text, in milliseconds since 1970; null if the author has decided.
   * @type {number | null}
   */
  conflict = null;
  /** Whether the last write was stored. */
  kept = true;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  /** What can be undone in documents that were open. @type {Map<string, import('@codemirror/state').EditorState>} */
  #left = new Map();
  /** Writes happen one after the other. @type {Promise<unknown>} */ #writing = Promise.resolve();

  /**
   * @param {import('./host.js').Gauge} gauge
   * @param {import('./host.js').Bench} bench
   * @param {import('./settings.js').Memory} memory
   * @param {object} hooks
   * @param {() => Promise<boolean>} hooks.save saves the document to a file
   * @param {(open: Open, revision: string) => void} hooks.onkept
   * @param {(open: Open) => void} hooks.onopen another document is open
   * @param {() => void} hooks.onconflict another tab has written it
   * @param {() => void} hooks.onchange the author changed the text, and nothing may be stored
   * @param {AbortSignal} signal
   */
  constructor(gauge, bench, memory, hooks, signal) {
    this.gauge = gauge;
    this.bench = bench;
    this.memory = memory;
    this.hooks = hooks;
    this.shelf = shelfOf(gauge, memory);
    this.workspace = workspaceOf(gauge);
    signal.addEventListener('abort', () => this.waiting && this.keep());
  }

  /** Whether a change is not yet on its way to the shelf. */
  get waiting() {
    return this.#timer !== undefined;
  }

  /** Where drafts are kept, if they are. */
  get keeping() {
    return this.shelf && { place: this.shelf.place, workspace: this.workspace };
  }

  /** @returns {Content} */
  get content() {
    return { text: this.bench.editor.text, name: this.gauge.fileName, dirty: this.gauge.dirty };
  }

  /** Another document is open now. @param {Open} open */
  begin(open) {
    this.#settle();
    this.open = open;
    this.conflict = null;
    this.hooks.onopen(open);
  }

  /** Remembers where the author is in the open document. */
  leavePlace() {
    const { keeping, open } = this;
    this.#left.set(open.id, this.bench.editor.view.state);
    if (keeping && open.seen !== null) rememberPlace(keeping, open.id, this.bench.places.here);
  }

  /** Opens a document of the shelf. @param {Kept} record */
  show({ id, revision, text, name, saved, workspace, discarded, dirty = true, ...about }) {
    this.leavePlace();
    this.gauge.fileName = name;
    this.bench.load(text, this.keeping && placeIn(this.keeping, id), this.#left.get(id));
    this.gauge.dirty = dirty;
    this.begin({ id, seen: revision, about, stored: { text, name, dirty } });
  }

  /** The author changed the text. */
  changed() {
    if (!this.shelf) {
      this.hooks.onchange();
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), this.bench.editor.length > LONG ? LONG_REST : REST);
  }

  /** Stores the text now. @returns {Promise<boolean>} whether it is stored */
  async keep() {
    this.#settle();
    const { open, shelf, content } = this;
    if (!shelf) return false;
    if (!content.text && open.seen === null) return true;
    const writing = this.#writing.then(() => this.#write(shelf, open, content));
    this.#writing = writing;
    return writing;
  }

  /**
   * Stores the text before another one takes its place in the editor.
   * @returns {Promise<boolean>} whether it can be had again
   */
  async leave() {
    if (!this.bench.editor.length) return true;
    return this.shelf?.place === 'browser' && this.keep();
  }

  #settle() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** @param {Store} shelf @param {Open} open @param {Content} content @returns {Promise<boolean>} */
  async #write(shelf, open, content) {
    const isOpen = () => open === this.open;
    /** @param {number} saved */
    const aside = async (saved) => {
      await shelf.keepState(open.id, { ...content, saved });
      return true;
    };
    const { stored } = open;
    const { text, name, dirty } = content;
    if (stored && stored.text === text && stored.name === name && stored.dirty === dirty) return true;
    try {
      if (this.conflict && isOpen()) return await aside(this.conflict);
      if (open.seen === null && name && !open.own && !open.about.source)
        await continueNamed(shelf, open, name);
      const how = { seen: open.seen, cut: open.cut };
      const write = () => shelf.write(open.id, { ...open.about, ...content }, how);
      const done = await write().catch(async (error) => {
        if (error?.name !== 'QuotaExceededError' || !(await this.makeRoom(true))) throw error;
        return write();
      });
      Object.assign(open, { seen: done.revision, cut: false, stored: content });
      dropWords(this.workspace, open.id);
      this.hooks.onkept(open, done.revision);
      if (isOpen()) this.#done(shelf.place, text, done.anew);
      return true;
    } catch (error) {
      if (error instanceof NewerDraft) {
        if (isOpen()) this.hooks.onconflict();
        return aside((isOpen() && this.conflict) || Date.now()).catch(() => false);
      }
      if (isOpen()) this.#failed();
      return false;
    }
  }

  /** @param {'browser' | 'tab'} place @param {string} text @param {boolean} anew */
  #done(place, text, anew) {
    this.kept = true;
    const { kept, earlier } = strings.documents.draft;
    const words = text ? kept[place](clock(new Date())) : earlier[place];
    this.bench.status.kept(words, { history: place === 'browser' });
    if (!anew) return;
    this.bench.banners.show('draft', {
      tone: 'note',
      text: strings.documents.draft.erased,
      detail: strings.documents.draft.erasedDetail,
    });
  }

  /** Where there is no room for the status line, the notice about it stays. */
  #lasting = () => ({ closable: matchMedia('(min-width: 57em)').matches });

  /** Says that the draft cannot be stored; once, until a draft is stored again. */
  #failed() {
    const first = this.kept;
    this.kept = false;
    this.bench.status.kept(strings.documents.draft.notSaved);
    if (!first) return;
    this.bench.banners.show('draft', {
      tone: 'warning',
      ...this.#lasting(),
      text: strings.documents.draft.cannot,
      detail: strings.documents.draft.cannotDetail,
      actions: [{ label: strings.documents.draft.saveAs, run: this.hooks.save }],
    });
  }

  /** The shelf could not be read, so nothing is written to it. */
  unreadable() {
    this.kept = false;
    this.bench.status.kept(strings.documents.draft.notSaved);
    this.bench.banners.show('draft', {
      tone: 'warning',
      ...this.#lasting(),
      text: strings.documents.draft.refused,
      detail: strings.documents.draft.refusedDetail,
    });
  }

  /** Erases the oldest states if there are too many. @param {boolean} [full] the browser takes no more */
  async makeRoom(full = false) {
    const erased = (await this.shelf?.tidy({ full }).catch(() => 0)) ?? 0;
    if (erased)
      this.bench.banners.show('room', {
        tone: 'note',
        text: full ? strings.documents.draft.full : strings.documents.draft.much,
        detail: strings.documents.draft.room(erased),
      });
    return erased > 0;
  }
}

/**
 * A file of the same name continues its document, whose last text becomes an earlier state.
 * @param {Store} shelf @param {Open} open @param {string} name
 */
async function continueNamed(shelf, open, name) {
  const all = await shelf.documents();
  const same = all.find((one) => !one.discarded && !one.source && one.name === name && one.id !== open.id);
  if (same) Object.assign(open, { id: same.id, seen: same.revision, cut: true });
}
