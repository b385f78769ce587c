// @ts-check
// The dialog about how completeness is counted: it lists the items behind every number, each linked to its place.

import { breakdown, bridge, found, sinceWords } from '../kit/counts.js';
import { ITEM_STATES, bands, documentBand, itemState } from '../kit/legend.js';
import { h, pushButton } from '../kit/dom.js';
import { nextStep } from '../kit/next-step.js';
import { sectionLabel } from '../kit/sections.js';
import { showDialog } from '../kit/dialog.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Item} Item */
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Section} Section */

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
  const sum = strings.dialogs.explain.sum({ done, total });
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
    { id: 'explain-dialog', title: strings.dialogs.explain.title, wide: true },
    h(
      'p',
      { id: 'explain-headline' },
      h('strong', { class: 'explain-sum' }, measured ? `${sum} = ${strings.legend.percent(percent)}` : sum),
      measured ? strings.dialogs.explain.rounded : strings.dialogs.explain.unmeasured,
      done < total && measured
        ? strings.dialogs.explain.left({ left: total - done, breakdown: breakdown(report) })
        : '',
      measured ? `${bridge(report)} ` : strings.dialogs.explain.found(found(report)),
      measured && sinceWords(change) && `${sinceWords(change)}.`,
    ),
    measured && nextView(report, select),
    h(
      'p',
      { id: 'explain-total' },
      strings.dialogs.explain.item + (measured ? strings.dialogs.explain.counting(total) : ''),
    ),
    h(
      'ul',
      { class: 'explain-legend' },
      ...ITEM_STATES.map((state) =>
        h(
          'li',
          { 'data-item': state },
          h('span', { class: 'item-shape', 'aria-hidden': 'true' }, itemState(state).shape),
          h(
            'span',
            {},
            h('strong', {}, itemState(state).word),
            ` ${strings.dialogs.explain.meanings[state]}`,
          ),
        ),
      ),
    ),
    h(
      'p',
      { class: 'explain-bands' },
      ...(measured ? bands() : []).map(({ id, word, shape, meaning }) =>
        h(
          'span',
          { 'data-band': id },
          h('span', { class: 'gauge-shape', 'aria-hidden': 'true' }, shape),
          ` ${word}: ${meaning}`,
        ),
      ),
      template && h('span', {}, strings.dialogs.explain.template(template.name)),
      h('span', {}, `docgauge ${version}`),
    ),
    h('label', { class: 'explain-filter' }, left, strings.dialogs.explain.filter),
    list,
  );
  fill();
}

/**
 * The few items that lead to the next round percentage.
 * @param {Report} report
 * @param {(item: Item) => void} onselect
 */
function nextView(report, onselect) {
  const next = nextStep(report);
  if (!next) return null;
  const { percent, items } = next;
  return h(
    'section',
    { class: 'explain-next', id: 'explain-next' },
    h('h3', {}, strings.dialogs.explain.next({ count: items.length, percent })),
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
  const below = completeness.total > own.total ? strings.dialogs.explain.below(completeness) : '';
  const details = h(
    'details',
    { class: 'explain-section', 'data-section': section.id },
    h(
      'summary',
      {},
      h('span', { class: 'explain-title' }, title),
      h('span', { class: 'explain-state' }, strings.legend.sections[state]),
      h('span', { class: 'explain-own' }, strings.dialogs.explain.own(own)),
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
          state === 'not-applicable' ? strings.dialogs.explain.excused : strings.dialogs.explain.nothing,
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
  const { word, shape } = itemState(item.state);
  const name = [where, item.label].filter(Boolean).join(': ');
  return pushButton(
    { class: 'explain-item', 'data-item': item.state, onclick: () => onselect(item) },
    h('span', { class: 'item-shape', 'aria-hidden': 'true' }, shape),
    h('span', { class: 'item-state' }, word),
    h('span', { class: 'item-kind' }, strings.legend.kinds[item.kind]),
    h('span', { class: 'item-label', title: name }, name || strings.dialogs.explain.noText),
    h('span', { class: 'item-line' }, strings.legend.shortLine(item.line)),
  );
}
