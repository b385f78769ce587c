// Every state of the page is reached, and says what it is: empty, without a template, an unfilled template, all filled,
// long, without an engine, stopped, offline, in a new version.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { assertNoComplaints, browser, busy, load } from './browser.mjs';

const { open } = browser();
const half = await readFile(new URL('../fixtures/half-sdp.md', import.meta.url), 'utf8');
/** The project's own document: all of its template is filled in, without a finding. */
const finished = await readFile(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8');

const banner = (page, id) => page.locator(`.banner[data-banner="${id}"]`);
/** All visible words of the element's own parts, without the document. */
const words = (page) =>
  page.evaluate(() =>
    ['.toolbar', '.gauge', '.outline-body', '.findings', '.status']
      .map((part) => document.querySelector('doc-gauge').shadowRoot.querySelector(part).innerText)
      .join('\n'),
  );

describe('the document', () => {
  test('empty: no score, nothing red, three ways to begin', async () => {
    const { page, complaints } = await open('hosted');
    assert.equal(await page.locator('#to-do').innerText(), 'It begins with your document');
    assert.ok(await page.locator('#empty').isVisible());
    await page.locator('.segment[data-view="form"]').click();
    assert.equal(
      (await page.locator('.form-intro').first().innerText()).trim(),
      '',
      'nothing above the buttons',
    );
    await page.locator('.segment[data-view="text"]').click();
    for (const hidden of ['#score', '.gauge-dial', '#explain', '.banner'])
      assert.equal(await page.locator(hidden).filter({ visible: true }).count(), 0, hidden);
    assert.doesNotMatch(await words(page), /%/);
    assertNoComplaints(complaints);
    await page.context().close();
  });

  test('without a template: what was found, and the templates, but no percentage', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill('Hello world\n');
    assert.equal(await page.locator('#to-do').innerText(), 'No placeholder and no fault found');
    assert.doesNotMatch(await page.locator('.pane.findings').innerText(), /reads well/);
    assert.doesNotMatch(await words(page), /%|ready|complete/i);
    await load(page, '# Pump\n\n[Name of owner] and [Name of place]\n\n## Empty\n');
    await gauge.checked();
    assert.match(await page.locator('#to-do').innerText(), /^3 findings, of them 2 placeholders$/);
    assert.equal(await page.locator('#findings-count').innerText(), '3', 'the queue has the same number');
    assert.doesNotMatch(await words(page), /%|ready|complete/i);
    await page.locator('#gauge-template').click();
    await page.locator('.menu [data-id="c4"]').click();
    await page.locator('.gauge-number', { hasText: /^\d+$/ }).waitFor();
    assert.match(await page.locator('#to-do').innerText(), /to do$/);
    await page.context().close();
  });

  test('a template as it comes: a notice, and no praise', async () => {
    const { page, gauge } = await open('hosted');
    await page.locator('#start-template').click();
    await page.locator('.menu [data-id="sdp"]').click();
    await banner(page, 'template').waitFor();
    assert.match(await page.locator('.gauge-band').innerText(), /Not started/);
    assert.equal(await page.locator('.gauge-number').innerText(), '0');
    await banner(page, 'template').locator('.button', { hasText: 'form' }).click();
    assert.ok(await page.locator('#form').isVisible());
    await load(page, half);
    await gauge.checked();
    assert.equal(await banner(page, 'template').count(), 0);
    await page.context().close();
  });

  test('half written: one number to do, and all others are its sum', async () => {
    const { page, gauge } = await open('hosted');
    const { completeness, sections } = await gauge.fill(half);
    const left = completeness.total - completeness.done;
    assert.equal(await page.locator('#to-do').innerText(), `${left} to do`);
    const sum = await page.locator('.gauge-rest').first().innerText();
    const parts = [...sum.matchAll(/(\d+) (open|unchanged|missing)/g)].map(([, many]) => Number(many));
    assert.equal(
      parts.reduce((a, b) => a + b),
      left,
      sum,
    );
    const placeholders = await page.locator('#placeholders-left').innerText();
    assert.ok(sum.includes(`with ${placeholders}`), `${placeholders} in ${sum}`);
    assert.ok(sections.length);

    // What was done since it was opened.
    await page.locator('.document mark.placeholder', { hasText: '[Summary]' }).click();
    await page.keyboard.type('Libraries lend to each other.');
    await gauge.checked();
    await page.locator('#since', { hasText: 'Since you opened it: 1 done' }).waitFor();
    await page.context().close();
  });

  test('opened while another one is checked: nothing of that one is counted', async () => {
    const { page, gauge } = await open('hosted');
    const other = await readFile(new URL('../fixtures/finished-sdp.md', import.meta.url), 'utf8');
    await load(page, other);
    await gauge.checked();
    await busy(page);
    await gauge.editor.focus();
    await page.keyboard.type('X');
    await load(page, half, 'half.md');
    await gauge.checked();
    assert.equal(await page.locator('#since').innerText(), '');
    await page.context().close();
  });

  test('the dialog of the score explains the total, and lists what leads to the next step', async () => {
    const { page, gauge } = await open('hosted');
    const { completeness } = await gauge.fill(half);
    await page.locator('#explain').click();
    const { done, total, percent } = completeness;
    const headline = await page.locator('#explain-headline').innerText();
    assert.ok(headline.startsWith(`${done} of ${total} items done = ${percent}%`), headline);
    assert.ok(headline.includes(`${total - done} to do: `), headline);
    assert.match(await page.locator('#explain-total').innerText(), new RegExp(`The ${total} are those`));
    const next = page.locator('#explain-next');
    const [, many, to] = (await next.locator('h3').innerText()).match(/^These (\d+) bring it to (\d+)%$/);
    assert.equal(await next.locator('.explain-item').count(), Number(many));
    assert.equal(Number(to), Math.floor((100 * (done + Number(many))) / total));
    assert.ok(Number(to) > percent);
    const line = (await next.locator('.item-line').first().innerText()).match(/\d+/)[0];
    await next.locator('.explain-item').first().click();
    assert.equal(await page.locator('#explain-dialog').count(), 0);
    await page.locator('#status-place', { hasText: `Ln ${line},` }).waitFor();
    await page.context().close();
  });

  test('all filled: the exports and the sign-off are offered', async () => {
    const { page, gauge } = await open('hosted');
    await load(page, finished);
    const report = await gauge.checked();
    assert.deepEqual([report.ready, report.completeness.percent], [true, 100]);
    assert.match(await page.locator('.gauge-band').innerText(), /Ready/);
    await banner(page, 'filled').locator('.button', { hasText: 'Clean document' }).click();
    await page.locator('#clean-save').waitFor();
    await page.keyboard.press('Escape');
    await banner(page, 'filled').locator('.button', { hasText: 'Export' }).click();
    await page.locator('.menu [data-id="export-html"]').waitFor();
    await page.keyboard.press('Escape');
    await banner(page, 'filled')
      .locator('.button', { hasText: /status|sign-off/ })
      .click();
    assert.notEqual(await page.locator('#status-place').innerText(), 'Ln 1, Col 1');
    await page.context().close();
  });

  test('long: a notice; above 5 MB it is checked on request only', async () => {
    const { page } = await open('hosted');
    const line = `${'word '.repeat(18)}\n\n`;
    await load(page, line.repeat(6000));
    await banner(page, 'large').filter({ hasText: 'A long document (0.6 MB)' }).waitFor();
    const revision = await page.locator('.workbench').getAttribute('data-revision');
    await load(page, line.repeat(60_000));
    await banner(page, 'large').filter({ hasText: 'longer than 5 MB' }).locator('.button').waitFor();
    assert.ok(
      revision === null || (await page.locator('.workbench').getAttribute('data-revision')) >= revision,
    );
    await load(page, 'Short again\n');
    await banner(page, 'large').waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('the engine', () => {
  test('missing: the likely cause, the text is safe, and what needs it is off', async () => {
    const init = () => {
      delete globalThis.WebAssembly;
    };
    const { page, gauge } = await open('hosted', { ready: false, init });
    const notice = banner(page, 'engine');
    await notice.waitFor();
    assert.match(await notice.innerText(), /WebAssembly switched off[^]*Lockdown Mode[^]*Your text is safe/);
    await gauge.editor.focus();
    await page.keyboard.type('Written without it');
    assert.equal(await gauge.value(), 'Written without it');
    assert.ok(await page.locator('#export').isDisabled());
    assert.ok(await page.locator('.segment[data-view="form"]').isDisabled());
    assert.ok(await page.locator('#save').isEnabled());
    assert.ok(await page.locator('.preview-off').isVisible(), 'the preview says why it is blank');
    await page.context().close();
  });

  test('out of reach: the cause is another, and it starts when it can be loaded', async () => {
    const { page, context, gauge } = await open('hosted');
    await context.route('**/*.wasm', (route) => route.abort());
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.unregister()));
    await page.reload();
    await banner(page, 'engine').filter({ hasText: 'could not be loaded' }).waitFor();
    assert.doesNotMatch(await banner(page, 'engine').innerText(), /Failed to fetch|TypeError/);
    await context.unroute('**/*.wasm');
    await banner(page, 'engine').locator('.button', { hasText: 'Try again' }).click();
    await page.locator('.workbench[data-state="ready"]').waitFor();
    await gauge.fill('[Name of owner]\n');
    assert.ok(await page.locator('#export').isEnabled());
    await page.context().close();
  });

  test('stopped: the rule, the time of the last result, diagnostics without the text', async () => {
    const init = () => {
      const { Worker } = globalThis;
      globalThis.Worker = class extends Worker {
        postMessage(message) {
          if (!globalThis.broken || !message.request) {
            super.postMessage(message);
            return;
          }
          const data = {
            id: message.id,
            ok: false,
            error: 'unreachable at src/rules/table/table_ragged.rs:12',
          };
          setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })));
        }
      };
    };
    const { page, context, gauge } = await open('hosted', { init });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await gauge.fill(half);
    const percent = await page.locator('.gauge-number').innerText();
    await page.evaluate(() => {
      globalThis.broken = true;
    });
    await gauge.editor.focus();
    await page.keyboard.type('Secret words');
    const notice = banner(page, 'engine');
    await notice.waitFor();
    assert.match(await notice.innerText(), /in the rule table-ragged[^]*as of \d+:\d\d/);
    assert.doesNotMatch(await notice.innerText(), /unreachable/);
    assert.equal(await page.locator('.gauge-number').innerText(), percent, 'the last result stays');
    assert.notEqual(await page.locator('.gauge').evaluate((one) => getComputedStyle(one).filter), 'none');
    await notice.locator('.button', { hasText: 'Copy diagnostics' }).click();
    const taken = () => page.evaluate(() => navigator.clipboard.readText());
    // The clipboard takes it when the browser has time.
    let copied = await taken();
    while (!copied) copied = await taken();
    assert.match(copied, /"rule": "table-ragged"/);
    await page.locator('#status-note', { hasText: 'Diagnostics copied' }).waitFor();
    assert.doesNotMatch(copied, /Secret|Lånekort/);
    await page.evaluate(() => {
      globalThis.broken = false;
    });
    await notice.locator('.button', { hasText: 'Try again' }).click();
    await page.locator('.workbench[data-state="ready"]').waitFor();
    assert.match(await gauge.value(), /Secret words/);
    await page.context().close();
  });
});

describe('the hosted page', () => {
  test('can be installed', async () => {
    const { page, context, complaints } = await open('hosted');
    const session = await context.newCDPSession(page);
    const { errors, data } = await session.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    assert.equal(JSON.parse(data).short_name, 'docgauge');
    for (const { src } of JSON.parse(data).icons) {
      const answer = await context.request.get(new URL(src, page.url()).href);
      assert.ok(answer.ok(), src);
    }
    assertNoComplaints(complaints);
    await context.close();
  });

  test('says that it is offline, and that it is no longer', async () => {
    const { page, context } = await open('hosted');
    const chip = page.locator('.offline');
    assert.equal(await chip.innerText(), '');
    await context.setOffline(true);
    await chip.filter({ hasText: 'Offline' }).waitFor();
    await context.setOffline(false);
    await page.waitForFunction(() => document.querySelector('.offline').textContent === '');
    await context.close();
  });
});
