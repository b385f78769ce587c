// Measures what a key costs the page's main thread: `mainThread` for page.mjs. Alone, `node main-thread.mjs WWW`, it
// prints the shares of the page's modules.
//
// Time is the CPU time of the thread, from the key until the page is at rest: typing, check, report, all views, frames.
// A busy machine makes it longer, so an editor without a page types the same keys in turns with the page: the ratio of
// the two is stable where the milliseconds are not.

import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch, offlineUrl, serve } from '../tests/browser/browser.mjs';
import { bundler, constants } from '../xtask/bundler.mjs';
import { makeDocument } from './document.mjs';

const WWW = fileURLToPath(new URL('../www', import.meta.url));
const KEYS = 40;
/** Milliseconds for a key and all that it causes. */
const REST = 250;
const LETTERS = [...'abcdefgh', 'Space'];
const PARTS = { total: 'Task', script: 'Script', style: 'RecalcStyle', layout: 'Layout' };

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

/** An editor with the text's colours, and nothing else. */
const BARE = `
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorView, drawSelection, keymap, lineNumbers } from '@codemirror/view';
import { markdown } from './editor/language.js';
globalThis.start = (doc) => {
  const keys = keymap.of([...historyKeymap, ...defaultKeymap]);
  const extensions = [history(), keys, EditorView.lineWrapping, lineNumbers(), drawSelection(), markdown];
  const view = new EditorView({ parent: document.body, doc, extensions });
  const anchor = doc.indexOf('\\n', doc.length / 2);
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
  view.focus();
};`;

async function bareEditor(browser, text) {
  const { build } = createRequire(join(WWW, 'package.json'))('esbuild');
  const stdin = { contents: BARE, resolveDir: WWW };
  const { outputFiles } = await build({ stdin, bundle: true, format: 'iife', write: false });
  const page = await newPage(browser);
  await page.setContent(
    '<style>body { margin: 0 } .cm-editor { inline-size: 30rem; block-size: 50rem }</style>',
  );
  await page.addScriptTag({ content: outputFiles[0].text });
  await page.evaluate((doc) => globalThis.start(doc), text);
  return page;
}

const newPage = async (browser) =>
  (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();

/** The page with a document, the caret in its middle: in the text, or in a field of the form. */
async function opened(browser, url, text, mode) {
  const page = await newPage(browser);
  await page.goto(url);
  const line = text.slice(0, text.indexOf('\n', text.length / 2)).split('\n').length;
  await page.evaluate(
    async ({ text, line, mode }) => {
      const gauge = document.querySelector('doc-gauge');
      await gauge.ready;
      gauge.setAttribute('mode', mode === 'form' ? 'split' : mode);
      const reported = new Promise((done) => {
        gauge.addEventListener('docgauge-report', done, { once: true });
      });
      gauge.value = text;
      await reported;
      gauge.reveal({ line });
    },
    { text, line, mode },
  );
  if (mode === 'form') {
    await page.locator('.segment[data-view="form"]').click();
    await page.locator('#form input[type="text"]').nth(2).focus();
  } else await page.keyboard.press('End');
  return page;
}

const type = async (page, key) => {
  await page.keyboard.press(LETTERS[key % LETTERS.length]);
  await page.waitForTimeout(REST);
};

/**
 * The median cost of a key in each page, in milliseconds of the thread's CPU time; the pages take turns.
 * @param {import('playwright-core').Page[]} pages
 */
async function costs(pages) {
  const all = await Promise.all(
    pages.map(async (page) => {
      // Long documents are built in parts after their first report.
      await page.waitForTimeout(6000);
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const now = async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        const by = Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
        return Object.fromEntries(Object.entries(PARTS).map(([part, name]) => [part, by[`${name}Duration`]]));
      };
      return { page, now, taken: [] };
    }),
  );
  for (let key = 0; key < KEYS; key++) {
    for (const { page, now, taken } of all) {
      const before = await now();
      await type(page, key);
      const after = await now();
      taken.push(Object.fromEntries(Object.keys(PARTS).map((part) => [part, after[part] - before[part]])));
    }
  }
  return all.map(({ taken }) =>
    Object.fromEntries(Object.keys(PARTS).map((part) => [part, median(taken.map((one) => one[part]))])),
  );
}

/** The cost of a key in the page beside a bare editor. @param {number} bytes @param {string} [url] */
export async function mainThread(browser, bytes, url = offlineUrl()) {
  const text = makeDocument(bytes);
  const pages = [await bareEditor(browser, text)];
  const modes = ['split', 'edit', 'form'];
  for (const mode of modes) pages.push(await opened(browser, url, text, mode));
  const taken = await costs(pages);
  for (const page of pages) await page.context().close();
  return Object.fromEntries(['bare', ...modes].map((name, at) => [name, taken[at]]));
}

/** The page with a script that can be read, and the module of each of its lines. */
async function readable(www) {
  const site = new URL('../dist/site/', import.meta.url);
  const names = await readdir(site);
  const [engine, rules, script] = [/^docgauge_bg\./, /^rules\./, /^docgauge\.\w{8}\.js$/].map((pattern) =>
    names.find((name) => pattern.test(name)),
  );
  const build = constants({ version: '', engine, rules, inside: {}, draw: {}, tables: {} });
  const body = await bundler(www, build, { minify: false }).bundle('main.js');
  const served = { body, headers: { 'content-type': 'text/javascript' } };
  let module = '';
  const modules = body.split('\n').map((line) => {
    module = /^ *\/\/ \S*?(node_modules\/\S+|www\/(?!node_modules)\S+)$/.exec(line)?.[1] ?? module;
    return module;
  });
  return { host: await serve({ [`/${script}`]: served, '/docgauge.js': served }), modules };
}

/** Prints the share of each module in the samples of the main thread while somebody types. */
async function shares(www, bytes) {
  const { host, modules } = await readable(www);
  const browser = await launch();
  const page = await opened(browser, host.address, makeDocument(bytes), 'split');
  await page.waitForTimeout(6000);
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  for (let key = 0; key < KEYS; key++) await type(page, key);
  const { nodes, samples } = (await session.send('Profiler.stop')).profile;
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** The module that a sample belongs to: the innermost one of the page that is no helper, else CodeMirror. */
  const moduleOf = (id) => {
    let found = byId.get(id).callFrame.functionName;
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const { url, lineNumber } = byId.get(at).callFrame;
      const module = url.endsWith('.js') && modules[lineNumber];
      if (!module) continue;
      if (!/^node_modules|^www\/(kit|strings|workbench|element|editor\/editor)/.test(module)) return module;
      found = module.replace(/^node_modules\/(@?[\w-]+).*/, '$1');
    }
    return found;
  };
  const counts = new Map();
  for (const id of samples) {
    const module = moduleOf(id);
    if (module !== '(idle)') counts.set(module, (counts.get(module) ?? 0) + 1);
  }
  const sum = [...counts.values()].reduce((one, other) => one + other);
  console.log(`\n${bytes} bytes; (program) is style, layout, paint and the browser's own work`);
  for (const [module, count] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, 25))
    console.log(`${((100 * count) / sum).toFixed(1).padStart(6)} %  ${module}`);
  await browser.close();
  await host.close();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const bytes of [62_000, 1_000_000]) await shares(resolve(process.argv[2] ?? WWW), bytes);
