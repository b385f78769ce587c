// @ts-check
// The changes between three texts: the one in the editor, the one that the core has, and the one of the shown report.
// Every change of the editor is added, so that a place of the report is found in the current text, and the core gets
// all changes as one splice.

import { ChangeSet } from '@codemirror/state';

/** @typedef {import('@codemirror/state').Text} Text */

export class Changes {
  /** From the core's text to the editor's. @type {ChangeSet} */ #unsent;
  /** From the report's text to the editor's. @type {ChangeSet} */ #since;
  /** From the editor's text when the report was shown to the text now. @type {ChangeSet} */ #moved;

  /** @param {number} length of the text, which neither core nor report has yet */
  constructor(length) {
    this.#unsent = this.#since = this.#moved = ChangeSet.empty(length);
  }

  /** From the core's text to the editor's. */
  get unsent() {
    return this.#unsent;
  }

  /** @param {ChangeSet} changes */
  add(changes) {
    this.#unsent = this.#unsent.compose(changes);
    this.#since = this.#since.compose(changes);
    this.#moved = this.#moved.compose(changes);
  }

  /** The core got the whole text. */
  sent() {
    this.#unsent = ChangeSet.empty(this.#unsent.newLength);
  }

  /**
   * Returns the changes for the core as one splice of its text; null if there are none.
   * @param {Text} doc the editor's text
   */
  splice(doc) {
    const unsent = this.#unsent;
    if (unsent.empty) return null;
    let [from, to, end] = [Infinity, 0, 0];
    unsent.iterChangedRanges((fromA, toA, _, toB) => {
      from = Math.min(from, fromA);
      [to, end] = [toA, toB];
    });
    this.sent();
    return { from, to, insert: doc.sliceString(unsent.mapPos(from, -1), end) };
  }

  /**
   * A report on the core's text is shown; returns the changes since that text and since the previous report was
   * shown.
   */
  shown() {
    const moved = this.#moved;
    this.#since = this.#unsent;
    this.#moved = ChangeSet.empty(moved.newLength);
    return { since: this.#since, moved };
  }

  /** The current offset of a place of the report. @param {number} at @param {-1 | 1} [side] */
  now(at, side = 1) {
    return this.#since.mapPos(Math.min(at, this.#since.length), side);
  }

  /**
   * Edits of the report's text as edits of the editor's text.
   * @param {import('../core/types.js').Edit[]} edits
   */
  moved(edits) {
    return edits.map(({ from, to, insert }) => {
      const start = this.now(from, from === to ? -1 : 1);
      return { from: start, to: Math.max(start, this.now(to, -1)), insert };
    });
  }

  /** The offset in the report's text of a place of the editor's text. @param {number} at */
  then(at) {
    return this.#since.empty ? at : this.#since.invertedDesc.mapPos(at);
  }
}
