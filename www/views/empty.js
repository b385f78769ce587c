// @ts-check
// The card on an empty editor with the three ways to start. It has no number and nothing red.

import { COMMANDS, runs } from '../kit/command-names.js';
import { h, pushButton } from '../kit/dom.js';
import { icon } from '../kit/icons.js';

/** @param {HTMLElement} root */
export function emptyView(root) {
  root.append(
    h(
      'div',
      { class: 'empty-card' },
      h('h3', {}, 'See what your architecture document still needs'),
      h(
        'p',
        {},
        'Paste or drop a Markdown document. Placeholders, untouched sample text and missing sections are ' +
          'marked as you type, each with what mends it. It runs in this tab, and nothing is uploaded.',
      ),
      h(
        'div',
        { class: 'empty-actions' },
        pushButton({ ...runs('open'), class: 'button primary', id: 'start-open' }, icon('open'), 'Open file'),
        pushButton(
          { ...runs('start-template'), class: 'button', id: 'start-template', 'aria-haspopup': 'menu' },
          COMMANDS['start-template'].label,
          icon('chevron'),
        ),
        pushButton({ ...runs('example'), class: 'button', id: 'start-example' }, COMMANDS.example.label),
      ),
    ),
  );
}
