// @ts-check
// One answer in the making. It knows the way back to the text before it was begun, so that with each letter
// the core can be asked anew what the whole value changes: headings, code, file names, links. The way back
// moves along while the text changes elsewhere; a change to what the answer itself wrote ends it.

import { Annotation, ChangeSet } from '@codemirror/state';

/** @typedef {import('@codemirror/state').Text} Text */
/** @typedef {import('@codemirror/state').Transaction} Transaction */
/** @typedef {import('../core/types.js').Edit} Edit */

/**
 * What is answered: the placeholder at `from..to` of the text before the answer, with all of its `group` if
 * it has one.
 * @typedef {{from: number, to: number, group: string | null}} Slot
 */

/**
 * Marks a change as an answer's own.
 * @type {import('@codemirror/state').AnnotationType<{answer: Answer, back: ChangeSet}>}
 */
export const answering = Annotation.define();

export class Answer {
  /** From the text as it is now to that before the answer. @type {ChangeSet} */ #back;
  /** @type {Slot} */ #slot;
  #ended = false;

  /** @param {number} length of the text @param {Slot} slot */
  constructor(length, slot) {
    this.#back = ChangeSet.empty(length);
    this.#slot = slot;
  }

  /** Somebody else changed what the answer wrote: it is theirs now. */
  get ended() {
    return this.#ended;
  }

  /** Something was written. */
  get begun() {
    return !this.#back.empty;
  }

  get slot() {
    return this.#slot;
  }

  end() {
    this.#ended = true;
  }

  /**
   * The way back after `sent`, which leads from what the core has to the text as it is.
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
   * What these edits of the text before the answer come to in the text as it is.
   * @param {Text} text as it is
   * @param {Edit[]} edits
   */
  step(text, edits) {
    const before = this.#back.apply(text);
    const fill = ChangeSet.of(edits, before.length);
    return { changes: this.#back.compose(fill), back: fill.invert(before) };
  }

  /** The author wrote into the slot by hand. @param {Transaction} transaction */
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
    const { from, to, group } = this.#slot;
    const before = changes.map(this.#back, true);
    this.#slot = { from: before.mapPos(from, 1), to: before.mapPos(to, -1), group };
    this.#back = this.#back.map(changes);
  }
}

/**
 * Whether two changes of one text overlap; neighbours do no harm.
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
