// @ts-check
// The parts of one field of the form: its control by the kind of answer, and the sentence around it.

import { h, pushButton } from './dom.js';
import { isoDay } from './text.js';
import { strings } from '../strings/index.js';

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/** The length of a text, in UTF-16 units, from which its field has several lines. */
const LONG = 48;
/** The most UTF-16 units of the line shown on either side. */
const AROUND = 70;

/**
 * @param {import('../core/types.js').Finding} finding
 * @param {string} id
 * @param {boolean} readonly
 * @param {string} [name] its name where it has no label
 * @returns {{input: Control, controls: HTMLElement}} the control, and it with what belongs to it
 */
export function control({ input: kind, text, form, fixes }, id, readonly, name) {
  const common = { id, class: 'field', autocomplete: 'off', disabled: readonly, 'aria-label': name };
  if (kind?.type === 'choice') return choiceOf(kind.options, common);
  if (kind?.type === 'date') return dateOf(common);
  if (kind?.type === 'number') {
    const input = h('input', { ...common, type: 'number', step: 'any', 'aria-describedby': `${id}-unit` });
    return {
      input,
      controls: h(
        'div',
        { class: 'form-control' },
        input,
        h('span', { class: 'form-unit', id: `${id}-unit` }, kind.unit),
      ),
    };
  }
  // A diagram has several lines; other answers have one, and Enter goes to the next field.
  const drawn = form === 'diagram';
  if (text.length > LONG || drawn) {
    const input = h('textarea', {
      ...common,
      rows: drawn ? 6 : 2,
      placeholder: text,
      'data-lines': drawn,
      spellcheck: drawn ? 'false' : null,
    });
    return { input, controls: h('div', {}, input, suggestion(input, fixes, readonly)) };
  }
  const input = h('input', { ...common, type: 'text', placeholder: text });
  return { input, controls: h('div', {}, input, suggestion(input, fixes, readonly)) };
}

/**
 * A list of the options and of another answer, for which it shows a field below. The list has the value of both.
 * @param {string[]} options
 * @param {import('./dom.js').Attributes} common
 */
function choiceOf(options, common) {
  const other = h('option', { value: '' }, strings.queue.other);
  const input = h(
    'select',
    common,
    h('option', { value: '' }, strings.form.choose),
    ...options.map((option) => h('option', { value: option }, option)),
    other,
  );
  const name = [common['aria-label'], strings.queue.other].filter(Boolean).join(', ');
  const own = h('input', { class: 'field', type: 'text', autocomplete: 'off', 'aria-label': name });
  const controls = h('div', { class: 'form-choice' }, input);
  own.addEventListener('input', () => {
    other.value = own.value.trim();
    input.dispatchEvent(new Event('input'));
  });
  input.addEventListener('input', () => {
    own.disabled = input.disabled;
    if (!other.selected) own.remove();
    else if (!own.isConnected) controls.append(own);
  });
  // The arrow keys go through the list, so only a click on the other answer goes to its field.
  let clicked = false;
  input.addEventListener('pointerdown', () => (clicked = true));
  input.addEventListener('keydown', () => (clicked = false));
  input.addEventListener('change', () => clicked && other.selected && own.focus());
  return { input, controls };
}

/** @param {import('./dom.js').Attributes} common */
function dateOf(common) {
  const input = h('input', { ...common, type: 'date' });
  const today = () => {
    input.value = isoDay(new Date());
    input.dispatchEvent(new Event('input'));
    input.focus();
  };
  const button = { class: 'button small form-today', disabled: common.disabled, onclick: today };
  return {
    input,
    controls: h('div', { class: 'form-control' }, input, pushButton(button, strings.form.today)),
  };
}

/**
 * The control of an answer that replaces no placeholder.
 * @param {{lines: boolean, drawn?: boolean, value?: string, hint?: string, date?: boolean, options?: string[],
 *   name?: string}} what `drawn`: a diagram or code; `value`: the text that is there; `name`: where it has no label
 * @param {string} id
 * @param {boolean} readonly
 * @returns {{input: Control, controls: HTMLElement}}
 */
export function plainControl({ lines, drawn, value = '', hint, date, options = [], name }, id, readonly) {
  const common = { id, class: 'field', autocomplete: 'off', disabled: readonly, 'aria-label': name };
  if (options.length) return choiceOf(options, common);
  if (date) return dateOf(common);
  if (!lines) {
    // A long answer is read as a whole; Enter goes to the next field.
    const input =
      value.length > LONG
        ? h('textarea', { ...common, rows: 2, placeholder: hint })
        : h('input', { ...common, type: 'text', placeholder: hint });
    input.value = value;
    return { input, controls: input };
  }
  const rows = Math.min(10, Math.max(3, value.split('\n').length));
  const input = h('textarea', {
    ...common,
    rows,
    placeholder: hint,
    'data-lines': true,
    'data-prose': !drawn,
  });
  input.value = value;
  return { input, controls: input };
}

/**
 * A suggested answer from the placeholder's own text, as in `[e.g., PostgreSQL]`.
 * @param {Control} input
 * @param {import('../core/types.js').Fix[]} fixes
 * @param {boolean} readonly
 */
function suggestion(input, fixes, readonly) {
  const [only, ...more] = fixes.filter(({ kind, edits }) => kind === 'choice' && edits.length === 1);
  if (!only || more.length) return null;
  const take = () => {
    input.value = only.edits[0].insert;
    input.dispatchEvent(new Event('input'));
    input.focus();
  };
  return pushButton(
    { class: 'button small form-suggestion', disabled: readonly, title: only.title, onclick: take },
    strings.form.use(only.edits[0].insert),
  );
}

/** A placeholder's text without its brackets. @param {string} text */
export const bare = (text) => text.replace(/^[[{<]+|[\]}>]+$/g, '').trim();

/** @typedef {{before: string, after: string}} Around A placeholder's line on either side of it. */

/** A part of a line without its markup. @param {string} part */
const plain = (part) =>
  part
    .replace(/^\s*(?:[-*+>#]+|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '')
    .replace(/[*`]+|(?<![\p{L}\p{N}\]])_+|_+(?![\p{L}\p{N}[])/gu, '');

/** The line around a placeholder. @param {Around} line @param {string} text */
export function sentence({ before, after }, text) {
  // The cells beside it say nothing about a cell of a table: its row and column are in its name.
  if (/^\s*\|/.test(before)) return [];
  // The letter keeps the underscores of a name that the placeholder is a part of.
  const left = plain(`${before}x`).slice(0, -1).trim();
  const right = plain(`x${after}`).slice(1).trim();
  const gap = (/** @type {string} */ space, /** @type {string} */ next = '') =>
    /\s/.test(space) && !next.startsWith(',') ? ' ' : '';
  // If the placeholder is its whole line, the line adds nothing to the field.
  if (!left && !right) return [];
  return [
    (left.length > AROUND ? `…${left.slice(-AROUND)}` : left) +
      gap(before.replace(/[`*_]+$/, '').at(-1) ?? ''),
    h('b', {}, text.length > AROUND ? '…' : text),
    gap(after.replace(/^[`*_]+/, '')[0] ?? '', right) +
      (right.length > AROUND ? `${right.slice(0, AROUND)}…` : right),
  ];
}
