// @ts-check
// A dialog: a title, a body, and a close button.

import { h, pushButton } from './dom.js';
import { icon } from './icons.js';
import { inline } from './prose.js';
import { strings } from '../strings/index.js';

/**
 * Shows a dialog, and removes it when it closes.
 * @param {Node} root
 * @param {{id: string, title: string, wide?: boolean}} what
 * @param {...import('./dom.js').Child} children
 */
export function showDialog(root, { id, title, wide }, ...children) {
  const heading = h('h2', { id: `${id}-title` }, ...inline(title));
  const body = h('div', { class: 'dialog-body', tabindex: '-1' }, ...children);
  const dialog = h(
    'dialog',
    { class: 'dialog', part: 'dialog', id, 'aria-labelledby': `${id}-title`, 'data-wide': Boolean(wide) },
    h(
      'div',
      { class: 'dialog-head' },
      heading,
      pushButton(
        {
          class: 'button icon-only quiet',
          'aria-label': strings.legend.close,
          onclick: () => dialog.close(),
        },
        icon('close'),
      ),
    ),
    body,
  );
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  root.appendChild(dialog);
  dialog.showModal();
  // A text that is longer than the dialog is scrolled by keys too.
  if (body.clientHeight < body.scrollHeight) body.tabIndex = 0;
  return dialog;
}
