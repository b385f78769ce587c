// Bold, italic and links by key, and help in tables: the next cell by Tab, and aligned columns.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser } from './browser.mjs';

const { open } = browser();

/** Selects a text of the document in the editor. */
const select = (page, text) =>
  page.evaluate((text) => {
    const gauge = document.querySelector('doc-gauge');
    const from = gauge.value.indexOf(text);
    gauge.selection = { from, to: from + text.length };
    gauge.focus();
  }, text);

test('bold, italic and links come and go by key, and undo takes each back', async () => {
  const { page, gauge, complaints } = await open('hosted');
  const text = '# Lift\n\nThe cabin stops at https://example.com/stops often.\n';
  await gauge.fill(text);
  const line = async () => (await gauge.value()).split('\n')[2];
  await select(page, 'cabin ');
  await page.keyboard.press('Control+b');
  assert.equal(await line(), 'The **cabin** stops at https://example.com/stops often.');
  assert.equal(await gauge.selected(), 'cabin');
  await page.keyboard.press('Control+i');
  assert.equal(await line(), 'The **_cabin_** stops at https://example.com/stops often.');
  await page.keyboard.press('Control+i');
  await page.keyboard.press('Control+b');
  assert.equal(await gauge.value(), text);
  await select(page, 'stops');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('#stops');
  assert.equal(await line(), 'The cabin [stops](#stops) at https://example.com/stops often.');
  await select(page, 'https://example.com/stops');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('the list');
  assert.equal(await line(), 'The cabin [stops](#stops) at [the list](https://example.com/stops) often.');
  for (let at = 0; at < 12 && (await gauge.value()) !== text; at += 1) await page.keyboard.press('Control+z');
  assert.equal(await gauge.value(), text);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('Tab goes through the cells of a table and out of it, and its columns are aligned', async () => {
  const { page, gauge } = await open('hosted');
  await gauge.fill('# Lift\n\n| Part | Price |\n|:--|--:|\n| `ab` \\| c | 5 |\n| Rope || \n\nEnd.\n');
  await select(page, 'Part');
  const stops = [];
  for (let at = 0; at < 5; at += 1) {
    await page.keyboard.press('Tab');
    stops.push(await gauge.selected());
  }
  assert.deepEqual(stops, ['Price', '`ab` \\| c', '5', 'Rope', '']);
  await page.keyboard.type('120');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await gauge.selected(), 'Rope');
  await page.keyboard.press('Control+Shift+l');
  assert.equal(
    (await gauge.value()).split('\n').slice(2, 6).join('\n'),
    '| Part      | Price |\n| :-------- | ----: |\n| `ab` \\| c |     5 |\n| Rope      |   120 |',
  );
  await page.keyboard.press('Tab');
  assert.equal(await gauge.selected(), '120');
  await page.keyboard.press('Tab');
  assert.ok(
    await page.evaluate(
      () => !document.querySelector('doc-gauge').shadowRoot.activeElement?.closest('.cm-editor'),
    ),
  );
  await page.context().close();
});

test('outside of the text and of tables the keys do nothing', async () => {
  const { page, gauge } = await open('hosted');
  const text = '# Lift\n\nThe cabin stops.\n';
  await gauge.fill(text);
  await page.locator('.preview-body').focus();
  for (const key of ['Control+b', 'Control+i', 'Control+k', 'Control+Shift+l'])
    await page.keyboard.press(key);
  await select(page, 'cabin');
  await page.keyboard.press('Control+Shift+l');
  await page.keyboard.press('Tab');
  assert.equal(await gauge.value(), text);
  await page.context().close();
});
