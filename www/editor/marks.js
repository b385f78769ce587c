// @ts-check
// A report in the editor: placeholders as marks, unchanged sample text as tinted lines. The marks move with the text
// until the next report replaces them, so "next placeholder" uses them too.

import { RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';

/** @typedef {import('@codemirror/state').ChangeDesc} ChangeDesc */
/** @typedef {import('@codemirror/state').EditorState} EditorState */
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {{from: number, to: number}} Place */

/**
 * `findings` are those that `placeholders` show, as long as no change has touched one; `places` are the unchanged items
 * as given: from and to in turn.
 * @typedef {{placeholders: import('@codemirror/view').DecorationSet, findings: Finding[] | null, unchanged:
 *   import('@codemirror/view').DecorationSet, places: number[]}} Marks
 */

/** @type {import('@codemirror/state').StateEffectType<Marks>} */
const setMarks = StateEffect.define();

/** For the style sheets of other sites: `doc-gauge::part(mark)`. */
const MARK = { part: 'mark' };

const guidanceMark = Decoration.mark({
  class: 'cm-guidance',
  attributes: MARK,
  counts: true,
  group: null,
  answers: [],
});

/** The marks of known findings: a report makes only new ones. @type {WeakMap<Finding, Decoration>} */
const made = new WeakMap();

/** @param {Finding} finding */
function markOf(finding) {
  const mark = made.get(finding) ?? newMark(finding);
  made.set(finding, mark);
  return mark;
}

/** @param {Finding} finding */
function newMark({ form, evidence, group, fixes }) {
  if (form === 'guidance') return guidanceMark;
  // The answers to choose from: options, today's date, the example in the placeholder.
  const answers = fixes.flatMap(({ kind, edits }) =>
    kind === 'choice' && edits.length === 1 ? [edits[0].insert] : [],
  );
  return Decoration.mark({
    class: 'cm-placeholder',
    attributes: { ...MARK, 'data-evidence': evidence ?? 'likely' },
    counts: evidence !== 'possible',
    group,
    answers,
  });
}

const unchangedLine = Decoration.line({ class: 'cm-unchanged-line', attributes: MARK });
const unchangedMark = Decoration.mark({ class: 'cm-unchanged', attributes: MARK });

/** @type {StateField<Marks>} */
const marksField = StateField.define({
  create: () =>
    /** @type {Marks} */ ({
      ...{ placeholders: Decoration.none, findings: null, unchanged: Decoration.none, places: [] },
    }),
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setMarks)) return effect.value;
    if (!transaction.docChanged) return value;
    const { changes } = transaction;
    return {
      placeholders: value.placeholders.map(changes),
      findings: isTouched(value.placeholders, changes) ? null : value.findings,
      unchanged: value.unchanged.map(changes),
      places: value.places.map((at, index) => changes.mapPos(at, index % 2 ? -1 : 1)),
    };
  },
  provide: (field) => [
    EditorView.decorations.from(field, (value) => value.placeholders),
    EditorView.decorations.from(field, (value) => value.unchanged),
  ],
});

/** @param {import('@codemirror/view').DecorationSet} placeholders @param {ChangeDesc} changes */
function isTouched(placeholders, changes) {
  let touched = false;
  changes.iterChangedRanges((from, to) => {
    placeholders.between(from, to, () => {
      touched = true;
      return false;
    });
  });
  return touched;
}

export const marks = [marksField];

/** The marked places that a selection touches: its placeholders, and lines or parts of unchanged sample text. */
export const marked = {
  field: marksField,
  /** @param {EditorState} state @param {number} from @param {number} to @returns {Place[]} */
  at(state, from, to) {
    const { placeholders: all, places } = state.field(marksField);
    /** @type {Place[]} */
    const found = [];
    all.between(from, to, (start, end) => {
      found.push({ from: start, to: end });
    });
    // A caret in sample text has nothing to show: its whole lines are tinted.
    if (from === to) return found;
    for (let index = 0; index < places.length; index += 2)
      if (places[index] < to && from < places[index + 1])
        found.push({ from: places[index], to: places[index + 1] });
    return found;
  },
};

/**
 * The effect that shows a report; none if all of it is shown already, as after most keys. `since` has the changes
 * since the text of the report.
 * @param {EditorState} state
 * @param {Report} report
 * @param {ChangeDesc} since
 */
export function showMarks(state, report, since) {
  const shown = state.field(marksField);
  const place = placer(state, since);
  const { findings } = report;
  /** @type {number[]} */
  const places = [];
  for (const section of report.sections) {
    for (const item of section.items) {
      const at = item.state === 'unchanged' ? place(item) : null;
      if (at) places.push(at.from, at.to);
    }
  }
  const samePlaces =
    places.length === shown.places.length && places.every((at, index) => at === shown.places[index]);
  const samePlaceholders = findings === shown.findings || same(shown.placeholders, findings, place);
  // Not part of the state, but of what is known about it: so no transaction is needed.
  if (samePlaceholders) shown.findings = findings;
  if (samePlaces && samePlaceholders) return null;
  const unchanged = [];
  for (let index = 0; !samePlaces && index < places.length; index += 2)
    unchanged.push(...unchangedRanges(state, { from: places[index], to: places[index + 1] }));
  const ranges = (samePlaceholders ? [] : findings).flatMap((finding) => {
    const at = isPlaceholder(finding) && place(finding);
    return at ? [markOf(finding).range(at.from, at.to)] : [];
  });
  return setMarks.of({
    placeholders: samePlaceholders ? shown.placeholders : RangeSet.of(ranges, true),
    findings,
    unchanged: samePlaces ? shown.unchanged : RangeSet.of(unchanged, true),
    places,
  });
}

/** @param {Finding} finding */
const isPlaceholder = ({ category }) => category === 'placeholder';

/**
 * Whether marks are where they should be.
 * @param {import('@codemirror/view').DecorationSet} shown
 * @param {Finding[]} findings in order
 * @param {(place: Place) => Place | null} place
 */
function same(shown, findings, place) {
  const cursor = shown.iter();
  for (const finding of findings) {
    const at = isPlaceholder(finding) && place(finding);
    if (!at) continue;
    const [mark, other] = [cursor.value, markOf(finding)];
    if (
      cursor.from !== at.from ||
      cursor.to !== at.to ||
      (mark !== other && !(mark?.eq(other) && mark.spec.group === other.spec.group))
    )
      return false;
    cursor.next();
  }
  return !cursor.value;
}

/**
 * Maps places of the report to the current text; null if nothing is left of a place.
 * @param {EditorState} state
 * @param {ChangeDesc} since
 * @returns {(place: Place) => Place | null}
 */
function placer(state, since) {
  const length = state.doc.length;
  return (place) => {
    const { from, to } = place;
    if (to > since.length) return null;
    const at = since.empty ? place : { from: since.mapPos(from, 1), to: since.mapPos(to, -1) };
    return at.from < at.to && at.to <= length ? at : null;
  };
}

/**
 * Tints whole lines, and marks parts of lines.
 * @param {EditorState} state
 * @param {Place} place
 */
function unchangedRanges(state, { from, to }) {
  const first = state.doc.lineAt(from);
  if (first.text.trim().length > to - from) return [unchangedMark.range(from, to)];
  const lines = [];
  for (let at = first.from; at < to;) {
    const line = state.doc.lineAt(at);
    lines.push(unchangedLine.range(line.from));
    at = line.to + 1;
  }
  return lines;
}

/**
 * The answers to choose from at a selected placeholder.
 * @param {EditorState} state
 * @param {Place} place
 * @returns {string[]}
 */
export function answersAt(state, { from, to }) {
  /** @type {string[]} */
  let answers = [];
  state.field(marksField).placeholders.between(from, to, (start, end, mark) => {
    if (start === from && end === to) answers = mark.spec.answers;
  });
  return answers;
}

/**
 * The placeholders that count, in order, with their places in the current text.
 * @param {EditorState} state
 * @returns {(Place & {group: string | null})[]}
 */
export function placeholders(state) {
  /** @type {(Place & {group: string | null})[]} */
  const found = [];
  state.field(marksField).placeholders.between(0, state.doc.length, (from, to, mark) => {
    const last = found.at(-1);
    if (mark.spec.counts && !(last && from < last.to)) found.push({ from, to, group: mark.spec.group });
  });
  return found;
}
