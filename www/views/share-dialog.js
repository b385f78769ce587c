// @ts-check
// The link with the document: its length, and what a reader of the link can see.

import { isServed } from '../kit/carried.js';
import { copy as copyContent } from '../kit/clipboard.js';
import { labelOf, runs } from '../kit/command-names.js';
import { h, pushButton } from '../kit/dom.js';
import { showDialog } from '../kit/dialog.js';
import { strings } from '../strings/index.js';

/**
 * @param {Node} root
 * @param {string} link
 * @param {{long: number, tooLong: number, partly?: boolean}} how characters from which chats, and browsers, cut a link;
 *   `partly`: without the author's own template
 */
export function shareDialog(root, link, { long, tooLong, partly = false }) {
  if (link.length > tooLong) {
    const dialog = showDialog(
      root,
      { id: 'share-dialog', title: strings.choices.share.tooLong },
      h('p', {}, strings.choices.share.cut({ length: link.length, most: tooLong })),
      h(
        'div',
        { class: 'dialog-foot' },
        pushButton(
          { ...runs('save'), class: 'button primary', onclick: () => dialog.close() },
          labelOf('save'),
        ),
      ),
    );
    return;
  }
  const field = h('textarea', {
    class: 'share-link',
    id: 'share-link',
    readonly: true,
    rows: '5',
    'aria-label': strings.choices.share.link,
  });
  field.value = link;
  const told = h('span', { role: 'status' });
  const copy = pushButton({ class: 'button primary', id: 'share-copy' }, strings.choices.share.copy);
  copy.addEventListener('click', async () => {
    field.select();
    const done = await copyContent({ 'text/plain': link });
    told.textContent = done ? strings.choices.share.copied : strings.choices.share.byKey;
  });
  showDialog(
    root,
    { id: 'share-dialog', title: strings.choices.share.title },
    location.protocol === 'file:' || isServed()
      ? h('p', {}, h('strong', {}, strings.choices.share.file), strings.choices.share.fileHelp)
      : null,
    h('p', {}, strings.choices.share.about),
    partly ? h('p', {}, strings.choices.share.partly) : null,
    field,
    h(
      'p',
      { class: 'dialog-note', id: 'share-length' },
      strings.choices.share.length({ length: link.length, long }),
    ),
    h('div', { class: 'dialog-foot' }, told, copy),
  );
  field.select();
}
