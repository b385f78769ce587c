// @ts-check
// The hosted page and the offline file, besides the element: they open the document of a link, and the hosted page
// caches its files for use without a network. A draft from a link has a key of its own, so that it never overwrites
// the author's own draft.

import { decode } from './documents/share.js';
import { trusted } from './kit/trusted.js';
import { messageOf } from './kit/errors.js';

/** Runs before the element is defined, because the element then looks for its draft. */
export function preparePage() {
  const element = /** @type {HTMLElement | null} */ (document.querySelector('doc-gauge'));
  if (document.documentElement.dataset.page !== 'page' || !element) return;
  document.querySelector('.skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    element.focus();
  });
  if (!/^#(d|text)=/.test(location.hash)) return;
  element.setAttribute('storage-key', `link-${digest(location.hash)}`);
}

/** Runs after the element is defined. */
export async function openLink() {
  const element = /** @type {import('./element.js').DocGauge | null} */ (document.querySelector('doc-gauge'));
  if (document.documentElement.dataset.page !== 'page' || !element) return;
  try {
    const text = await decode(location.hash);
    // The author's draft of the link's document takes precedence over the link.
    await element.restored;
    if (text !== null && !element.value) element.value = text;
  } catch (error) {
    element.notify('link', 'The document in this link could not be read.', messageOf(error));
  }
}

/** Caches the hosted page's own files for use without a network. */
export async function keepPage() {
  const element = /** @type {import('./element.js').DocGauge | null} */ (document.querySelector('doc-gauge'));
  if (
    document.documentElement.dataset.page !== 'page' ||
    !element ||
    location.protocol === 'file:' ||
    !('serviceWorker' in navigator)
  )
    return;
  await element.ready;
  const address = new URL('sw.js', document.baseURI).href;
  await navigator.serviceWorker.register(trusted().createScriptURL(address));
}

/** A short hash of a text; it need not be secure. @param {string} text */
function digest(text) {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash >>> 0).toString(36);
}
