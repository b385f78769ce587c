// @ts-check
// The link that carries the document: how long it is, and what it means to send it.

import { h } from '../kit/dom.js';
import { LONG, TOO_LONG, encode } from '../documents/share.js';
import { showDialog } from '../kit/dialog.js';

/**
 * @param {Node} root
 * @param {string} text
 * @param {string} base the page's address without its fragment
 */
export async function shareDialog(root, text, base) {
  const link = `${base}#${await encode(text)}`;
  const length = link.length.toLocaleString('en');
  if (link.length > TOO_LONG) {
    showDialog(
      root,
      { id: 'share-dialog', title: 'Too long for a link' },
      h(
        'p',
        {},
        `The link would have ${length} characters; browsers and chats cut it beyond ` +
          `${TOO_LONG.toLocaleString('en')}. Send the file instead.`,
      ),
    );
    return;
  }
  const field = h('textarea', {
    class: 'share-link',
    id: 'share-link',
    readonly: true,
    rows: '5',
    'aria-label': 'Link',
  });
  field.value = link;
  const told = h('span', { role: 'status' });
  const copy = h('button', { type: 'button', class: 'button primary', id: 'share-copy' }, 'Copy the link');
  copy.addEventListener('click', async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(link);
      told.textContent = 'Copied';
    } catch {
      // The clipboard is refused in frames and on insecure pages.
      told.textContent = document.execCommand('copy') ? 'Copied' : 'Press Ctrl+C to copy';
    }
  });
  showDialog(
    root,
    { id: 'share-dialog', title: 'Share as a link' },
    location.protocol === 'file:'
      ? h(
          'p',
          {},
          h('strong', {}, 'This is a file on your disk, so the link opens on this machine only. '),
          'For somebody else, put what stands behind the # at the end of the address of your docgauge ' +
            'page, or send the file.',
        )
      : null,
    h(
      'p',
      {},
      'The whole text is in the link. It goes to no server, but it stays in the history and in the ' +
        'chats that the link passes through: who has the link has the text.',
    ),
    field,
    h(
      'p',
      { class: 'dialog-note', id: 'share-length' },
      `${length} characters` +
        (link.length > LONG
          ? `. Some chats cut links beyond ${LONG.toLocaleString('en')}: a file is safer.`
          : ''),
    ),
    h('div', { class: 'dialog-foot' }, told, copy),
  );
  field.select();
}
