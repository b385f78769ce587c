// What a row of the queue offers, from finding to finding.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertNoComplaints, browser } from './browser.mjs';

const { open } = browser();

/** Waits until the document is this text. */
const becomes = (page, text) =>
  page.waitForFunction((text) => document.querySelector('doc-gauge').value === text, text);

describe('a row', () => {
  test('that was answered leaves nothing of it to the next one of its kind', async () => {
    const { page, gauge, complaints } = await open('hosted');
    const cranes = ['North', 'South', 'West'];
    const text = `# A\n\n| Crane | Reach |\n|---|---|\n${cranes.map((one) => `| ${one} | [X] km |\n`).join('')}`;
    await gauge.fill(text);
    await gauge.row('', { hasText: 'North' });
    const field = page.locator('#finding-answer');
    let wanted = text;
    for (const crane of cranes) {
      await page.locator('.finding-answer label', { hasText: crane }).waitFor();
      assert.equal(await field.inputValue(), '');
      await page.keyboard.type('30');
      await page.keyboard.press('Enter');
      wanted = wanted.replace('[X]', '30');
      await becomes(page, wanted);
    }
    assertNoComplaints(complaints);
    await page.context().close();
  });

  test('of a blank line of a table removes it, or ignores it and is done with it', async () => {
    const { page, gauge } = await open('hosted');
    const text =
      '# A\n\nBy [Name].\n\n| Crane | Reach |\n|---|---|\n| North | 3 km |\n| | |\n| West | 4 km |\n';
    await gauge.fill(text);
    const blank = await gauge.row('[data-rule="table-cell-empty"]');
    await blank.locator('[data-fix]', { hasText: 'Remove this row' }).click();
    await becomes(page, text.replace('| | |\n', ''));
    await gauge.editor.focus();
    await page.keyboard.press('Control+z');
    await becomes(page, text);
    await gauge.checked();
    await (await gauge.row('[data-rule="table-cell-empty"]')).locator('[data-reason="ignore"]').click();
    await page.keyboard.type('the third is ordered');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('doc-gauge').value.includes('the third is'));
    const { findings, completeness } = await gauge.checked();
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['placeholder-bracket'],
    );
    assert.equal(completeness.total - completeness.done, 1);
    await page.context().close();
  });
});
