// @ts-check
// The answers that are being written, in the form or in the text. A placeholder that was selected in the text is one of
// them: what is typed over it is the answer, given when the caret leaves. In fill mode it answers the whole group.

import { Answer, answering } from './answer.js';
import { placeholders } from './marks.js';

/** @typedef {import('@codemirror/state').EditorState} EditorState */
/** @typedef {import('@codemirror/state').Transaction} Transaction */
/** @typedef {import('./answer.js').Placeholder} Placeholder */

export class OpenAnswers {
  /** @type {Set<Answer>} */ #all = new Set();
  /** The answer that made the last change. @type {Answer | null} */ #last = null;
  /**
   * The placeholder under the caret; `together`: its answer fills its group.
   * @type {{answer: Answer, from: number, to: number, together: boolean} | null}
   */
  #filling = null;
  /** @type {(answer: Answer, value: string) => void} */ #onanswer;

  /**
   * @param {(answer: Answer, value: string) => void} onanswer the caret left a placeholder that was written
   *   into
   */
  constructor(onanswer) {
    this.#onanswer = onanswer;
  }

  /** @param {number} length of the text @param {Placeholder} placeholder a place of the text as it is now */
  begin(length, placeholder) {
    const answer = new Answer(length, placeholder);
    this.#all.add(answer);
    return answer;
  }

  /** Forgets this answer. @param {Answer} answer */
  forget(answer) {
    this.#all.delete(answer);
  }

  /** Forgets all answers, since another document is opened. */
  clear() {
    for (const answer of this.#all) answer.end();
    this.#all.clear();
    this.#filling = null;
  }

  /**
   * Whether the last change was made by this answer, so that its next change joins the same step of undo.
   * @param {Answer} answer
   */
  wasLast(answer) {
    return this.#last === answer;
  }

  /**
   * The placeholder under the caret that was typed over, with the group that is about to be filled with its answer. The
   * last report still knows it.
   * @param {EditorState} state
   * @returns {Placeholder | null}
   */
  pending(state) {
    if (!this.#filling || !this.#value(state)) return null;
    const { from, to, answer } = this.#filling;
    return { from, to, group: answer.placeholder.group };
  }

  /**
   * A place was selected; if it is a placeholder, what is typed over it is its answer.
   * @param {EditorState} state
   * @param {{from: number, to: number}} place
   * @param {boolean} together fill mode is on
   */
  enter(state, { from, to }, together) {
    if (this.#filling) this.forget(this.#filling.answer);
    const placeholder = placeholders(state).find((one) => one.from === from && one.to === to);
    if (!placeholder) {
      this.#filling = null;
      return;
    }
    const group = together ? placeholder.group : null;
    this.#filling = { answer: this.begin(state.doc.length, { from, to, group }), from, to, together };
  }

  /**
   * Ends the answer under the caret if the caret has left, or if fill mode has been turned off.
   * @param {EditorState} state
   * @param {boolean} filling
   */
  moved(state, filling) {
    const { from, to } = state.selection.main;
    if (!this.#filling) return;
    const on = filling || !this.#filling.together;
    if (!on || from < this.#filling.from || this.#filling.to < to) this.end(state);
  }

  /** Ends the answer under the caret: what was typed is given. @param {EditorState} state */
  end(state) {
    if (!this.#filling) return;
    const value = this.#value(state);
    const { answer } = this.#filling;
    this.#filling = null;
    if (value) this.#onanswer(answer, value);
    else this.forget(answer);
  }

  /** The text changed. @param {Transaction} transaction */
  follow(transaction) {
    this.#last = transaction.annotation(answering)?.answer ?? null;
    const filling = this.#filling;
    for (const answer of this.#all) {
      if (answer !== filling?.answer || !this.#typed(transaction)) answer.follow(transaction);
      if (answer.ended) this.forget(answer);
    }
    if (!filling) return;
    const { changes } = transaction;
    [filling.from, filling.to] = [changes.mapPos(filling.from, -1), changes.mapPos(filling.to, 1)];
  }

  /**
   * Whether a change wrote only into the placeholder under the caret.
   * @param {Transaction} transaction
   */
  #typed(transaction) {
    const filling = this.#filling;
    if (!filling || transaction.annotation(answering)) return false;
    if (transaction.isUserEvent('undo') || transaction.isUserEvent('redo')) return false;
    let within = true;
    transaction.changes.iterChangedRanges((from, to) => {
      within &&= filling.from <= from && to <= filling.to;
    });
    if (!within) return false;
    filling.answer.typed(transaction);
    this.#last = filling.answer;
    return true;
  }

  /**
   * The text under the caret as an answer: one line, or nothing if other places could not contain it.
   * @param {EditorState} state
   */
  #value(state) {
    if (!this.#filling) return '';
    const { answer, from, to } = this.#filling;
    const value = state.sliceDoc(from, to);
    return answer.ended || !answer.begun || value.includes('\n') ? '' : value.trim();
  }
}
