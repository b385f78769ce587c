// The main functions of the hosted page and of the offline file.

import assert from 'node:assert/strict';
import { offlineFile } from './host.mjs';
import { NOTE, STATION, sample } from './pages.mjs';

/** @param {import('./suite.mjs').Place} place */
export function core({ test, host, driver, author, openPage }) {
  // First, so that no page of before is still asking for its service worker.
  test('offline file: paste, edit, fix and undo from disk, with no request at all', async () => {
    const moment = host.requests.length;
    await driver.open(offlineFile);
    await author.fill(STATION);
    await driver.click('.document mark.placeholder', '[Name]');
    await driver.type('Ann');
    const written = STATION.replace('[Name]', 'Ann');
    await author.becomes(written);
    await author.checked();
    await driver.click('#fix-all');
    await author.becomes(written.replace('cafÃ©', 'café'));
    // The focus is on the button.
    await driver.press('Control+z');
    await author.becomes(written);
    await author.watchDownloads();
    await driver.click('#export');
    await driver.click('.menu [data-id="export-sarif"]');
    await author.saved();
    assert.deepEqual(host.requests.slice(moment), []);
  });

  test('open and paste: marks, completeness and a preview', async () => {
    await openPage();
    const report = await author.fill(sample);
    assert.equal(await author.value(), sample);
    const { done, total } = report.completeness;
    assert.ok(0 < done && done < total);
    await driver.see('.cm-placeholder', '[Team name]');
    await driver.see('.document mark.placeholder', '[Team name]');
    await driver.see('.gauge-headline', 'placeholders');
    await driver.see('.document h1', 'Payments Ledger');
    const parts = await driver.run(() => {
      const preview = document.querySelector('doc-gauge').shadowRoot.querySelector('.document');
      return [preview.querySelectorAll('table tr').length, preview.querySelectorAll('script').length];
    });
    assert.deepEqual(parts, [3, 0]);
    assert.notEqual(await driver.run(() => document.title), 'taken');
  });

  test('edit and undo: a click on a mark, typing, one step back and forth', async () => {
    await openPage();
    const before = await author.fill(sample);
    await driver.click('.document mark.placeholder', '[Team name]');
    await driver.run(() => {
      // The history joins what is typed without a pause, and a loaded machine adds pauses. Firefox's scripts have
      // a `Date` of their own.
      window.Date.now = () => 0;
    });
    await driver.type('Core Payments');
    const written = sample.replace('[Team name]', 'Core Payments');
    await author.becomes(written);
    const after = await author.checked();
    assert.equal(after.completeness.done, before.completeness.done + 1);
    await driver.see('.document p', 'Core Payments');
    await driver.press('Control+z');
    await author.becomes(sample);
    assert.deepEqual(await author.checked(), before);
    await driver.press('Control+y');
    await author.becomes(written);
  });

  test('cut and paste by keys, through the clipboard of the system', async () => {
    await openPage();
    await author.fill(sample);
    await author.focus();
    await driver.press('Control+a');
    await driver.press('Control+x');
    await author.becomes('');
    await driver.press('Control+v');
    await author.becomes(sample);
  });

  test('fix: all safe ones at once, a choice in its row, each undone in one step', async () => {
    await openPage();
    await author.fill(STATION);
    await driver.click('#fix-all');
    const mended = STATION.replace('cafÃ©', 'café');
    await author.becomes(mended);
    await driver.click('.banner[data-banner="fixed"] .button', 'Undo');
    await author.becomes(STATION);
    await author.checked();
    // The rows move up when the banner goes.
    await driver.gone('.banner[data-banner="fixed"]');
    await driver.click('.finding .finding-main', 'Proposed | Accepted');
    await driver.click('.finding[data-open] [data-fix]', 'Superseded');
    await author.becomes(STATION.replace('[Proposed | Accepted | Superseded]', 'Superseded'));
    await author.focus();
    await driver.press('Control+z');
    await author.becomes(STATION);
  });

  test('form: one answer fills every place, and is undone in one step', async () => {
    await openPage();
    await author.fill(STATION);
    await driver.click('.segment[data-view="form"]');
    await driver.click('#form .form-field input');
    await driver.type('Works');
    await author.becomes(STATION.replaceAll('[System Name]', 'Works'));
    await author.checked();
    await driver.click('.segment[data-view="text"]');
    await author.focus();
    await driver.press('Control+z');
    await author.becomes(STATION);
  });

  test('form: the text follows the field with the focus, a date by key too', async () => {
    await openPage();
    await author.fill('# Note\n\n**Date:** YYYY-MM-DD\n\n**Owner:** [Name]\n');
    await driver.click('.segment[data-view="form"]');
    await driver.see('#status-place', 'Ln 3,');
    await driver.press('Enter');
    await driver.see('#status-place', 'Ln 5,');
    await driver.type('Ann');
    await driver.press('Shift+Enter');
    await driver.see('#status-place', 'Ln 3,');
    await driver.run(() => {
      const { activeElement } = document.querySelector('doc-gauge').shadowRoot;
      if (getComputedStyle(activeElement).outlineStyle !== 'solid') throw new Error('the focus is not shown');
    });
    await author.becomes('# Note\n\n**Date:** YYYY-MM-DD\n\n**Owner:** Ann\n');
  });

  test('form and back: the numbers of the lines are painted again', async () => {
    await openPage();
    // The form asks for nothing here, so the caret stays where it is.
    await author.fill('Text\n\n'.repeat(60));
    await driver.click('.segment[data-view="form"]');
    await driver.see('#form .form-intro');
    await driver.click('.segment[data-view="text"]');
    // No step of the test may scroll, because that paints them in any case.
    const { x, y } = await driver.until(() => {
      const { shadowRoot } = document.querySelector('doc-gauge');
      const number = shadowRoot
        .querySelector('.cm-lineNumbers .cm-activeLineGutter')
        ?.getBoundingClientRect();
      return number?.height && { x: number.x, y: number.y };
    });
    const picture = await driver.picture();
    await driver.open(`${host.origin()}/wiki.html`);
    const colours = await driver.run(
      async (picture, x, y) => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const canvas = document.createElement('canvas').getContext('2d');
        canvas.drawImage(image, -x, -y);
        return new Set(new Uint32Array(canvas.getImageData(0, 0, 30, 16).data.buffer)).size;
      },
      picture,
      x,
      y,
    );
    assert.ok(1 < colours, 'a number has another colour than what is behind it');
  });

  test('export: a SARIF file with a result for each finding', async () => {
    await openPage();
    const { findings } = await author.fill(STATION);
    await author.watchDownloads();
    await driver.click('#export');
    await driver.click('.menu [data-id="export-sarif"]');
    const { results } = JSON.parse((await author.saved()).text).runs[0];
    assert.deepEqual(
      results.map(({ ruleId }) => ruleId),
      findings.map(({ rule }) => rule),
    );
  });

  test('save: the text as it was opened, line ends and byte order mark too', async () => {
    await openPage();
    await author.watchDownloads();
    await driver.run(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['\ufeff# A\r\n\r\nText\r\n'], 'a.md', { type: 'text/markdown' }));
      const how = { dataTransfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('drop', how));
    });
    await author.becomes('# A\n\nText\n');
    await author.focus();
    await driver.press('Control+End');
    await driver.type('More');
    await driver.press('Control+s');
    const bytes = await driver.until(
      async () => window.made[0] && [...new Uint8Array(await window.made[0].arrayBuffer())],
    );
    assert.equal(Buffer.from(bytes).toString(), '\ufeff# A\r\n\r\nText\r\nMore');
  });

  test('share: the link opens the same text elsewhere', async () => {
    await openPage();
    await author.fill(STATION);
    await driver.click('#share');
    const link = await driver.until(
      () => document.querySelector('doc-gauge').shadowRoot.querySelector('#share-link')?.value,
    );
    await driver.open(`${host.origin()}/${link.slice(link.indexOf('#'))}`);
    await author.becomes(STATION);
  });

  test('draft and reload: the text comes back, and can be discarded', async () => {
    await openPage();
    await author.fill(STATION);
    await driver.see('#status-saved', 'Draft kept');
    await driver.reload();
    await driver.see('.banner[data-banner="draft"]', 'Restored');
    await author.becomes(STATION);
    await driver.click('.banner[data-banner="draft"] .button', 'Discard');
    await author.becomes('');
  });

  test('without a network: the hosted page opens again, with its draft', async () => {
    const address = `${host.origin()}/`;
    await driver.open(address);
    await author.fill(NOTE);
    await driver.see('#status-saved', 'Draft kept');
    await driver.until(async () => (await navigator.serviceWorker.ready).active.state === 'activated');
    host.down = true;
    try {
      // WebKit's service worker sometimes misses the first request; an author would try once more.
      const opened = async () => {
        await driver.open(address).catch(() => {});
        return driver.run(() => Boolean(document.querySelector('doc-gauge')));
      };
      assert.ok((await opened()) || (await opened()), 'the page is shown');
      await author.becomes(NOTE);
      await author.checked();
    } finally {
      host.down = false;
    }
  });
}
