// Exports of the page, and the attributes that a host may set.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { asHtml } from '../../www/export/html.js';
import { browser } from './browser.mjs';

const NOTE =
  '# Pumps\n\n**Owner:** [Team name] 😀 [Team name]\n\n<!-- Say who. -->\n\n| Part | Count |\n' +
  '|:--|--:|\n| Seal **A** | 2 |\n\n- [x] Done\n- [ ] See [risks](#risks)\n\n' +
  '![Plan](https://example.com/plan.png)\n\n## Risks\n\nSee [the site](https://example.com/a).\n';

/** @param {string} attributes @param {string} [text] */
const hostPage = (
  attributes,
  text = '',
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Wiki</title><link rel="icon" href="data:,">
<script src="docgauge.js"></script></head><body>
<doc-gauge ${attributes}>${text ? `<script type="text/markdown">\n${text}</script>` : ''}</doc-gauge></body></html>`;

const { open, openPath } = browser({
  '/session.html': hostPage('storage="session"'),
  '/src.html': hostPage('src="note.md"'),
  '/elsewhere.html': hostPage('src="https://example.com/note.md"'),
  '/missing.html': hostPage('src="missing.md"'),
  '/panels.html': hostPage('panels="outline"', NOTE),
  '/ask.html': hostPage('remote-images="ask"', NOTE),
  '/note.md': NOTE,
});

const ready = (page) => page.evaluate(() => document.querySelector('doc-gauge').ready.then(() => {}));

describe('export', () => {
  test('SARIF has a result for each finding of the document, with its rule and its place', async () => {
    const { page, gauge } = await open('hosted');
    const { findings } = await gauge.fill(NOTE);
    await page.locator('#export').click();
    const download = page.waitForEvent('download');
    await page.locator('.menu [data-id="export-sarif"]').click();
    const sarif = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    const [{ results, tool }] = sarif.runs;
    assert.deepEqual(
      results.map(({ ruleId }) => ruleId),
      findings.map(({ rule }) => rule),
    );
    for (const { id, help } of tool.driver.rules) assert.match(help.markdown, /Before/, id);
    const lines = NOTE.split('\n');
    results.forEach(({ ruleId, ruleIndex, locations }, at) => {
      assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
      const { startLine, startColumn, endLine, endColumn } = locations[0].physicalLocation.region;
      assert.deepEqual([startLine, startColumn], [findings[at].line, findings[at].column]);
      if (startLine === endLine)
        assert.equal(lines[startLine - 1].slice(startColumn - 1, endColumn - 1), findings[at].text);
    });
    await page.context().close();
  });

  test('the clean document is offered when it is ready, and refused with its gaps before', async () => {
    const { page, gauge, complaints } = await open('hosted');
    const half =
      '# Pumps\n\n<!-- docgauge: ignore-file section-extra ours -->\n\n**Owner:** [Team name]\n\n## Use\n\nThey lift.\n';
    await gauge.fill(half);
    const clean = async () => {
      await page.locator('#export').click();
      await page.locator('.menu [data-id="export-clean"]').click();
      await page.locator('#clean-dialog').waitFor();
    };
    await clean();
    assert.equal(await page.locator('#clean-save').count(), 0);
    const gap = page.locator('.clean-gaps .explain-item');
    assert.equal(await gap.count(), 1);
    assert.match(await gap.textContent(), /open.*Pumps: Owner.*Ln 5/);
    await gap.click();
    assert.equal(await page.locator('#clean-dialog').count(), 0);
    assert.match(await gauge.selected(), /\[Team name\]/);
    await page.evaluate(() => {
      const gauge = document.querySelector('doc-gauge');
      gauge.value = gauge.value.replace('[Team name]', 'Payments');
    });
    assert.equal((await gauge.checked()).ready, true);
    await clean();
    assert.match(await page.locator('#clean-dialog').textContent(), /1 comment /);
    const download = page.waitForEvent('download');
    await page.locator('#clean-save').click();
    const file = await download;
    assert.match(file.suggestedFilename(), /-clean\.md$/);
    assert.equal(
      await readFile(await file.path(), 'utf8'),
      '# Pumps\n\n**Owner:** Payments\n\n## Use\n\nThey lift.\n',
    );
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test('is copied in a page without https too, where browsers have no interface for it', async () => {
    const init = () => Reflect.deleteProperty(Navigator.prototype, 'clipboard');
    const { page, gauge, complaints } = await open('hosted', { init });
    assert.equal(await page.evaluate(() => navigator.clipboard), undefined);
    await gauge.fill(
      '# Pumps\n\n<!-- docgauge: ignore-file section-extra ours -->\n\n## Use\n\nThey lift.\n',
    );
    const pasted = async () => {
      await page.locator('#status-note', { hasText: /copied/i }).waitFor();
      await gauge.editor.focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+v');
      return gauge.value();
    };
    await page.locator('#export').click();
    await page.locator('.menu [data-id="export-clean"]').click();
    await page.locator('#clean-copy').click();
    assert.equal(await pasted(), '# Pumps\n\n## Use\n\nThey lift.\n');
    await page.locator('#share').click();
    await page.locator('#share-copy').click();
    await page.locator('#share-dialog [role=status]', { hasText: 'Copied' }).waitFor();
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test('rich text is the preview without the page’s own parts', async () => {
    const { page, context, gauge } = await open('hosted');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await gauge.fill(NOTE);
    await page.locator('#export').click();
    await page.locator('.menu [data-id="copy-rich"]').click();
    await page.locator('#status-note', { hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return {
        plain: await (await item.getType('text/plain')).text(),
        html: await (await item.getType('text/html')).text(),
      };
    });
    assert.equal(copied.plain, NOTE);
    assert.match(copied.html, /<h1>Pumps<\/h1>/);
    assert.match(copied.html, /<td[^>]*>Seal <strong>A<\/strong><\/td>/);
    assert.match(copied.html, /☑ /);
    assert.match(copied.html, /<a href="https:\/\/example.com\/a">the site<\/a>/);
    assert.doesNotMatch(copied.html, /class=|data-|#doc-|Say who|<img/);
    await page.context().close();
  });
});

test('the report as a page fits a phone', async () => {
  const { page, context, gauge } = await open('hosted');
  await gauge.fill(await readFile(new URL('../fixtures/half-sdp.md', import.meta.url), 'utf8'));
  const html = asHtml(await gauge.report(), 'half-sdp.md', '1.0', { date: '2026-12-01' });
  const own = await context.newPage();
  for (const width of [390, 320]) {
    await own.setViewportSize({ width, height: 800 });
    await own.setContent(html);
    assert.ok((await own.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width} px`);
  }
  await page.context().close();
});

describe('print', () => {
  test('is light, with title and day, the headings kept with their text; the report or the document alone', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill(NOTE);
    await page.evaluate(() => {
      document.querySelector('doc-gauge').setAttribute('theme', 'dark');
      // The browser's own dialog would wait for its user.
      window.print = () => dispatchEvent(new Event('beforeprint'));
    });
    await page.emulateMedia({ media: 'print' });
    const shown = async (entry) => {
      await page.emulateMedia({ media: 'screen' });
      await page.locator('#export').click();
      await page.locator(`.menu [data-id="${entry}"]`).click();
      await page.emulateMedia({ media: 'print' });
      const visible = {};
      for (const name of ['.outline', '.findings', '.preview', '.editor'])
        visible[name] = await page.locator(`.pane${name}`).isVisible();
      assert.match(await page.locator('.print-head').textContent(), /\d{4}-\d\d-\d\d/);
      const style = await page.evaluate(() => {
        const gauge = document.querySelector('doc-gauge');
        const heading = gauge.shadowRoot.querySelector('.document h2');
        const run = gauge.shadowRoot.querySelector('.outline-run');
        const { breakInside } = getComputedStyle(run);
        return [getComputedStyle(gauge).colorScheme, getComputedStyle(heading).breakAfter, breakInside];
      });
      assert.deepEqual(style, ['light', 'avoid', 'auto']);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      assert.equal(await page.locator('.print-head').count(), 0);
      return Object.keys(visible).filter((name) => visible[name]);
    };
    assert.deepEqual(await shown('print'), ['.outline', '.findings', '.preview']);
    assert.deepEqual(await shown('print-report'), ['.outline', '.findings']);
    assert.deepEqual(await shown('print-document'), ['.preview']);
    await page.context().close();
  });
});

describe('attributes', () => {
  test('storage="session" keeps the draft over a reload of the tab only', async () => {
    const { page, gauge, context } = await openPath('/session.html');
    await ready(page);
    await gauge.fill(NOTE);
    await page.locator('#status-saved', { hasText: 'Draft kept in this tab' }).waitFor();
    page.on('dialog', (dialog) => dialog.accept());
    await page.reload();
    await page.locator('.banner[data-banner="draft"]', { hasText: 'Restored' }).waitFor();
    assert.equal(await gauge.value(), NOTE);
    const other = await context.newPage();
    await other.goto(page.url());
    await ready(other);
    assert.equal(await other.evaluate(() => document.querySelector('doc-gauge').value), '');
    await context.close();
  });

  test('src opens a file of the same origin', async () => {
    const { page, gauge } = await openPath('/src.html');
    await page.waitForFunction((text) => document.querySelector('doc-gauge').value === text, NOTE);
    await gauge.checked();
    await page.locator('#file-name', { hasText: 'note.md' }).waitFor();
    await page.context().close();
  });

  for (const [path, reason] of [
    ['/elsewhere.html', 'not of this page’s origin'],
    ['/missing.html', '404'],
  ]) {
    test(`src reports why it opens nothing: ${reason}`, async () => {
      const { page, requests } = await openPath(path);
      await page.locator('.banner[data-banner="file"]', { hasText: reason }).waitFor();
      assert.ok(!requests.some((request) => request.url().includes('example.com')));
      await page.context().close();
    });
  }

  test('panels names the panels beside the document', async () => {
    const { page } = await openPath('/panels.html');
    await ready(page);
    assert.ok(await page.locator('.outline-list').isVisible());
    for (const hidden of ['.pane.findings', '.gauge'])
      assert.ok(!(await page.locator(hidden).isVisible()), hidden);
    await page.evaluate(() => document.querySelector('doc-gauge').setAttribute('panels', 'findings'));
    assert.ok(await page.locator('.pane.findings').isVisible());
    assert.ok(!(await page.locator('.pane.outline').isVisible()));
    await page.context().close();
  });

  test('remote-images="ask" loads an image only on the author’s click', async () => {
    const { page, requests, context } = await openPath('/ask.html');
    await context.route('https://example.com/**', (route) =>
      route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      }),
    );
    await ready(page);
    await page.locator('.image-load').waitFor();
    assert.ok(!requests.some((request) => request.url().includes('example.com')));
    await page.locator('.image-load').click();
    await page.locator('.document img[src="https://example.com/plan.png"]').waitFor();
    await page.locator('.cm-content').click();
    await page.keyboard.type('More. ');
    await page.locator('.document img[src="https://example.com/plan.png"]').waitFor();
    await page.context().close();
  });

  test('images are not requested by default', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill(NOTE);
    await page.locator('.image-box').waitFor();
    assert.equal(await page.locator('.image-load').count(), 0);
    await page.context().close();
  });
});
