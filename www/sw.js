// @ts-check
// The service worker, which opens the hosted page without a network. It caches the pages and all that they load as one
// set, of one build, at its installation: all of it or nothing, and only what is what it says. A page comes from the
// network if that answers in time with a page of ours, and else from the set; everything else of the set comes from
// there. A new build is fetched beside the old one and takes over when no page of the old one is open, or when the
// author asks for it. It does not see documents, which are never sent.
//
// Invariant: a page never gets the files of another build, because their names differ. Deliberately absent: caching of
// what the host's own server or another site sends. `?sw=off` in the address of a page, or sw-off.js published in place
// of this file, removes it.

const BUILD = 'BUILD-ID';
/** The names of the set, written by xtask/src/site.rs. */
const FILES = ['FILES'];
const PAGES = ['./', 'embed.html'];
/** Milliseconds to wait for the network if the page is in the set. */
const PATIENCE = 3000;

const worker = /** @type {any} */ (globalThis);
const OURS = `docgauge ${worker.registration.scope} `;
const CACHE = OURS + BUILD;

const addressOf = (/** @type {string} */ name) => new URL(name, location.href).href;
const pages = new Set(PAGES.map(addressOf));
const files = new Set(FILES.map(addressOf));

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(keep()));
worker.addEventListener('activate', (/** @type {any} */ event) =>
  event.waitUntil(forget((name) => name !== CACHE)),
);

worker.addEventListener('message', (/** @type {any} */ event) => {
  if (event.data === 'build') event.ports[0].postMessage(BUILD);
  if (event.data === 'take-over') worker.skipWaiting();
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const { origin, pathname, searchParams } = new URL(request.url);
  const address = `${origin}${pathname}`.replace(/index\.html$/, '');
  if (request.method !== 'GET') return;
  if (pages.has(address)) {
    if (searchParams.get('sw') === 'off') event.waitUntil(leave());
    else event.respondWith(page(request, address));
  } else if (files.has(address)) event.respondWith(kept(address).then((found) => found ?? fetch(request)));
});

/** The file of the set. @param {string} address @returns {Promise<Response | undefined>} */
const kept = (address) => caches.match(address, { cacheName: CACHE });

/** @param {Request} request @param {string} address */
async function page(request, address) {
  const ours = await kept(address);
  // A host may let the browser keep an old page for a year.
  const answer = fetch(new Request(request, { cache: 'no-cache' }));
  if (!ours) return answer;
  const fresh = answer.then(async (it) => ((await isUsable(it.clone())) ? it : ours));
  const late = new Promise((done) => {
    setTimeout(done, PATIENCE);
  });
  return Promise.race([fresh.catch(() => ours), late.then(() => ours)]);
}

/** Whether this is a page of ours whose script is there too. @param {Response} response */
async function isUsable(response) {
  if (!response.ok) return false;
  const html = await htmlOf(response);
  const build = buildOf(html);
  if (!build || build === BUILD) return Boolean(build);
  const script = / src="([^"]+\.js)"/.exec(html)?.[1];
  return !script || isScript(await fetch(addressOf(script)));
}

/** @param {Response} response */
const isScript = (response) => response.ok && /javascript/.test(response.headers.get('content-type') ?? '');

/** The build that a page names. A portal or a host's own page names none. @param {string} html */
const buildOf = (html) => /^<!doctype html>\s*<html\b[^>]* data-build="(\w+)"/i.exec(html)?.[1];

/** The page in one file is in UTF-16. @param {Response} response */
async function htmlOf(response) {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 8192));
}

/** Fetches the set past the browser's own cache. */
async function keep() {
  const found = await Promise.all(
    [...files].map(async (address) => {
      const response = await fetch(address, { cache: 'reload' });
      if (!(await isGenuine(address, response.clone()))) throw new Error(`${address} is not of this build`);
      // A page that came by a redirect of the host may not answer for the address as it is.
      const { headers } = response;
      return { address, response: new Response(await response.blob(), { headers }) };
    }),
  );
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(found.map(({ address, response }) => cache.put(address, response)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** @param {string} address @param {Response} response */
async function isGenuine(address, response) {
  if (!response.ok) return false;
  if (pages.has(address)) return buildOf(await htmlOf(response)) === BUILD;
  const hash = /\.([0-9a-f]{8})\.\w+$/.exec(address)?.[1];
  if (!hash) return !/html/.test(response.headers.get('content-type') ?? '');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return [...digest.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === hash;
}

/** Deletes caches of this scope. @param {(name: string) => boolean} which */
async function forget(which) {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(OURS) && which(name)).map((name) => caches.delete(name)),
  );
}

async function leave() {
  await forget(() => true);
  await worker.registration.unregister();
}
