// @ts-check
// The controls of the form with the places that they answer. After each report a control is found again by its group or
// name, or by its place, which moves with the text. So the control stays, with the text that was typed into it.

import { WrittenField } from './written-field.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Edit} Edit */
/** @typedef {import('../core/types.js').Section} Section */
/** @typedef {import('./questions.js').Question} Question */
/** @typedef {import('./form-field.js').Control} Control */
/** @typedef {import('./written-field.js').Answer} Answer */
/** @typedef {{from: number, to: number}} Place */
/**
 * The place of an answer. `whole`: the text there is replaced, whatever placeholders it has, between `before` and
 * `behind`.
 * @typedef {Place & {group: string | null, whole?: boolean, before?: string, behind?: string}} Target
 */
/**
 * @typedef {object} Hooks
 * @property {(target: Target) => Answer} begin starts an answer
 * @property {(places: Place[]) => void} track moves these places along while the text changes
 * @property {(at: number, side?: -1 | 1) => number} now where a place of the last report is now
 */
/**
 * A control with the place that it answers. `fixed`: it is known by its name alone; `waits`: its place is not there
 * yet; `used`: something asks for it; `note`: what is said below it.
 * @typedef {{field: WrittenField, element: HTMLElement, place: Place, name: string, fixed: boolean, waits: boolean,
 *   used: boolean, note: HTMLElement | null}} Known
 */

/**
 * @typedef {object} OwnHooks
 * @property {(place: Place) => {before: string, after: string}} around the rest of its line
 * @property {(place: Place) => void} goTo
 * @property {(place: Place) => string} text at a place of the current text
 * @property {(edits: Edit[], said: string) => void} apply edits of the last report, as one step of undo
 * @property {() => boolean} readonly
 * @typedef {Hooks & OwnHooks} FormHooks
 */
/**
 * A question in the form.
 * @typedef {object} Entry
 * @property {HTMLElement} element
 * @property {() => Section | null} section null if nothing asks for it any more
 * @property {() => Place} place in the current text
 * @property {() => boolean} answered it has text that is not to be lost from sight
 * @property {() => void} drop
 */
/**
 * `question`, `fixes`: as the last report has them; `asked`: null if it does not ask any more; `draw`: shows a button
 * for each fix.
 * @typedef {Entry & {known: Known[], asked: Section | null, question: Question, fixes:
 *   import('../core/types.js').Fix[], key: string, update: (question: any, same?: boolean) => void,
 *   draw: (fixes: import('../core/types.js').Fix[]) => void}} Own
 */

/**
 * @typedef {(question: Question, known: Known[], element: HTMLElement,
 *   update?: (question: any, same?: boolean) => void) => Own}
 * MakeEntry
 */

/**
 * The way into a slot.
 * @param {import('../core/types.js').Slot} slot
 * @param {string} [lead]
 * @returns {Omit<Target, 'from' | 'to'>}
 */
export const into = ({ before, behind }, lead = '') => ({
  ...{ group: null, whole: true, before: before + lead, behind },
});

/** @param {{name: string, fixed: boolean, place: Place}} one */
const keyOf = ({ name, fixed, place }) => (fixed ? name : `${name} ${place.from} ${place.to}`);

/** @param {Hooks} hooks */
export function formControls(hooks) {
  /** @type {Set<Known>} */
  const all = new Set();
  /** @type {Map<string, Known>} */
  let byKey = new Map();
  /** @type {Set<Promise<void>>} */
  const writing = new Set();
  let count = 0;

  /** A place of the report in the current text. @param {Place} place */
  function placeNow({ from, to }) {
    const start = hooks.now(from);
    return { from: start, to: Math.max(start, hooks.now(to, from === to ? 1 : -1)) };
  }

  /**
   * The control of a place: the one that is there already, or a new one.
   * @param {{name: string, place: Place, fixed?: boolean, waits?: boolean}} what
   * @param {(id: string) => {input: Control, controls: HTMLElement}} make
   * @param {Omit<Target, 'from' | 'to'>} answers
   * @returns {Known}
   */
  function known({ name, place, fixed = false, waits = false }, make, answers) {
    const found = byKey.get(keyOf({ name, place, fixed })) ?? (fixed ? null : answeredAt(place));
    if (found && all.has(found)) {
      found.used = true;
      found.field.follow();
      if (!found.field.live) Object.assign(found.place, place);
      return found;
    }
    const { input, controls } = make(`field-${(count += 1)}`);
    /** @type {Known} */
    const one = {
      ...{ place: { ...place }, name, fixed, waits, used: true, element: controls, note: null },
      field: new WrittenField(
        input,
        () => (one.waits ? null : hooks.begin({ ...target(one), ...answers })),
        wrote,
      ),
    };
    input.addEventListener('input', () => show(one));
    input.addEventListener('change', () => show(one));
    all.add(one);
    return one;
  }

  /** The place that a control waited for is there. @param {Known} one @param {Place} place @param {string} name */
  function arrived(one, place, name) {
    Object.assign(one, { name, place: { ...place }, fixed: false, waits: false });
    byKey.set(keyOf(one), one);
    one.field.write();
  }

  /** Where its answer goes: behind whatever was inserted at the same empty place. @param {Known} one */
  const target = ({ place, fixed }) => (fixed ? { from: place.to, to: place.to } : { ...place });

  /** The control with an answer that contains a place, except one of a list. @param {Place} place */
  function answeredAt({ from, to }) {
    if (from === to) return null;
    for (const one of all) {
      const { field, place } = one;
      if (field.live && !field.isChosen && place.from <= from && to <= place.to) return one;
    }
    return null;
  }

  /** @param {Promise<void>} promise */
  function wrote(promise) {
    writing.add(promise);
    promise.finally(() => writing.delete(promise));
  }

  /** @param {Known} one */
  const show = ({ field }) =>
    field.input.closest('.form-field, td')?.toggleAttribute('data-filled', field.filled);

  /** After a report: tries again to write what could not be written. */
  function begin() {
    for (const one of all) {
      one.used = false;
      one.field.write();
    }
    byKey = new Map([...all].map((one) => [keyOf(one), one]));
  }

  /** Shows a note below a control. @param {{field: WrittenField, text: string} | null} noted */
  function end(noted) {
    for (const one of all) {
      const { field, used, note } = one;
      show(one);
      if (note?.isConnected === false || !note) continue;
      let text = '';
      if (noted?.field === field) ({ text } = noted);
      else if (field.live && used) text = strings.form.stillOpen;
      else if (!used && field.unwritten) text = strings.form.notWritten;
      if (note.textContent !== text) note.textContent = text;
    }
  }

  return {
    ...{ placeNow, known, arrived, target, begin, end },
    fields: () => [...all].map(({ field }) => field),
    places: () => [...all].map(({ place }) => place),
    /** @param {Known} one */
    forget(one) {
      one.field.forget();
      all.delete(one);
    },
    /** Whether something is typed that is not in the document yet. */
    waiting: () => [...all].some(({ field }) => field.unwritten),
    /** Waits until all typed text is in the document. */
    settled: async () => {
      await Promise.all(writing);
    },
    /** @param {HTMLElement} input */
    placeOf: (input) => [...all].find(({ element }) => element.contains(input))?.place ?? null,
  };
}
