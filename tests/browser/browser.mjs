// What every end-to-end test needs: Chromium, the built pages, and a page that reports what went wrong in it.
//
// The pages are those of dist/, as they are given away: `cargo xtask dist` builds them. They are served by
// the plainest of static hosts, without a header that a real one might lack.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(new URL('../../www/package.json', import.meta.url));
const { chromium } = require('playwright-core');

const DIST = new URL('../../dist/', import.meta.url);
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/** The two pages that must behave alike. */
export const PAGES = ['hosted', 'offline'];

/** The sources that a test may need of our packages. */
export const axeSource = () => readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

export const sample = await readFile(new URL('sample.md', import.meta.url), 'utf8');

/**
 * A static host on a port of its own, thus an origin of its own. `extra` maps paths to HTML that the test
 * brings.
 * @param {Record<string, string>} [extra]
 */
async function serve(extra = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = pathname === '/' ? '/index.html' : pathname;
    try {
      const body = extra[path] ?? (await readFile(new URL(`site${path}`, DIST)));
      response
        .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
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
 * @param {Record<string, string>} [extra] pages that the tests bring
 */
export function browser(extra) {
  const its = {};
  before(async () => {
    its.browser = await launch();
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
  };
}

export const offlineUrl = () => pathToFileURL(fileURLToPath(new URL('docgauge.html', DIST))).href;

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/**
 * Opens a page in a context of its own. What it asks for over the network and what it complains about is
 * kept.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
async function openPage(
  browser,
  url,
  {
    width = 1440,
    height = 900,
    scheme = 'light',
    reducedMotion = 'reduce',
    forcedColors = 'none',
    ready = true,
  } = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion,
    forcedColors,
  });
  const page = await context.newPage();
  // Only what never comes is waited for so long: a loaded machine is no fault of the page.
  page.setDefaultTimeout(60000);
  const requests = [];
  const complaints = [];
  // Blobs and data are made by the page itself; everything else is asked of somebody.
  context.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) requests.push(request);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  if (ready) await page.evaluate(() => document.querySelector('doc-gauge').ready);
  return { page, context, requests, complaints, gauge: gaugeOf(page) };
}

/**
 * The element as an author uses it: through the editor, the views and the public properties.
 * @param {import('playwright-core').Page | import('playwright-core').Frame} frame
 */
export function gaugeOf(frame) {
  const editor = frame.locator('doc-gauge .cm-content');
  const gauge = {
    editor,
    value: () => frame.evaluate(() => document.querySelector('doc-gauge').value),
    report: () => frame.evaluate(() => document.querySelector('doc-gauge').report),
    /** What is selected in the editor. */
    selected: () =>
      frame.evaluate(() => document.querySelector('doc-gauge').shadowRoot.getSelection().toString()),
    /** Pastes plain text as a clipboard would, at the caret. */
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
    /** Waits until the report is about the text as it now is, and answers it. */
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

/**
 * Stops the page's clock. The history takes what is typed without a pause for one step to undo; so it does on a
 * slow machine too, whose pauses are not the author's.
 * @param {import('playwright-core').Page} page
 */
export const stopClock = (page) =>
  page.evaluate(() => {
    const now = Date.now();
    Date.now = () => now;
  });

/** Nothing was refused, nothing failed: a violated policy would stand here too. */
export function assertNoComplaints(complaints) {
  assert.deepEqual(complaints, []);
}
