// The author's work on a document besides writing: filling, fixing, explanations, import and export.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { assertNoComplaints, browser, stored } from './browser.mjs';

const { open, openPath } = browser();

const NOTE = `# Pump station

**Owner:** [Company name]
**Reviewed:** YYYY-MM-DD

## Alerts

Alerts go to [Company name] and reach it within [X] minutes.

**State:** [Proposed | Accepted | Superseded]

## Risks

`;

/** A page with the note in it. */
async function withNote(options) {
  const opened = await open('hosted', options);
  await opened.gauge.fill(NOTE);
  return opened;
}

describe('filling', () => {
  test('Ctrl+Enter selects the next placeholder as a whole, and typing replaces it', async () => {
    const { page, gauge, complaints } = await withNote();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Enter');
    assert.equal(await gauge.selected(), '[Company name]');
    await page.keyboard.type('Water');
    assert.ok((await gauge.value()).includes('**Owner:** Water\n'));
    await page.keyboard.press('Control+Enter');
    assert.equal(await gauge.selected(), 'YYYY-MM-DD');
    assertNoComplaints(complaints);
    await page.context().close();
  });

  test('Tab goes through the placeholders in fill mode only', async () => {
    const { page, gauge } = await withNote();
    await page.keyboard.press('Control+Home');
    await page.locator('#fill-mode').click();
    assert.equal(await gauge.selected(), '[Company name]');
    await page.keyboard.press('Tab');
    assert.equal(await gauge.selected(), 'YYYY-MM-DD');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await gauge.selected(), '[Company name]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    assert.ok(
      !(await gauge.editor.evaluate((editor) => editor.getRootNode().activeElement === editor)),
      'Tab leaves the editor',
    );
    assert.equal(await gauge.value(), NOTE);
    await page.context().close();
  });

  test('F8 goes from the caret to the next finding, and from the last to the first', async () => {
    const { page, gauge } = await withNote();
    const { findings } = await gauge.report();
    await page.keyboard.press('Control+Home');
    for (const finding of [...findings.filter(({ from }) => from > 0), findings[0]]) {
      await page.keyboard.press('F8');
      assert.match(await page.locator('#status-place').innerText(), new RegExp(`^Ln ${finding.line},`));
    }
    await page.context().close();
  });
});

describe('fixing', () => {
  test('an option is chosen in its row and undone in one step', async () => {
    const { page, gauge } = await withNote();
    const row = await gauge.row('', { hasText: 'Proposed | Accepted' });
    await row.locator('[data-fix]', { hasText: 'Superseded' }).click();
    await gauge.checked();
    assert.equal(await gauge.value(), NOTE.replace('[Proposed | Accepted | Superseded]', 'Superseded'));
    await gauge.editor.focus();
    await page.keyboard.press('Control+z');
    assert.equal(await gauge.value(), NOTE);
    await page.context().close();
  });

  test('a rule has its page, and every number lists its items', async () => {
    const { page, gauge } = await withNote();
    await (await gauge.row('[data-rule="placeholder-date"]')).locator('.finding-rule').click();
    await page.locator('#rule-dialog', { hasText: 'placeholder-date' }).waitFor();
    assert.match(await page.locator('#rule-dialog').innerText(), /Before[^]*After/);
    await page.keyboard.press('Escape');
    await page.locator('#explain').click();
    const {
      completeness: { done, total },
    } = await gauge.report();
    assert.match(await page.locator('.explain-sum').innerText(), new RegExp(`^${done} of ${total} items`));
    const section = page.locator('.explain-section', { hasText: 'Alerts' });
    await section.locator('summary').click();
    await section.locator('.explain-item').first().click();
    assert.equal(await page.locator('#explain-dialog').count(), 0);
    assert.match(await gauge.selected(), /Company name/);
    await page.context().close();
  });

  test('a rule is ignored at one place, with the reason', async () => {
    const { page, gauge } = await withNote();
    await (await gauge.row('[data-rule="placeholder-date"]')).locator('.finding-rule').click();
    await page.locator('#ignore-reason').fill('the board decides');
    await page.keyboard.press('Enter');
    await page.locator('#status-note', { hasText: 'ignored here' }).waitFor();
    assert.equal(
      await gauge.value(),
      NOTE.replace('**Owner', '<!-- docgauge: ignore placeholder-date the board decides -->\n**Owner'),
    );
    const { findings } = await gauge.checked();
    assert.ok(!findings.some(({ rule }) => rule === 'placeholder-date' || rule === 'unused-ignore'));
    await gauge.editor.focus();
    await page.keyboard.press('Control+z');
    assert.equal(await gauge.value(), NOTE);
    await page.context().close();
  });

  test('a template of the author’s own shows what was learned from it', async () => {
    const { page, gauge } = await withNote();
    await page.evaluate(() => {
      window.showOpenFilePicker = undefined;
    });
    const chooser = page.waitForEvent('filechooser');
    await page.locator('#template').click();
    await page.locator('.menu [data-id="file"]').click();
    const template = '# [Station]\n\n## Alerts\n\n[Who is called]\n\n## Spare parts\n\n[Where they lie]\n';
    await (
      await chooser
    ).setFiles({ name: 'station.md', mimeType: 'text/markdown', buffer: Buffer.from(template) });
    await page.locator('#learn-dialog', { hasText: 'Spare parts' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.outline-item[data-state="missing"]', { hasText: 'Spare parts' }).waitFor();
    assert.equal(await gauge.value(), NOTE, 'choosing a template never edits the text');
    await page.context().close();
  });
});

describe('import and export', () => {
  test('rich text is pasted as Markdown, and as plain text on request', async () => {
    const { page, gauge, complaints } = await open('hosted');
    await gauge.editor.focus();
    await gauge.editor.evaluate((target) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        'text/html',
        '<h2>Parts</h2><p>A ' +
          '<b>pump</b></p><table><tr><td>Part</td><td>Count</td></tr><tr><td>Seal</td><td>2</td></tr>' +
          '</table>',
      );
      clipboardData.setData('text/plain', 'Parts A pump');
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
      );
    });
    await page.locator('.banner[data-banner="paste"]').waitFor();
    assert.equal(
      await gauge.value(),
      '## Parts\n\nA **pump**\n\n| Part | Count |\n| --- | --- |\n| Seal | 2 |',
    );
    await page.locator('.banner[data-banner="paste"] .button').first().click();
    assert.equal(await gauge.value(), 'Parts A pump');
    assertNoComplaints(complaints);
    await page.context().close();
  });

  test('a dropped file keeps its line ends and its byte order mark when it is saved', async () => {
    const { page, gauge } = await open('hosted');
    await page.evaluate(() => {
      window.showSaveFilePicker = undefined;
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['\ufeff# A\r\n\r\nText\r\n'], 'a.md', { type: 'text/markdown' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.locator('#file-name', { hasText: 'a.md' }).waitFor();
    assert.equal(await gauge.value(), '# A\n\nText\n');
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('More');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    const saved = await readFile(await (await download).path(), 'utf8');
    assert.equal(saved, '\ufeff# A\r\n\r\nText\r\nMore');
    await page.context().close();
  });

  test('a file that is not text is refused with a reason', async () => {
    const { page, gauge } = await withNote();
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array([0x89, 0x50, 0xff, 0xfe])], 'a.png'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.locator('.banner[data-banner="file"]', { hasText: 'not a text file' }).waitFor();
    assert.equal(await gauge.value(), NOTE);
    await page.context().close();
  });

  test('a share link opens the same text elsewhere', async () => {
    const { page, gauge } = await withNote();
    await page.locator('#share').click();
    const link = await page.locator('#share-link').inputValue();
    const other = await openPath(`/${link.slice(link.indexOf('#'))}`);
    await other.page.waitForFunction((text) => document.querySelector('doc-gauge').value === text, NOTE);
    await other.page.context().close();
    await page.context().close();
    assert.ok(gauge);
  });

  test('a draft is kept when the tab closes, and can be discarded', async () => {
    const { page, context, gauge } = await withNote();
    await page.locator('#status-saved', { hasText: 'Draft kept' }).waitFor();
    const again = await context.newPage();
    await again.goto(page.url());
    await again.locator('.banner[data-banner="draft"]', { hasText: 'Restored' }).waitFor();
    assert.equal(await again.evaluate(() => document.querySelector('doc-gauge').value), NOTE);
    await again.locator('.banner[data-banner="draft"] .button', { hasText: 'Discard' }).click();
    assert.equal(await again.evaluate(() => document.querySelector('doc-gauge').value), '');
    assert.equal(await gauge.value(), NOTE, 'the other tab keeps its text');
    await context.close();
  });

  test('an earlier state of the draft is restored, and that can be undone', async () => {
    const { page, gauge } = await withNote();
    const kept = page.locator('#status-saved', { hasText: 'Draft kept' });
    await kept.waitFor();
    await page.evaluate(() => {
      const now = Date.now;
      Date.now = () => now() + 200_000;
    });
    await gauge.editor.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('All gone');
    await gauge.checked();
    await stored(page, 'All gone');
    await kept.click();
    await page.locator('#history-states .button', { hasText: 'Bring back' }).first().click();
    assert.equal(await gauge.value(), NOTE);
    await gauge.editor.focus();
    await page.keyboard.press('Control+z');
    assert.equal(await gauge.value(), 'All gone');
    await page.context().close();
  });

  test('the offline file keeps no draft', async () => {
    const { page, context, gauge } = await open('offline');
    await gauge.fill(NOTE);
    await page.waitForTimeout(900);
    assert.equal(await page.locator('#status-saved').innerText(), '');
    const again = await context.newPage();
    await again.goto(page.url());
    await again.evaluate(() => document.querySelector('doc-gauge').ready);
    assert.equal(await again.evaluate(() => document.querySelector('doc-gauge').value), '');
    await context.close();
  });
});
