// @ts-check
// The card on an empty editor with the three ways to start. It has no number and nothing red.

import { labelOf, runs } from '../kit/command-names.js';
import { h, pushButton } from '../kit/dom.js';
import { icon } from '../kit/icons.js';
import { strings } from '../strings/index.js';

/** @param {HTMLElement} root */
export function emptyView(root) {
  root.append(
    h(
      'slot',
      { name: 'empty' },
      h(
        'div',
        { class: 'empty-card' },
        h('h3', {}, strings.page.emptyTitle),
        h('p', {}, strings.page.emptyText),
        h(
          'div',
          { class: 'empty-actions' },
          pushButton(
            { ...runs('open'), class: 'button primary', id: 'start-open' },
            icon('open'),
            strings.page.openFile,
          ),
          pushButton(
            { ...runs('start-template'), class: 'button', id: 'start-template', 'aria-haspopup': 'menu' },
            labelOf('start-template'),
            icon('chevron'),
          ),
          pushButton({ ...runs('example'), class: 'button', id: 'start-example' }, labelOf('example')),
        ),
      ),
    ),
  );
}
