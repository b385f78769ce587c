// The setup of every end-to-end test: Chromium, the built pages, and a page that collects its errors.
//
// The pages are those of dist/, built by `cargo xtask dist`. A simple static host serves them, without any special
// header.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(new URL('../../www/package.json', import.meta.url));
const { chromium } = require('playwright-core');

/** For a file that is run by hand; `cargo xtask test` finds the browser by itself (xtask/src/browser.rs). */
const DEBIAN = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

export const DIST = new URL('../../dist/', import.meta.url);
export const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** The two pages, which must behave alike. */
export const PAGES = ['hosted', 'offline'];

/** The sources that a test may load from our packages. */
export const axeSource = () => readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

export const sample = await readFile(new URL('sample.md', import.meta.url), 'utf8');

/**
 * A static host on a port of its own, and so with an origin of its own. `extra` maps paths to the test's own HTML,
 * which it may also add later.
 * @param {Record<string, string | {body: string, headers: Record<string, string>}>} [extra]
 * @param {URL} [folder]
 */
export async function serve(extra = {}, folder = new URL('site/', DIST)) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = pathname === '/' ? '/index.html' : pathname;
    try {
      const own = extra[path];
      const { body, headers } = own?.body
        ? own
        : { body: own ?? (await readFile(new URL(`.${path}`, folder))) };
      response
        .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', ...headers })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  // A test that fails leaves it open, which must not keep the run from its end.
  server.unref();
  await new Promise((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const close = () =>
    new Promise((done) => {
      server.closeAllConnections();
      server.close(done);
    });
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}

/**
 * One Chromium and one host for the tests of a file.
 * @param {Record<string, string>} [extra] the test's own pages
 */
export function browser(extra) {
  const its = {};
  before(async () => {
    // A page of the tests lives for seconds; optimising its wasm took a third of the run's time.
    its.browser = await launch(['--js-flags=--liftoff-only']);
    its.host = await serve(extra);
    its.elsewhere = await serve(extra);
  });
  after(async () => {
    await its.browser?.close();
    await Promise.all([its.host?.close(), its.elsewhere?.close()]);
  });
  return {
    /** @param {'hosted' | 'offline'} kind */
    open: (kind, options = {}) =>
      openPage(its.browser, kind === 'hosted' ? `${its.host.address}/` : offlineUrl(), options),
    /** @param {string} path @param {{ready?: boolean}} [options] */
    openPath: (path, options = { ready: false }) => openPage(its.browser, its.host.address + path, options),
    /** The same pages from another origin. @param {string} path */
    openElsewhere: (path, options = {}) => openPage(its.browser, its.elsewhere.address + path, options),
    address: () => its.host.address,
    elsewhere: () => its.elsewhere.address,
  };
}

export const offlineUrl = () => pathToFileURL(fileURLToPath(new URL('docgauge.html', DIST))).href;

/** Chromium without a window. @param {string[]} flags for the command line, beside those that every use needs */
export function launch(flags = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? DEBIAN.find((path) => existsSync(path)),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
      ...flags,
    ],
  });
}

/**
 * Opens a page in a context of its own. Its requests and the messages of its console are collected.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
export async function openPage(
  browser,
  url,
  {
    width = 1440,
    height = 900,
    scheme = 'light',
    reducedMotion = 'reduce',
    forcedColors = 'none',
    ready = true,
    touch = false,
    locale = 'en-US',
    policy = true,
    init = null,
    route = null,
  } = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion,
    forcedColors,
    hasTouch: touch,
    locale,
    bypassCSP: !policy,
  });
  if (init) await context.addInitScript(init);
  if (route) await context.route(...route);
  const page = await context.newPage();
  // A long limit, reached only if something never comes: a loaded machine is no fault of the page.
  page.setDefaultTimeout(60000);
  const requests = [];
  const complaints = [];
  // The page makes blobs and data itself; all other addresses are requests.
  context.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) requests.push(request);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  if (ready)
    await page.evaluate(async () => {
      await customElements.whenDefined('doc-gauge');
      await document.querySelector('doc-gauge').ready;
    });
  return { page, context, requests, complaints, gauge: gaugeOf(page) };
}

/**
 * The element as an author uses it: by the editor, the views and the public properties.
 * @param {import('playwright-core').Page | import('playwright-core').Frame} frame
 */
export function gaugeOf(frame) {
  const editor = frame.locator('doc-gauge .cm-content');
  const gauge = {
    editor,
    value: () => frame.evaluate(() => document.querySelector('doc-gauge').value),
    report: () => frame.evaluate(() => document.querySelector('doc-gauge').report),
    /** The selected text of the editor. */
    selected: () =>
      frame.evaluate(() => document.querySelector('doc-gauge').shadowRoot.getSelection().toString()),
    /** Opens the first row of the queue that fits, and returns it. */
    row: async (selector, filter = {}) => {
      const row = frame.locator(`.finding${selector}`, filter).first();
      await row.locator('.finding-main').click();
      await frame.locator(`.finding${selector}[data-open]`, filter).waitFor();
      return row;
    },
    /** Pastes plain text at the caret. */
    paste: async (text) => {
      await editor.focus();
      await editor.evaluate((target, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        target.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
        );
      }, text);
    },
    /** Waits until the report is about the current text, and returns it. */
    checked: async () => {
      await frame.waitForFunction(() => {
        const { value, report } = document.querySelector('doc-gauge');
        const last = report?.sections.at(-1);
        const asWritten = report?.findings.every(({ from, to, text }) => value.slice(from, to) === text);
        return asWritten && (last ? last.to === value.length : value === '');
      });
      return gauge.report();
    },
    /** Pastes into the empty page and waits for its report. */
    fill: async (text = sample) => {
      await gauge.paste(text);
      return gauge.checked();
    },
  };
  return gauge;
}

/** Gives the element a document, as its host does. @param {import('playwright-core').Page} page */
export const load = (page, text, name = 'a.md') =>
  page.evaluate(
    ([text, name]) => {
      const gauge = document.querySelector('doc-gauge');
      gauge.value = text;
      gauge.fileName = name;
    },
    [text, name],
  );

/**
 * Stops the page's clock, because the history joins text typed without a pause to one step of undo, and a slow
 * machine adds pauses that the author did not make.
 * @param {import('playwright-core').Page} page
 */
export const stopClock = (page) =>
  page.evaluate(() => {
    const now = Date.now();
    Date.now = () => now;
  });

/** Delays the worker's answers for a while. It sleeps: a loop would take the core from the tests beside it. */
export async function busy(page, milliseconds = 700) {
  const [worker] = page.workers();
  await worker.evaluate((milliseconds) => {
    setTimeout(() => {
      // Memory of wasm can be shared, and so waited for, on a page that is not isolated too.
      const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
      Atomics.wait(new Int32Array(buffer), 0, 0, milliseconds);
    }, 0);
  }, milliseconds);
  await page.waitForTimeout(20);
}

/** Waits until the browser has stored the text as a document. */
export const stored = (page, text) =>
  page.evaluate(async (text) => {
    const result = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const texts = async () => {
      const db = await result(indexedDB.open('docgauge'));
      const all = await result(db.transaction('documents').objectStore('documents').getAll());
      db.close();
      return all.map((one) => one.text);
    };
    while (!(await texts()).includes(text)) await new Promise((done) => setTimeout(done, 50));
  }, text);

/** Nothing was refused and nothing failed; a violated policy would be listed here too. */
export function assertNoComplaints(complaints) {
  assert.deepEqual(complaints, []);
}
