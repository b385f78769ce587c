// @ts-check
// The bar of filters above the queue: the severities, the category, the words, and the order that the author chose.

import { h, pushButton, setAttribute, setHidden, setText } from './dom.js';
import { census } from './findings.js';
import { SEVERITIES, severity } from './legend.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Finding} Finding */

/** The search field appears above this number of findings. */
const SEARCHED = 20;

/** @param {() => void} onchange the author chose otherwise */
export function filterBar(onchange) {
  const chips = SEVERITIES.map((id) => {
    const { shape, word } = severity(id);
    const number = h('span', { class: 'chip-count' });
    const chip = pushButton(
      { class: 'chip', 'data-severity': id, 'aria-pressed': 'true', 'aria-label': word },
      h('span', { class: 'shape', 'aria-hidden': 'true' }, shape),
      number,
    );
    chip.hidden = true;
    chip.addEventListener('click', () => {
      setAttribute(chip, 'aria-pressed', chip.getAttribute('aria-pressed') === 'true' ? 'false' : 'true');
      onchange();
    });
    return { id, word, chip, number };
  });
  const category = h('select', {
    class: 'field queue-select',
    id: 'findings-category',
    'aria-label': strings.queue.category,
  });
  const order = h(
    'select',
    { class: 'field queue-select', id: 'findings-order', 'aria-label': strings.queue.order },
    h('option', { value: 'document' }, strings.queue.inOrder),
    h('option', { value: 'weight' }, strings.queue.byWeight),
  );
  const search = h('input', {
    type: 'search',
    class: 'field findings-search',
    placeholder: strings.queue.filterHint,
    'aria-label': strings.queue.filterName,
    hidden: true,
    oninput: onchange,
  });
  category.addEventListener('change', () => {
    category.dataset.wanted = category.value;
    onchange();
  });
  order.addEventListener('change', onchange);
  const row = h(
    'div',
    { class: 'chips', role: 'group', 'aria-label': strings.queue.severities },
    ...chips.map(({ chip }) => chip),
  );
  const element = h('div', { class: 'findings-tools', hidden: true }, row, order, category, search);
  let known = '';

  /** @param {Finding[]} findings @returns {import('./queue.js').Filter} */
  function render(findings) {
    setHidden(element, findings.length === 0);
    const { severities, categories: ids } = census(findings);
    for (const { id, word, chip, number } of chips) {
      const many = severities[id];
      setText(number, strings.legend.number(many));
      setAttribute(chip, 'aria-label', `${word} ${strings.legend.number(many)}`);
      setAttribute(chip, 'title', word);
      setHidden(chip, many === 0);
    }
    if (ids.join() !== known) {
      known = ids.join();
      // The one of the last visit is wanted before there are findings of it.
      const value = category.value || category.dataset.wanted;
      category.replaceChildren(
        h('option', { value: '' }, strings.queue.allKinds),
        ...ids.map((id) => h('option', { value: id }, strings.legend.categories[id])),
      );
      category.value = ids.find((id) => id === value) ?? '';
    }
    setHidden(search, findings.length <= SEARCHED && !search.value);
    const without = chips.filter(({ chip }) => chip.getAttribute('aria-pressed') === 'false');
    return {
      without: new Set(without.map(({ id }) => id)),
      category: category.value,
      words: search.value,
      order: chosenOrder(),
    };
  }
  const chosenOrder = () => (order.value === 'weight' ? 'weight' : 'document');
  return { element, render, order: chosenOrder };
}
