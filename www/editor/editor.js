// @ts-check
// The text under edit, in CodeMirror. It owns the text: everything else asks it, and every change, a fix too,
// is a transaction, so that undo and the caret survive. It also keeps what was typed since the core last got
// the text, which is how places of a report are found again in a text that has moved on.

import { defaultKeymap, history, historyKeymap, isolateHistory, undo } from '@codemirror/commands';
import { lintGutter } from '@codemirror/lint';
import { highlightSelectionMatches, openSearchPanel, searchKeymap } from '@codemirror/search';
import { ChangeSet, Compartment, EditorSelection, EditorState, Prec, Text } from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  dropCursor,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
  tooltips,
} from '@codemirror/view';
import { Answer, answering } from './answer.js';
import { diagnostics } from './diagnostics.js';
import { fences } from './fences.js';
import { fill, fillMode, goToPlaceholder, isFilling } from './fill.js';
import { markdown } from './language.js';
import { continueList } from './lists.js';
import { marks, placeholders, showMarks } from './marks.js';
import { theme } from './theme.js';

/** @typedef {import('../core/types.js').Edit} Edit */
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Fix} Fix */

/**
 * What happens in the editor that others want to know.
 * @typedef {object} Hooks
 * @property {(byAuthor: boolean) => void} onchange the text changed
 * @property {() => void} oncaret the caret moved, or fill mode changed
 * @property {() => void} onscroll
 * @property {(finding: Finding, fix: Fix) => void} onfix a fix was chosen in a hover
 * @property {(answer: Answer, value: string) => void} onanswer in fill mode the caret left a slot that was
 *   written into
 * @property {(data: DataTransfer) => Promise<string> | null} onpaste Markdown for pasted rich text, or null
 *   to paste it as it is
 */

export class Editor {
  /** @type {EditorView} */ view;
  /** @type {Hooks} */ #hooks;
  /** Changes that the core has not got yet. @type {ChangeSet} */ #unsent;
  /** Changes since the text that the last shown report is about. @type {ChangeSet} */ #since;
  /** Changes since the last report was shown. @type {ChangeSet} */ #moved;
  /** @type {ReturnType<typeof diagnostics>} */ #diagnostics;
  /** Places of others that move with the text. @type {{from: number, to: number}[]} */ #tracked = [];
  /** Answers in the making. @type {Set<Answer>} */ #answers = new Set();
  /** The answer that made the last change, if one did. @type {Answer | null} */ #lastAnswer = null;
  /** In fill mode, the slot that the caret is in. @type {{answer: Answer, from: number, to: number} | null} */ #slot =
    null;
  /** What was pasted last. @type {{from: number, to: number} | null} */ #pasted = null;
  #readonly = new Compartment();

  /**
   * @param {HTMLElement} parent
   * @param {string} text
   * @param {Hooks} hooks
   */
  constructor(parent, text, hooks) {
    this.#hooks = hooks;
    this.view = new EditorView({
      parent,
      root: /** @type {ShadowRoot} */ (parent.getRootNode()),
      state: this.#state(text, false),
    });
    this.#unsent = ChangeSet.empty(this.view.state.doc.length);
    this.#since = this.#moved = this.#unsent;
    this.#diagnostics = diagnostics(hooks.onfix);
    this.view.scrollDOM.addEventListener('scroll', () => hooks.onscroll(), { passive: true });
  }

  /** @param {string} text @param {boolean} readonly */
  #state(text, readonly) {
    return EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter({ hoverTime: 150 }),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        drawSelection(),
        dropCursor(),
        highlightSelectionMatches({ minSelectionLength: 3 }),
        history({ newGroupDelay: 400 }),
        EditorView.lineWrapping,
        markdown,
        fences,
        marks,
        fillMode,
        theme,
        tooltips({ position: 'fixed' }),
        placeholder('Paste or drop a Markdown document, or start to type'),
        EditorState.tabSize.of(4),
        this.#readonly.of(EditorState.readOnly.of(readonly)),
        EditorView.contentAttributes.of({
          'aria-label': 'Document, Markdown',
          tabindex: '0',
          spellcheck: 'true',
          autocapitalize: 'sentences',
        }),
        Prec.highest(
          keymap.of([
            {
              key: 'Tab',
              run: (view) => isFilling(view.state) && this.next(1) !== null,
              shift: (view) => isFilling(view.state) && this.next(-1) !== null,
            },
            { key: 'Escape', run: (view) => fill(view, false) },
          ]),
        ),
        keymap.of([
          { key: 'Enter', run: continueList },
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap.filter(
            ({ key, mac }) => key !== 'Mod-Enter' && key !== 'Mod-/' && mac !== 'Ctrl-Enter',
          ),
        ]),
        EditorView.domEventHandlers({
          paste: (event) => this.#paste(event),
          beforeinput: (event) => this.#replaceSelected(event),
        }),
        EditorView.updateListener.of((update) => this.#updated(update)),
      ],
    });
  }

  get text() {
    return this.view.state.doc.toString();
  }

  /** The text as a value that is another after every change. */
  get doc() {
    return this.view.state.doc;
  }

  get readonly() {
    return this.view.state.readOnly;
  }

  get length() {
    return this.view.state.doc.length;
  }

  get lines() {
    return this.view.state.doc.lines;
  }

  /** Opens another document: its history starts anew. @param {string} text */
  load(text) {
    const { readOnly } = this.view.state;
    this.view.setState(this.#state(text, readOnly));
    this.#unsent = ChangeSet.empty(this.view.state.doc.length);
    this.#since = this.#moved = this.#unsent;
    this.#diagnostics = diagnostics(this.#hooks.onfix);
    this.#tracked = [];
    this.#pasted = null;
    for (const answer of this.#answers) answer.end();
    this.#answers.clear();
    this.#slot = null;
    this.#hooks.oncaret();
  }

  /** Replaces the text as one step that can be undone. @param {string} text */
  replace(text) {
    this.view.dispatch({
      changes: { from: 0, to: this.length, insert: text },
      annotations: isolateHistory.of('full'),
      userEvent: 'input.replace',
    });
  }

  /** @param {boolean} on */
  set readonly(on) {
    this.view.dispatch({ effects: this.#readonly.reconfigure(EditorState.readOnly.of(on)) });
  }

  /** The whole text, for a check from the start. */
  take() {
    this.#unsent = ChangeSet.empty(this.length);
    return this.text;
  }

  /** What changed since the core last got the text, as one splice, or null. */
  takeSplice() {
    const unsent = this.#unsent;
    if (unsent.empty) return null;
    let [from, to, end] = [Infinity, 0, 0];
    unsent.iterChangedRanges((fromA, toA, _, toB) => {
      from = Math.min(from, fromA);
      [to, end] = [toA, toB];
    });
    const before = unsent.mapPos(from, -1);
    this.#unsent = ChangeSet.empty(this.length);
    return { from, to, insert: this.view.state.sliceDoc(before, end) };
  }

  /** Shows a report on the text that was last taken. @param {Report} report */
  show(report) {
    const { state } = this.view;
    this.#since = this.#unsent;
    const findings = this.#diagnostics(state, report.findings, this.#since, this.#moved);
    this.#moved = ChangeSet.empty(this.length);
    const effects = [
      /** @type {any} */ (findings?.effects ?? []),
      showMarks(state, report, this.#since) ?? [],
    ].flat();
    if (effects.length) this.view.dispatch({ effects });
  }

  /** Where a place of the last shown report is now. @param {number} at @param {-1 | 1} [side] */
  now(at, side = 1) {
    return this.#since.mapPos(Math.min(at, this.#since.length), side);
  }

  /** Where a place of the text as it is now was in that of the last shown report. @param {number} at */
  then(at) {
    return this.#since.empty ? at : this.#since.invertedDesc.mapPos(at);
  }

  /** Applies edits of the last shown report as one step that can be undone. @param {Edit[]} edits */
  apply(edits) {
    const changes = edits.map(({ from, to, insert }) => {
      const start = this.now(from, from === to ? -1 : 1);
      return { from: start, to: Math.max(start, this.now(to, -1)), insert };
    });
    this.view.dispatch({
      changes,
      annotations: isolateHistory.of('full'),
      userEvent: 'input.fix',
      scrollIntoView: true,
    });
  }

  /** Begins to answer a slot, a place of the text as it is now. @param {import('./answer.js').Slot} slot */
  begin({ from, to, group }) {
    const answer = new Answer(this.length, { from, to, group });
    this.#answers.add(answer);
    return answer;
  }

  /** Answers that nobody goes on with. @param {Iterable<Answer>} answers */
  forget(answers) {
    for (const answer of answers) this.#answers.delete(answer);
  }

  /**
   * What the core needs to fill in an answer, which leads from the text that it has.
   * @param {Answer} answer
   */
  question(answer) {
    return { ...answer.slot, before: answer.wayBack(this.#unsent) };
  }

  /**
   * Puts an answer into the text, in the place of what it wrote before. However long it takes, it is one step
   * to undo,
   * unless something else was changed meanwhile. @param {Answer} answer @param {Edit[]} edits of the text
   * before the answer
   */
  write(answer, edits) {
    const { changes, back } = answer.step(this.view.state.doc, edits);
    // A composition joins the step before it, whenever that was.
    const how =
      this.#lastAnswer === answer
        ? { userEvent: 'input.type.compose' }
        : { userEvent: 'input.type', annotations: isolateHistory.of('before') };
    this.view.dispatch({
      changes,
      userEvent: how.userEvent,
      annotations: [answering.of({ answer, back }), ...(how.annotations ? [how.annotations] : [])],
    });
  }

  /**
   * The rest of a place's line, before and after it, in the text as it is now.
   * @param {{from: number, to: number}} place
   */
  around({ from, to }) {
    const { doc } = this.view.state;
    return {
      before: doc.sliceString(doc.lineAt(from).from, from),
      after: doc.sliceString(to, doc.lineAt(to).to),
    };
  }

  /**
   * Moves these places along with the text, instead of those before.
   * @param {{from: number, to: number}[]} places
   */
  track(places) {
    this.#tracked = places;
  }

  /** Puts this in the place of what was pasted last. @param {string} text */
  repaste(text) {
    if (!this.#pasted) return;
    this.view.dispatch({
      changes: { ...this.#pasted, insert: text },
      annotations: isolateHistory.of('full'),
      userEvent: 'input.paste',
      scrollIntoView: true,
    });
    this.view.focus();
  }

  /**
   * Selects a place of the last shown report, or one of the text as it is now, and puts it in the middle.
   * @param {{from: number, to: number}} place
   * @param {{now?: boolean}} [how]
   */
  select({ from, to }, { now = false } = {}) {
    const [start, end] = now ? [from, to] : [this.now(from), this.now(to, -1)];
    const range = EditorSelection.range(start, Math.max(start, end));
    this.view.dispatch({
      selection: range,
      effects: EditorView.scrollIntoView(range, { y: 'center' }),
      userEvent: 'select',
    });
    this.view.focus();
  }

  /** Draws the eye to the selection, where motion is welcome. */
  flash() {
    this.view.dom.removeAttribute('data-flash');
    requestAnimationFrame(() => this.view.dom.setAttribute('data-flash', ''));
  }

  /** Puts the caret on a line, counted from 1. @param {number} line */
  goToLine(line) {
    const at = this.view.state.doc.line(Math.min(Math.max(line, 1), this.lines)).from;
    this.view.dispatch({
      selection: { anchor: at },
      effects: EditorView.scrollIntoView(at, { y: 'center' }),
      userEvent: 'select',
    });
    this.view.focus();
  }

  /** @param {1 | -1} direction */
  next(direction) {
    // What the same answer is about to fill needs no visit.
    const answered = this.#slot && this.#value(this.#slot) ? this.#slot.answer.slot.group : null;
    const found = goToPlaceholder(this.view, direction, answered);
    if (found) this.view.focus();
    if (this.#slot) this.#answers.delete(this.#slot.answer);
    if (found && this.filling) this.#slot = { answer: this.begin(found), from: found.from, to: found.to };
    return found;
  }

  /**
   * What was written into a slot: one line, or nothing that others could take.
   * @param {{answer: Answer, from: number, to: number}} slot
   */
  #value({ answer, from, to }) {
    const value = this.view.state.sliceDoc(from, to);
    return answer.ended || !answer.begun || value.includes('\n') ? '' : value.trim();
  }

  /** The caret is elsewhere, or fill mode over: what was written stands wherever it is waited for. */
  #leaveSlot() {
    const slot = this.#slot;
    this.#slot = null;
    if (!slot) return;
    const value = this.#value(slot);
    if (value) this.#hooks.onanswer(slot.answer, value);
    else this.#answers.delete(slot.answer);
  }

  get placeholders() {
    return placeholders(this.view.state);
  }

  get filling() {
    return isFilling(this.view.state);
  }

  set filling(on) {
    fill(this.view, on);
    if (on) this.next(1);
  }

  /** Where the caret is: `from` and `to` of the selection, and line and column from 1. */
  get caret() {
    const { from, to, head } = this.view.state.selection.main;
    const line = this.view.state.doc.lineAt(head);
    return { from, to, line: line.number, column: head - line.from + 1 };
  }

  focus() {
    this.view.focus();
  }

  undo() {
    undo(this.view);
    this.view.focus();
  }

  search() {
    openSearchPanel(this.view);
  }

  destroy() {
    this.view.destroy();
  }

  /** @param {import('@codemirror/view').ViewUpdate} update */
  #updated(update) {
    if (update.docChanged) {
      this.#unsent = this.#unsent.compose(update.changes);
      this.#since = this.#since.compose(update.changes);
      this.#moved = this.#moved.compose(update.changes);
      for (const place of this.#pasted ? [...this.#tracked, this.#pasted] : this.#tracked) {
        [place.from, place.to] = [update.changes.mapPos(place.from, -1), update.changes.mapPos(place.to, 1)];
      }
      for (const transaction of update.transactions) if (transaction.docChanged) this.#follow(transaction);
      this.#hooks.onchange(
        update.transactions.some(
          (one) =>
            one.isUserEvent('input') ||
            one.isUserEvent('delete') ||
            one.isUserEvent('undo') ||
            one.isUserEvent('redo'),
        ),
      );
    }
    const slot = this.#slot;
    const { from, to } = update.state.selection.main;
    if (slot && (!isFilling(update.state) || from < slot.from || slot.to < to)) this.#leaveSlot();
    if (update.docChanged || update.selectionSet || isFilling(update.startState) !== isFilling(update.state))
      this.#hooks.oncaret();
  }

  /** Answers in the making move along. @param {import('@codemirror/state').Transaction} transaction */
  #follow(transaction) {
    this.#lastAnswer = transaction.annotation(answering)?.answer ?? null;
    for (const answer of this.#answers) {
      if (answer !== this.#slot?.answer || !this.#typed(transaction)) answer.follow(transaction);
      if (answer.ended) this.#answers.delete(answer);
    }
    if (this.#slot)
      [this.#slot.from, this.#slot.to] = [
        transaction.changes.mapPos(this.#slot.from, -1),
        transaction.changes.mapPos(this.#slot.to, 1),
      ];
  }

  /**
   * Whether a change wrote into the slot under the caret, and nowhere else.
   * @param {import('@codemirror/state').Transaction} transaction
   */
  #typed(transaction) {
    const slot = this.#slot;
    if (!slot || transaction.isUserEvent('undo') || transaction.isUserEvent('redo')) return false;
    let within = true;
    transaction.changes.iterChangedRanges((from, to) => {
      within &&= slot.from <= from && to <= slot.to;
    });
    if (!within) return false;
    slot.answer.typed(transaction);
    this.#lastAnswer = slot.answer;
    return true;
  }

  /**
   * Text typed over a selection. Left to itself the browser carries the look of what it replaces into the new
   * text as an
   * inline style, which a strict policy refuses, loudly.
   * @param {InputEvent} event
   */
  #replaceSelected(event) {
    const { state } = this.view;
    if (
      event.inputType !== 'insertText' ||
      event.isComposing ||
      !event.data ||
      state.selection.main.empty ||
      state.readOnly
    )
      return false;
    event.preventDefault();
    this.view.dispatch(state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    if (!event.clipboardData || this.view.state.readOnly) return false;
    const markdownText = this.#hooks.onpaste(event.clipboardData);
    if (markdownText === null) return false;
    event.preventDefault();
    markdownText.then((text) => {
      const insert = Text.of(text.split('\n'));
      const { from } = this.view.state.selection.main;
      this.view.dispatch(this.view.state.replaceSelection(insert), {
        annotations: isolateHistory.of('full'),
        userEvent: 'input.paste',
        scrollIntoView: true,
      });
      this.#pasted = { from, to: from + insert.length };
    });
    return true;
  }
}
