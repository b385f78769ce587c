// @ts-check
// The parts of one field of the form: its name, its control by the kind of answer, and the sentence that it
// stands in.

import { h } from './dom.js';

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/** UTF-16 units from which a placeholder asks for more than a word or two. */
const LONG = 48;
/** UTF-16 units of the line that are shown on either side. */
const AROUND = 70;

/**
 * @param {import('../core/types.js').Finding} finding
 * @param {string} id
 * @param {boolean} readonly
 * @returns {{input: Control, controls: HTMLElement}} the control, and it with what belongs to it
 */
export function control({ input: kind, text, rule, fixes }, id, readonly) {
  const common = { id, class: 'field', autocomplete: 'off', disabled: readonly };
  if (kind?.type === 'choice') {
    const input = h(
      'select',
      common,
      h('option', { value: '' }, 'Choose…'),
      ...kind.options.map((option) => h('option', { value: option }, option)),
    );
    return { input, controls: input };
  }
  if (kind?.type === 'date') {
    const input = h('input', { ...common, type: 'date' });
    const today = () => {
      const now = new Date();
      input.valueAsDate = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
      input.dispatchEvent(new Event('input'));
      input.focus();
    };
    return {
      input,
      controls: h(
        'div',
        { class: 'form-control' },
        input,
        h(
          'button',
          { type: 'button', class: 'button small form-today', disabled: readonly, onclick: today },
          'Today',
        ),
      ),
    };
  }
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
  if (text.length > LONG || rule === 'diagram-placeholder') {
    // A drawing has lines; everything else is one, and Enter goes on.
    const drawn = rule === 'diagram-placeholder';
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
 * An answer that the placeholder itself holds, as in `[e.g., PostgreSQL]`.
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
  return h(
    'button',
    {
      type: 'button',
      class: 'button small form-suggestion',
      disabled: readonly,
      title: only.title,
      onclick: take,
    },
    `Use “${only.edits[0].insert}”`,
  );
}

/**
 * @typedef {{before: string, after: string, head: string}} Around A placeholder's line, and the header of its
 *   table.
 */

/**
 * What a field is called: the label in its line, as in `**Owner:** [Name]`, the first cell of its row and the
 * column over it,
 * or what the placeholder itself asks for.
 * @param {Around} around
 * @param {string} text of the placeholder, without its brackets
 */
export function nameOf({ before, after, head }, text) {
  const asked = plain(text.length > 90 ? `${text.slice(0, 90)}…` : text);
  const label = /(?:^|\|)\s*(?:[-*+]\s+)?[*_]*([^*_|:[\]]{2,40}):[*_]*\s*[`*_]*$/.exec(before)?.[1].trim();
  if (before.startsWith('#')) return asked;
  if (label || !before.trimStart().startsWith('|')) return label || asked;
  const cells = before.split(/(?<!\\)\|/).slice(1);
  const first = plain(cells[0]).replace(/:$/, '');
  const named = cells.length > 1 && first && !/[[\]{}<>]/.test(first) ? first : '';
  const column = plain(head.split(/(?<!\\)\|/)[cells.length] ?? '');
  // One of several in its cell needs a name of its own.
  const alone = !plain(cells.at(-1) ?? '') && !plain(after.split(/(?<!\\)\|/)[0]);
  if (!alone && named) return `${named}, ${asked}`;
  // Two columns are a label and its answer; in a wider table the column says what is asked for.
  if (named && (!column || (cells.length === 2 && head.split(/(?<!\\)\|/).length < 5))) return named;
  return [named, column].filter(Boolean).join(', ') || asked;
}

/** A part of a line without its markup. @param {string} part */
const plain = (part) =>
  part
    .replace(/^\s*(?:[-*+>#]+|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '')
    .replace(/[*`]+|(?<![\p{L}\p{N}\]])_+|_+(?![\p{L}\p{N}[])/gu, '')
    .replace(/^\||\|$/g, '')
    .replace(/\s*[|\u2500-\u257f]\s*/g, ', ')
    .replace(/(, )+(?=, )/g, '')
    .trim();

/** The line around a placeholder. @param {Around} line @param {string} text */
export function sentence({ before, after }, text) {
  const [left, right] = [plain(before).replace(/^[, ]+/, ''), plain(after).replace(/[, ]+$/, '')];
  const gap = (/** @type {string} */ space, /** @type {string} */ next = '') =>
    /\s/.test(space) && !next.startsWith(',') ? ' ' : '';
  // A placeholder that is all of its line says no more here than in its field.
  if (!left && !right) return [];
  return [
    (left.length > AROUND ? `…${left.slice(-AROUND)}` : left) +
      gap(before.replace(/[`*_]+$/, '').at(-1) ?? ''),
    h('b', {}, text.length > AROUND ? '…' : text),
    gap(after.replace(/^[`*_]+/, '')[0] ?? '', right) +
      (right.length > AROUND ? `${right.slice(0, AROUND)}…` : right),
  ];
}
