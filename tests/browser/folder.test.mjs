// Several documents, another version of one, a file that changes on disk, and reports that are opened again.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { assertNoComplaints, browser, stored } from './browser.mjs';

const { open } = browser();

/** Drops files on the window, as `[name, text]`. */
const drop = (page, ...files) =>
  page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of files) dataTransfer.items.add(new File([text], name));
    document
      .querySelector('doc-gauge')
      .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);

const A = '# A\n\n**Owner:** [Name]\n\nSee [b](b.md), [c](gone.md) and [the plan](plan.png).\n';
const B = '# B\n\n**Status:** Approved\n\nSee [a](a.md).\n';

async function saved(page, id) {
  await page.locator('#export').click();
  const download = page.waitForEvent('download');
  await page.locator(`.menu [data-id="${id}"]`).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

describe('several files', () => {
  test('are a table, from which each is opened; none is ignored', async () => {
    const { page, gauge, complaints } = await open('hosted');
    await drop(page, ['b.md', B], ['a.md', A], ['plan.png', 'x'], ['bad.md', 'a\0b']);
    const dialog = page.locator('#folder-dialog');
    await dialog.waitFor();
    await dialog.locator('tr[data-path="a.md"] .link:focus').waitFor();
    const rows = () => dialog.locator('tbody tr').evaluateAll((all) => all.map((row) => row.dataset.path));
    assert.deepEqual(await rows(), ['a.md', 'b.md']);
    await dialog.locator('.sort', { hasText: 'Document' }).click();
    assert.deepEqual(await rows(), ['b.md', 'a.md']);
    assert.equal(await dialog.locator('th[aria-sort="descending"]').count(), 1);
    assert.match(await dialog.locator('tr[data-path="b.md"]').textContent(), /Approved/);
    const text = await dialog.textContent();
    assert.match(text, /bad\.md is not a text file/);
    assert.doesNotMatch(text, /bad\.md: bad\.md/);
    assert.match(text, /0 of 2 ready/, 'no template measures them');
    assert.match(text, /Not Markdown.*plan\.png/);
    await dialog.locator('.link', { hasText: 'a.md' }).click();
    await page.locator('#file-name', { hasText: 'a.md' }).waitFor();
    assert.equal(await gauge.value(), A);
    await page.locator('.banner[data-banner="folder"] .button').first().click();
    await page.locator('#folder-dialog tr[aria-current]').waitFor();
    assertNoComplaints(complaints);
    await page.context().close();
  });

  test('each keeps what can be undone in it while another one is open', async () => {
    const { page, gauge, complaints } = await open('hosted');
    await drop(page, ['a.md', A], ['b.md', B]);
    const go = async (name) => {
      await page.locator('#folder-dialog .link', { hasText: name }).click();
      await page.locator('#file-name', { hasText: name }).waitFor();
      await gauge.checked();
    };
    const all = () => page.locator('.banner[data-banner="folder"] .button').first().click();
    await go('a.md');
    await gauge.editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('More.');
    await all();
    await go('b.md');
    assert.equal(await gauge.value(), B);
    await gauge.editor.click();
    await page.keyboard.press('Control+z');
    assert.equal(await gauge.value(), B, 'what is undone is never that of another document');
    await all();
    await go('a.md');
    assert.equal(await gauge.value(), `${A}More.`);
    await gauge.editor.focus();
    await page.keyboard.press('Control+z');
    assert.equal(await gauge.value(), A);
    await page.keyboard.press('Control+Shift+z');
    assert.equal(await gauge.value(), `${A}More.`);
    // The marks are those of the new report.
    assert.equal((await gauge.checked()).path, 'a.md');
    await page.locator('.cm-content .mark, .cm-content [class*="placeholder"]').first().waitFor();
    assertNoComplaints(complaints);
    await page.context().close();
  });

  test('a folder: links and numbers across its documents, and its images', async () => {
    const { page, gauge, complaints } = await open('hosted');
    const root = await mkdtemp(join(tmpdir(), 'docgauge-'));
    const record = (title) =>
      `# ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nA belt.\n\n## Decision\n\nA lift.\n\n## Consequences\n\nOne more.\n`;
    const files = {
      'docs/adr/0004-lift.md': record('ADR-4: Lift'),
      'docs/adr/0004-ramp.md': `${record('ADR-4: Ramp')}\n![The ramp](../img/ramp%201.svg) ![No picture](../img/no.png)\n`,
      'docs/img/ramp 1.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"/>',
      'docs/img/dot.gif': Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
      'docs/img/no.png': 'no picture',
      'docs/plan.md':
        '# Plan\n\n![Dot](img/dot.gif) ![Out](../../dot.gif) ![Root](/img/dot.gif)\n\nSee [it](adr/one.md#result), [this](adr/one.md#end), [that](adr/two.md).\n',
      'docs/adr/one.md':
        '# One\n\nBack to [the plan](../plan.md) and [elsewhere](../../src/main.rs).\n\n## Result\n\nIt runs.\n',
    };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(root, dirname(path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    await page.locator('#more').click();
    const chooser = page.waitForEvent('filechooser');
    await page.locator('.menu [role="menuitem"]', { hasText: 'Several' }).click();
    await (await chooser).setFiles(join(root, 'docs'));
    const links = page.locator('#folder-dialog [data-rule="link-missing-file"] li');
    await links.first().waitFor();
    const lines = await links.allTextContents();
    assert.equal(lines.length, 2);
    for (const text of lines) assert.match(text, /^docs\/plan\.md, line 5 /);
    assert.match(lines.join('\n'), /#end/);
    assert.match(lines.join('\n'), /adr\/two\.md/);
    await links.nth(1).locator('.link').click();
    await page.locator('#file-name', { hasText: 'plan.md' }).waitFor();
    const { findings } = await gauge.checked();
    assert.equal(findings.filter(({ rule }) => rule === 'link-missing-file').length, 2, 'in the queue too');
    assert.match(await gauge.selected(), /two\.md/);
    // Of its images only the one in the folder is shown, with its own size.
    const images = () =>
      page.locator('.document img').evaluateAll((all) => all.map((img) => [img.alt, img.naturalWidth]));
    await page.waitForFunction(
      () => document.querySelector('doc-gauge').shadowRoot.querySelector('.document img')?.naturalWidth,
    );
    assert.deepEqual(await images(), [['Dot', 1]]);
    assert.equal(await page.locator('.document .image-box').count(), 2);
    // A number that two records have is told at the later one, until its author gives it another.
    await page.locator('.banner[data-banner="folder"] .button').first().click();
    const twice = page.locator('#folder-dialog [data-rule="adr-number-duplicate"] .link');
    await twice.waitFor();
    await twice.click();
    await page.locator('#file-name', { hasText: '0004-ramp.md' }).waitFor();
    const told = async () =>
      (await gauge.checked()).findings.filter(({ rule }) => rule === 'adr-number-duplicate').length;
    assert.equal(await told(), 1);
    await page.locator('.document .image-box').waitFor();
    assert.deepEqual(await images(), [['The ramp', 64]]);
    await gauge.editor.focus();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < '# ADR-'.length; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Delete');
    await page.keyboard.type('5');
    assert.equal(await told(), 0);
    assertNoComplaints(complaints);
    await page.context().close();
    await rm(root, { recursive: true });
  });

  test('a decision record is offered the next free number, and without a folder none', async () => {
    const { page, gauge } = await open('hosted');
    const record = '# ADR-XXX: Queues\n\n**Status:** Proposed | Accepted\n';
    await gauge.fill(record);
    await page.locator('.segment[data-view="form"]').click();
    const offered = page.locator('.form-field', { hasText: 'ADR-XXX' }).locator('.form-suggestion');
    assert.equal(await offered.count(), 0);
    await drop(
      page,
      ...[
        ['0007-stairs.md', '# ADR-0007: Stairs\n'],
        ['0011-lift.md', '# ADR-0011: Lift\n'],
        ['new.md', record],
      ],
    );
    await page.locator('#folder-dialog .link', { hasText: 'new.md' }).click();
    await page.locator('#file-name', { hasText: 'new.md' }).waitFor();
    await gauge.checked();
    if (await page.locator('.form').isHidden()) await page.locator('.segment[data-view="form"]').click();
    await offered.click();
    await page.waitForFunction(() =>
      document.querySelector('doc-gauge').value.startsWith('# ADR-0012: Queues'),
    );
    const status = page.locator('.form-field', { hasText: 'Status' }).locator('select');
    await status.selectOption('Accepted');
    await page.waitForFunction(() =>
      /Status:\*\* Accepted\n/.test(document.querySelector('doc-gauge').value),
    );
    await page.context().close();
  });

  test('numbers are those of now: of the title that is edited, and in the next document', async () => {
    const { page, gauge } = await open('hosted');
    const record = (title) =>
      `# ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nA belt.\n\n## Decision\n\nA lift.\n\n## Consequences\n\nOne more.\n`;
    await drop(
      page,
      ...[
        ['a.md', record('ADR-0007: Stairs')],
        ['b.md', record('ADR-0008: Ramp')],
        ['new.md', '# ADR-XXX: Queues\n'],
      ],
    );
    await page.locator('#folder-dialog .link', { hasText: 'b.md' }).click();
    await page.locator('#file-name', { hasText: 'b.md' }).waitFor();
    await gauge.checked();
    const retitle = async (number) => {
      await gauge.editor.focus();
      await page.keyboard.press('Control+Home');
      for (let step = 0; step < '# ADR-'.length; step += 1) await page.keyboard.press('ArrowRight');
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('Delete');
      await page.keyboard.type(number);
    };
    await retitle('0007');
    await page.locator('.finding[data-rule="adr-number-duplicate"]').waitFor();
    await retitle('0011');
    await page.locator('.finding[data-rule="adr-number-duplicate"]').waitFor({ state: 'detached' });
    await page.locator('.banner[data-banner="folder"] .button').first().click();
    await page.locator('#folder-dialog .link', { hasText: 'new.md' }).click();
    await page.locator('#file-name', { hasText: 'new.md' }).waitFor();
    await gauge.checked();
    await page.locator('.segment[data-view="form"]').click();
    await page.locator('#form .form-suggestion', { hasText: 'ADR-0012' }).waitFor();
    await page.context().close();
  });

  test('files that were dropped alone say what is not checked', async () => {
    const { page } = await open('hosted');
    await drop(page, ['b.md', B], ['a.md', `${A}\nAnd [the end](b.md#end).\n`]);
    await page.locator('#folder-dialog').waitFor();
    assert.deepEqual(
      (await page.locator('#folder-dialog [data-rule="link-missing-file"] li').allTextContents()).length,
      1,
    );
    assert.match(await page.locator('#folder-dialog [data-rule="link-missing-file"]').textContent(), /#end/);
    assert.match(await page.locator('#folder-dialog').textContent(), /not among these are not checked/);
    await page.context().close();
  });

  test('a report made here opens its document', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill(A);
    const report = await saved(page, 'export-html');
    await page.evaluate(() => {
      document.querySelector('doc-gauge').value = '';
    });
    await drop(page, [report.name, report.text]);
    await page.waitForFunction(() => document.querySelector('doc-gauge').value !== '');
    assert.equal(await gauge.value(), A);
    await page.context().close();
  });
});

describe('versions', () => {
  test('an earlier version is compared section by section', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill('# A\n\n## Scope\n\n**Owner:** Ann\n\n## Risks\n\nNone so far, by the review of May.\n');
    await page.evaluate(() => {
      window.showOpenFilePicker = async () => [
        {
          getFile: async () =>
            new File(['# A\n\n## Scope\n\n**Owner:** [Name]\n\n## Old\n\nText.\n'], 'a-1.md'),
        },
      ];
    });
    await page.locator('#more').click();
    await page.locator('.menu [role="menuitem"]', { hasText: 'Compare' }).click();
    const dialog = page.locator('#compare-dialog');
    await dialog.waitFor();
    assert.match(
      await dialog.locator('tr[data-kind="changed"]', { hasText: 'Scope' }).textContent(),
      /0%100%/,
    );
    assert.equal(await dialog.locator('tr[data-kind="new"]', { hasText: 'Risks' }).count(), 1);
    assert.equal(await dialog.locator('tr[data-kind="removed"]', { hasText: 'Old' }).count(), 1);
    await page.context().close();
  });

  test('a followed file comes into the editor; where both changed, the author is asked', async () => {
    const { page, gauge } = await open('hosted');
    await page.evaluate(() => {
      window.disk = { text: '# A\n\none\n', time: 1000 };
      const handle = {
        name: 'a.md',
        getFile: async () => new File([window.disk.text], 'a.md', { lastModified: window.disk.time }),
      };
      window.showOpenFilePicker = async () => [handle];
    });
    await page.locator('#start-open').click();
    await page.locator('#file-name', { hasText: 'a.md' }).waitFor();
    await page.locator('#more').click();
    await page.locator('.menu [role="menuitem"]', { hasText: 'Follow' }).click();
    const write = (text, time) => page.evaluate((disk) => (window.disk = disk), { text, time });
    const value = (text) =>
      page.waitForFunction((text) => document.querySelector('doc-gauge').value === text, text);
    await write('# A\n\ntwo\n', 2000);
    await value('# A\n\ntwo\n');
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('mine');
    await write('# A\n\nthree\n', 3000);
    const banner = page.locator('.banner[data-banner="follow"]');
    await banner.waitFor();
    assert.equal(await gauge.value(), '# A\n\ntwo\nmine');
    await banner.locator('.button', { hasText: 'Take' }).click();
    await value('# A\n\nthree\n');
    await gauge.editor.focus();
    await page.keyboard.press('Control+z');
    await value('# A\n\ntwo\nmine');
    await page.context().close();
  });
});

describe('another version of the open document', () => {
  const OLD = '# Pump\n\nIt pumps water.\n';
  const NEW = '# Pump\n\nIt pumps water and air.\n\nBy Ann.\n';

  async function dropped() {
    const opened = await open('hosted');
    await drop(opened.page, ['pump.md', OLD]);
    await opened.page.locator('#file-name', { hasText: 'pump.md' }).waitFor();
    await opened.gauge.editor.click();
    await opened.page.keyboard.press('Control+a');
    await opened.page.keyboard.insertText(NEW);
    await opened.gauge.checked();
    await drop(opened.page, ['pump.md', OLD]);
    const dialog = opened.page.locator('#overwrite-dialog');
    await dialog.waitFor();
    return { ...opened, dialog };
  }

  test('is compared, and taken over as a step to undo', async () => {
    const { page, gauge, dialog, complaints } = await dropped();
    const words = await dialog.innerText();
    assert.match(words, /Another version of the open document/);
    assert.match(words, /pump\.md of .* differs/);
    assert.match(words, /Only on disk: 1 line\s+It pumps water\.\s/);
    assert.match(words, /Only here: 2 lines\s+It pumps water and air\.\s+By Ann\./);
    await dialog.locator('.button', { hasText: 'Cancel' }).click();
    assert.equal(await gauge.value(), NEW);
    await drop(page, ['pump.md', OLD]);
    await dialog.locator('#overwrite-confirm').click();
    await page.waitForFunction((text) => document.querySelector('doc-gauge').value === text, OLD);
    await gauge.editor.focus();
    await page.keyboard.press('Control+z');
    assert.equal(await gauge.value(), NEW);
    assertNoComplaints(complaints);
    await page.context().close();
  });

  test('is opened beside it, and both are kept', async () => {
    const { page, gauge, dialog } = await dropped();
    await dialog.locator('.button', { hasText: 'Open beside it' }).click();
    await page.waitForFunction((text) => document.querySelector('doc-gauge').value === text, OLD);
    await stored(page, NEW);
    await stored(page, OLD);
    // The same text again is no other version.
    await drop(page, ['pump.md', OLD]);
    await gauge.checked();
    assert.equal(await dialog.count(), 0);
    await page.context().close();
  });
});
