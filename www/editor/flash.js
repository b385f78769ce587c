// @ts-check
// Highlights places for a moment: what a fix has changed, or where a click led. The theme animates the mark unless the
// reader has asked for less motion. The author's next change or move of the caret removes the marks.

import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';

/** @typedef {{from: number, to: number}} Place */

/** @type {import('@codemirror/state').StateEffectType<Place[]>} */
const setFlash = StateEffect.define();

const mark = Decoration.mark({ class: 'cm-flash' });
const line = Decoration.line({ class: 'cm-flash' });

export const flashes = StateField.define({
  create: () => Decoration.none,
  update(value, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(setFlash)) return ranges(transaction.state, effect.value);
    const left = transaction.selection && !transaction.isUserEvent('select.next');
    return transaction.docChanged || left ? Decoration.none : value;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** @param {import('@codemirror/state').EditorState} state @param {Place[]} places */
function ranges(state, places) {
  return Decoration.set(
    places.flatMap(({ from, to }) =>
      from < to ? mark.range(from, to) : line.range(state.doc.lineAt(from).from),
    ),
    true,
  );
}

/** The effect that highlights places of the current text. @param {Place[]} places */
export const flash = (places) => setFlash.of(places);

/** The places that a change wrote, in the text after it. @param {import('@codemirror/state').ChangeSet} changes */
export function writtenBy(changes) {
  /** @type {Place[]} */
  const places = [];
  changes.iterChangedRanges((_, __, from, to) => places.push({ from, to }));
  return places;
}

/** Whether a place of the text is in sight. @param {EditorView} view @param {number} at */
export function inSight(view, at) {
  const place = view.coordsAtPos(at);
  const { top, bottom } = view.scrollDOM.getBoundingClientRect();
  return place !== null && top <= place.top && place.bottom <= bottom;
}

/**
 * Scrolls to what a change wrote, to its middle or, if that is long, to its start; highlights it.
 * @param {EditorView} view @param {{from: number, to: number}[]} written
 */
export function showWritten(view, written) {
  if (!written.length) return;
  const [{ from, to }] = written;
  const { doc } = view.state;
  const long = doc.lineAt(from).number + 8 < doc.lineAt(to).number;
  const scroll = EditorView.scrollIntoView(from, { y: long ? 'start' : 'center', yMargin: 48 });
  view.dispatch({ effects: [scroll, flash(written)] });
}
