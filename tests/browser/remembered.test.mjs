// How the author likes to work is remembered by the browser: colours, panes, panels, switches, the template.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser } from './browser.mjs';

const { open, openPath } = browser({
  '/embedded.html': '<!doctype html><script src="/docgauge.js"></script><doc-gauge id="a"># A</doc-gauge>',
});

const attribute = (page, name) =>
  page.evaluate((name) => document.querySelector('doc-gauge').getAttribute(name), name);
const pressed = (page, id) => page.locator(`#${id}`).getAttribute('aria-pressed');

test('colours, panes, panels, the splitter, switches and the template are as they were left', async () => {
  const { page, context } = await open('hosted');
  await page.locator('#theme').click();
  await page.locator('#outline-toggle').click();
  await page.locator('#guidance').click();
  await page.locator('#sync').click();
  await page.locator('.splitter').focus();
  await page.keyboard.press('ArrowLeft');
  await page.locator('#template').click();
  await page.locator('.menu [data-id="none"]').click();
  await page.reload();
  await page.evaluate(() => document.querySelector('doc-gauge').ready);
  assert.equal(await attribute(page, 'theme'), 'light');
  assert.equal(await attribute(page, 'template'), 'none');
  assert.equal(await page.locator('.workbench').getAttribute('data-outline'), null);
  assert.equal(await pressed(page, 'guidance'), 'false');
  assert.equal(await pressed(page, 'sync'), 'false');
  assert.equal(await page.locator('.document').getAttribute('data-no-guidance'), '');
  assert.equal(await page.locator('.splitter').getAttribute('aria-valuenow'), '48');
  await context.close();
});

test('a template of the author’s own is there again', async () => {
  const { page, context } = await open('hosted');
  await page.evaluate(() => {
    const handle = {
      name: 'ours.md',
      getFile: async () => new File(['# Ours\n\n**Owner:** [Team]\n'], 'ours.md'),
    };
    globalThis.showOpenFilePicker = async () => [handle];
  });
  await page.locator('#template').click();
  await page.locator('.menu [data-id="file"]').click();
  await page.locator('#learn-dialog').waitFor();
  await page.reload();
  await page.locator('#template', { hasText: 'ours.md' }).waitFor();
  assert.match(await page.evaluate(() => document.querySelector('doc-gauge').templateText), /^# Ours/);
  await context.close();
});

test('the settings are in one dialog, and are forgotten from there', async () => {
  const { page, context } = await open('hosted');
  await page.locator('#settings').click();
  await page.locator('#setting-theme').selectOption('dark');
  await page.locator('#setting-mode').selectOption('edit');
  await page.locator('#setting-findings').uncheck();
  await page.locator('#setting-sync').uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.evaluate(() => document.querySelector('doc-gauge').ready);
  assert.deepEqual([await attribute(page, 'theme'), await attribute(page, 'mode')], ['dark', 'edit']);
  await page.locator('#settings').click();
  assert.equal(await page.locator('#setting-theme').inputValue(), 'dark');
  assert.equal(await page.locator('#setting-findings').isChecked(), false);
  assert.equal(await page.locator('#setting-sync').isChecked(), false);
  await page.locator('#settings-forget').click();
  await page.reload();
  await page.evaluate(() => document.querySelector('doc-gauge').ready);
  assert.deepEqual([await attribute(page, 'theme'), await attribute(page, 'mode')], [null, null]);
  await context.close();
});

test('the severities that were left out, the kind and the order are as they were left', async () => {
  const { page, context, gauge } = await open('hosted');
  await gauge.fill();
  await page.locator('.findings .chip[data-severity="info"]').click();
  await page.locator('#findings-order').selectOption('weight');
  await page.locator('#findings-category').selectOption('placeholder');
  const of = () => page.locator('#findings-count').textContent();
  const before = await of();
  await page.reload();
  await gauge.checked();
  assert.equal(await page.locator('#findings-category').inputValue(), 'placeholder');
  assert.match(before, /of/);
  assert.equal(await of(), before);
  const chip = page.locator('.findings .chip[data-severity="info"]');
  assert.equal(await chip.getAttribute('aria-pressed'), 'false');
  assert.equal(await page.locator('#findings-order').inputValue(), 'weight');
  assert.equal(await page.locator('.finding[data-severity="info"]').count(), 0);
  await context.close();
});

test('an element in a foreign page remembers nothing unless it may store', async () => {
  const { page, context } = await openPath('/embedded.html', { ready: true });
  await page.locator('#theme').click();
  assert.equal(await attribute(page, 'theme'), 'light');
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await context.close();
});

test('a docgauge.toml is imported, shown and remembered; a wrong one is refused with its line', async () => {
  const { page, gauge, context } = await open('hosted');
  const { findings } = await gauge.fill('# Pumps\n\n**Owner:** TBD\n\n**Size:** @@size@@\n');
  const rules = (all) => all.map(({ rule }) => rule);
  assert.ok(rules(findings).includes('placeholder-word'));
  const choose = async (text) => {
    const chooser = page.waitForEvent('filechooser');
    await page.locator('#project-choose').click();
    const buffer = Buffer.from(text);
    await (await chooser).setFiles({ name: 'docgauge.toml', mimeType: 'application/toml', buffer });
  };
  await page.locator('#settings').click();
  await choose('[rules]\nplaceholder-wurd = "off"\n');
  await page.locator('#project-fault', { hasText: 'Line 2: there is no rule “placeholder-wurd”' }).waitFor();
  await choose('placeholders = ["@@*@@"]\nmin-percent = 90\n\n[rules]\nplaceholder-word = "off"\n');
  const lines = page.locator('#project-lines li');
  await lines.first().waitFor();
  assert.deepEqual(await lines.allTextContents(), [
    'placeholder-word: off',
    'a placeholder: @@*@@',
    'for the command line only: min-percent',
  ]);
  assert.ok(await page.locator('#project-fault').isHidden());
  const applied = () =>
    page.waitForFunction(
      () =>
        document
          .querySelector('doc-gauge')
          .report?.findings.map(({ text }) => text)
          .join() === '@@size@@',
    );
  await applied();
  await page.reload();
  await applied();
  await page.locator('#settings').click();
  await lines.first().waitFor();
  await page.locator('#project-remove').click();
  await page.waitForFunction(() =>
    document.querySelector('doc-gauge').report?.findings.some(({ text }) => text === 'TBD'),
  );
  assert.equal(await lines.count(), 0);
  await context.close();
});
