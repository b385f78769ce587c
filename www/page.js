// @ts-check
// What the hosted page and the offline file have besides the element: their language, and a link to skip the toolbar
// with the keyboard. The hosted page also caches its files for use without a network, says when there is no network,
// and offers a new version of itself. Deliberately absent: the document in a share link, which the element opens.

import { languageOf } from './element/language.js';
import { isServed } from './kit/carried.js';
import { tableOf } from './kit/tables.js';
import { trusted } from './kit/trusted.js';
import { language, ofBrowser, strings } from './strings/index.js';

/** Milliseconds between two looks whether a reload would lose nothing. */
const POLL = 2000;

export function preparePage() {
  const element = /** @type {HTMLElement | null} */ (document.querySelector('doc-gauge'));
  if (document.documentElement.dataset.page !== 'page' || !element) return;
  if (isServed()) element.setAttribute('storage', 'none');
  document.querySelector('.skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    element.focus();
  });
}

/**
 * Sets the language of a page of docgauge: that of the browser, before the element is there, and then the element's.
 */
export function speakPage() {
  const root = document.documentElement;
  const { page } = root.dataset;
  const element = document.querySelector('doc-gauge');
  if (!page || !element) return () => {};
  root.lang = ofBrowser();
  const show = async () => {
    await tableOf(languageOf(element));
    root.lang = language;
    const skip = document.querySelector('.skip');
    if (page !== 'page') return;
    document.title = strings.page.title;
    if (skip) skip.textContent = strings.page.skip;
  };
  new MutationObserver(show).observe(element, { attributeFilter: ['lang'] });
  return show;
}

/** Caches the hosted page's own files for use without a network, or no more: `?sw=off` in the address. */
export async function keepPage() {
  const element = /** @type {import('./element.js').DocGauge | null} */ (document.querySelector('doc-gauge'));
  if (
    document.documentElement.dataset.page !== 'page' ||
    !element ||
    location.protocol === 'file:' ||
    isServed() ||
    !('serviceWorker' in navigator)
  )
    return;
  const workers = navigator.serviceWorker;
  if (new URLSearchParams(location.search).get('sw') === 'off') {
    await forget(await workers.getRegistration());
    return;
  }
  await element.ready;
  const address = new URL('sw.js', document.baseURI).href;
  const registration = await workers.register(trusted().createScriptURL(address), { updateViaCache: 'none' });
  offerVersion(element, registration);
}

/** Removes the service worker and what it cached. @param {ServiceWorkerRegistration} [registration] */
async function forget(registration) {
  if (!registration) return;
  const ours = `docgauge ${registration.scope} `;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(ours)).map((name) => caches.delete(name)));
  await registration.unregister();
}

/**
 * Offers a build other than that of this page when all of it is here. It would take over by itself when no page of
 * the old build is open.
 * @param {import('./element.js').DocGauge} element
 * @param {ServiceWorkerRegistration} registration
 */
function offerVersion(element, registration) {
  const look = async () => {
    const { waiting } = registration;
    if (!waiting || (await buildOf(waiting)) === document.documentElement.dataset.build) return;
    whenSaved(() => {
      element.notify('version', strings.page.newVersion, strings.page.textStays, [
        { label: strings.legend.reload, run: () => takeOver(waiting) },
      ]);
    });
  };
  const follow = () => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', follow);
  follow();
  look();
}

/** The build that a service worker has cached. @param {ServiceWorker} worker @returns {Promise<string>} */
function buildOf(worker) {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage('build', [port2]);
  return new Promise((done) => {
    port1.onmessage = ({ data }) => done(data);
  });
}

/**
 * Lets the new build take over, and opens its page. It may have taken over already, from another page or by itself.
 * @param {ServiceWorker} worker
 */
function takeOver(worker) {
  const reload = () => ['activated', 'redundant'].includes(worker.state) && location.reload();
  worker.addEventListener('statechange', reload);
  worker.postMessage('take-over');
  reload();
}

/** Calls `done` as soon as a reload would lose nothing. @param {() => void} done */
function whenSaved(done) {
  const timer = setInterval(() => {
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    if (leaving.defaultPrevented) return;
    clearInterval(timer);
    done();
  }, POLL);
}

/** Says in the toolbar that there is no network, without which the hosted page works all the same. */
export function showNetwork() {
  const element = document.querySelector('doc-gauge');
  const local = location.protocol === 'file:' || isServed();
  if (document.documentElement.dataset.page !== 'page' || !element || local) return;
  const chip = document.createElement('span');
  chip.slot = 'toolbar-end';
  chip.className = 'offline';
  chip.setAttribute('role', 'status');
  element.append(chip);
  const show = () => {
    chip.textContent = navigator.onLine ? '' : strings.page.offline;
    chip.title = navigator.onLine ? '' : strings.page.offlineTitle;
  };
  addEventListener('online', show);
  addEventListener('offline', show);
  show();
}
