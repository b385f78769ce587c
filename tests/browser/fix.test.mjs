// Fixes: in the hover, in the list, by key and all at once; fixes that need a preview are shown before and after.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { assertNoComplaints, browser } from './browser.mjs';

const { open } = browser();
const half = await readFile(new URL('../fixtures/half-sdp.md', import.meta.url), 'utf8');

const NOTE = `# Pump station

The cafÃ© crew runs it.

A zoÃ« watches.

**Reviewed:** YYYY-MM-DD

**State:** [Proposed | Accepted | Superseded]
`;
const MENDED = NOTE.replace('cafÃ©', 'café').replace('zoÃ«', 'zoë');

async function withText(text = NOTE) {
  const opened = await open('hosted');
  await opened.gauge.fill(text);
  const becomes = (expected) =>
    opened.page
      .waitForFunction((value) => document.querySelector('doc-gauge').value === value, expected)
      .catch(async () => assert.equal(await opened.gauge.value(), expected));
  return { ...opened, becomes };
}

describe('fixes', () => {
  test('are in the hover', async () => {
    const { page, becomes, complaints } = await withText();
    await page.locator('.cm-placeholder', { hasText: 'Proposed' }).hover();
    await page.locator('.cm-tooltip .cm-diagnosticAction', { hasText: 'Superseded' }).click();
    await becomes(NOTE.replace('[Proposed | Accepted | Superseded]', 'Superseded'));
    assertNoComplaints(complaints);
    await page.context().close();
  });

  test('open by key at the caret and near it', async () => {
    const { page, gauge, becomes } = await withText();
    await page.locator('.cm-line', { hasText: 'State' }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+.');
    await page.locator('.menu [role="menuitem"]', { hasText: 'Accepted' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await becomes(NOTE.replace('[Proposed | Accepted | Superseded]', 'Accepted'));
    assert.ok(
      await gauge.editor.evaluate((editor) => editor.getRootNode().activeElement === editor),
      'the caret is in the text again',
    );
    await page.keyboard.press('Control+z');
    await becomes(NOTE);
    await page.context().close();
  });

  test('that are safe are counted, applied in one step, and undone in one', async () => {
    const { page, gauge, becomes } = await withText();
    const { findings } = await gauge.report();
    const safe = findings.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'safe')).length;
    assert.ok(1 < safe);
    assert.equal(await page.locator('#fix-all').innerText(), `Fix all safe (${safe})`);
    await page.locator('#fix-all').click();
    await becomes(MENDED);
    await page.locator('.banner[data-banner="fixed"] .button', { hasText: 'Undo' }).click();
    await becomes(NOTE);
    await gauge.checked();
    await page.locator('#fix-all').click();
    await becomes(MENDED);
    await gauge.editor.focus();
    await page.keyboard.press('Control+z');
    await becomes(NOTE);
    await page.context().close();
  });

  test('give the same text as the command line', async () => {
    // Each comment is removed with an empty line, the second one in a second round.
    const comments = '<!-- Explain who runs it. -->\n<!-- Describe when it stops. -->\n';
    const text = `# Pumps\n\n**Owner:** [Team name]\n\n## Use\n\nIt runs.\n\n${comments}\nThe cafÃ© crew.\n`;
    const { page, gauge, becomes } = await withText(text);
    await page.locator('#fix-all').click();
    await becomes('# Pumps\n\n**Owner:** [Team name]\n\n## Use\n\nIt runs.\n\nThe café crew.\n');
    await gauge.checked();
    await gauge.editor.focus();
    await page.keyboard.press('Control+z');
    await becomes(text);
    await page.context().close();
  });

  test('that add a section show it first', async () => {
    const { page, gauge, becomes } = await withText(half);
    const { findings } = await gauge.report();
    const missing = findings.find(({ rule }) => rule === 'section-missing');
    const [
      {
        edits: [edit],
      },
    ] = missing.fixes;
    const row = await gauge.row('[data-rule="section-missing"]');
    const button = row.locator('[data-kind="preview"]');
    await button.click();
    const lines = page.locator('#fix-dialog .diff-line[data-diff="come"] code');
    const shown = (await lines.allInnerTexts()).join('\n').trim();
    assert.equal(shown, edit.insert.trim());
    assert.equal(await page.locator('#fix-dialog .diff-line[data-diff="gone"]').count(), 0);
    await page.keyboard.press('Escape');
    assert.equal(await gauge.value(), half);
    await button.click();
    await page.locator('#fix-apply').click();
    await becomes(half.slice(0, edit.from) + edit.insert + half.slice(edit.to));
    await page.context().close();
  });

  test('that remove the short text of the row do it at once, and an undo brings it back', async () => {
    const { page, gauge, becomes } = await withText(half);
    const row = await gauge.row('[data-rule="example-line-left"]');
    assert.match(await row.locator('.finding-text').innerText(), /Example Principles/);
    await row.locator('[data-kind="preview"]').click();
    await becomes(half.replace('**Example Principles:**\n', ''));
    await page.locator('#status-note', { hasText: 'Fixed: Remove the line' }).waitFor();
    await gauge.editor.focus();
    await page.keyboard.press('Control+z');
    await becomes(half);
    await page.context().close();
  });

  test('that keep a sample say what is new with it', async () => {
    const { page, gauge } = await withText('# A');
    const drawing = '```\n+---+\n| a |---> b\n+----+\n```\n';
    await page.evaluate((drawing) => {
      const gauge = document.querySelector('doc-gauge');
      gauge.templateText = `# A\n\n## View\n\n${drawing}\n## Name\n\n[Name]\n`;
      gauge.value = `# A\n\n## View\n\n${drawing}\n## Name\n\nAnn.\n`;
    }, drawing);
    const before = await gauge.checked();
    const row = await gauge.row('[data-rule="diagram-unchanged"]');
    await row.locator('[data-kind="choice"]').click();
    await page.locator('#status-note', { hasText: 'Kept as it is. It is your own text now, with' }).waitFor();
    const after = await gauge.checked();
    const more = after.findings.length - before.findings.length + 1;
    assert.match(await page.locator('#status-note').innerText(), new RegExp(`with ${more} new findings?$`));
    await page.context().close();
  });
});
