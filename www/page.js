// @ts-check
// The hosted page and the offline file, besides the element: a way past the toolbar by keyboard, and on the
// hosted page a cache of its files for use without a network. The element opens the document of a link itself.

import { trusted } from './kit/trusted.js';

export function preparePage() {
  const element = /** @type {HTMLElement | null} */ (document.querySelector('doc-gauge'));
  if (document.documentElement.dataset.page !== 'page' || !element) return;
  document.querySelector('.skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    element.focus();
  });
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
