// @ts-check
// In fill mode, a list of answers below the selected placeholder: its options, today's date, its example. The arrow
// keys choose an answer. Enter writes it, as if it had been typed, and goes to the next placeholder. Any other key
// types as usual.

import { StateEffect, StateField } from '@codemirror/state';
import { EditorView, showTooltip } from '@codemirror/view';
import { isFilling } from './fill.js';
import { answersAt } from './marks.js';
import { strings } from '../strings/index.js';

/** @typedef {import('@codemirror/state').EditorState} EditorState */
/** @typedef {{from: number, to: number, answers: string[], at: number}} Open `at`: the chosen one, -1 for none */

const ID = 'fill-choices';
/** The most answers that are offered. */
const MOST = 12;

/** @param {EditorState} state @returns {Open | null} */
function offered(state) {
  const { from, to } = state.selection.main;
  if (from === to || !isFilling(state) || state.readOnly) return null;
  const answers = answersAt(state, { from, to }).slice(0, MOST);
  return answers.length ? { from, to, answers, at: -1 } : null;
}

/** @type {import('@codemirror/state').StateEffectType<number>} */
const choose = StateEffect.define();

/** @type {StateField<Open | null>} */
const open = StateField.define({
  create: offered,
  update(value, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(choose) && value) return { ...value, at: effect.value };
    const now = offered(transaction.state);
    const same =
      now &&
      value &&
      now.from === value.from &&
      now.to === value.to &&
      `${now.answers}` === `${value.answers}`;
    return same ? value : now;
  },
  provide: (field) => [
    showTooltip.from(field, (value) => value && { pos: value.from, create: (view) => listOf(view) }),
    EditorView.contentAttributes.from(field, (value) =>
      value
        ? {
            'aria-haspopup': 'listbox',
            'aria-controls': ID,
            ...(value.at >= 0 ? { 'aria-activedescendant': `${ID}-${value.at}` } : {}),
          }
        : /** @type {Record<string, string>} */ ({}),
    ),
  ],
});

/** @param {EditorView} view */
function listOf(view) {
  const dom = document.createElement('div');
  dom.className = 'cm-fill-choices';
  dom.id = ID;
  dom.setAttribute('role', 'listbox');
  dom.setAttribute('aria-label', strings.page.answers);
  /** @param {EditorState} state */
  const draw = (state) => {
    const value = state.field(open);
    dom.replaceChildren(
      ...(value?.answers ?? []).map((answer, at) => {
        const option = document.createElement('div');
        option.id = `${ID}-${at}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', String(at === value?.at));
        option.textContent = answer;
        return option;
      }),
    );
  };
  dom.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const at = [...dom.children].indexOf(/** @type {Element} */ (event.target));
    if (at >= 0) take(view, at);
  });
  draw(view.state);
  return { dom, update: (/** @type {import("@codemirror/view").ViewUpdate} */ { state }) => draw(state) };
}

/** @param {EditorView} view @param {1 | -1} by */
function move(view, by) {
  const value = view.state.field(open, false);
  if (!value) return false;
  const { at, answers } = value;
  const next = at < 0 && by < 0 ? answers.length - 1 : (at + by + answers.length) % answers.length;
  view.dispatch({ effects: choose.of(next) });
  return true;
}

/** Writes an answer in the place of the placeholder. @param {EditorView} view @param {number} at */
function take(view, at) {
  const value = view.state.field(open, false);
  const answer = value?.answers[at];
  if (!value || answer === undefined) return false;
  view.dispatch({
    changes: { from: value.from, to: value.to, insert: answer },
    selection: { anchor: value.from + answer.length },
    userEvent: 'input.type',
    scrollIntoView: true,
  });
  return true;
}

export const fillChoices = [open];

/** The keys of the list. @param {() => unknown} next goes on to the next placeholder */
export const fillChoiceKeys = (next) => [
  { key: 'ArrowDown', run: (/** @type {EditorView} */ view) => move(view, 1) },
  { key: 'ArrowUp', run: (/** @type {EditorView} */ view) => move(view, -1) },
  {
    key: 'Enter',
    run(/** @type {EditorView} */ view) {
      const at = view.state.field(open, false)?.at ?? -1;
      if (at < 0 || !take(view, at)) return false;
      next();
      return true;
    },
  },
];
