// @ts-check
// Decides which earlier states of a document stay: for a day, states at growing distances in time; for a week, one
// state of each day. A state that was stored because much text was cut, or because another text replaced it, stays
// longer. This module uses neither the browser nor a clock.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The time between two states while the author writes. */
export const APART = 3 * MINUTE;
/**
 * Up to each age, the length of a span of which one state stays: the oldest, so that it is the same one every
 * time. Each length is a multiple of the one before.
 */
const STEPS = [
  { age: 3 * HOUR, span: APART },
  { age: DAY, span: 3 * APART },
  { age: 7 * DAY, span: DAY },
];
/** The most states kept because much was cut, and the most of all. */
const CUTS = 60;
export const MOST = 280;

/**
 * The states to drop.
 * @template {{saved: number, cut: 0 | 1}} State
 * @param {State[]} states
 * @param {number} now in milliseconds since 1970
 */
export function thinned(states, now) {
  const newest = states.toSorted((a, b) => b.saved - a.saved);
  const cuts = newest.filter(({ cut }) => cut).slice(0, CUTS);
  const spans = new Set();
  const stay = new Set(newest.slice(0, 1));
  for (const state of newest.toReversed()) {
    const step = STEPS.find(({ age }) => now - state.saved <= age);
    const span = step && `${step.span} ${Math.floor(state.saved / step.span)}`;
    if (!span || (state.cut ? !cuts.includes(state) : spans.has(span))) continue;
    if (!state.cut) spans.add(span);
    stay.add(state);
  }
  return newest.filter((state, at) => !stay.has(state) || at >= MOST);
}
