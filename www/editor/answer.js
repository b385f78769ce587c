// @ts-check
// One answer that is being written. It stores the changes that lead back to the text before the answer. With them the
// core can compute, at each keystroke, the edits of the whole value: headings, code, file names, links. If the text
// changes elsewhere, these changes are mapped. A change to the text that the answer wrote ends the answer.

import { Annotation, ChangeSet } from '@codemirror/state';

/** @typedef {import('@codemirror/state').Text} Text */
/** @typedef {import('@codemirror/state').Transaction} Transaction */
/** @typedef {import('../core/types.js').Edit} Edit */

/**
 * The placeholder at `from..to` of the text before the answer, with all of its `group` if it has one. `whole`: the text
 * there itself, whatever placeholders it has, and the answer goes between `before` and `behind`.
 * @typedef {object} Placeholder
 * @property {number} from
 * @property {number} to
 * @property {string | null} group
 * @property {boolean} [whole]
 * @property {string} [before]
 * @property {string} [behind]
 */

/**
 * Marks a change that was made by an answer.
 * @type {import('@codemirror/state').AnnotationType<{answer: Answer, back: ChangeSet}>}
 */
export const answering = Annotation.define();

export class Answer {
  /** From the current text to the text before the answer. @type {ChangeSet} */ #back;
  /** @type {Placeholder} */ #placeholder;
  #ended = false;

  /** @param {number} length of the text @param {Placeholder} placeholder */
  constructor(length, placeholder) {
    this.#back = ChangeSet.empty(length);
    this.#placeholder = placeholder;
  }

  /** Whether another change touched the text that the answer wrote; then the answer is over. */
  get ended() {
    return this.#ended;
  }

  /** Whether anything was written. */
  get begun() {
    return !this.#back.empty;
  }

  get placeholder() {
    return this.#placeholder;
  }

  end() {
    this.#ended = true;
  }

  /**
   * The changes back to the text before the answer, from the core's text; `sent` leads from the core's text to the
   * current text.
   * @param {ChangeSet} sent
   * @returns {Edit[]}
   */
  wayBack(sent) {
    /** @type {Edit[]} */
    const edits = [];
    sent.compose(this.#back).iterChanges((from, to, _, __, inserted) => {
      edits.push({ from, to, insert: inserted.toString() });
    }, true);
    return edits;
  }

  /**
   * The edits of the text before the answer as a change of the current text.
   * @param {Text} text the current text
   * @param {Edit[]} edits
   */
  step(text, edits) {
    const before = this.#back.apply(text);
    const fill = ChangeSet.of(edits, before.length);
    return { changes: this.#back.compose(fill), back: fill.invert(before) };
  }

  /** The author wrote into the placeholder by hand. @param {Transaction} transaction */
  typed({ changes, startState }) {
    this.#back = changes.invert(startState.doc).compose(this.#back);
  }

  /** The text changed. @param {Transaction} transaction */
  follow(transaction) {
    const { changes } = transaction;
    const own = transaction.annotation(answering);
    if (this.#ended) return;
    if (own?.answer === this) {
      this.#back = own.back;
      return;
    }
    if (touch(this.#back, changes)) {
      this.#ended = true;
      return;
    }
    const { from, to } = this.#placeholder;
    const before = changes.map(this.#back, true);
    let end = -1;
    this.#back.iterChangedRanges((_, toA, fromB, toB) => {
      if (fromB <= from && from <= toB) end = toA;
    });
    // What comes right behind the answer is behind its place too.
    const start = before.mapPos(from, changes.touchesRange(end) ? -1 : 1);
    this.#placeholder = { ...this.#placeholder, from: start, to: Math.max(start, before.mapPos(to, -1)) };
    this.#back = this.#back.map(changes);
  }
}

/**
 * Whether two changes of one text overlap; adjacent changes do not.
 * @param {ChangeSet} one
 * @param {ChangeSet} other
 */
function touch(one, other) {
  let found = false;
  one.iterChangedRanges((from, to) => {
    if (other.touchesRange(from, to))
      other.iterChangedRanges((start, end) => {
        found ||= start < to && from < end;
      });
  });
  return found;
}
