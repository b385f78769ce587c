// The ways from a score, a notice, an outline row and a caret to the places that they are about.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { browser } from './browser.mjs';

const { open } = browser();
const half = await readFile(new URL('../fixtures/half-sdp.md', import.meta.url), 'utf8');

/** Whether the line of the caret is in sight in the editor. */
const caretInSight = (page) =>
  page.waitForFunction(() => {
    const { shadowRoot } = document.querySelector('doc-gauge');
    const [line, pane] = ['.cm-activeLine', '.cm-scroller'].map((one) =>
      shadowRoot.querySelector(one)?.getBoundingClientRect(),
    );
    return line && pane.top <= line.top && line.bottom <= pane.bottom;
  });

test('a missing section in the outline scrolls the editor to its place', async () => {
  const { page, gauge, context } = await open('hosted');
  const { sections } = await gauge.fill(half);
  const missing = sections.findLast(({ state }) => state === 'missing');
  await page.locator('.outline-item', { hasText: missing.title }).last().click();
  await page.locator('.finding[data-open]', { hasText: 'is missing' }).waitFor();
  await caretInSight(page);
  await context.close();
});

test('a missing item of the score leads to the row where it can be inserted', async () => {
  const { page, gauge, context } = await open('hosted');
  await gauge.fill(half);
  await page.locator('[data-command="explain"]:visible').first().click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('details', { hasText: 'Missing' }).first().locator('summary').click();
  await dialog.locator('details .explain-item[data-item="missing"]').first().click();
  const row = page.locator('.finding[data-open]');
  await row.waitFor();
  assert.match(await row.innerText(), /is missing|lacks/);
  await context.close();
});

test('the queue shows the section of a caret that is at no finding', async () => {
  const { page, gauge, context } = await open('hosted');
  const part = (at) => `## Part ${at}\n\n**Owner:** [Owner of part ${at}]\n\nNothing is open here ${at}.\n`;
  await gauge.fill(`# Plan\n\n${Array.from({ length: 40 }, (_, at) => part(at + 1)).join('\n')}`);
  await page.evaluate(() => {
    const gauge = document.querySelector('doc-gauge');
    const from = gauge.value.indexOf('Nothing is open here 35');
    gauge.selection = { from, to: from };
  });
  await page.waitForFunction(() => {
    const { shadowRoot } = document.querySelector('doc-gauge');
    const list = shadowRoot.querySelector('.findings-list').getBoundingClientRect();
    const rows = [...shadowRoot.querySelectorAll('.queue-group')];
    const box = rows.find((one) => one.textContent.includes('part 35'))?.getBoundingClientRect();
    return box && list.top - 1 <= box.top && box.bottom <= list.bottom + 1;
  });
  await context.close();
});

test('the status of a finished document is selected without its label', async () => {
  const { page, gauge, context } = await open('hosted');
  await gauge.fill('# Plan\n\n**Status:** Draft\n\n**Owner:** [Name]\n');
  await page.locator('.finding-main', { hasText: '[Name]' }).click();
  await page.locator('.finding-panel .field').first().fill('Ann');
  await page.keyboard.press('Enter');
  await page.locator('.banner[data-banner="filled"] .button', { hasText: /status/i }).click();
  assert.equal(
    await page.evaluate(() => {
      const { selection, value } = document.querySelector('doc-gauge');
      return value.slice(selection.from, selection.to);
    }),
    'Draft',
  );
  await context.close();
});

test('what is half typed in a row is there again when the row is', async () => {
  const { page, gauge, context } = await open('hosted');
  await gauge.fill(half);
  const row = page.locator('.finding-main', { hasText: '[' }).first();
  await row.click();
  const field = page.locator('.finding-panel .finding-answer .field').first();
  await field.fill('Half an ans');
  // A word that no row has hides them all.
  const search = page.locator('.findings-search');
  await search.fill('zzz');
  await row.waitFor({ state: 'detached' });
  await search.fill('');
  await row.click();
  assert.equal(await field.inputValue(), 'Half an ans');
  // A reason stays when the author looks at the other one.
  const ignore = page.locator('[data-reason="ignore"]');
  await ignore.click();
  await page.locator('#finding-why').fill('Known');
  await ignore.click();
  await ignore.click();
  assert.equal(await page.locator('#finding-why').inputValue(), 'Known');
  await context.close();
});
