// @ts-check
// The head of the editor pane: text or form, the number of open placeholders, and the buttons to go through them.

import { COMMANDS, runs } from '../kit/command-names.js';
import { h, pushButton, setAttribute, setText } from '../kit/dom.js';
import { breakdown } from '../kit/counts.js';
import { isOpenPlaceholder } from '../kit/findings.js';
import { documentBand } from '../kit/legend.js';
import { icon } from '../kit/icons.js';
import { plural } from '../kit/text.js';

/** @param {HTMLElement} root */
export function editorHead(root) {
  const views = /** @type {const} */ (['text', 'form']).map((id) =>
    pushButton(
      { ...runs(`view-${id}`), class: 'segment', 'data-view': id, 'aria-pressed': String(id === 'text') },
      COMMANDS[`view-${id}`].label,
    ),
  );
  const left = h('span', { class: 'placeholders-left', id: 'placeholders-left' });
  const next = pushButton(
    { ...runs('next-placeholder'), class: 'button quiet', id: 'next-placeholder' },
    icon('next'),
    h('span', { class: 'head-words' }, COMMANDS['next-placeholder'].label),
  );
  const filling = pushButton(
    { ...runs('fill-mode'), class: 'button quiet', id: 'fill-mode', 'aria-pressed': 'false' },
    COMMANDS['fill-mode'].label,
  );
  root.append(
    h('h2', { class: 'visually-hidden' }, 'Editor'),
    h('div', { class: 'segments', role: 'group', 'aria-label': 'Edit as' }, ...views),
    h('span', { class: 'spacer' }),
    left,
    filling,
    next,
  );

  /** @param {import('../core/types.js').Report} report */
  function render(report) {
    const open = report.findings.filter(isOpenPlaceholder).length;
    setText(left, open ? plural(open, 'placeholder') : '');
    left.title = documentBand(report) ? `The headline’s sum: ${breakdown(report)}` : '';
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
