// @ts-check
// What stands over an empty editor: the three ways to begin. No number, nothing red.

import { h, icon } from '../kit/dom.js';

/**
 * @param {HTMLElement} root
 * @param {(command: string, anchor: HTMLElement) => void} oncommand
 */
export function emptyView(root, oncommand) {
  const start = h(
    'button',
    {
      type: 'button',
      class: 'button',
      id: 'start-template',
      'aria-haspopup': 'menu',
      onclick: () => oncommand('start-template', start),
    },
    'Start from a template',
    icon('chevron'),
  );
  root.append(
    h(
      'div',
      { class: 'empty-card' },
      h('h3', {}, 'See what your architecture document still needs'),
      h(
        'p',
        {},
        'Paste or drop a Markdown document. Placeholders, untouched sample text and missing sections are ' +
          'marked as you type, each with what mends it.',
      ),
      h(
        'div',
        { class: 'empty-actions' },
        h(
          'button',
          {
            type: 'button',
            class: 'button primary',
            id: 'start-open',
            onclick: () => oncommand('open', root),
          },
          icon('open'),
          'Open file',
        ),
        start,
        h(
          'button',
          { type: 'button', class: 'button', id: 'start-example', onclick: () => oncommand('example', root) },
          'Load example',
        ),
      ),
    ),
  );
}
