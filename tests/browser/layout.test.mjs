// The page in the usual sizes of screens.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser } from './browser.mjs';

const { open } = browser();

test('at 390 px there is one pane at a time, chosen by tabs', async () => {
  const { page, gauge } = await open('hosted', { width: 390, height: 844 });
  await gauge.fill();
  const panes = { edit: '.editor', preview: '.preview', findings: '.findings', outline: '.outline' };
  for (const [tab, pane] of Object.entries(panes)) {
    await page.locator(`.tab[data-tab="${tab}"]`).click();
    for (const other of Object.values(panes)) {
      assert.equal(
        await page.locator(`.pane${other}`).isVisible(),
        other === pane,
        `${other} under the tab ${tab}`,
      );
    }
  }
  await page.locator('.outline-item', { hasText: 'Risks' }).click();
  assert.ok(await page.locator('.pane.editor').isVisible(), 'a section opens in the editor');
  await page.context().close();
});

test('arrow keys switch the tabs', async () => {
  const { page, gauge } = await open('hosted', { width: 390, height: 844 });
  await gauge.fill();
  await page.locator('.tab[data-tab="edit"]').focus();
  await page.keyboard.press('ArrowRight');
  assert.ok(await page.locator('.pane.preview').isVisible());
  await page.keyboard.press('End');
  assert.ok(await page.locator('.pane.outline').isVisible());
  await page.context().close();
});

for (const width of [1440, 1024, 640, 390, 320]) {
  test(`nothing overflows the page at ${width} px`, async () => {
    const { page, gauge } = await open('hosted', { width, height: 800 });
    await gauge.fill();
    const [scroll, client] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok(scroll <= client, `${scroll} of ${client}`);
    await page.context().close();
  });
}
