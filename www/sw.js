// @ts-check
// The service worker, which opens the hosted page without a network: it caches the page's own files, all of one build.
// With a network all files come from the network, so a new build is used at once. It never sees documents, because they
// are never sent.

const BUILD = 'docgauge-BUILD';
const FILES = [
  './',
  'docgauge.js',
  'docgauge_bg.wasm',
  'page.css',
  'rules.json',
  'manifest.webmanifest',
  'assets/icon-192.png',
];
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
