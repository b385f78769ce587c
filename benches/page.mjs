// Measures the offline file in headless Chromium and prints the measures as JSON: node page.mjs FOLDER
//
// FOLDER holds the engine's wasm; the offline file is that of dist/. Times are those of the clock, because that is what
// an author waits for; only the main thread's own (main-thread.mjs) are CPU time.

import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { launch, offlineUrl } from '../tests/browser/browser.mjs';
import { makeDocument } from './document.mjs';
import { mainThread } from './main-thread.mjs';

const folder = resolve(process.argv[2]);
const OPENINGS = 9;
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const percentile = (list, part) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))];

const browser = await launch();

/** Milliseconds from opening a page to the moment at which it sets `opened`. */
async function opening(url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.opened ??= new Promise((done) => {
      globalThis.isOpen = () => done(performance.now());
      addEventListener('docgauge-report', ({ detail }) => {
        if (detail.report.completeness.total) globalThis.isOpen();
      });
    });
  });
  await page.goto(url);
  const time = await page.evaluate(() => globalThis.opened);
  await context.close();
  return time;
}

/** The address of an empty page that compiles the engine: the least that any page with the engine has to do. */
async function emptyPage() {
  const engine = (await readFile(join(folder, 'docgauge_bg.wasm'))).toString('base64');
  const path = join(folder, 'empty.html');
  await writeFile(
    path,
    `<!doctype html><meta charset="utf-8"><title>empty</title><script>
const bytes = Uint8Array.from(atob('${engine}'), (letter) => letter.charCodeAt(0));
WebAssembly.compile(bytes).then(() => globalThis.isOpen());
</script>`,
  );
  return pathToFileURL(path).href;
}

/** The offline file, with the document in its link, to the first report on it, against the empty page, in turns. */
async function openings(bytes) {
  const link = `${offlineUrl()}#d=1.${deflateRawSync(makeDocument(bytes)).toString('base64url')}`;
  const empty = await emptyPage();
  const times = { file: [], empty: [] };
  for (let pass = 0; pass < OPENINGS; pass++) {
    times.file.push(await opening(link));
    times.empty.push(await opening(empty));
  }
  return { file: median(times.file), empty: median(times.empty) };
}

/** What typing feels like in a document of this size: milliseconds per key, and the long tasks meanwhile. */
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
    // Each waiting key is measured up to the next report. If a key was typed while a check was running, this report is
    // not about it yet, and its time is too short.
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

const small = await typing(62_000);
const large = await typing(1_000_000);
const threads = [await mainThread(browser, 62_000), await mainThread(browser, 1_000_000)];
const opened = await openings(20_000);
await browser.close();

const measures = {
  'key-small': small.views,
  'key-large': large.views,
  'thread-small': threads[0].split.total,
  'thread-large': threads[1].split.total,
  'editor-small': threads[0].split.total / threads[0].bare.total,
  'editor-large': threads[1].split.total / threads[1].bare.total,
  'task-small': small.longest,
  'task-large': large.longest,
  opening: opened.file / opened.empty,
};
console.log(JSON.stringify({ measures, frames: [small.frame, large.frame], threads, opened }));
