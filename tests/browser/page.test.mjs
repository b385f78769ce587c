// The main functions of the page for an author, hosted and from disk: paste, read, click, fix, undo.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DIST, PAGES, assertNoComplaints, browser, offlineUrl, sample, stopClock } from './browser.mjs';
import { unpack } from '../../www/loader/unpack.js';
import { weave } from '../../www/loader/weave.js';

const { open } = browser();

test('the offline file carries the engine of the site, byte for byte, and fits its budget', async () => {
  const file = await readFile(new URL('docgauge.html', DIST));
  assert.ok(file.length < 800_000, `${file.length} bytes`);
  const [, packed] = /id="docgauge-wasm">([^<]*)</.exec(file.toString('utf16le'));
  const site = new URL('site/', DIST);
  const of = async (ending) =>
    readFile(
      new URL(
        (await readdir(site)).find((name) => name.endsWith(ending)),
        site,
      ),
    );
  const engine = await of('.wasm');
  const carried = weave(unpack(packed));
  assert.ok(engine.equals(carried.subarray(0, engine.length)));
  // Behind it are the texts about the rules.
  const [rules] = WebAssembly.Module.customSections(await WebAssembly.compile(carried), 'rules');
  assert.ok((await of('.json')).equals(new Uint8Array(rules)));
});

for (const kind of PAGES) {
  describe(`the ${kind} page`, () => {
    test('shows marks, completeness and a preview of pasted text', async () => {
      const { page, gauge, complaints } = await open(kind);
      const report = await gauge.fill();
      assert.equal(await gauge.value(), sample);

      const placeholders = report.findings.filter(({ category }) => category === 'placeholder');
      assert.ok(placeholders.some(({ text }) => text === '[Team name]'));
      await page.locator('.cm-placeholder', { hasText: '[Team name]' }).waitFor();
      await page.locator('.document mark.placeholder', { hasText: '[Team name]' }).waitFor();

      const { done, total } = report.completeness;
      assert.ok(0 < done && done < total);
      // No template measures this document, so it has no percentage.
      await page.locator('.gauge-headline', { hasText: `${placeholders.length} placeholders` }).waitFor();
      assert.equal((await page.locator('.finding-worth').allInnerTexts()).join(''), '');
      const { id, completeness: scope } = report.sections.find(({ title }) => title === 'Scope');
      await page
        .locator(`.outline-item[data-section="${id}"]`, { hasText: `${scope.total - scope.done} open` })
        .waitFor();

      assert.equal(await page.locator('.document h1').innerText(), 'Payments Ledger');
      assert.equal(await page.locator('.document table tr').count(), 3);
      assert.equal(await page.locator('.document script').count(), 0);
      assert.notEqual(await page.title(), 'taken');
      assertNoComplaints(complaints);
      await page.context().close();
    });

    test('shows the changes of an edit, and undoes it', async () => {
      const { page, gauge, complaints } = await open(kind);
      const before = await gauge.fill();
      await page.locator('.document mark.placeholder', { hasText: '[Team name]' }).click();
      await stopClock(page);
      await page.keyboard.type('Core Payments', { delay: 5 });
      const after = await gauge.checked();
      assert.equal(await gauge.value(), sample.replace('[Team name]', 'Core Payments'));
      assert.equal(after.findings.length, before.findings.length - 1);
      assert.equal(after.completeness.done, before.completeness.done + 1);
      await page.locator('.document p', { hasText: 'Core Payments' }).waitFor();
      assert.equal(await page.locator('.document mark.placeholder', { hasText: '[Team name]' }).count(), 0);

      await page.keyboard.press('Control+z');
      await gauge.checked();
      assert.equal(
        await gauge.value(),
        sample,
        'the check between typing and undoing left the history alone',
      );
      assert.deepEqual(await gauge.report(), before);
      await page.keyboard.press('Control+y');
      await gauge.checked();
      assert.equal(await gauge.value(), sample.replace('[Team name]', 'Core Payments'));
      assertNoComplaints(complaints);
      await page.context().close();
    });

    test('scrolls the editor to the place of a click', async () => {
      const { page, gauge } = await open(kind);
      const report = await gauge.fill();
      const at = () => page.locator('#status-place').innerText();

      const risks = report.sections.find(({ title }) => title === 'Risks');
      await page.locator(`.outline-item[data-section="${risks.id}"]`).click();
      assert.match(await at(), new RegExp(`\\b${risks.line}\\b`));

      const finding = report.findings.find(({ text }) => text === '[Risk]');
      await (await gauge.row('', { hasText: '[Risk]' })).locator('.finding-show').click();
      assert.equal(await gauge.selected(), finding.text);
      assert.match(await at(), new RegExp(`\\b${finding.line}\\b`));

      await page.locator('.document mark.placeholder', { hasText: 'YYYY-MM-DD' }).click();
      assert.equal(await gauge.selected(), 'YYYY-MM-DD');
      await page.context().close();
    });

    test('keeps text and caret when the core dies', async () => {
      const { page, gauge } = await open(kind);
      await gauge.fill();
      await page.locator('.document mark.placeholder', { hasText: '[Team name]' }).click();
      const [worker] = page.workers();
      assert.ok(worker, 'the check runs in a worker');
      const died = new Promise((done) => {
        worker.once('close', done);
      });
      await worker.evaluate(() => {
        globalThis.postMessage = () => {
          throw new Error('gone');
        };
      });
      await page.keyboard.type('Core');
      await died;
      const report = await gauge.checked();
      assert.equal(await gauge.value(), sample.replace('[Team name]', 'Core'));
      assert.ok(!report.findings.some(({ text }) => text === '[Team name]'));
      await page.keyboard.type(' Payments');
      await gauge.checked();
      assert.equal(
        await gauge.value(),
        sample.replace('[Team name]', 'Core Payments'),
        'the caret stayed where it was',
      );
      await page.context().close();
    });

    test('shows the licences of its parts', async () => {
      const { page, complaints } = await open(kind);
      await page.locator('#keys').click();
      await page.locator('#licences').click();
      const text = page.locator('.licences');
      for (const part of ['pulldown-cmark', '@codemirror/view', 'Permission is hereby granted'])
        await text.filter({ hasText: part }).waitFor();
      for (const dialog of ['#licences-dialog', '#keys-dialog']) {
        await page.keyboard.press('Escape');
        await page.locator(dialog).waitFor({ state: 'detached' });
      }
      assertNoComplaints(complaints);
      await page.context().close();
    });

    test('makes no request after it has loaded', async () => {
      const { page, gauge, requests } = await open(kind);
      const atLoad = requests.map((request) => [request.method(), request.url()]);
      const origin = await page.evaluate(() => location.origin);
      for (const [method, url] of atLoad) {
        assert.equal(method, 'GET');
        if (kind === 'hosted') assert.ok(url.startsWith(`${origin}/`), url);
      }
      if (kind === 'offline') assert.deepEqual(atLoad, [['GET', page.url()]]);

      // It caches its own files.
      if (kind === 'hosted') await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
      requests.length = 0;
      const report = await gauge.fill(
        `${sample}\n![a](https://example.com/pixel.png) <img src="https://example.com/p.png">\n`,
      );
      await page.locator('.finding-main').first().click();
      await page.locator('.document').hover();
      await page.waitForTimeout(300);
      assert.ok(report.sections.length > 3);
      assert.deepEqual(
        requests.map((request) => request.url()),
        [],
      );
      await page.context().close();
    });
  });
}

test('the offline file is the one whose checksum is beside it', async () => {
  const file = new URL(offlineUrl());
  const sum = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  assert.equal(await readFile(`${fileURLToPath(file)}.sha256`, 'utf8'), `${sum}  docgauge.html\n`);
});

test('the hosted page opens without a network after the first visit', async () => {
  const { page, context, complaints } = await open('hosted');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  assertNoComplaints(complaints);
  await context.setOffline(true);
  const again = await context.newPage();
  await again.goto(`${page.url()}?theme=x`);
  await again.evaluate(() => document.querySelector('doc-gauge').ready.then(() => {}));
  await again.evaluate((text) => {
    document.querySelector('doc-gauge').value = text;
  }, sample);
  await again.locator('.document mark.placeholder', { hasText: '[Team name]' }).waitFor();
  await context.close();
});
