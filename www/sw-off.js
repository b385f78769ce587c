// @ts-check
// To be published in place of sw.js, if the service worker must go: it takes over at once, deletes what was cached for
// this folder, and removes itself. Open pages stay as they are.

const scope = /** @type {any} */ (globalThis);
const MINE = `docgauge ${scope.registration.scope} `;

scope.addEventListener('install', () => scope.skipWaiting());
scope.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(leave()));

async function leave() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(MINE)).map((name) => caches.delete(name)));
  await scope.registration.unregister();
}
