// @ts-check
// What stands over the preview: whether guidance is shown, and whether the panes scroll together.

import { h, icon, setAttribute } from '../kit/dom.js';

/**
 * @param {HTMLElement} root
 * @param {{onsync: (on: boolean) => void, onguidance: (on: boolean) => void}} hooks
 */
export function previewHead(root, { onsync, onguidance }) {
  const guidance = toggle('guidance', 'Show guidance comments', 'note', true, onguidance);
  const sync = toggle('sync', 'Scroll editor and preview together', 'chain', true, onsync);
  const legend = h('span', { class: 'legend' });
  root.append(h('h2', {}, 'Preview'), legend, h('span', { class: 'spacer' }), guidance, sync);

  /** @param {import('../core/types.js').Report} report */
  function render(report) {
    const placeholders = report.findings.some(
      ({ category, evidence }) => category === 'placeholder' && evidence !== 'possible',
    );
    const unchanged = report.sections.some(({ items }) => items.some(({ state }) => state === 'unchanged'));
    const key = `${placeholders} ${unchanged}`;
    if (legend.dataset.key === key) return;
    legend.dataset.key = key;
    legend.replaceChildren(
      ...[
        placeholders ? h('span', { class: 'legend-placeholder' }, 'placeholder') : '',
        unchanged ? h('span', { class: 'legend-unchanged' }, 'unchanged sample') : '',
      ].filter(Boolean),
    );
  }
  return { render };
}

/**
 * @param {string} id
 * @param {string} label
 * @param {import('../kit/dom.js').Icon} drawing
 * @param {boolean} on
 * @param {(on: boolean) => void} onchange
 */
function toggle(id, label, drawing, on, onchange) {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'button icon-only quiet',
      id,
      title: label,
      'aria-label': label,
      'aria-pressed': String(on),
    },
    icon(drawing),
  );
  button.addEventListener('click', () => {
    const now = button.getAttribute('aria-pressed') !== 'true';
    setAttribute(button, 'aria-pressed', String(now));
    onchange(now);
  });
  return button;
}
