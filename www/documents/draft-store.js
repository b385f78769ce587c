// @ts-check
// Stores drafts: in this browser's IndexedDB with up to twenty earlier states, or, if the host wants that, in a store
// that only survives a reload. It is off unless the host asks for it, and always off for a page opened from disk,
// where all files share one store. A draft that cannot be read is reported; it never counts as empty and is never
// overwritten.

/** @typedef {{text: string, saved: number}} State `saved` in milliseconds since 1970 */
/** @typedef {State & {name: string}} Draft */

const KEPT = 20;
/** Milliseconds between two earlier states, so that twenty of them cover an hour of work. */
const APART = 180_000;
/** In UTF-16 units; longer texts are not stored. */
const LARGEST = 5_000_000;

/** The error if another tab has stored a newer state. */
export class NewerDraft extends Error {}

/** @returns {Promise<IDBDatabase>} */
function database() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('docgauge', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('drafts');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('the store is blocked by another tab'));
  });
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} ask
 * @returns {Promise<T>}
 */
async function inStore(mode, ask) {
  const db = await database();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = db.transaction('drafts', mode);
      const request = ask(transaction.objectStore('drafts'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? request.error);
    });
  } finally {
    db.close();
  }
}

/** The draft of one document. */
export class DraftStore {
  /** The kind of store. @type {'browser' | 'tab'} */ place = 'browser';
  #key;
  /** The time of the state that this tab last read or wrote. */
  #seen = 0;
  /** The time of the newest earlier state, as far as this tab knows. */
  #kept = 0;

  /** @param {string} key */
  constructor(key) {
    this.#key = key;
  }

  /** @returns {Promise<Draft | null>} */
  async read() {
    const draft = await inStore('readonly', (store) => store.get(this.#key));
    if (!draft || typeof draft.text !== 'string') return null;
    this.#seen = draft.saved;
    return draft;
  }

  /** @param {string} text @param {string} name @returns {Promise<number>} when it was kept */
  async write(text, name) {
    if (text.length > LARGEST) throw new Error('the text is too long to be kept');
    /** @type {Draft | undefined} */
    const before = await inStore('readonly', (store) => store.get(this.#key));
    if (before && before.saved > this.#seen) throw new NewerDraft('Another tab has changed this draft');
    if (before && before.text !== text) {
      // A state of which much is deleted is stored at once: the author emptied the document, or opened another one.
      await this.#keep(before, text.length < before.text.length / 2 || name !== before.name);
    }
    const saved = Date.now();
    await inStore('readwrite', (store) => store.put({ text, name, saved }, this.#key));
    this.#seen = saved;
    return saved;
  }

  /** The earlier states, newest first. @returns {Promise<Draft[]>} */
  async earlier() {
    const states = await inStore('readonly', (store) => store.get(this.#earlierKey));
    return Array.isArray(states) ? states.toReversed() : [];
  }

  async erase() {
    await inStore('readwrite', (store) => store.delete(this.#key));
    await inStore('readwrite', (store) => store.delete(this.#earlierKey));
    this.#seen = this.#kept = 0;
  }

  /** A separate key, so that a keystroke does not write all earlier states. */
  get #earlierKey() {
    return `${this.#key}\nearlier`;
  }

  /**
   * Stores a state before it is overwritten: at once, or if the last stored one is old enough.
   * @param {Draft} state
   * @param {boolean} atOnce
   */
  async #keep({ text, name, saved }, atOnce) {
    if (!text || (!atOnce && saved - this.#kept < APART)) return;
    const states = (await this.earlier()).toReversed();
    this.#kept = states.at(-1)?.saved ?? 0;
    if (states.at(-1)?.text === text || (!atOnce && saved - this.#kept < APART)) return;
    await inStore('readwrite', (store) =>
      store.put([...states, { text, name, saved }].slice(-KEPT), this.#earlierKey),
    );
    this.#kept = saved;
  }
}

/** Stores the draft in a store that only survives a reload of its tab. */
export class SessionStore {
  /** @type {'browser' | 'tab'} */ place = 'tab';
  #key;

  /** @param {string} key */
  constructor(key) {
    this.#key = `docgauge ${key}`;
  }

  /** @returns {Promise<Draft | null>} */
  async read() {
    const draft = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null');
    return draft && typeof draft.text === 'string' ? draft : null;
  }

  /** @param {string} text @param {string} name @returns {Promise<number>} when it was kept */
  async write(text, name) {
    const saved = Date.now();
    sessionStorage.setItem(this.#key, JSON.stringify({ text, name, saved }));
    return saved;
  }

  /** @returns {Promise<Draft[]>} */
  async earlier() {
    return [];
  }

  async erase() {
    sessionStorage.removeItem(this.#key);
  }
}

/** The store for the element's draft, or null for none. @param {HTMLElement} element */
export function draftStore(element) {
  const storage = element.getAttribute('storage');
  const key = element.getAttribute('storage-key') ?? `${location.pathname}#${element.id}`;
  if (storage === 'session') return new SessionStore(key);
  if (storage !== 'local' || location.protocol === 'file:' || !('indexedDB' in globalThis)) return null;
  return new DraftStore(key);
}
