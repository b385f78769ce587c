// @ts-check
// Copies the document for a wiki, a mail or a word processor: as rich text, and as Markdown for programs that take
// plain text.

/** @typedef {'copied' | 'refused'} Copied */

/**
 * @param {string} html the rendered document
 * @param {string} text its Markdown
 * @returns {Promise<Copied>}
 */
export async function copyRich(html, text) {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return 'copied';
  } catch {
    // Refused in frames and on insecure pages; `execCommand` works there.
    let done = false;
    const fill = (/** @type {ClipboardEvent} */ event) => {
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
      done = true;
    };
    addEventListener('copy', fill, { capture: true, once: true });
    document.execCommand('copy');
    removeEventListener('copy', fill, { capture: true });
    return done ? 'copied' : 'refused';
  }
}
