// Faults of the machine while one writes: text, caret and history stay, and the page says what happened. Others are in
// page.test.mjs (a worker that dies), states.test.mjs (a trap of the engine), kept.test.mjs (storage, tabs).

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browser, launch, openPage, stopClock } from './browser.mjs';

const { open, address } = browser();
const banner = (page, id) => page.locator(`.banner[data-banner="${id}"]`);
const TEXT = '# Ledger\n\n**Owner:** [Team name]\n\n';

/** Types a word at the end, and takes it back, which tests caret and history. */
async function typesAndUndoes(page, gauge, before) {
  await page.keyboard.type('After');
  assert.equal(await gauge.value(), `${before}After`, 'the caret stayed where it was');
  await gauge.checked();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  const value = await gauge.value();
  assert.ok(before.startsWith(value) && value.length < before.length, `the history goes on: ${value}`);
}

describe('while one writes', () => {
  test('an engine that does not answer is replaced after five seconds', async () => {
    const init = () => {
      const { Worker } = globalThis;
      globalThis.Worker = class extends Worker {
        postMessage(message) {
          if (globalThis.stuck && message.request) globalThis.stuck = false;
          else super.postMessage(message);
        }
      };
    };
    const { page, gauge } = await open('hosted', { init });
    await gauge.fill(TEXT);
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    const [worker] = page.workers();
    const ended = new Promise((done) => {
      worker.once('close', done);
    });
    await page.evaluate(() => {
      globalThis.stuck = true;
    });
    await page.keyboard.type('Before');
    await ended;
    await gauge.checked();
    await typesAndUndoes(page, gauge, `${TEXT}Before`);
    await page.context().close();
  });

  test('a document for which the memory is too small takes nothing with it', async () => {
    // 100 pages are 6.4 MB: enough for the engine and a short document.
    const chromium = await launch(['--js-flags=--wasm-max-mem-pages=100']);
    const { page, gauge } = await openPage(chromium, `${address()}/`);
    await gauge.fill(TEXT);
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    const long = 'The ledger keeps each entry of [Name] for ten years.\n\n'.repeat(20000);
    await gauge.paste(long);
    const notice = banner(page, 'engine').filter({ visible: true });
    await notice.waitFor();
    assert.match(await notice.innerText(), /ran out of memory\. [^]*Your text is safe/);
    assert.equal(await gauge.value(), TEXT + long);
    await page.keyboard.press('Control+z');
    await gauge.checked();
    await notice.waitFor({ state: 'detached' });
    await page.keyboard.type('After');
    assert.equal(await gauge.value(), `${TEXT}After`);
    await chromium.close();
  });

  test('a day asleep changes nothing', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill(TEXT);
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    await page.clock.install();
    await page.keyboard.type('Before');
    // As on waking: a day has passed, and what was to be done in it is done now.
    await page.clock.fastForward('24:00:00');
    await page.clock.resume();
    await gauge.checked();
    assert.equal(await banner(page, 'engine').filter({ visible: true }).count(), 0);
    await typesAndUndoes(page, gauge, `${TEXT}Before`);
    await page.context().close();
  });

  test('a followed file that is deleted leaves the text, and one in its place is offered', async () => {
    const { page, gauge } = await open('hosted');
    await page.evaluate(() => {
      globalThis.disk = { text: '# A\n\none\n', time: 1000 };
      const handle = {
        name: 'a.md',
        getFile: async () => {
          globalThis.missed = globalThis.disk ? 0 : globalThis.missed + 1;
          if (!globalThis.disk)
            throw new DOMException('A requested file could not be found', 'NotFoundError');
          return new File([globalThis.disk.text], 'a.md', { lastModified: globalThis.disk.time });
        },
      };
      globalThis.showOpenFilePicker = async () => [handle];
    });
    await page.locator('#start-open').click();
    await page.locator('#file-name', { hasText: 'a.md' }).waitFor();
    await page.locator('#more').click();
    await page.locator('.menu [role="menuitem"]', { hasText: 'Follow' }).click();
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    await stopClock(page);
    await page.keyboard.type('mine');
    await page.evaluate(() => {
      globalThis.disk = null;
    });
    // Until it is looked for twice.
    await page.waitForFunction(() => 2 < globalThis.missed);
    assert.equal(await gauge.value(), '# A\n\none\nmine');
    await page.evaluate(() => {
      globalThis.disk = { text: '# A\n\ntwo\n', time: 2000 };
    });
    await banner(page, 'follow').waitFor();
    assert.equal(await gauge.value(), '# A\n\none\nmine', 'the file that came in its place is offered');
    await gauge.editor.focus();
    await page.keyboard.press('Control+z');
    assert.equal(await gauge.value(), '# A\n\none\n');
    await page.context().close();
  });
});
