// No text is lost by emptying, discarding, a shared link, a file that changed on disk, or a store that fails.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { browser } from './browser.mjs';

const { open, openPath } = browser();

const NOTE = '# Lift control\n\n**Owner:** [Team name]\n\nThe cabin stops at every floor.\n';

const value = (page) => page.evaluate(() => document.querySelector('doc-gauge').value);
const isValue = (page, text) =>
  page.waitForFunction((text) => document.querySelector('doc-gauge').value === text, text);
const banner = (page, text) => page.locator('.banner[data-banner="draft"]', { hasText: text });
const status = (page, text) => page.locator('#status-saved', { hasText: text });

async function selectAll(page, gauge) {
  await gauge.editor.focus();
  await page.keyboard.press('Control+a');
}

describe('drafts', () => {
  test('a document that was emptied is among the earlier states, after a reload too', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill(NOTE);
    await status(page, 'Draft kept').waitFor();
    await selectAll(page, gauge);
    await page.keyboard.press('Delete');
    await status(page, 'Earlier states kept in this browser').waitFor();
    await page.reload();
    await status(page, 'Earlier states kept in this browser').click();
    await page.locator('.menu [role="menuitem"]', { hasText: 'lines' }).first().click();
    await isValue(page, NOTE);
    await page.context().close();
  });

  test('a draft that was discarded comes back by undo, and is among the earlier states', async () => {
    const { page, context, gauge } = await open('hosted');
    await gauge.fill(NOTE);
    await status(page, 'Draft kept').waitFor();
    await page.reload();
    await banner(page, 'Restored').locator('.button', { hasText: 'Discard' }).click();
    await isValue(page, '');
    await status(page, 'Earlier states kept in this browser').waitFor();
    await page.locator('doc-gauge .cm-content').focus();
    await page.keyboard.press('Control+z');
    await isValue(page, NOTE);
    await context.close();
  });

  test('a shared link that was edited shows the edited text after a reload', async () => {
    const { page, gauge } = await openPath(`/#text=${encodeURIComponent(NOTE)}`, { ready: true });
    await isValue(page, NOTE);
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('It waits at the lowest.');
    await status(page, 'Draft kept').waitFor();
    const edited = `${NOTE}It waits at the lowest.`;
    await page.waitForFunction(async (text) => {
      const result = (request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await result(indexedDB.open('docgauge'));
      const drafts = await result(db.transaction('drafts').objectStore('drafts').getAll());
      db.close();
      return drafts.some((draft) => draft.text === text);
    }, edited);
    await page.reload();
    await isValue(page, edited);
    await page.context().close();
  });

  test('a store that refuses is told once, at every width, with a way to save', async () => {
    const { page, gauge } = await open('hosted', { width: 390 });
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The quota is exceeded', 'QuotaExceededError');
      };
    });
    await gauge.fill(NOTE);
    await banner(page, 'The draft cannot be kept here').locator('.button', { hasText: 'Save' }).waitFor();
    assert.equal(await value(page), NOTE);
    await page.context().close();
  });
});

describe('a file that somebody else changed on disk', () => {
  /** A page with an open file that has changed on disk. */
  async function changed() {
    const opened = await open('hosted');
    await opened.page.evaluate((text) => {
      globalThis.disk = { text, modified: 1000 };
      const handle = {
        name: 'lift.md',
        getFile: async () =>
          new File([globalThis.disk.text], 'lift.md', { lastModified: globalThis.disk.modified }),
        createWritable: async () => ({
          write: async (content) => {
            globalThis.disk = { text: content, modified: globalThis.disk.modified + 1000 };
          },
          close: async () => {},
        }),
      };
      globalThis.showOpenFilePicker = async () => [handle];
    }, NOTE);
    await opened.gauge.editor.focus();
    await opened.page.keyboard.press('Control+o');
    await isValue(opened.page, NOTE);
    await opened.gauge.editor.focus();
    await opened.page.keyboard.press('Control+End');
    await opened.page.keyboard.type('Ours.');
    await opened.page.evaluate(() => {
      globalThis.disk = { text: `${globalThis.disk.text}Theirs.`, modified: 5000 };
    });
    await opened.page.keyboard.press('Control+s');
    return opened;
  }

  const disk = (page) => page.evaluate(() => globalThis.disk.text);

  test('is compared, and stays as it is when the author thinks better of it', async () => {
    const { page } = await changed();
    const dialog = page.locator('#overwrite-dialog');
    await dialog.locator('pre', { hasText: 'Theirs.' }).waitFor();
    await dialog.locator('pre', { hasText: 'Ours.' }).waitFor();
    await dialog.locator('.button', { hasText: 'Cancel' }).click();
    assert.equal(await disk(page), `${NOTE}Theirs.`);
    assert.equal(await value(page), `${NOTE}Ours.`);
    await page.context().close();
  });

  test('is overwritten when the author says so, and then without a question', async () => {
    const { page, gauge } = await changed();
    await page.locator('#overwrite-confirm').click();
    await page.waitForFunction((text) => globalThis.disk.text === text, `${NOTE}Ours.`);
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' More.');
    await page.keyboard.press('Control+s');
    await page.waitForFunction((text) => globalThis.disk.text === text, `${NOTE}Ours. More.`);
    await page.context().close();
  });
});
