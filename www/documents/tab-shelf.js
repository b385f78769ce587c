// @ts-check
// A shelf for one document until its tab closes, for `storage="session"`. It survives a reload. It has the same
// functions as the other shelf, but no earlier states and no trash, and no other tab writes to it.

import { unique } from './shelf.js';

/** @typedef {import('./shelf.js').Kept} Kept */

export class TabShelf {
  /** @type {'browser' | 'tab'} */ place = 'tab';
  #key;
  #workspace;

  /** @param {string} workspace */
  constructor(workspace) {
    this.#workspace = workspace;
    this.#key = `docgauge ${workspace}`;
  }

  /** @returns {Promise<Kept[]>} */
  async documents() {
    const one = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null');
    if (typeof one?.text !== 'string') return [];
    return [{ id: 'tab', revision: '', discarded: 0, ...one, workspace: this.#workspace }];
  }

  /** @param {string} id @returns {Promise<Kept | null>} */
  async read(id) {
    return (await this.documents()).find((one) => one.id === id) ?? null;
  }

  /** @param {string} id @param {{text: string, name: string} & import('./shelf.js').About} content */
  async write(id, content) {
    const [saved, revision] = [Date.now(), unique()];
    if (content.text) sessionStorage.setItem(this.#key, JSON.stringify({ ...content, id, saved, revision }));
    else await this.erase();
    return { saved, revision, anew: false };
  }

  async keepState() {}

  /** @returns {Promise<import('./shelf.js').Earlier[]>} */
  async states() {
    return [];
  }

  /** @returns {Promise<Kept | null>} */
  async discard() {
    await this.erase();
    return null;
  }

  async erase() {
    sessionStorage.removeItem(this.#key);
  }

  async tidy() {
    return 0;
  }
}
