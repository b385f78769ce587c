// @ts-check
// Every open placeholder as a field of a form, in document order under its section, with the sentence around it. What is
// typed stands in the document at once. Placeholders that wait for one and the same answer are one field.

import { h, plural } from '../dom.js';

/** @typedef {import('../types.js').Finding} Finding */
/** @typedef {import('../types.js').Report} Report */
/** @typedef {import('../types.js').Edit} Edit */

/** So many fields are laid out; a longer document brings the rest as these are filled. */
const MOST = 150;

/**
 * @typedef {object} Hooks
 * @property {(edits: Edit[]) => void} edit edits with offsets of the text as it is now
 * @property {(places: {from: number, to: number}[]) => void} track keeps these places where they belong while the text changes
 * @property {(place: {from: number, to: number}) => {before: string, after: string}} around the rest of its line
 * @property {(place: {from: number, to: number}) => void} goTo
 * @property {(at: number, side?: -1 | 1) => number} now where a place of the last report is now
 */

/**
 * A field keeps the places it writes to, which the editor moves along with the text: so it stays where it is while the
 * reports that its own typing causes no longer list it.
 * @param {HTMLElement} root
 * @param {Hooks} hooks
 */
export function formView(root, hooks) {
  /** @type {{from: number, to: number}[]} */
  let tracked = [];
  let count = 0;
  let on = false;
  let waiting = true;
  root.addEventListener('focusout', (event) => {
    if (!root.contains(/** @type {Node | null} */ (event.relatedTarget))) waiting = true;
  });

  /** @param {boolean} shown @param {Report | null} report */
  function show(shown, report) {
    on = shown;
    waiting = true;
    render(report);
    if (shown) /** @type {HTMLElement | null} */ (root.querySelector('input, select'))?.focus();
  }

  /** Builds the form anew, unless the author is in it. @param {Report | null} report */
  function render(report) {
    if (!on || !report || !waiting) return;
    waiting = false;
    const entries = fold(report.findings.filter((finding) => finding.input && finding.evidence !== 'possible' && !finding.text.startsWith('<!--')));
    const titles = new Map(report.sections.map((section) => [section.id, [section.number, section.title].filter(Boolean).join(' ')]));
    tracked = [];
    count = 0;
    /** @type {HTMLElement[]} */
    const groups = [];
    let section = null;
    for (const [finding, ...others] of entries.slice(0, MOST)) {
      if (finding.section !== section) {
        section = finding.section;
        groups.push(h('fieldset', { class: 'form-section' }, h('legend', {}, titles.get(section) || 'Before the first heading')));
      }
      groups.at(-1)?.append(field(finding, others));
    }
    hooks.track(tracked);
    root.replaceChildren(
      h('p', { class: 'form-intro' }, entries.length ? `${plural(entries.length, 'answer')} left. What you type stands in the document at once.` : 'Every placeholder is filled in.'),
      ...groups);
  }

  /** @param {Finding} finding @param {Finding[]} others */
  function field(finding, others) {
    const id = `field-${count++}`;
    const places = [finding, ...others].map(({ from, to }) => ({ from: hooks.now(from), to: hooks.now(to, -1) }));
    tracked.push(...places);
    const input = control(finding, id);
    const around = hooks.around(places[0]);
    const clean = finding.text.replace(/^[[{<]+|[\]}>]+$/g, '').trim();
    const element = h('div', { class: 'form-field', 'data-rule': finding.rule, 'data-group': finding.group },
      h('label', { for: id }, nameOf(around.before) || (clean.length > 90 ? `${clean.slice(0, 90)}…` : clean) || finding.text),
      input,
      h('p', { class: 'form-context' },
        h('button', { type: 'button', class: 'line-link', title: 'Show it in the text', onclick: () => hooks.goTo(finding) }, `Ln ${finding.line}`),
        others.length ? ` and ${plural(others.length, 'more place')}, filled together: ` : ' ',
        ...sentence(around, clean)));
    let before = '';
    const write = () => {
      const value = input.value.replace(/\s*\n\s*/g, ' ');
      if (value === before) return;
      before = value;
      // An emptied field gives the placeholder back.
      const insert = value ? answer(finding, value) : finding.text;
      hooks.edit(places.map(({ from, to }) => ({ from, to, insert })));
      element.toggleAttribute('data-filled', value !== '');
    };
    input.addEventListener('input', write);
    input.addEventListener('change', write);
    return element;
  }

  /** Puts the caret into the field of a finding's group. @param {Finding} finding */
  function focusOn(finding) {
    const field = [...root.querySelectorAll('.form-field')].find((one) => one.getAttribute('data-group') === finding.group);
    /** @type {HTMLElement | null | undefined} */ (field?.querySelector('input, select'))?.focus();
  }
  return { render, show, focusOn };
}

/** The label that the line itself gives its answer, as in `**Owner:** [Name]` and `| Owner | [Name] |`. @param {string} before */
function nameOf(before) {
  const cell = /^\s*\|\s*[*_`]*([^|*_`]{2,40}?)[*_`]*\s*\|\s*[`*_]*$/.exec(before);
  if (cell) return cell[1].trim();
  return /(?:^|\|)\s*(?:[-*+]\s+)?[*_]*([^*_|:]{2,40}):[*_]*\s*[`*_]*$/.exec(before)?.[1].trim() ?? '';
}

/** UTF-16 units of the line that are shown on either side. */
const AROUND = 70;

/** The line around a placeholder, without its markup. @param {{before: string, after: string}} line @param {string} text */
function sentence({ before, after }, text) {
  const plain = (/** @type {string} */ part) => part.replace(/^\s*(?:[-*+>#]+|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '').replace(/[*_`]+/g, '').replace(/^\||\|$/g, '').replace(/\s*[|\u2500-\u257f]\s*/g, ', ').replace(/(, )+(?=, )/g, '');
  const [left, right] = [plain(before).replace(/^[, ]+/, ''), plain(after).replace(/[, ]+$/, '')];
  return [
    left.length > AROUND ? `…${left.slice(-AROUND)}` : left,
    h('b', {}, text.length > 40 ? '…' : text),
    right.length > AROUND ? `${right.slice(0, AROUND)}…` : right,
  ];
}

/** What goes into the text: a number keeps its unit. @param {Finding} finding @param {string} value */
function answer({ input }, value) {
  return input?.type === 'number' && input.unit ? `${value}${/^[a-z]{2,}$/i.test(input.unit) && input.unit.length > 3 ? ' ' : ''}${input.unit}` : value;
}

/** @param {Finding} finding @param {string} id */
function control({ input, text }, id) {
  if (input?.type === 'choice') {
    return h('select', { id, class: 'field' }, h('option', { value: '' }, 'Choose…'), ...input.options.map((option) => h('option', { value: option }, option)));
  }
  const type = input?.type === 'date' ? 'date' : input?.type === 'number' ? 'number' : 'text';
  return h('input', { id, class: 'field', type, step: type === 'number' ? 'any' : null, placeholder: type === 'text' ? text : null, autocomplete: 'off' });
}

/** @param {Finding[]} findings @returns {Finding[][]} */
function fold(findings) {
  /** @type {Map<string, Finding[]>} */
  const groups = new Map();
  findings.forEach((finding, at) => {
    const key = finding.group ?? ` ${at}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  });
  return [...groups.values()];
}
