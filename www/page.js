// @ts-check
// The hosted page and the offline file, besides the element: a way past the toolbar by keyboard. The hosted page caches
// its files for use without a network, says when there is none, and offers a new version of itself. The element opens
// the document of a link itself.

import { trusted } from './kit/trusted.js';

/** Milliseconds between two looks whether a reload would lose nothing. */
const POLL = 2000;

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
  const worker = navigator.serviceWorker;
  // A first visit has no version before it.
  if (worker.controller)
    worker.addEventListener('controllerchange', () => offerVersion(element), { once: true });
  await worker.register(trusted().createScriptURL(address));
}

/** Offers the new version as soon as a reload would lose nothing. @param {import('./element.js').DocGauge} element */
function offerVersion(element) {
  const timer = setInterval(() => {
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    if (leaving.defaultPrevented) return;
    clearInterval(timer);
    element.notify('version', 'There is a new version of docgauge.', '', [
      { label: 'Reload', run: () => location.reload() },
    ]);
  }, POLL);
}

/** Says in the toolbar that there is no network, without which the hosted page works all the same. */
export function showNetwork() {
  const element = document.querySelector('doc-gauge');
  if (document.documentElement.dataset.page !== 'page' || !element || location.protocol === 'file:') return;
  const chip = document.createElement('span');
  chip.slot = 'toolbar-end';
  chip.className = 'offline';
  chip.setAttribute('role', 'status');
  element.append(chip);
  const show = () => {
    chip.textContent = navigator.onLine ? '' : 'Offline';
    chip.title = navigator.onLine ? '' : 'There is no network. Everything here works without.';
  };
  addEventListener('online', show);
  addEventListener('offline', show);
  show();
}
