// @ts-check
// The head of the preview pane: a legend, and switches for guidance and for scrolling together.

import { toDo } from '../kit/counts.js';
import { h, pushButton, setAttribute } from '../kit/dom.js';
import { icon } from '../kit/icons.js';
import { strings } from '../strings/index.js';

/**
 * @param {HTMLElement} root
 * @param {{onsync: (on: boolean) => void, onguidance: (on: boolean) => void}} hooks
 */
export function previewHead(root, { onsync, onguidance }) {
  const guidance = toggle('guidance', strings.page.guidance, 'note', onguidance);
  const sync = toggle('sync', strings.page.sync, 'chain', onsync);
  const legend = h('span', { class: 'legend' });
  root.append(h('h2', {}, strings.page.preview), legend, h('span', { class: 'spacer' }), guidance, sync);

  /** @param {import('../core/types.js').Report} report */
  function render(report) {
    const { placeholders, unchanged } = toDo(report);
    const key = `${placeholders > 0} ${unchanged > 0}`;
    if (legend.dataset.key === key) return;
    legend.dataset.key = key;
    legend.replaceChildren(
      ...[
        placeholders ? h('span', { class: 'legend-placeholder' }, strings.page.placeholder) : '',
        unchanged ? h('span', { class: 'legend-unchanged' }, strings.page.unchanged) : '',
      ].filter(Boolean),
    );
  }
  return { render };
}

/**
 * A switch that is on.
 * @param {string} id
 * @param {{label: string, title: string}} words its word, shown where there is room, and what it does
 * @param {import('../kit/icons.js').Icon} drawing
 * @param {(on: boolean) => void} onchange
 */
function toggle(id, { label, title }, drawing, onchange) {
  const name = `${label}: ${title}`;
  const button = pushButton(
    { class: 'button quiet small switch', id, title: name, 'aria-label': name, 'aria-pressed': 'true' },
    icon(drawing),
    h('span', { class: 'head-words' }, label),
  );
  button.addEventListener('click', () => {
    const now = button.getAttribute('aria-pressed') !== 'true';
    setAttribute(button, 'aria-pressed', String(now));
    onchange(now);
  });
  return button;
}
