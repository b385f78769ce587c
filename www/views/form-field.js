// @ts-check
// The parts of one field of the form: its name, its control by the kind of answer, and the sentence that it stands in.

import { h } from '../dom.js';

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/** UTF-16 units from which a placeholder asks for more than a word or two. */
const LONG = 48;
/** UTF-16 units of the line that are shown on either side. */
const AROUND = 70;

/**
 * @param {import('../types.js').Finding} finding
 * @param {string} id
 * @param {boolean} readonly
 * @returns {{input: Control, controls: HTMLElement}} the control, and it with what belongs to it
 */
export function control({ input: kind, text }, id, readonly) {
  const common = { id, class: 'field', autocomplete: 'off', disabled: readonly };
  if (kind?.type === 'choice') {
    const input = h('select', common, h('option', { value: '' }, 'Choose…'), ...kind.options.map((option) => h('option', { value: option }, option)));
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
    return { input, controls: h('div', { class: 'form-control' }, input, h('button', { type: 'button', class: 'button small form-today', disabled: readonly, onclick: today }, 'Today')) };
  }
  if (kind?.type === 'number') {
    const input = h('input', { ...common, type: 'number', step: 'any', 'aria-describedby': `${id}-unit` });
    return { input, controls: h('div', { class: 'form-control' }, input, h('span', { class: 'form-unit', id: `${id}-unit` }, kind.unit)) };
  }
  if (text.length > LONG) {
    const input = h('textarea', { ...common, rows: 2, placeholder: text });
    return { input, controls: input };
  }
  const input = h('input', { ...common, type: 'text', placeholder: text });
  return { input, controls: input };
}

/** The label that the line itself gives its answer, as in `**Owner:** [Name]` and `| Owner | [Name] |`. @param {string} before */
export function nameOf(before) {
  const cell = /^\s*\|\s*[*_`]*([^|*_`]{2,40}?)[*_`]*\s*\|\s*[`*_]*$/.exec(before);
  if (cell) return cell[1].trim();
  return /(?:^|\|)\s*(?:[-*+]\s+)?[*_]*([^*_|:]{2,40}):[*_]*\s*[`*_]*$/.exec(before)?.[1].trim() ?? '';
}

/** The line around a placeholder, without its markup. @param {{before: string, after: string}} line @param {string} text */
export function sentence({ before, after }, text) {
  const plain = (/** @type {string} */ part) => part.replace(/^\s*(?:[-*+>#]+|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '').replace(/[*_`]+/g, '').replace(/^\||\|$/g, '').replace(/\s*[|\u2500-\u257f]\s*/g, ', ').replace(/(, )+(?=, )/g, '');
  const [left, right] = [plain(before).replace(/^[, ]+/, ''), plain(after).replace(/[, ]+$/, '')];
  return [
    left.length > AROUND ? `…${left.slice(-AROUND)}` : left,
    h('b', {}, text.length > 40 ? '…' : text),
    right.length > AROUND ? `${right.slice(0, AROUND)}…` : right,
  ];
}
