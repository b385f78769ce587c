// @ts-check
// The document for a wiki, a mail or a word processor: the preview as rich text on the clipboard, with the
// Markdown beside it for what takes plain text. Nothing of the page's own markup goes along.

/** @typedef {'copied' | 'refused'} Copied */

/** The page's classes mean nothing elsewhere. */
const OURS = '.block, .run, .table-scroll, .html, span.link-blocked';

/** The document as it reads, without what only the page needs. @param {DocumentFragment} preview */
export function plain(preview) {
  const holder = document.createElement('div');
  holder.append(preview);
  for (const element of holder.querySelectorAll('.guidance, .footnote-back')) element.remove();
  for (const box of holder.querySelectorAll('input[type="checkbox"]'))
    box.replaceWith(/** @type {HTMLInputElement} */ (box).hasAttribute('checked') ? '☑ ' : '☐ ');
  for (const box of holder.querySelectorAll('.image-box'))
    box.replaceWith(`[${box.firstElementChild?.textContent ?? ''}]`);
  for (const element of holder.querySelectorAll(OURS)) element.replaceWith(...element.childNodes);
  for (const element of holder.querySelectorAll('*')) {
    const aligned = /\balign-(left|center|right)\b/.exec(element.className)?.[1];
    const href = element.getAttribute('href');
    const kept = ['src', 'alt', 'colspan', 'rowspan', 'start', 'open'].map((name) => [
      name,
      element.getAttribute(name),
    ]);
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
    for (const [name, value] of kept) if (name && value !== null) element.setAttribute(name, value);
    if (aligned) element.setAttribute('align', aligned);
    // Within the page a link to a heading has a prefix of ours; elsewhere there is no such heading.
    if (href?.startsWith('#')) element.replaceWith(...element.childNodes);
    else if (href) element.setAttribute('href', href);
  }
  return holder;
}

/** @param {string} html @param {string} text @returns {Promise<Copied>} */
export async function copyRich(html, text) {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return 'copied';
  } catch {
    // Refused in frames and on insecure pages, where the older way still works.
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
