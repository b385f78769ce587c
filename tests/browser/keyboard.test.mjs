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
    'queue-head',
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
  for (const list of ['outline-item', 'queue-head'])
    assert.equal(seen.filter((one) => one === list).length, 1, `${list}: one tab stop, ${seen.join(', ')}`);
  await page.context().close();
});

test('F6 goes from pane to pane', async () => {
  const { page, gauge } = await open('hosted');
  await gauge.fill(NOTE);
  await gauge.editor.focus();
  await page.keyboard.press('F6');
  assert.match(await focused(page), /preview-body/);
  await page.keyboard.press('F6');
  assert.match(await focused(page), /finding-main|queue-head/);
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
  assert.match(await focused(page), /finding-main/, 'the row has the focus, and its buttons are next');
  await page.keyboard.press('Enter');
  assert.equal(await gauge.selected(), '[Proposed | Accepted | Superseded]');
  assert.match(await focused(page), /cm-content/, 'the text has the focus');
  await page.locator('.finding', { hasText: 'Proposed' }).locator('[data-fix]').nth(1).focus();
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
