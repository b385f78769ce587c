// @ts-check
// The head of the editor pane: text or form, the number of open placeholders, and the buttons to go through them.

import { labelOf, runs } from '../kit/command-names.js';
import { h, pushButton, setAttribute, setText } from '../kit/dom.js';
import { breakdown, toDo } from '../kit/counts.js';
import { documentBand } from '../kit/legend.js';
import { icon } from '../kit/icons.js';
import { strings } from '../strings/index.js';

/** @param {HTMLElement} root */
export function editorHead(root) {
  const views = /** @type {const} */ (['text', 'form']).map((id) =>
    pushButton(
      { ...runs(`view-${id}`), class: 'segment', 'data-view': id, 'aria-pressed': String(id === 'text') },
      labelOf(`view-${id}`),
    ),
  );
  const left = h('span', { class: 'placeholders-left', id: 'placeholders-left' });
  const next = pushButton(
    { ...runs('next-placeholder'), class: 'button quiet', id: 'next-placeholder' },
    icon('next'),
    h('span', { class: 'head-words' }, labelOf('next-placeholder')),
  );
  const filling = pushButton(
    { ...runs('fill-mode'), class: 'button quiet', id: 'fill-mode', 'aria-pressed': 'false' },
    labelOf('fill-mode'),
  );
  root.append(
    h('h2', { class: 'visually-hidden' }, strings.page.editor),
    h('div', { class: 'segments', role: 'group', 'aria-label': strings.page.editAs }, ...views),
    h('span', { class: 'spacer' }),
    left,
    filling,
    next,
  );

  /** @param {import('../core/types.js').Report} report */
  function render(report) {
    const open = toDo(report).placeholders;
    setText(left, open ? strings.counts.placeholders(open) : '');
    left.title = documentBand(report) ? strings.page.sum(breakdown(report)) : '';
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
