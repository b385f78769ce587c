// The hosted page on hosts as they are: down, behind a portal, between two builds, with wrong types, in a sub-folder,
// on plain http. The service worker's set of files against each of them.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { DIST, TYPES, assertNoComplaints, gaugeOf, launch } from './browser.mjs';

const SITE = new URL('site/', DIST);
const PORTAL = '<!doctype html><html><body><h1>Sign in to the network</h1></body></html>';
const DOCUMENT = '# Ledger\n\n**Owner:** [Team name]\n';

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 8);

/** All files of dist/site/ by their paths. */
const first = Object.fromEntries(
  readdirSync(SITE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      return [path.slice(SITE.pathname.length).replace(/^\//, ''), readFileSync(path)];
    }),
);
const index = String(first['index.html']);
const BUILD = /data-build="(\w+)"/.exec(index)[1];
const SCRIPT = / src="([^"]+)"/.exec(index)[1];
const ENGINE = Object.keys(first).find((name) => name.endsWith('.wasm'));
const RULES = Object.keys(first).find((name) => name.startsWith('rules.'));

/** Another build of the same page, as `cargo xtask dist` names it. */
function rebuilt(build) {
  const script = String(first[SCRIPT]).replaceAll(BUILD, build);
  const name = `docgauge.${hashOf(script)}.js`;
  const again = (text) => text.replaceAll(BUILD, build).replaceAll(SCRIPT, name);
  const { [SCRIPT]: _, ...same } = first;
  return {
    ...same,
    [name]: script,
    'docgauge.js': script,
    'index.html': again(index),
    'embed.html': Buffer.from(first['embed.html'].toString('utf16le').replace(BUILD, build), 'utf16le'),
    'sw.js': again(String(first['sw.js'])),
  };
}
const second = rebuilt('5ec0d000');

/**
 * A host whose folders and behaviour a test can change. `answer` may answer a request itself, by returning true.
 * @param {Record<string, Record<string, string | Buffer>>} [folders] files by the path of their folder
 */
async function hostOf(folders = { '/': first }) {
  const host = { folders, answer: (_request, _response) => false, asked: [] };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    host.asked.push(pathname);
    if (host.answer(request, response, pathname)) return;
    const folder = Object.keys(host.folders).findLast((path) => pathname.startsWith(path));
    const name = pathname.slice(folder?.length) || 'index.html';
    const body = host.folders[folder]?.[name];
    if (!body) response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
    else response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(body);
  });
  server.unref();
  await new Promise((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address();
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return Object.assign(host, { address: `http://127.0.0.1:${port}`, port, close });
}

/** What a broken host answers to everything. */
const BROKEN = {
  'answers 503': (_, response) => response.writeHead(503).end('busy'),
  'answers 404': (_, response) => response.writeHead(404).end('gone'),
  'is behind a portal': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL),
  'redirects to a portal': (_, response) =>
    response.writeHead(302, { location: 'http://127.0.0.2:9/login' }).end(),
  'says nothing': () => {},
};

let chromium;
before(async () => {
  chromium = await launch(['--js-flags=--liftoff-only', '--host-resolver-rules=MAP wiki.test 127.0.0.1']);
});
after(() => chromium?.close());

/** Opens an address in a browser of its own. */
async function open(address, { context = null } = {}) {
  context ??= await chromium.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(60000);
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address);
  return { page, context, complaints, gauge: gaugeOf(page) };
}

/** Waits for the element, whose script may come after the page's text, and for its first report. */
const works = (page) =>
  page.evaluate(async () => {
    await customElements.whenDefined('doc-gauge');
    await document.querySelector('doc-gauge').ready;
    return true;
  });
const buildOf = (page) => page.evaluate(() => document.documentElement.dataset.build);
const cachesOf = (page) => page.evaluate(() => caches.keys());
const isKept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));

/** Waits until what is asked of the page, with promises too, is so. */
async function until(page, ask, argument) {
  while (!(await page.evaluate(ask, argument))) await page.waitForTimeout(50);
}
const workerOf = (page, state) =>
  until(page, async (state) => Boolean((await navigator.serviceWorker.getRegistration())?.[state]), state);

/** A host with a browser that has its page. */
async function visited(folders) {
  const host = await hostOf(folders);
  const opened = await open(`${host.address}${Object.keys(host.folders)[0]}`);
  await works(opened.page);
  await isKept(opened.page);
  return { host, ...opened };
}

describe('the set of files', () => {
  for (const [what, answer] of Object.entries(BROKEN)) {
    test(`opens when the host ${what}`, async () => {
      const { host, context, page } = await visited();
      host.answer = (...of) => {
        answer(...of);
        return true;
      };
      for (const path of ['/?theme=dark', '/index.html', '/embed.html']) {
        const again = await open(host.address + path, { context });
        await works(again.page);
        assert.equal(await buildOf(again.page), BUILD);
      }
      await page.reload();
      await works(page);
      const rules = await page.evaluate((name) => fetch(name).then((found) => found.json()), RULES);
      assert.ok(rules.length > 10);
      await context.close();
      host.close();
    });
  }

  test('is kept whole or not at all, and only what it says it is', async () => {
    const wrong = { [ENGINE]: PORTAL, 'embed.html': PORTAL, 'manifest.webmanifest': null };
    for (const [name, body] of Object.entries(wrong)) {
      const host = await hostOf({ '/': { ...first, [name]: body } });
      const { page, context } = await open(`${host.address}/`);
      const outcome = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.register('sw.js').catch(() => null);
        const worker = registration?.installing;
        if (worker)
          await new Promise((done) => {
            worker.onstatechange = () => ['redundant', 'activated'].includes(worker.state) && done();
          });
        return [Boolean(registration?.active), await caches.keys()];
      });
      assert.deepEqual(outcome, [false, []], name);
      await context.close();
      host.close();
    }
  });

  test('comes past an old copy in the cache of the browser', async () => {
    const host = await hostOf();
    host.answer = (_request, response, path) => {
      if (path === '/manifest.webmanifest') response.setHeader('cache-control', 'max-age=31536000');
      return false;
    };
    const { page, context } = await open(`${host.address}/`);
    await isKept(page);
    host.folders = { '/': { ...second, 'manifest.webmanifest': '{"name":"new"}' } };
    await page.reload();
    await workerOf(page, 'waiting');
    const kept = await page.evaluate(async (build) => {
      const name = (await caches.keys()).find((name) => name.endsWith(build));
      return (await (await caches.open(name)).match('manifest.webmanifest')).text();
    }, '5ec0d000');
    assert.equal(kept, '{"name":"new"}');
    await context.close();
    host.close();
  });
});

describe('a new build', () => {
  const offer = (page) => page.locator('.banner[data-banner="version"]');

  test('is used at once, offered to open pages when a reload would lose nothing, and replaces the old one', async () => {
    const { host, page, context } = await visited();
    await page.reload();
    await works(page);
    const { page: other } = await open(`${host.address}/`, { context });
    await works(other);
    const asked = page.evaluate(
      () =>
        new Promise((done) => {
          globalThis.unsaved = (event) => {
            event.preventDefault();
            done();
          };
          addEventListener('beforeunload', globalThis.unsaved);
        }),
    );
    host.folders = { '/': second };
    const { page: next, complaints } = await open(`${host.address}/`, { context });
    await works(next);
    assert.equal(await buildOf(next), '5ec0d000', 'the network is asked first');
    await workerOf(next, 'waiting');
    await asked;
    assert.equal(await offer(page).count(), 0, 'something is unsaved');
    await page.evaluate(() => removeEventListener('beforeunload', globalThis.unsaved));
    await offer(page).locator('.button', { hasText: 'Reload' }).waitFor();
    assert.equal(await offer(next).count(), 0, 'it is the new version');
    assert.equal((await cachesOf(page)).length, 2, 'the old page keeps its files');
    await offer(page).locator('.button', { hasText: 'Reload' }).click();
    await page.waitForFunction(() => document.documentElement?.dataset.build === '5ec0d000');
    await works(page);
    assert.deepEqual(
      (await cachesOf(page)).map((name) => name.split(' ').at(-1)),
      ['5ec0d000'],
    );
    // In a page that was open beside it, the new build has taken over already.
    await offer(other).locator('.button', { hasText: 'Reload' }).click();
    await other.waitForFunction(() => document.documentElement?.dataset.build === '5ec0d000');
    host.answer = (request, response) => {
      BROKEN['answers 503'](request, response);
      return true;
    };
    await page.reload();
    await works(page);
    assert.equal(await buildOf(page), '5ec0d000');
    assertNoComplaints(complaints);
    await context.close();
    host.close();
  });

  test('arrives although the host lets browsers keep everything for a year', async () => {
    const host = await hostOf();
    host.answer = (_request, response) => {
      response.setHeader('cache-control', 'max-age=31536000');
      return false;
    };
    const { page, context } = await open(`${host.address}/`);
    await isKept(page);
    await page.reload();
    await works(page);
    host.folders = { '/': second };
    const { page: next } = await open(`${host.address}/`, { context });
    await works(next);
    assert.equal(await buildOf(next), '5ec0d000');
    await context.close();
    host.close();
  });

  test('that is not yet all there leaves the old one in use', async () => {
    const { host, page, context } = await visited();
    const half = Object.fromEntries(Object.entries(second).filter(([name]) => name in first));
    host.folders = { '/': half };
    const { page: next } = await open(`${host.address}/`, { context });
    await works(next);
    assert.equal(await buildOf(next), BUILD);
    assert.equal((await cachesOf(page)).length, 1);
    await context.close();
    host.close();
  });

  test('leaves the copy of another folder alone', async () => {
    const { host, page, context } = await visited({ '/one/': first, '/two/': first });
    const { page: two } = await open(`${host.address}/two/`, { context });
    await works(two);
    await isKept(two);
    await two.close();
    host.folders['/one/'] = second;
    await page.goto('about:blank');
    await page.goto(`${host.address}/one/`);
    await works(page);
    await workerOf(page, 'waiting');
    await page.goto('about:blank');
    await page.goto(`${host.address}/one/`);
    await works(page);
    const names = async () =>
      (await cachesOf(page)).map((name) => name.replace(/^docgauge \S+?(\/\w+\/)/, '$1')).sort();
    let now = await names();
    while (now.length !== 2 || now[0] !== '/one/ 5ec0d000') {
      await page.waitForTimeout(50);
      now = await names();
    }
    assert.deepEqual(now, ['/one/ 5ec0d000', `/two/ ${BUILD}`]);
    await context.close();
    host.close();
  });
});

describe('the way out', () => {
  const isGone = async (page) => {
    await until(page, async () => !(await navigator.serviceWorker.getRegistration()));
    assert.deepEqual(await cachesOf(page), []);
  };

  test('sw-off.js in place of sw.js removes the worker and what it kept', async () => {
    const { host, page, context } = await visited();
    host.folders = { '/': { ...first, 'sw.js': first['sw-off.js'] } };
    await page.reload();
    await works(page);
    await isGone(page);
    await page.reload();
    await works(page);
    await context.close();
    host.close();
  });

  test('?sw=off removes them from this browser, even if the page does not start', async () => {
    const { host, page, context } = await visited();
    await page.goto(`${host.address}/?sw=off`);
    await works(page);
    await isGone(page);
    await page.goto(`${host.address}/`);
    await isKept(page);
    host.folders = { '/': { ...first, 'index.html': index.replace(SCRIPT, 'gone.js') } };
    await page.goto(`${host.address}/?sw=off`);
    await isGone(page);
    await context.close();
    host.close();
  });
});

describe('a host', () => {
  const engineNotice = (page) => page.locator('.banner[data-banner="engine"]');

  test('may serve it in a sub-folder, on plain http, with a wrong type of the engine or none', async () => {
    const host = await hostOf({ '/tools/docgauge/': first });
    for (const type of ['text/plain', '']) {
      host.answer = (_request, response, path) => {
        if (!path.endsWith('.wasm')) return false;
        response.writeHead(200, type ? { 'content-type': type } : {}).end(first[ENGINE]);
        return true;
      };
      const opened = await open(`http://wiki.test:${host.port}/tools/docgauge/`);
      const { page, gauge, complaints, context } = opened;
      await works(page);
      assert.equal(await page.evaluate(() => isSecureContext), false);
      const report = await gauge.fill(DOCUMENT);
      assert.ok(report.findings.some(({ text }) => text === '[Team name]'));
      assertNoComplaints(complaints);
      await context.close();
    }
    host.close();
  });

  test('may name a character set for the page in one file: its mark counts', async () => {
    const host = await hostOf();
    host.answer = (_request, response, path) => {
      if (path !== '/embed.html') return false;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(first['embed.html']);
      return true;
    };
    const { page, complaints, context } = await open(`${host.address}/embed.html`);
    await works(page);
    assert.equal(await page.evaluate(() => document.characterSet), 'UTF-16LE');
    assertNoComplaints(complaints);
    await context.close();
    host.close();
  });

  test('that sends a page in place of the engine is named as the cause', async () => {
    for (const type of ['text/html', 'application/wasm']) {
      const host = await hostOf();
      host.answer = (_request, response, path) => {
        if (!path.endsWith('.wasm')) return false;
        response.writeHead(200, { 'content-type': type }).end(PORTAL);
        return true;
      };
      const { page, gauge, context } = await open(`${host.address}/`);
      await engineNotice(page).filter({ hasText: 'sent something else' }).waitFor();
      await gauge.editor.focus();
      await page.keyboard.type('kept');
      assert.equal(await gauge.value(), 'kept');
      await context.close();
      host.close();
    }
  });
});

test('names carry the hash of their content, and only these may be kept for ever', () => {
  const hashed = Object.keys(first).filter((name) => /\.[0-9a-f]{8}\./.test(name));
  // What every page loads, the German texts, and the pages that draw.
  assert.equal(hashed.length, 8);
  for (const name of hashed) assert.ok(name.includes(`.${hashOf(first[name])}.`), name);
  assert.equal(String(first['docgauge.js']), String(first[SCRIPT]));
  assert.ok(String(first[SCRIPT]).includes(ENGINE) && String(first[SCRIPT]).includes(RULES));
  const entries = String(first._headers)
    .split(/^\/(?=\S*\n)/m)
    .filter(Boolean);
  const forEver = entries.filter((entry) => entry.includes('immutable')).map((entry) => entry.split('\n')[0]);
  assert.deepEqual(forEver.sort(), hashed.sort());
  // The texts for servers that do not read that file say the same.
  const hosting = readFileSync(new URL('../docs/hosting.md', DIST), 'utf8');
  const rules = [...hosting.matchAll(/\\\.\[0-9a-f\]\{8\}\S+?\$/g)].map(([rule]) => new RegExp(rule));
  assert.equal(rules.length, 4);
  for (const rule of rules)
    assert.deepEqual(
      Object.keys(first)
        .filter((name) => rule.test(name))
        .sort(),
      hashed,
    );
  const named = new Set(entries.map((entry) => entry.split('\n')[0]));
  const files = Object.keys(first).filter((name) => name !== '_headers' && !name.startsWith('assets/'));
  assert.deepEqual(
    files.filter((name) => !named.has(name)),
    [],
  );
});
