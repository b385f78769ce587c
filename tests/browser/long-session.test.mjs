// What went wrong in a long session of an author: typed text, keys and buttons that must not be lost.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { browser, load } from './browser.mjs';

const { open } = browser();
const half = await readFile(new URL('../fixtures/half-sdp.md', import.meta.url), 'utf8');

const EMPTY = `# Plan

**Owner:** [Team name]

**Keeper:** [Keeper name]

## Deployment

## Risks

The pump room may be flooded in spring.
`;

test('Ctrl+Enter applies an answer of several lines, and not twice what says that it does not apply', async () => {
  const { page, gauge, context } = await open('hosted');
  await gauge.fill(EMPTY);
  const row = await gauge.row('[data-rule="section-empty"]');
  assert.equal(await row.locator('button', { hasText: /not applicable/i }).count(), 1);
  await row.locator('textarea').fill('Two hosts');
  await page.keyboard.press('Enter');
  await page.keyboard.type('behind the quay.');
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() =>
    document.querySelector('doc-gauge').value.includes('## Deployment\n\nTwo hosts\nbehind the quay.\n'),
  );
  await gauge.checked();
  assert.ok(await page.evaluate(() => document.activeElement.localName === 'doc-gauge'));
  await context.close();
});

test('an answer that is begun in a row is there again, and not in another document', async () => {
  const { page, gauge, context } = await open('hosted');
  await gauge.fill(EMPTY);
  const row = await gauge.row('', { hasText: 'Team name' });
  await row.locator('.finding-answer .field').fill('Pump crew');
  await gauge.row('', { hasText: 'Keeper name' });
  await gauge.row('', { hasText: 'Team name' });
  assert.equal(await row.locator('.finding-answer .field').inputValue(), 'Pump crew');
  const other = `# Plan\n\n${'Another text stands here, and it is long.\n'.repeat(60)}\n**Owner:** [Team name]\n`;
  await load(page, other, 'b.md');
  await gauge.checked();
  await gauge.row('', { hasText: 'Team name' });
  assert.equal(await row.locator('.finding-answer .field').inputValue(), '');
  await context.close();
});

test('the notice about a template does not offer the form where it is open', async () => {
  const { page, gauge, context } = await open('hosted');
  await page.locator('[data-command="start-template"]').first().click();
  await page.locator('.menu [role^="menuitem"]').first().click();
  await gauge.checked();
  const notice = page.locator('[data-banner="template"]');
  await notice.waitFor();
  await page.locator('.segment[data-view="form"]').click();
  await notice.waitFor({ state: 'detached' });
  await context.close();
});

test('each field of the form names its own line', async () => {
  const { page, gauge, context } = await open('hosted');
  const text = '# Pumps\n\n- **Budget:** $5K a month\n- **Team:** Five people\n- **Time:** Three months\n';
  await page.evaluate((text) => {
    const gauge = document.querySelector('doc-gauge');
    gauge.templateText = text;
    gauge.value = text;
  }, text);
  await gauge.checked();
  await page.locator('.segment[data-view="form"]').click();
  const lines = page.locator('#form .line-link');
  await lines.first().waitFor();
  assert.deepEqual(await lines.allTextContents(), ['Ln 3', 'Ln 4', 'Ln 5']);
  await context.close();
});

test('without a template the sum gives way to the buttons of the header', async () => {
  for (const width of [390, 320, 1000]) {
    const { page, gauge, context } = await open('hosted', { width, height: 844 });
    await gauge.fill(`${half.replaceAll(/^#.*/gm, '## Part')}\n\nTODO\n`);
    if (width === 1000) await page.locator('#outline-toggle').click();
    const ends = await page
      .locator('.toolbar > *:visible, #more')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
    assert.ok(Math.max(...ends) <= width, `${width}: ${ends}`);
    await context.close();
  }
});

test('with the keyboard of a phone open, what is typed into has most of the room', async () => {
  const { page, gauge, context } = await open('hosted', { width: 390, height: 700, touch: true });
  await gauge.fill(half);
  const room = (selector, over) =>
    page.evaluate(
      ([selector, over]) => {
        const root = document.querySelector('doc-gauge').shadowRoot;
        const box = root.querySelector(selector).getBoundingClientRect();
        const field = (root.querySelector(over) ?? root.activeElement).getBoundingClientRect();
        return {
          height: box.height,
          inSight: box.top <= field.top && field.bottom <= Math.min(box.bottom, 300),
        };
      },
      [selector, over],
    );
  await page.locator('.cm-line', { hasText: '[' }).last().tap();
  await page.setViewportSize({ width: 390, height: 300 });
  await page.keyboard.type('Berth ');
  const text = await room('.cm-scroller', '.cm-activeLine');
  assert.ok(text.height >= 140 && text.inSight, JSON.stringify(text));
  await page.locator('.segment[data-view="form"]').tap();
  const form = await room('#form');
  assert.ok(form.height >= 140 && form.inSight, JSON.stringify(form));
  // The toolbar comes back, but not while the tab is tapped.
  await page.getByRole('tab', { name: /Findings/ }).tap();
  await page.locator('.findings-list').waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('doc-gauge').shadowRoot.querySelector('.toolbar').getBoundingClientRect().top ===
      0,
  );
  await page
    .locator('.finding[data-open] .field, .finding-main')
    .first()
    .evaluate((one) => one.click());
  await page.locator('.finding[data-open] .field').first().focus();
  const row = await room('.findings-list');
  assert.ok(row.height >= 180 && row.inSight, JSON.stringify(row));
  await context.close();
});

test('at 320 px the cross of a notice is in reach', async () => {
  for (const locale of ['en-US', 'de-DE']) {
    const { page, context } = await open('hosted', { width: 320, height: 700, touch: true, locale });
    await page.locator('[data-command="start-template"]').first().click();
    await page.locator('.menu [role^="menuitem"]').first().click();
    const cross = await page.locator('.banner .icon-only').boundingBox();
    assert.ok(cross.x + cross.width <= 320, locale);
    await context.close();
  }
});

test('the history names a document without a file by its title', async () => {
  const { page, gauge, context } = await open('hosted');
  await gauge.fill(`---\nowner: Ann\n---\n\n${EMPTY}`);
  const data = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['# Other\n\nIt is done.\n'], 'other.md', { type: 'text/markdown' }));
    return data;
  });
  await page.dispatchEvent('doc-gauge', 'drop', { dataTransfer: data });
  await page.waitForFunction(() => document.querySelector('doc-gauge').value.startsWith('# Other'));
  await page.locator('#history').click();
  const name = page.locator('.history-row .history-name').last();
  await name.waitFor();
  assert.equal(await name.textContent(), 'Plan');
  await context.close();
});

test('in forced colours the arrows of the queue are triangles', async () => {
  const { page, gauge, context } = await open('hosted', { forcedColors: 'active' });
  await gauge.fill(EMPTY);
  const sides = await page
    .locator('.queue-arrow')
    .first()
    .evaluate((arrow) => {
      const { borderTopColor, borderLeftColor, borderRightColor } = getComputedStyle(arrow);
      return [borderTopColor !== borderLeftColor, borderLeftColor === borderRightColor];
    });
  assert.deepEqual(sides, [true, true]);
  await context.close();
});
