// @ts-check
// The shelf: all documents of one workspace that this browser stores, each with its earlier states, and the discarded
// documents. A write names the revision that it continues; if another tab has written a newer one, nothing is written.
// A read that fails is an error and never counts as an empty shelf.

import { result, transact } from './database.js';
import { APART, thinned } from './thinning.js';

/** @typedef {{text: string, name: string, saved: number}} State `saved` in milliseconds since 1970 */
/** @typedef {State & {document: string, cut: 0 | 1}} Earlier */
/**
 * @typedef {object} About what is kept beside the text
 * @property {boolean} [dirty] not saved to a file
 * @property {boolean} [crlf]
 * @property {boolean} [bom]
 * @property {string} [source] the link that it came from, as a digest
 * @property {string} [base] the text that the page around the element gave, as a digest
 * @property {import('./template-of.js').Template | null} [template] the template that came with its link
 */
/** @typedef {State & About & {id: string, workspace: string, revision: string, discarded: number}} Kept */

/** In UTF-16 units; longer texts are not stored. */
const LARGEST = 5_000_000;
/** The most of all earlier states together, in UTF-16 units: the oldest go first. */
const BUDGET = 40_000_000;
/** The time for which a discarded document can be brought back. */
export const TRASH_DAYS = 30;

/** The error if another tab has stored a newer revision. */
export class NewerDraft extends Error {}

/** A name that no other has. `randomUUID` is not there on plain http. */
export const unique = () =>
  [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('-');

/** All states of a document. @param {string} id */
const statesOf = (id) => IDBKeyRange.bound([id], [id, []]);

export class Shelf {
  /** The kind of store. @type {'browser' | 'tab'} */ place = 'browser';
  #workspace;

  /** @param {string} workspace */
  constructor(workspace) {
    this.#workspace = workspace;
  }

  /** Every document, the newest first. @returns {Promise<Kept[]>} */
  async documents() {
    const all = await transact('readonly', ({ documents }) =>
      result(documents.index('workspace').getAll(this.#workspace)),
    );
    return all
      .filter((one) => typeof one?.text === 'string' && typeof one.saved === 'number')
      .sort((a, b) => b.saved - a.saved);
  }

  /** @param {string} id @returns {Promise<Kept | null>} */
  async read(id) {
    const one = await transact('readonly', ({ documents }) => result(documents.get(id)));
    return typeof one?.text === 'string' && one.workspace === this.#workspace ? one : null;
  }

  /**
   * Stores a text as the newest of its document.
   * @param {string} id
   * @param {{text: string, name: string} & About} content
   * @param {{seen: string | null, cut?: boolean}} how `seen`: the revision that this tab last read or wrote; `cut`: it
   *   takes the place of another text
   * @returns {Promise<{saved: number, revision: string, anew: boolean}>} `anew`: somebody emptied the store before
   */
  async write(id, content, { seen, cut = false }) {
    if (content.text.length > LARGEST) throw new Error('the text is too long to be kept');
    const revision = unique();
    const saved = Date.now();
    const before = await transact('readwrite', async ({ documents, states }) => {
      /** @type {Kept | undefined} */
      const old = await result(documents.get(id));
      if (old && old.revision !== seen) throw new NewerDraft('another tab has changed this draft');
      if (old?.text && old.text !== content.text)
        await keepState(states, old, { cut: cut || mostlyGone(old.text, content.text) });
      await result(
        documents.put({ ...content, id, workspace: this.#workspace, saved, revision, discarded: 0 }),
      );
      return old;
    });
    return { saved, revision, anew: seen !== null && !before };
  }

  /**
   * Keeps a text as a state of its own, in the place of one of the same time.
   * @param {string} id
   * @param {State} state
   */
  async keepState(id, { text, name, saved }) {
    await transact('readwrite', ({ states }) =>
      result(states.put({ document: id, text, name, saved, cut: 1 })),
    );
  }

  /** The earlier states of a document, newest first. @param {string} id @returns {Promise<Earlier[]>} */
  async states(id) {
    const all = await transact('readonly', ({ states }) => result(states.getAll(statesOf(id))));
    return all.reverse();
  }

  /** Moves a document to the trash, or back. @param {string} id @param {boolean} on @returns {Promise<Kept | null>} */
  async discard(id, on) {
    return transact('readwrite', async ({ documents }) => {
      /** @type {Kept | undefined} */
      const one = await result(documents.get(id));
      if (!one) return null;
      const moved = { ...one, discarded: on ? Date.now() : 0, revision: unique() };
      await result(documents.put(moved));
      return moved;
    });
  }

  /** Erases documents with their states; without ids, all. @param {string[]} [ids] */
  async erase(ids) {
    const gone = ids ?? (await this.documents()).map(({ id }) => id);
    await transact('readwrite', async ({ documents, states }) => {
      for (const id of gone) {
        await result(documents.delete(id));
        await result(states.delete(statesOf(id)));
      }
    });
  }

  /**
   * Makes room: erases what was discarded long ago, and the oldest states above the budget. The documents stay, and
   * the newest state of each too, unless the browser takes no more.
   * @param {{full?: boolean}} [how] `full`: the browser refuses to store more, so half of the states go
   * @returns {Promise<number>} how many states were erased for want of room
   */
  async tidy({ full = false } = {}) {
    const all = await this.documents();
    const old = all.filter(({ discarded }) => discarded && Date.now() - discarded > TRASH_DAYS * 86_400_000);
    if (old.length) await this.erase(old.map(({ id }) => id));
    return transact('readwrite', async ({ states }) => {
      /** @type {{key: IDBValidKey, saved: number, size: number}[]} */
      const spare = [];
      let size = 0;
      for (const { id } of all) {
        /** @type {Earlier[]} */
        const own = await result(states.getAll(statesOf(id)));
        for (const [at, { saved, cut, text }] of own.entries()) {
          size += text.length;
          if (full || at < own.length - 1) spare.push({ key: [id, saved, cut], saved, size: text.length });
        }
      }
      const most = full ? size / 2 : BUDGET;
      let erased = 0;
      for (const one of spare.sort((a, b) => a.saved - b.saved)) {
        if (size <= most) break;
        await result(states.delete(one.key));
        size -= one.size;
        erased += 1;
      }
      return erased;
    });
  }
}

/** Whether more than half of a text is not at its ends any more. @param {string} old @param {string} now */
export function mostlyGone(old, now) {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return start + end < old.length / 2;
}

/**
 * Keeps a text before another takes its place: at once if much of it is cut, else if the last state is old enough.
 * @param {IDBObjectStore} states
 * @param {Kept} old
 * @param {{cut: boolean}} how
 */
async function keepState(states, { id, text, name, saved }, { cut }) {
  const keys = /** @type {[string, number, 0 | 1][]} */ (await result(states.getAllKeys(statesOf(id))));
  const last = keys.at(-1)?.[1] ?? 0;
  if (!cut && saved - last < APART) return;
  await result(states.put({ document: id, text, name, saved, cut: cut ? 1 : 0 }));
  const all = [
    ...keys.map(([, at, one]) => ({ saved: at, cut: one })),
    { saved, cut: /** @type {0 | 1} */ (cut ? 1 : 0) },
  ];
  for (const one of thinned(all, Date.now())) await result(states.delete([id, one.saved, one.cut]));
}
