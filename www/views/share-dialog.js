// @ts-check
// The link with the document: its length, and what a reader of the link can see.

import { h, pushButton } from '../kit/dom.js';
import { showDialog } from '../kit/dialog.js';

/**
 * @param {Node} root
 * @param {string} link
 * @param {{long: number, tooLong: number, partly?: boolean}} how characters from which chats, and browsers, cut a link;
 *   `partly`: without the author's own template
 */
export function shareDialog(root, link, { long, tooLong, partly = false }) {
  const length = link.length.toLocaleString('en');
  if (link.length > tooLong) {
    showDialog(
      root,
      { id: 'share-dialog', title: 'Too long for a link' },
      h(
        'p',
        {},
        `The link would have ${length} characters; browsers and chats cut it beyond ` +
          `${tooLong.toLocaleString('en')}. Send the file instead.`,
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
  const copy = pushButton({ class: 'button primary', id: 'share-copy' }, 'Copy the link');
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
      'The whole text is in the link, with its name and the chosen template. It goes to no server, but it stays in ' +
        'the history and in the chats that the link passes through: who has the link has the text.',
    ),
    partly
      ? h('p', {}, 'Your own template is too long for a link and is not in it: send its file with the link.')
      : null,
    field,
    h(
      'p',
      { class: 'dialog-note', id: 'share-length' },
      `${length} characters` +
        (link.length > long
          ? `. Some chats cut links beyond ${long.toLocaleString('en')}: a file is safer.`
          : ''),
    ),
    h('div', { class: 'dialog-foot' }, told, copy),
  );
  field.select();
}
