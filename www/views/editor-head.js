// @ts-check
// What stands over the editor: text or form, and the way through the placeholders.

import { h, icon, plural, setAttribute, setText } from '../kit/dom.js';

/**
 * @param {HTMLElement} root
 * @param {{onview: (view: 'text' | 'form') => void, onnext: (direction: 1 | -1) => void, onfill: () => void,
 *   onoutline: () => void}} hooks
 */
export function editorHead(root, { onview, onnext, onfill, onoutline }) {
  const views = /** @type {const} */ (['text', 'form']).map((id) =>
    h(
      'button',
      {
        type: 'button',
        class: 'segment',
        'data-view': id,
        'aria-pressed': String(id === 'text'),
        onclick: () => onview(id),
      },
      id === 'text' ? 'Text' : 'Form',
    ),
  );
  const left = h('span', { class: 'placeholders-left', id: 'placeholders-left' });
  const next = h(
    'button',
    {
      type: 'button',
      class: 'button quiet',
      id: 'next-placeholder',
      title: 'Next placeholder (Ctrl+Enter)',
      onclick: () => onnext(1),
    },
    icon('next'),
    h('span', { class: 'wide-only' }, 'Next placeholder'),
  );
  const filling = h(
    'button',
    {
      type: 'button',
      class: 'button quiet',
      id: 'fill-mode',
      'aria-pressed': 'false',
      title: 'Fill mode: Tab goes to the next placeholder',
      onclick: onfill,
    },
    'Fill mode',
  );
  const outline = h(
    'button',
    { type: 'button', class: 'button', id: 'outline-toggle', title: 'Outline', onclick: onoutline },
    icon('outline'),
    h('span', { class: 'visually-hidden' }, 'Outline'),
    h('span', { class: 'outline-chip' }),
  );
  root.append(
    h('h2', { class: 'visually-hidden' }, 'Editor'),
    outline,
    h('div', { class: 'segments', role: 'group', 'aria-label': 'Edit as' }, ...views),
    h('span', { class: 'spacer' }),
    left,
    filling,
    next,
  );

  /** @param {import('../core/types.js').Report} report */
  function render(report) {
    const open = report.findings.filter(
      (finding) => finding.category === 'placeholder' && finding.evidence !== 'possible',
    ).length;
    setText(left, open ? plural(open, 'placeholder') : '');
    setText(outline.children[2], report.completeness.total ? `${report.completeness.percent}%` : '');
    next.disabled = filling.disabled = open === 0;
  }

  /** @param {{view: 'text' | 'form', filling: boolean}} now */
  function show(now) {
    for (const button of views)
      setAttribute(button, 'aria-pressed', String(button.dataset.view === now.view));
    setAttribute(filling, 'aria-pressed', String(now.filling));
  }
  return { render, show };
}
