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

  test('of a blank, an unnamed picture or a row without an answer has a field', async () => {
    const { page, gauge, complaints } = await open('hosted');
    const text = `# A

By [Name].

| Crane | Owner | Reach |
|---|---|---|
| North | Ann | 3 km |
| South | | 4 km |

<table>
<tr><th>Mill</th><th>Keeper</th></tr>
<tr><td>Dam</td><td></td></tr>
</table>

+-------+-------+
| Part  | Size  |
+=======+=======+
| Wheel |       |
+-------+-------+

![](quay.png)

![[quay.png]]

<img src="crane.png">

## Approval

| Role | Name | Signature |
|---|---|---|
| Architect | Ann | |
`;
    await gauge.fill(text);
    let wanted = text;
    const answer = async (rule, words, value, before, after) => {
      const row = await gauge.row(`[data-rule="${rule}"]`, words ? { hasText: words } : {});
      await row.locator('#finding-answer').fill(value);
      await row.locator('#finding-answer').press('Control+Enter');
      wanted = wanted.replace(before, after);
      await becomes(page, wanted);
      await gauge.checked();
    };
    await answer('table-cell-empty', 'South', 'Bea', 'South | |', 'South | Bea |');
    await answer('field-empty', 'Dam', 'Cid', '<td></td>', '<td> Cid </td>');
    const grid = wanted.slice(wanted.indexOf('+--'), wanted.indexOf('![](')).trimEnd();
    const wide = [
      '+-------+----------------+',
      '| Part  | Size           |',
      '+=======+================+',
      '| Wheel | 12 metres wide |',
      '+-------+----------------+',
    ];
    await answer('field-empty', 'Wheel', '12 metres wide', grid, wide.join('\n'));
    await answer('image-alt-missing', '', 'The quay', '![](', '![The quay](');
    await answer('image-alt-missing', '', 'The quay again', '![[quay.png]]', '![[quay.png|The quay again]]');
    await answer('image-alt-missing', '', 'The "crane"', '<img ', '<img alt="The &quot;crane&quot;" ');
    await answer('signature-blank', 'Ann', 'A. N.', 'Ann | |', 'Ann | A. N. |');
    const { findings } = await gauge.checked();
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['placeholder-bracket'],
    );
    assertNoComplaints(complaints);
    await page.context().close();
  });

  test('of a fence, of bold lines or of a part of a decision has a fix', async () => {
    const { page, gauge } = await open('hosted');
    const fix = async (text, rule, expected) => {
      await page.evaluate((text) => {
        document.querySelector('doc-gauge').value = text;
      }, text);
      await gauge.checked();
      await (await gauge.row(`[data-rule="${rule}"]`)).locator('[data-fix]').first().click();
      const confirm = page.locator('#fix-confirm, dialog .button.primary').first();
      if (rule !== 'adr-missing-part') await confirm.click();
      await becomes(page, expected);
      const { findings } = await gauge.checked();
      assert.ok(!findings.some((one) => one.rule === rule));
    };
    const code = '# A\n\n```sh\nmake\n\n## Test\n\nAll of it is tried.\n';
    await fix(code, 'fence-unclosed', code.replace('make\n', 'make\n```\n'));
    const bold = '# A\n\n## B\n\n**One part**\n\nIt pumps.\n\n**Other part**\n\nIt rests.\n';
    await fix(
      bold,
      'bold-as-heading',
      bold.replaceAll('**', '').replace('One', '### One').replace('Other', '### Other'),
    );
    const record =
      '# ADR-004: Queue\n\n## Status\n\nAccepted\n\n## Decision\n\nBookings pass through a queue.\n';
    await fix(
      record,
      'adr-missing-part',
      `${record.replace('## Decision', '## Context\n\n## Decision')}\n## Consequences\n\n`,
    );
    await page.context().close();
  });
});
