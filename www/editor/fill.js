// @ts-check
// Goes from placeholder to placeholder. In fill mode Tab does that; outside of fill mode, and of tables (tables.js),
// Tab leaves the editor, as usual.

import { EditorSelection, StateEffect, StateField } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { placeholders } from './marks.js';

/** @type {import('@codemirror/state').StateEffectType<boolean>} */
const setFilling = StateEffect.define();

/** @type {StateField<boolean>} */
const filling = StateField.define({
  create: () => false,
  update: (value, transaction) =>
    transaction.effects.reduce((now, effect) => (effect.is(setFilling) ? effect.value : now), value),
});

export const fillMode = [filling];

/** @param {import('@codemirror/state').EditorState} state */
export const isFilling = (state) => state.field(filling, false) ?? false;

/** Turns fill mode on or off; false if nothing changed. @param {EditorView} view @param {boolean} on */
export function fill(view, on) {
  if (isFilling(view.state) === on) return false;
  view.dispatch({ effects: setFilling.of(on) });
  return true;
}

/**
 * Whether a placeholder is this one, of which a part may be typed over, or of its group.
 * @param {import('./answer.js').Placeholder} past
 * @param {import('./answer.js').Placeholder} one
 */
const isOf = (past, one) =>
  (one.from < past.to && past.from < one.to) || (past.group !== null && past.group === one.group);

/**
 * Selects the next (`1`) or previous (`-1`) placeholder from the caret; after the last comes the first.
 * @param {EditorView} view
 * @param {1 | -1} direction
 * @param {import('./answer.js').Placeholder | null} [past] is left out, with its group
 * @returns {{index: number, count: number, from: number, to: number, group: string | null} | null} which one
 *   it is, or null where there is none
 */
export function goToPlaceholder(view, direction, past = null) {
  const all = placeholders(view.state).filter((one) => !past || !isOf(past, one));
  if (!all.length) return null;
  const { from, to } = view.state.selection.main;
  const index =
    direction > 0
      ? all.findIndex((one) => one.from >= to && !(one.from === from && one.to === to))
      : all.findLastIndex((one) => one.to <= from && !(one.from === from && one.to === to));
  const at = index < 0 ? (direction > 0 ? 0 : all.length - 1) : index;
  const one = all[at];
  view.dispatch({
    selection: EditorSelection.range(one.from, one.to),
    effects: EditorView.scrollIntoView(EditorSelection.range(one.from, one.to), { y: 'center' }),
    userEvent: 'select',
  });
  return { ...one, index: at + 1, count: all.length };
}
