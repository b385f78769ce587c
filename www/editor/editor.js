// @ts-check
// The editor, made with CodeMirror. It owns the text: all other modules get the text from here. Every change of the
// text, also by a fix, is a transaction, so undo and the caret keep working.

import { isolateHistory, redo, undo } from '@codemirror/commands';
import { Compartment, EditorSelection, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { answering } from './answer.js';
import { Changes } from './changes.js';
import { diagnostics } from './diagnostics.js';
import { fill, goToPlaceholder, isFilling } from './fill.js';
import { flash, showWritten, writtenBy } from './flash.js';
import { showMarks } from './marks.js';
import { OpenAnswers } from './open-answers.js';
import { Pasting } from './pasting.js';
import { caretOf, goToPlace, placeOf } from './place.js';
import { held } from './put.js';
import { rootOf } from './root.js';
import { setup } from './setup.js';

/** @typedef {import('../core/types.js').Edit} Edit */
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Fix} Fix */
/** @typedef {import('./answer.js').Answer} Answer */
/** @typedef {import('./answer.js').Placeholder} Placeholder */
/** @typedef {{from: number, to: number}} Place */

/**
 * The events of the editor.
 * @typedef {object} Hooks
 * @property {(byAuthor: boolean) => void} onchange the text changed
 * @property {(typed: boolean) => void} oncaret the caret moved, or fill mode changed; `typed`: the text changed too
 * @property {(finding: Finding, fix: Fix) => void} onfix a fix was chosen in a hover
 * @property {(answer: Answer, value: string) => void} onanswer the caret left a placeholder that was written into
 * @property {import('./pasting.js').Convert} onpaste Markdown for rich text, or null to paste as is
 */

/** Changes that count as the author's own. */
const BY_AUTHOR = ['input', 'delete', 'undo', 'redo'];

export class Editor {
  /** @type {EditorView} */ view;
  /** @type {Hooks} */ #hooks;
  /** @type {Changes} */ #changes;
  /** @type {ReturnType<typeof diagnostics>} */ #diagnostics;
  /** @type {OpenAnswers} */ #answers;
  /** Places of other modules that move with the text. @type {Place[]} */ #tracked = [];
  /** What the last change wrote, in the text after it. @type {Place[]} */ written = [];
  /** @type {Pasting} */ pasting;
  #readonly = new Compartment();

  /**
   * @param {HTMLElement} parent
   * @param {string} text
   * @param {Hooks} hooks
   */
  constructor(parent, text, hooks) {
    this.#hooks = hooks;
    this.#answers = new OpenAnswers(hooks.onanswer);
    this.pasting = new Pasting(hooks.onpaste);
    this.view = new EditorView({ parent, root: rootOf(parent), state: this.#state(text, false) });
    this.#changes = new Changes(this.length);
    this.#diagnostics = diagnostics(hooks.onfix);
  }

  /** @param {string} text @param {boolean} readonly */
  #state(text, readonly) {
    const extensions = setup({
      next: (direction) => this.next(direction),
      paste: (event, view) => this.pasting.paste(event, view),
      updated: (update) => this.#updated(update),
    });
    const own = this.#readonly.of(EditorState.readOnly.of(readonly));
    return EditorState.create({ doc: text, extensions: [extensions, own, held] });
  }

  get text() {
    return this.doc.toString();
  }

  /** The text as an immutable value; each change makes a new one. */
  get doc() {
    return this.view.state.doc;
  }

  get length() {
    return this.doc.length;
  }
  get lines() {
    return this.doc.lines;
  }
  get readonly() {
    return this.view.state.readOnly;
  }

  set readonly(on) {
    this.view.dispatch({ effects: this.#readonly.reconfigure(EditorState.readOnly.of(on)) });
  }

  /** Opens another document, new or as it was `left`. @param {string} text @param {EditorState} [left] */
  load(text, left) {
    const { readonly } = this;
    this.view.setState(left?.doc.toString() === text ? left : this.#state(text, readonly));
    if (left) this.readonly = readonly;
    this.#changes = new Changes(this.length);
    this.#diagnostics = diagnostics(this.#hooks.onfix);
    this.#tracked = [];
    this.pasting.clear();
    this.#answers.clear();
    this.view.scrollDOM.scrollTop = 0;
    this.#hooks.oncaret(false);
  }

  /** Replaces the text as one step that can be undone. @param {string} text */
  replace(text) {
    this.#step({ from: 0, to: this.length, insert: text }, 'input.replace');
  }

  /** The whole text, for a check from the start. */
  take() {
    this.#changes.sent();
    return this.text;
  }

  /** The changes since the core last got the text, as one splice, or null. */
  takeSplice() {
    return this.#changes.splice(this.doc);
  }

  /** Shows a report on the text that the core got last. @param {Report} report */
  show(report) {
    const { state } = this.view;
    const { since, moved } = this.#changes.shown();
    const findings = this.#diagnostics(state, report.findings, since, moved);
    const effects = [
      /** @type {any} */ (findings?.effects ?? []),
      showMarks(state, report, since) ?? [],
    ].flat();
    if (effects.length) this.view.dispatch({ effects });
  }

  /** The current offset of a place of the last shown report. @param {number} at @param {-1 | 1} [side] */
  now(at, side) {
    return this.#changes.now(at, side);
  }

  /** The offset in the last shown report's text of a place of the current text. @param {number} at */
  then = (at) => this.#changes.then(at);

  /** Edits of the last shown report as edits of the text as it is now. @param {Edit[]} edits */
  moved = (edits) => this.#changes.moved(edits);

  /** Applies edits of the last shown report as one step that can be undone. @param {Edit[]} edits */
  apply(edits) {
    this.#step(this.moved(edits), 'input.fix', false);
    this.showChange();
  }

  /** Scrolls to what the last change wrote, and highlights it for a moment. */
  showChange = () => showWritten(this.view, this.written);

  /**
   * A change that is a step of undo by itself; `scrollIntoView`: to the caret.
   * @param {import('@codemirror/state').ChangeSpec} changes
   * @param {string} userEvent
   */
  #step(changes, userEvent, scrollIntoView = true) {
    const annotations = isolateHistory.of('full');
    this.view.dispatch({ changes, annotations, userEvent, scrollIntoView });
  }

  /** Begins to answer a placeholder of the current text. @param {Placeholder} placeholder */
  begin = (placeholder) => this.#answers.begin(this.length, { ...placeholder });

  /** @param {Answer} answer */
  forget = (answer) => this.#answers.forget(answer);

  /**
   * The placeholder of an answer, and the edits that turn the core's text into the text before the answer.
   * @param {Answer} answer
   */
  question(answer) {
    return { ...answer.placeholder, edits: answer.wayBack(this.#changes.unsent) };
  }

  /**
   * Replaces the previous value of an answer in the text. All values of an answer are one step of undo, unless
   * something else was changed meanwhile.
   * @param {Answer} answer
   * @param {Edit[]} edits of the text before the answer
   */
  write(answer, edits) {
    const { changes, back } = answer.step(this.doc, edits);
    const again = this.#answers.wasLast(answer);
    const annotations = [answering.of({ answer, back }), ...(again ? [] : [isolateHistory.of('before')])];
    // A composition joins the previous step, however long ago that was.
    this.view.dispatch({ changes, annotations, userEvent: again ? 'input.type.compose' : 'input.type' });
  }

  /** Moves these places with the text, in the place of the previous ones. @param {Place[]} places */
  track(places) {
    this.#tracked = places;
  }

  /** Replaces the last paste by this text. @param {string} text */
  repaste(text) {
    const { last } = this.pasting;
    if (!last) return;
    this.#step({ ...last, insert: text }, 'input.paste');
    this.view.focus();
  }

  /**
   * Selects a place of the last shown report, or of the current text; scrolls it to the middle and takes the focus,
   * unless told otherwise.
   * @param {Place} place
   * @param {{now?: boolean, focus?: boolean, scroll?: boolean}} [how]
   */
  select({ from, to }, { now = false, focus = true, scroll = true } = {}) {
    const [start, end] = now ? [from, to] : [this.now(from), this.now(to, -1)];
    const range = EditorSelection.range(start, Math.max(start, end));
    this.view.dispatch({
      selection: range,
      effects: scroll ? [EditorView.scrollIntoView(range, { y: 'center' }), flash([range])] : [],
      userEvent: scroll ? 'select' : 'select.next',
    });
    if (focus) this.#reach(range);
  }

  /** Goes to the next or previous placeholder. @param {1 | -1} direction */
  next(direction) {
    // Skip what the text under the caret answers.
    const found = goToPlaceholder(this.view, direction, this.#answers.pending(this.view.state));
    if (found) this.#reach(found);
    else this.#answers.end(this.view.state);
    return found;
  }

  /** The author is at this place, which is selected. @param {Place} place */
  #reach(place) {
    this.view.focus();
    this.#answers.enter(this.view.state, place, this.filling);
  }

  get filling() {
    return isFilling(this.view.state);
  }

  set filling(on) {
    fill(this.view, on);
    if (on) this.next(1);
  }

  /** The place of the caret: `from` and `to` of the selection, and line and column from 1. */
  get caret() {
    return caretOf(this.view.state);
  }

  /** Where the author is: the selection and the first line in sight. */
  get place() {
    return placeOf(this.view);
  }

  set place(at) {
    goToPlace(this.view, at);
  }

  focus = () => this.view.focus();

  /** Takes back the last step, or makes the one `again` that was taken back last. */
  undo(again = false) {
    (again ? redo : undo)(this.view);
    this.view.focus();
  }

  destroy() {
    this.view.destroy();
  }

  /** @param {import('@codemirror/view').ViewUpdate} update */
  #updated({ docChanged, selectionSet, changes, startState, state, transactions }) {
    if (docChanged) {
      this.#changes.add(changes);
      this.written = writtenBy(changes);
      const { last } = this.pasting;
      for (const place of last ? [...this.#tracked, last] : this.#tracked) {
        // What comes behind an answer is none of it.
        const to = changes.mapPos(place.to, place.from < place.to ? -1 : 1);
        Object.assign(place, { from: changes.mapPos(place.from, -1), to });
      }
      for (const transaction of transactions) if (transaction.docChanged) this.#answers.follow(transaction);
      this.#hooks.onchange(transactions.some((one) => BY_AUTHOR.some((event) => one.isUserEvent(event))));
    }
    const filling = isFilling(state);
    this.#answers.moved(state, filling);
    if (docChanged || selectionSet || isFilling(startState) !== filling) this.#hooks.oncaret(docChanged);
  }
}
