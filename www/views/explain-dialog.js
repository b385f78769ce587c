// @ts-check
// The dialog about how completeness is counted: it lists the items behind every number, each linked to its place.

import { BANDS, ITEM_STATES, SECTION_STATES } from '../kit/legend.js';
import { h, pushButton } from '../kit/dom.js';
import { sectionLabel } from '../kit/sections.js';
import { plural } from '../kit/text.js';
import { showDialog } from '../kit/dialog.js';

/** @typedef {import('../core/types.js').Item} Item */
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
 * @param {import('../core/types.js').Report} report
 * @param {string} version of the engine
 * @param {(item: Item) => void} onselect
 */
export function explainDialog(root, report, version, onselect) {
  const {
    completeness: { done, total, percent },
    sections,
    template,
  } = report;
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
        .map((section) =>
          sectionView(section, left.checked, (item) => {
            dialog.close();
            onselect(item);
          }),
        ),
    );
  left.addEventListener('change', fill);
  const dialog = showDialog(
    root,
    { id: 'explain-dialog', title: 'How is this counted?', wide: true },
    h(
      'p',
      {},
      h('strong', { class: 'explain-sum' }, `${done} of ${plural(total, 'item')} done = ${percent}%`),
      ', rounded down. An item is the smallest thing an author fills: a field, a table row, a list ' +
        'item, a paragraph, a diagram. What the template keeps as it is does not count, and findings of ' +
        'quality never change the number.',
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
      ...BANDS.map(({ id, word, shape, from }, at) =>
        h(
          'span',
          { 'data-band': id },
          h('span', { class: 'gauge-shape', 'aria-hidden': 'true' }, shape),
          ` ${word} ${reach(from, BANDS[at + 1]?.from)}`,
        ),
      ),
      template
        ? h('span', {}, `Template: ${template.name}`)
        : h('span', {}, 'Without a template nothing counts as missing.'),
      h('span', {}, `docgauge ${version}`),
    ),
    h('label', { class: 'explain-filter' }, left, ' Show only what is left to do'),
    list,
  );
  fill();
}

/** @param {number} from @param {number | undefined} next */
function reach(from, next) {
  if (next === undefined) return `from ${from}%`;
  return next === from + 1 ? `${from}%` : `${from}–${next - 1}%`;
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

/** @param {Item} item @param {(item: Item) => void} onselect */
function itemButton(item, onselect) {
  const { word, shape } = ITEM_STATES[item.state];
  return pushButton(
    { class: 'explain-item', 'data-item': item.state, onclick: () => onselect(item) },
    h('span', { class: 'item-shape', 'aria-hidden': 'true' }, shape),
    h('span', { class: 'item-state' }, word),
    h('span', { class: 'item-kind' }, KINDS[item.kind] ?? item.kind),
    h('span', { class: 'item-label' }, item.label || '(no text)'),
    h('span', { class: 'item-line' }, `Ln ${item.line}`),
  );
}
