// The page without a pointer: everything can be reached, nothing traps the focus, and what opens returns it on
// closing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser } from './browser.mjs';

const { open } = browser();

const NOTE =
  '# Pump station\n\n**Owner:** [Company name]\n\nThe cafÃ© crew runs it.\n\n' +
  '**State:** [Proposed | Accepted | Superseded]\n\n## Risks\n\nTBD\n';

/** The focused element, by its id or its class. */
const focused = (page) =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return active === document.body ? 'body' : active.id || active.className;
  });

test('Tab goes through every pane in reading order, and out again', async () => {
  const { page, gauge } = await open('hosted');
  await gauge.fill(NOTE);
  await page.evaluate(() => document.querySelector('doc-gauge').shadowRoot.activeElement?.blur());
  await page.locator('.skip').focus();
  const seen = [];
  for (let at = 0; at < 120; at++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now === 'body' || now === 'skip') break;
    seen.push(now);
  }
  const stops = [
    'template',
    'open',
    'export',
    'privacy',
    'explain',
    'outline-item',
    'fill-mode',
    'next-placeholder',
    'cm-content',
    'splitter',
    'guidance',
    'sync',
    'fix-all',
    'finding-main',
    'finding-rule',
  ];
  for (const stop of stops)
    assert.ok(
      seen.some((one) => one.split(' ').includes(stop)),
      `${stop} is not reached: ${seen.join(', ')}`,
    );
  const at = (stop) => seen.findIndex((one) => one.split(' ').includes(stop));
  assert.ok(
    at('template') < at('outline-item') &&
      at('outline-item') < at('cm-content') &&
      at('cm-content') < at('fix-all'),
    seen.join(', '),
  );
  assert.ok(seen.length < 120, 'the focus comes out at the end');
  await page.context().close();
});

test('F6 goes from pane to pane', async () => {
  const { page, gauge } = await open('hosted');
  await gauge.fill(NOTE);
  await gauge.editor.focus();
  await page.keyboard.press('F6');
  assert.match(await focused(page), /preview-body/);
  await page.keyboard.press('F6');
  assert.match(await focused(page), /findings-list/);
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  assert.match(await focused(page), /cm-content/);
  await page.context().close();
});

test('a finding is opened, fixed and explained by keys, and dialogs return the focus', async () => {
  const { page, gauge } = await open('hosted');
  await gauge.fill(NOTE);
  await page.locator('.finding-main', { hasText: 'Proposed' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await gauge.selected(), '[Proposed | Accepted | Superseded]');
  assert.match(await focused(page), /cm-content/, 'the text has the focus');
  await page.locator('.finding', { hasText: 'Proposed' }).locator('.finding-choose').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  assert.match(await focused(page), /finding-choose/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await gauge.checked();
  assert.ok((await gauge.value()).includes('**State:** Accepted\n'));
  for (const [opener, dialog] of [
    ['#explain', '#explain-dialog'],
    ['#share', '#share-dialog'],
    ['#keys', '#keys-dialog'],
    ['#privacy', '#privacy-dialog'],
  ]) {
    await page.locator(opener).focus();
    await page.keyboard.press('Enter');
    await page.locator(dialog).waitFor();
    await page.keyboard.press('Escape');
    await page.locator(dialog).waitFor({ state: 'detached' });
    assert.equal(`#${await focused(page)}`, opener);
  }
  await page.context().close();
});

test('arrow keys move the splitter', async () => {
  const { page, gauge } = await open('hosted');
  await gauge.fill(NOTE);
  const splitter = page.locator('.splitter');
  await splitter.focus();
  const before = Number(await splitter.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowRight');
  assert.ok(before < Number(await splitter.getAttribute('aria-valuenow')));
  await page.context().close();
});
