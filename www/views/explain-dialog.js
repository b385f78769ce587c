// @ts-check
// The dialog about how completeness is counted: it lists the items behind every number, each linked to its place.

import { BANDS } from '../kit/bands.js';
import { breakdown, bridge, found, sinceWords } from '../kit/counts.js';
import { ITEM_STATES, SECTION_STATES, documentBand } from '../kit/legend.js';
import { h, pushButton } from '../kit/dom.js';
import { nextStep } from '../kit/next-step.js';
import { sectionLabel } from '../kit/sections.js';
import { grouped, plural } from '../kit/text.js';
import { showDialog } from '../kit/dialog.js';

/** @typedef {import('../core/types.js').Item} Item */
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Section} Section */

/** @type {Record<string, string>} */
const KINDS = {
  field: 'field',
  row: 'table row',
  'list-item': 'list item',
  paragraph: 'paragraph',
  diagram: 'diagram',
  code: 'code block',
  heading: 'heading',
};

/** @type {Record<string, string>} */
const MEANINGS = {
  done: 'written',
  open: 'holds a placeholder, or is empty',
  unchanged: "still the template's sample",
  missing: 'expected by the template, absent',
};

/**
 * @param {Node} root
 * @param {Report} report
 * @param {{version: string, change: {done: number, more: number}}} about `version` of the engine, `change` since the
 *   document was opened
 * @param {(item: Item) => void} onselect
 */
export function explainDialog(root, report, { version, change }, onselect) {
  const { completeness, sections, template } = report;
  const { done, total, percent } = completeness;
  const measured = documentBand(report) !== null;
  const sum = `${done} of ${plural(total, 'item')} done`;
  /** @param {Item} item */
  const select = (item) => {
    dialog.close();
    onselect(item);
  };
  const counted = sections.filter(
    (section) => section.own.total > 0 || section.state === 'missing' || section.state === 'not-applicable',
  );
  const left = h('input', { type: 'checkbox', id: 'explain-left' });
  left.checked = done < total;
  const list = h('div', { class: 'explain-sections' });
  const fill = () =>
    list.replaceChildren(
      ...counted
        .filter(({ own, state }) => !left.checked || own.done < own.total || state === 'missing')
        .map((section) => sectionView(section, left.checked, select)),
    );
  left.addEventListener('change', fill);
  const dialog = showDialog(
    root,
    { id: 'explain-dialog', title: 'How is this counted?', wide: true },
    h(
      'p',
      { id: 'explain-headline' },
      h('strong', { class: 'explain-sum' }, measured ? `${sum} = ${percent}%` : sum),
      measured ? ', rounded down. ' : '. No template measures this document, so there is no percentage. ',
      done < total && measured ? `${grouped(total - done)} to do: ${breakdown(report)}. ` : '',
      measured ? `${bridge(report)} ` : `Found: ${found(report) || 'no placeholder and no fault'}.`,
      measured && sinceWords(change) && `${sinceWords(change)}.`,
    ),
    measured && nextView(report, select),
    h(
      'p',
      { id: 'explain-total' },
      'An item is the smallest thing an author fills: a field, a table row, a list item, a paragraph, a diagram. ' +
        (measured ? counting(total) : ''),
    ),
    h(
      'ul',
      { class: 'explain-legend' },
      ...Object.entries(ITEM_STATES).map(([state, { word, shape }]) =>
        h(
          'li',
          { 'data-item': state },
          h('span', { class: 'item-shape', 'aria-hidden': 'true' }, shape),
          h('span', {}, h('strong', {}, word), ` ${MEANINGS[state]}`),
        ),
      ),
    ),
    h(
      'p',
      { class: 'explain-bands' },
      ...(measured ? BANDS : []).map(({ id, word, shape, meaning }) =>
        h(
          'span',
          { 'data-band': id },
          h('span', { class: 'gauge-shape', 'aria-hidden': 'true' }, shape),
          ` ${word}: ${meaning}`,
        ),
      ),
      template && h('span', {}, `Template: ${template.name}`),
      h('span', {}, `docgauge ${version}`),
    ),
    h('label', { class: 'explain-filter' }, left, ' Show only what is left to do'),
    list,
  );
  fill();
}

/** Why the total is what it is, and when it moves. @param {number} total */
const counting = (total) =>
  `The ${grouped(total)} are those that the template asks for, and those that you added. A new row, list item or ` +
  'paragraph is one more; a section that is not applicable, with its reason, takes its items away. What the template ' +
  'keeps as it is does not count.';

/**
 * The few items that lead to the next round percentage.
 * @param {Report} report
 * @param {(item: Item) => void} onselect
 */
function nextView(report, onselect) {
  const next = nextStep(report);
  if (!next) return null;
  const { percent, items } = next;
  const these = items.length === 1 ? 'This one brings' : `These ${items.length} bring`;
  const to = percent === 100 ? 'it to 100%' : `it to ${percent}%`;
  return h(
    'section',
    { class: 'explain-next', id: 'explain-next' },
    h('h3', {}, `${these} ${to}`),
    h(
      'ul',
      { class: 'explain-items' },
      ...items.map(({ item, section }) => h('li', {}, itemButton(item, onselect, sectionLabel(section)))),
    ),
  );
}

/** @param {Section} section @param {boolean} left @param {(item: Item) => void} onselect */
function sectionView(section, left, onselect) {
  const { own, completeness, state } = section;
  const items = h('ul', { class: 'explain-items' });
  const title = sectionLabel(section);
  const below =
    completeness.total > own.total
      ? `with its subsections ${completeness.done} of ${completeness.total}`
      : '';
  const details = h(
    'details',
    { class: 'explain-section', 'data-section': section.id },
    h(
      'summary',
      {},
      h('span', { class: 'explain-title' }, title),
      h('span', { class: 'explain-state' }, SECTION_STATES[state] ?? ''),
      h('span', { class: 'explain-own' }, `${own.done} of ${own.total}`),
      h('span', { class: 'explain-below' }, below),
    ),
    items,
  );
  details.addEventListener('toggle', () => {
    if (!details.open || items.firstChild) return;
    const shown = section.items.filter((item) => !left || item.state !== 'done');
    items.replaceChildren(...shown.map((item) => h('li', {}, itemButton(item, onselect))));
    if (!shown.length)
      items.append(
        h(
          'li',
          { class: 'explain-none' },
          state === 'not-applicable' ? 'Not applicable, with a reason: not counted' : 'Nothing of its own',
        ),
      );
  });
  return details;
}

/**
 * @param {Item} item
 * @param {(item: Item) => void} onselect
 * @param {string} [where] its section, in a list of items of several
 */
function itemButton(item, onselect, where = '') {
  const { word, shape } = ITEM_STATES[item.state];
  const name = [where, item.label].filter(Boolean).join(': ');
  return pushButton(
    { class: 'explain-item', 'data-item': item.state, onclick: () => onselect(item) },
    h('span', { class: 'item-shape', 'aria-hidden': 'true' }, shape),
    h('span', { class: 'item-state' }, word),
    h('span', { class: 'item-kind' }, KINDS[item.kind] ?? item.kind),
    h('span', { class: 'item-label', title: name }, name || '(no text)'),
    h('span', { class: 'item-line' }, `Ln ${item.line}`),
  );
}
