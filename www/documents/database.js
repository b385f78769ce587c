// @ts-check
// The browser's database (IndexedDB) for drafts: two tables, and transactions that happen as a whole or not at all.
// When the tables are made, drafts of older versions of docgauge are moved into them. This module never reads the
// contents of a draft.

const NAME = 'docgauge';
const VERSION = 2;
export const TABLES = /** @type {const} */ (['documents', 'states']);

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
export const result = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const documents = request.result.createObjectStore('documents', { keyPath: 'id' });
      documents.createIndex('workspace', 'workspace');
      request.result.createObjectStore('states', { keyPath: ['document', 'saved', 'cut'] });
      if (request.result.objectStoreNames.contains('drafts')) moveOld(request.transaction);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('the store is blocked by another tab'));
  });
}

/** Moves the drafts of version 1, one for each key, with their earlier states. @param {IDBTransaction | null} change */
function moveOld(change) {
  const old = change?.objectStore('drafts').openCursor();
  if (!change || !old) return;
  old.onsuccess = () => {
    const cursor = old.result;
    if (!cursor) {
      change.db.deleteObjectStore('drafts');
      return;
    }
    const [key, earlier] = String(cursor.key).split('\n');
    const id = `old ${key}`;
    // Version 1 had a separate place for the draft of a link; it becomes one of the page's drafts.
    const link = key.startsWith('link-');
    const workspace = link ? `${location.pathname}#document` : key;
    for (const { text, name, saved } of [cursor.value].flat()) {
      if (typeof text !== 'string' || typeof saved !== 'number') continue;
      const state = { text, name: String(name ?? ''), saved };
      if (earlier) change.objectStore('states').put({ document: id, cut: 0, ...state });
      else
        change.objectStore('documents').put({
          id,
          workspace,
          revision: 'old',
          discarded: 0,
          dirty: true,
          source: link ? key : '',
          ...state,
        });
    }
    cursor.continue();
  };
}

/**
 * Runs `work` in one transaction; if it throws, nothing of it has happened. It may await only requests of its tables.
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(tables: Record<typeof TABLES[number], IDBObjectStore>) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function transact(mode, work) {
  const db = await open();
  try {
    const transaction = db.transaction([...TABLES], mode);
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(null);
      transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was stopped'));
    });
    const tables = {
      documents: transaction.objectStore('documents'),
      states: transaction.objectStore('states'),
    };
    const [worked, finished] = await Promise.allSettled([
      work(tables).catch((error) => {
        stop(transaction);
        throw error;
      }),
      done,
    ]);
    if (worked.status === 'rejected') throw worked.reason;
    if (finished.status === 'rejected') throw finished.reason;
    return worked.value;
  } finally {
    db.close();
  }
}

/** @param {IDBTransaction} transaction */
function stop(transaction) {
  try {
    transaction.abort();
  } catch {
    // It has already stopped, which is what failed.
  }
}
