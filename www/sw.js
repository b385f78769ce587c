// @ts-check
// The service worker, with which the hosted page opens without a network: it keeps the page's own files, all of
// one build. While there is a network, everything comes from it, so that no old build ever stands in the way of a
// new one. It sees nothing of the documents, which never travel.

const BUILD = 'docgauge-BUILD';
const FILES = ['./', 'docgauge.js', 'docgauge_bg.wasm', 'page.css', 'rules.json'];
const worker = /** @type {any} */ (globalThis);
const addresses = new Set(FILES.map((file) => new URL(file, location.href).href));

worker.addEventListener('install', (/** @type {any} */ event) => {
  // All of them or none.
  event.waitUntil(caches.open(BUILD).then((cache) => cache.addAll(FILES)));
  worker.skipWaiting();
});

worker.addEventListener('activate', (/** @type {any} */ event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('docgauge-') && name !== BUILD)
            .map((name) => caches.delete(name)),
        ),
      ),
  );
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const address = request.url.replace(/[?#].*/, '').replace(/index\.html$/, '');
  if (request.method !== 'GET' || !addresses.has(address)) return;
  event.respondWith(fetch(request).catch(async () => (await caches.match(address)) ?? Response.error()));
});
