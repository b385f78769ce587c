// The element in other sites: by a script tag in their page, and by a frame in a wiki that trusts no content.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { assertNoComplaints, browser, gaugeOf, sample } from './browser.mjs';

const NOTE = '# Note\n\n**Owner:** [Team name]\n';

/** A page of another site, with this in its head. @param {string} head */
const hostPage = (
  head,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>Wiki</title>
<link rel="icon" href="data:,"><script src="docgauge.js"></script></head><body>
<doc-gauge id="one"><script type="text/markdown">
${NOTE}</script></doc-gauge>
<doc-gauge id="two"><textarea># Other</textarea></doc-gauge></body></html>`;

/** The strictest policy of a host that can run wasm. */
const STRICT = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self';
script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:">`;

/** A wiki with a frame; messages from the frame are collected, and `ask` sends one to it. */
const wiki = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Wiki</title>
<link rel="icon" href="data:,"></head><body><script>
const channel = new MessageChannel();
const heard = [];
const answers = new Map();
channel.port1.onmessage = ({ data }) => {
  if (answers.has(data.id)) answers.get(data.id)(data);
  else heard.push(data);
};
addEventListener('message', ({ data, source, origin }) => {
  if (source !== frames[0] || data.docgauge !== 1 || data.type !== 'hello') return;
  heard.push({ ...data, origin });
  source.postMessage({ docgauge: 1, type: 'connect', config: { template: 'none' } }, '*', [channel.port2]);
});
let id = 0;
const ask = (request) => new Promise((resolve) => {
  answers.set(++id, resolve);
  channel.port1.postMessage({ id, ...request });
});
function show(address) {
  const frame = document.createElement('iframe');
  frame.sandbox = 'allow-scripts';
  frame.title = 'docgauge';
  frame.width = 1200;
  frame.height = 700;
  frame.src = address;
  document.body.append(frame);
}
</script></body></html>`;

const documentation = await readFile(new URL('../../docs/frame.md', import.meta.url), 'utf8');

/** The example for people who write a host page. */
const example = await readFile(new URL('../../docs/frame-host.html', import.meta.url), 'utf8');

const pages = {
  '/frame-host.html': example.replace('https://docs.example.org/docgauge/', ''),
  '/host.html': hostPage(''),
  '/strict.html': hostPage(STRICT),
  '/late.html': wiki.replace("addEventListener('message'", "addEventListener('unheard'"),
  '/wiki.html': wiki,
  '/without-connect-src.html': hostPage(STRICT.replace(" connect-src 'self';", '')),
};
const { openPath, openElsewhere, address, elsewhere } = browser(pages);

describe('a host page with a plain script tag', () => {
  for (const path of ['/host.html', '/strict.html']) {
    test(`${path} runs two elements, each with its own document`, async () => {
      const { page, complaints, requests } = await openPath(path);
      const [one, two] = await page.evaluate(async () => {
        const elements = [...document.querySelectorAll('doc-gauge')];
        await Promise.all(elements.map((element) => element.ready));
        return elements.map(({ value, report }) => ({ value, title: report.sections.at(-1).title }));
      });
      assert.deepEqual([one.value, one.title], [NOTE, 'Note']);
      assert.deepEqual([two.value, two.title], ['# Other', 'Other']);

      const heard = await page.evaluate(
        () =>
          new Promise((resolve) => {
            document.body.addEventListener(
              'docgauge-report',
              (event) => resolve([event.target.id, event.detail.report.completeness.done]),
              { once: true },
            );
            document.getElementById('one').value = '# Note\n\n**Owner:** Core Payments\n';
          }),
      );
      assert.deepEqual(heard, ['one', 1]);
      assert.equal(await page.title(), 'Wiki', 'a guest leaves the title alone');
      assert.equal(
        requests.filter((request) => request.url().endsWith('.wasm')).length,
        1,
        'one engine is loaded for both',
      );
      // A policy without worker-src refuses the worker; the check then runs in the page, which reports that.
      if (path === '/host.html') assertNoComplaints(complaints);
      await page.context().close();
    });
  }
});

describe('an engine that the host page keeps out', () => {
  const notice = (page) => page.locator('#one .banner[data-banner="engine"]');

  test('by its policy: the message names the directive', async () => {
    const { page } = await openPath('/without-connect-src.html');
    await notice(page).filter({ hasText: 'connect-src' }).waitFor();
    assert.equal(await page.evaluate(() => document.querySelector('doc-gauge').value), NOTE);
    await page.context().close();
  });

  test('by another origin: the message names the header', async () => {
    pages['/other.html'] = hostPage('').replace('"docgauge.js"', `"${elsewhere()}/docgauge.js"`);
    const { page } = await openPath('/other.html');
    await notice(page).filter({ hasText: 'Access-Control-Allow-Origin' }).waitFor();
    assert.equal(await page.evaluate(() => document.querySelector('doc-gauge').value), NOTE);
    await page.context().close();
  });
});

describe('a sandboxed frame', () => {
  /** Opens the wiki on another origin than the frame's. */
  async function open(suffix) {
    const opened = await openElsewhere('/wiki.html', { ready: false });
    const url = `${address()}/embed.html${suffix}`;
    await opened.page.evaluate((url) => show(url), url);
    const frame = await (await opened.page.waitForSelector('iframe')).contentFrame();
    return { ...opened, frame, url };
  }

  test('takes its text from the fragment and sends its report', async () => {
    const fragment = `#d=1.${deflateRawSync(sample).toString('base64url')}`;
    const { page, frame, complaints, requests, url } = await open(fragment);
    await page.waitForFunction(() =>
      heard.some(
        ({ type, sections }) => type === 'result' && sections.some(({ title }) => title === 'Risks'),
      ),
    );
    const heard = await page.evaluate(() => heard);
    assert.deepEqual(
      [heard[0].type, heard[0].origin],
      ['hello', 'null'],
      'the frame has no origin of its own',
    );
    assert.ok(heard.some(({ type }) => type === 'ready'));
    const { completeness } = heard.findLast(({ type }) => type === 'result');
    assert.ok(0 < completeness.done && completeness.done < completeness.total);
    await frame.locator('.document mark.placeholder', { hasText: '[Team name]' }).waitFor();
    const asked = requests.map((request) => request.url()).filter((asked) => asked !== page.url());
    assert.deepEqual(asked, [url.split('#')[0]], 'the frame carries all that it needs');
    assertNoComplaints(complaints);
    await page.context().close();
  });

  test('takes its text from a message and gives it back', async () => {
    const { page, frame, complaints } = await open('');
    await page.waitForFunction(() => heard.some(({ type }) => type === 'ready'));
    assert.equal((await page.evaluate((markdown) => ask({ type: 'load', markdown }), NOTE)).ok, true);
    await gaugeOf(frame).checked();
    const { data: report } = await page.evaluate(() => ask({ type: 'analyze' }));
    assert.ok(report.findings.some(({ text }) => text === '[Team name]'));
    const rules = (level) => ({
      type: 'configure',
      config: { rules: { 'placeholder-bracket': level, 'section-thin': 3 } },
    });
    await page.evaluate((request) => ask(request), rules('off'));
    const { data: without } = await page.evaluate(() => ask({ type: 'analyze' }));
    assert.equal(without.findings.filter(({ rule }) => rule === 'placeholder-bracket').length, 0);
    await page.evaluate((request) => ask(request), rules('error'));
    await page.evaluate(() => ask({ type: 'configure', config: { template: '/ours.md' } }));
    assert.equal(await frame.locator('doc-gauge').getAttribute('template'), 'none', 'it fetches no address');
    await frame.locator('.document mark.placeholder', { hasText: '[Team name]' }).click();
    await page.keyboard.type('Core');
    await page.waitForFunction(() => heard.some(({ type, dirty }) => type === 'change' && dirty));
    await page.evaluate(() => ask({ type: 'configure', config: { exit: true } }));
    await frame.locator('.exit', { hasText: 'Close' }).click();
    await page.waitForFunction(() => heard.some(({ type, modified }) => type === 'exit' && modified));
    await page.evaluate(() => ask({ type: 'configure', config: { exit: false } }));
    assert.equal(await frame.locator('.exit').count(), 0);
    const { data } = await page.evaluate(() => ask({ type: 'get' }));
    assert.equal(data.markdown, NOTE.replace('[Team name]', 'Core'));
    const refused = await page.evaluate(() => ask({ type: 'fetch', url: 'https://example.com/' }));
    assert.deepEqual([refused.ok, refused.error.code], [false, 'unknown-type']);
    assertNoComplaints(complaints);
    await page.context().close();
  });

  test('answers every request of the documentation, and a wrong one with its code', async () => {
    const { page } = await open('?template=none#text=%23%20Note%0A');
    const told = (heading) =>
      documentation
        .split(`\n## ${heading}\n`)[1]
        .split('\n## ')[0]
        .matchAll(/^\| `\{(?:id, )?type: '(\w+)'/gm);
    await page.waitForFunction(() => heard.some(({ type }) => type === 'ready'));
    const [hello] = await page.evaluate(() => heard);
    const requests = [...told('Requests of the page')].map(([, type]) => type);
    assert.deepEqual(hello.capabilities.toSorted(), requests.toSorted());
    const asked = (request) => page.evaluate((request) => ask(request), request);
    const answers = {
      get: { markdown: '# Note\n', dirty: false },
      load: null,
      configure: null,
      reveal: null,
      focus: null,
    };
    const ways = { load: { markdown: NOTE }, configure: { config: { mode: 'edit' } }, reveal: { line: 3 } };
    for (const [type, data] of Object.entries(answers))
      assert.deepEqual((await asked({ type, ...ways[type] })).data, data, type);
    assert.equal((await asked({ type: 'analyze' })).data.completeness.total, 1);
    for (const format of ['json', 'markdown', 'html', 'sarif', 'checklist', 'csv'])
      assert.equal(typeof (await asked({ type: 'export', format })).data, 'string', format);
    const wrong = [
      [{ type: 'load' }, 'bad-message'],
      [{ type: 'load', markdown: '# New', name: 3 }, 'bad-message'],
      [{ type: 'load', markdown: '# New', readonly: 'no' }, 'bad-message'],
      [{ type: 'reveal', line: '3' }, 'bad-message'],
      [{ type: 'load', markdown: 'x'.repeat(10485761) }, 'too-large'],
      [{ type: 'export', format: 'pdf' }, 'unknown-format'],
      [{ type: 'Get' }, 'unknown-type'],
    ];
    for (const [request, code] of wrong) {
      assert.equal((await asked(request)).error?.code, code, JSON.stringify(request).slice(0, 80));
      assert.ok(documentation.includes(`\n| \`${code}\` |`), code);
    }
    assert.deepEqual((await asked({ type: 'get' })).data.markdown, NOTE, 'a wrong message changes nothing');
    await page.context().close();
  });

  test('gives its text back although its engine cannot start', async () => {
    const { page } = await openElsewhere('/wiki.html', { ready: false });
    await page.context().addInitScript(() => delete globalThis.WebAssembly);
    await page.evaluate((url) => show(url), `${address()}/embed.html#text=%23%20Note%0A`);
    await page.waitForFunction(() => heard.some(({ code }) => code === 'no-webassembly'));
    assert.equal((await page.evaluate(() => ask({ type: 'get' }))).data.markdown, '# Note\n');
    const refused = await page.evaluate(() => ask({ type: 'analyze' }));
    assert.equal(refused.error.code, 'failed');
    await page.context().close();
  });

  test('takes the connection of a page that was too late for its hello', async () => {
    const { page } = await openElsewhere('/late.html', { ready: false });
    await page.evaluate((url) => show(url), `${address()}/embed.html#text=%23%20Note%0A`);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame.waitForFunction(() => document.querySelector('doc-gauge')?.report);
    const markdown = await page.evaluate(
      () =>
        new Promise((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => data.id === 1 && done(data.data.markdown);
          frames[0].postMessage({ docgauge: 1, type: 'connect' }, '*', [port2]);
          port1.postMessage({ id: 1, type: 'get' });
        }),
    );
    assert.equal(markdown, '# Note\n');
    await page.context().close();
  });

  test('asks for the height of its text, and with it for no more', async () => {
    const { page, frame } = await open('?mode=split');
    const paragraphs = (count) => `# Note\n\n${'A paragraph of the note.\n\n'.repeat(count)}`;
    /** Sends a text and sets the height that the frame asks for, until it asks no more. */
    const fitted = (markdown) =>
      page.evaluate(async (markdown) => {
        await ask({ type: 'load', markdown });
        await ask({ type: 'analyze' });
        const asked = [];
        for (let quiet = 0; quiet < 6;) {
          await new Promise((done) => setTimeout(done, 100));
          const { height } = heard.findLast(({ type }) => type === 'resize') ?? {};
          quiet = height === asked.at(-1) ? quiet + 1 : 0;
          if (!quiet) asked.push(height);
          document.querySelector('iframe').height = height;
        }
        return asked;
      }, markdown);
    await page.waitForFunction(() => heard.some(({ type }) => type === 'resize'));
    const short = await fitted(paragraphs(3));
    const long = await fitted(paragraphs(60));
    assert.ok(short.at(-1) < 700, String(short));
    assert.ok(long.at(-1) > 1200 && long.length <= 3, String(long));
    const hidden = await frame.evaluate(() => {
      const root = document.querySelector('doc-gauge').shadowRoot;
      const last = root.querySelector('.document').lastElementChild.getBoundingClientRect();
      return last.bottom - root.querySelector('.preview-body').getBoundingClientRect().bottom;
    });
    assert.ok(hidden <= 1, `${hidden} pixels of the preview are hidden`);
    await page.context().close();
  });

  test('works in the host page that the documentation shows', async () => {
    assert.ok(example.includes('https://docs.example.org/docgauge/embed.html'));
    const { page } = await openPath('/frame-host.html');
    await page.locator('#score', { hasText: '0 % done' }).waitFor();
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame.locator('.document mark.placeholder', { hasText: '[Team]' }).click();
    await page.keyboard.type('Core');
    await page.locator('#score', { hasText: '100 % done' }).waitFor();
    await page.locator('#save').click();
    await page.locator('#save[data-saved]').waitFor();
    assert.match(await page.locator('#save').getAttribute('data-saved'), /\*\*Owner:\*\* Core\n$/);
    await page.context().close();
  });

  test('does not answer a parent of another origin', async () => {
    const { page, frame, complaints } = await open('?origin=https://wiki.example');
    await frame.evaluate(() => document.querySelector('doc-gauge').ready);
    await page.waitForFunction(() => heard.length);
    await page.waitForTimeout(500);
    assert.deepEqual(
      (await page.evaluate(() => heard)).map(({ type }) => type),
      ['hello'],
    );
    assert.match(complaints.join(), /may not connect; \?origin= allows https:\/\/wiki\.example/);
    await page.context().close();
  });
});
