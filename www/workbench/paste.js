// @ts-check
// Pasted rich text as Markdown, with a notice that offers the plain text instead.

import { pastedMarkdown } from '../documents/paste.js';
import { strings } from '../strings/index.js';

/** Milliseconds for which the notice stays. */
const SEEN = 12_000;

/**
 * @param {ReturnType<typeof import('../kit/banners.js').bannersView>} banners
 * @param {(text: string) => void} repaste replaces the last paste
 * @returns {(data: DataTransfer, inCell: boolean) => string | null} null where the text is pasted as it is
 */
export function pasting(banners, repaste) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return (data, inCell) => {
    const markdown = pastedMarkdown(data, inCell);
    if (markdown === null) return null;
    const plain = data.getData('text/plain');
    banners.show('paste', {
      tone: 'note',
      text: strings.page.pasted,
      actions: [{ label: strings.page.pastePlain, run: () => repaste(plain) }],
    });
    clearTimeout(timer);
    timer = setTimeout(() => banners.hide('paste'), SEEN);
    return markdown;
  };
}
