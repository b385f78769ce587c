// A session as an author has it: a half-written document is pasted, finished in the form, and handed on.
// Every click and every key is counted, so that a change that makes the way longer is seen.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { browser } from './browser.mjs';

const { open } = browser();
const half = await readFile(new URL('../../www/documents/example.md', import.meta.url), 'utf8');

test('from a paste to the clean document', async (context) => {
  const { page, gauge } = await open('hosted');
  const counts = { clicks: 0, keys: 0, letters: 0 };
  const click = async (locator) => {
    counts.clicks += 1;
    await locator.click();
  };
  const press = async (key) => {
    counts.keys += 1;
    await page.keyboard.press(key);
  };
  const write = async (text) => {
    counts.letters += text.length;
    await page.keyboard.insertText(text);
  };
  /** The focused control of the form. */
  const focused = () =>
    page.evaluate(() => {
      const one = document.querySelector('doc-gauge').shadowRoot.activeElement;
      const { tagName, type, placeholder = '', dataset, value } = one ?? {};
      return {
        tagName,
        type,
        placeholder,
        lines: dataset?.lines !== undefined && dataset.prose === undefined,
        value,
      };
    });

  await gauge.paste(half);
  counts.keys += 1;
  const before = await gauge.checked();
  await click(page.locator('.segment[data-view="form"]'));
  const field = page.locator('#form .form-field:visible').locator('input, select, textarea');
  const choice = page.locator('#form .form-field:not(:has(.field)) [data-fix="choice"]');
  const skeleton = page.locator('#form [data-skeleton]');
  for (let round = 0; round < 60; round += 1) {
    const { completeness, ready } = await gauge.checked();
    if (ready || completeness.done === completeness.total) break;
    if (await skeleton.count()) await click(skeleton.first());
    else if (await choice.count()) await click(choice.first());
    else {
      const empty = await field.evaluateAll((all) => all.findIndex((one) => !one.value && !one.disabled));
      if (empty < 0) break;
      await click(field.nth(empty));
      const { tagName, type, placeholder, lines } = await focused();
      if (tagName === 'SELECT') await press('ArrowDown');
      else if (type === 'date') await field.nth(empty).fill('2026-03-04');
      else if (type === 'number') await write('12');
      else if (placeholder.startsWith('ADR-')) await write(placeholder);
      else if (lines) await write('flowchart LR\n  gateway --> planner');
      else
        await write(
          `the ${['crew', 'planner', 'gateway', 'tablet', 'register'][round % 5]} answers number ${round}`,
        );
    }
    await page.waitForTimeout(150);
  }
  const after = await gauge.checked();
  const told = `${before.completeness.percent}% to ${after.completeness.percent}%, ready: ${after.ready}`;
  assert.ok(after.ready, told);
  await click(page.locator('#export'));
  await click(page.locator('.menu [data-id="export-clean"]'));
  const download = page.waitForEvent('download');
  await click(page.locator('#clean-save'));
  const text = await readFile(await (await download).path(), 'utf8');
  assert.ok(!text.includes('<!--'), text);
  context.diagnostic(`${told}; ${JSON.stringify(counts)}`);
  assert.ok(counts.clicks <= 26 && counts.keys <= 4, JSON.stringify(counts));
  await page.context().close();
});
