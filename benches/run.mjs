// Measures in headless Chromium and prints the table of budgets: node run.mjs FOLDER
//
// FOLDER contains the bundle of page.mjs and the two wasm files; the offline file is that of dist/. All numbers of
// one table are from one run on one machine: compare them only with each other.

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync, deflateRawSync } from 'node:zlib';
import { launch, offlineUrl } from '../tests/browser/browser.mjs';
import { makeDocument } from './document.mjs';

const folder = process.argv[2];
const KB = 1000;
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const percentile = (list, part) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))];
const round = (number) =>
  number < 10 ? number.toFixed(2) : number < 100 ? number.toFixed(1) : number.toFixed(0);

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
const server = createServer(async (request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  if (path === '/')
    response
      .writeHead(200, { 'content-type': TYPES['.html'] })
      .end('<!doctype html><title>bench</title><script src="page.js"></script>');
  else
    readFile(join(folder, path)).then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(path)] }).end(bytes),
      () => response.writeHead(404).end(),
    );
});
await new Promise((done) => {
  server.listen(0, '127.0.0.1', done);
});
const browser = await launch();

/** Milliseconds from opening the offline file, with the document in its link, to the first report on it. */
async function opening(bytes) {
  const text = makeDocument(bytes);
  const times = [];
  for (let pass = 0; pass < 7; pass++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      globalThis.opened = new Promise((done) => {
        addEventListener('docgauge-report', ({ detail }) => {
          if (detail.report.completeness.total) done(performance.now());
        });
      });
    });
    await page.goto(`${offlineUrl()}#d=1.${deflateRawSync(text).toString('base64url')}`);
    times.push(await page.evaluate(() => globalThis.opened));
    await context.close();
  }
  return median(times);
}

/** The delay of typing in a document of this size: milliseconds per key, and the long tasks meanwhile. */
async function typing(bytes) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(offlineUrl());
  await page.evaluate(() => document.querySelector('doc-gauge').ready);
  const text = makeDocument(bytes);
  await page.evaluate(
    (text) =>
      new Promise((done) => {
        const gauge = document.querySelector('doc-gauge');
        gauge.addEventListener('docgauge-report', () => done(), { once: true });
        gauge.value = text;
      }),
    text,
  );
  // In the middle of the document, at the end of a line of prose.
  const line = text.slice(0, text.indexOf('\n', text.length / 2)).split('\n').length;
  await page.evaluate((line) => document.querySelector('doc-gauge').reveal({ line }), line);
  await page.keyboard.press('End');
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    const its = { frames: [], views: [], long: [], waiting: [] };
    globalThis.its = its;
    new PerformanceObserver((list) =>
      its.long.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        its.waiting.push(timeStamp);
        requestAnimationFrame(() => {
          setTimeout(() => its.frames.push(performance.now() - timeStamp));
        });
      },
      { capture: true },
    );
    // A report covers every key typed before its check began; the newest key gives the latest start.
    addEventListener('docgauge-report', () => {
      its.views.push(...its.waiting.splice(0).map((key) => performance.now() - key));
    });
  });
  for (let key = 0; key < 60; key++) {
    await page.keyboard.press('abcdefgh '[key % 9] === ' ' ? 'Space' : 'abcdefgh '[key % 9]);
    await page.waitForTimeout(120);
  }
  await page.waitForTimeout(1500);
  const its = await page.evaluate(() => globalThis.its);
  await context.close();
  return {
    frame: percentile(its.frames, 0.95),
    views: percentile(its.views, 0.95),
    longest: Math.max(0, ...its.long),
  };
}

const page = await browser.newPage();
page.on('pageerror', (error) => console.error(String(error)));
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.evaluate(() => globalThis.bench.start('bare_bg.wasm', 'docgauge_bg.wasm'));
const small = await page.evaluate(() => globalThis.bench.measure(62_000, 2));
const large = await page.evaluate(() => globalThis.bench.measure(2_500_000, 4));
await page.close();

console.log('\nOne pass over a document made for it, median milliseconds, in Chromium', browser.version());
console.log(
  [
    ''.padEnd(14),
    `${round(small.bytes / KB)} KB`.padStart(10),
    `${round(large.bytes / KB / KB)} MB`.padStart(10),
    'growth'.padStart(10),
  ].join(''),
);
const times = {};
for (const name of Object.keys(small.passes)) {
  const [of62, of2500] = [median(small.passes[name]), median(large.passes[name])];
  const growth = of2500 / of62 / (large.bytes / small.bytes);
  times[name] = { small: of62, large: of2500, growth };
  console.log(
    `${name.padEnd(14)}${round(of62).padStart(10)}${round(of2500).padStart(10)}${growth.toFixed(2).padStart(10)}`,
  );
}

const key62 = await typing(62_000);
const key1000 = await typing(1_000_000);
const opened = await opening(20_000);
await browser.close();
server.close();
const wasm = brotliCompressSync(await readFile(join(folder, 'docgauge_bg.wasm'))).length;
const file = (await stat(new URL('../dist/docgauge.html', import.meta.url))).size;

const { bare, docgauge, marked, markdownlint } = times;
const rows = [
  ['check with preview, against bare pulldown-cmark', docgauge.small / bare.small, 2.5, 'times'],
  ['check with preview, against marked only rendering', docgauge.small / marked.small, 1, 'times'],
  ['markdownlint, against the check (at least)', markdownlint.small / docgauge.small, -40, 'times'],
  ['growth from 62 KB to 2.5 MB, against that of the size', docgauge.growth, 1.3, 'times'],
  ['key to all views, 62 KB, p95', key62.views, 16, 'ms'],
  ['key to all views, 1 MB, p95', key1000.views, 50, 'ms'],
  ['longest main-thread task while typing, 62 KB', key62.longest, 50, 'ms'],
  ['longest main-thread task while typing, 1 MB', key1000.longest, 50, 'ms'],
  ['wasm, brotli', wasm / KB, 200, 'KB'],
  ['offline file', file / KB, 900, 'KB'],
  ['offline file opened to first report, 20 KB', opened, 300, 'ms'],
];
console.log(`\n${''.padEnd(56)}${'measured'.padStart(10)}${'budget'.padStart(10)}`);
for (const [what, measured, budget, unit] of rows) {
  const met = budget < 0 ? -budget <= measured : measured <= budget;
  console.log(
    what.padEnd(56) +
      round(measured).padStart(10) +
      String(Math.abs(budget)).padStart(10) +
      ` ${unit.padEnd(6)}${met ? 'met' : 'MISSED'}`,
  );
}
console.log(
  `\nKey to the frame that shows it, p95: ${round(key62.frame)} ms at 62 KB, ${round(key1000.frame)} ms at 1 MB`,
);
