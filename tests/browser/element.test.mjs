// The element as a site uses it: methods, events, slots, styles, and what is left of it when it is removed.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { assertNoComplaints, browser } from './browser.mjs';

const NOTE = '# Note\n\n**Owner:** [Team name]\n\n**State:** [Proposed | Accepted]\n';

const half = await readFile(new URL('../fixtures/half-sdp.md', import.meta.url), 'utf8');
const docs = await readFile(new URL('../../docs/element.md', import.meta.url), 'utf8');

/** A template with one section, and a page that sets what only a page can set. */
const OURS = '# [Service]\n\n## Owner\n\n[Name]\n\n## Alarms\n\n[What wakes whom]\n';
const own = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Wiki</title>
<link rel="icon" href="data:,"><script src="docgauge.js"></script></head><body>
<doc-gauge template="/ours.md" sync="off"><script type="text/markdown">\n# Pay

## Owner

[Name]

State: [Proposed | Accepted]

\`\`\`mermaid
flowchart LR
  A --> B
\`\`\`

\`\`\`dot
digraph {}
\`\`\`
</script></doc-gauge></body></html>`;

const { openPath } = browser({
  '/ours.md': OURS,
  '/own.html': own,
  '/host.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Wiki</title>
<link rel="icon" href="data:,"><style>doc-gauge { --docgauge-accent: rgb(1, 2, 3) }</style>
<script>const heard = []; for (const name of ['ready', 'report', 'finding-select'])
  addEventListener('docgauge-' + name, ({ type, detail }) => heard.push({ type, detail }));</script>
<script src="docgauge.js"></script></head><body>
<doc-gauge template="none"><script type="text/markdown">\n${NOTE}</script>
<b slot="footer">Help</b></doc-gauge></body></html>`,
  '/badges.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Wiki</title>
<link rel="icon" href="data:,"><script src="docgauge.js"></script></head><body>
<h1>Ledger <doc-gauge mode="badge"><script type="text/markdown">\n${half}</script></doc-gauge></h1>
<h1>Done <doc-gauge mode="badge" template="none"><textarea># Done\n\nText.\n</textarea></doc-gauge></h1></body></html>`,
  '/empty.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Wiki</title>
<link rel="icon" href="data:,"><script src="docgauge.js"></script></head><body>
<doc-gauge><p slot="empty">Start here</p></doc-gauge></body></html>`,
});

describe('the element', () => {
  test('says once that it is ready, before the first report', async () => {
    const { page, context, gauge, complaints } = await openPath('/host.html', { ready: true });
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('More text.');
    await gauge.checked();
    const heard = await page.evaluate(() => heard.map(({ type }) => type));
    assert.deepEqual(heard.slice(0, 2), ['docgauge-ready', 'docgauge-report']);
    assert.equal(heard.filter((type) => type === 'docgauge-ready').length, 1);
    assertNoComplaints(complaints);
    await context.close();
  });

  test('tells which finding the author chose', async () => {
    const { page, context, gauge } = await openPath('/host.html', { ready: true });
    await gauge.row('', { hasText: 'Team name' });
    const chosen = await page.evaluate(() => {
      const { detail } = heard.find(({ type }) => type === 'docgauge-finding-select');
      const { report } = document.querySelector('doc-gauge');
      return { text: detail.finding.text, ofReport: report.findings.includes(detail.finding) };
    });
    assert.deepEqual(chosen, { text: '[Team name]', ofReport: true });
    await context.close();
  });

  test('analyzes the text as it is at this moment, with the settings that the site gives', async () => {
    const { page, context } = await openPath('/host.html', { ready: true });
    const found = await page.evaluate(async () => {
      const element = document.querySelector('doc-gauge');
      element.value = '# Other\n\nSee [Name].\n';
      const now = await element.analyze();
      const rule = now.findings[0].rule;
      element.config = { rules: { [rule]: 'off' } };
      const without = await element.analyze();
      return [
        now.findings.map(({ text }) => text),
        without.findings.map((finding) => finding.rule).includes(rule),
      ];
    });
    assert.deepEqual(found, [['[Name]'], false]);
    await context.close();
  });

  test('applies a fix of the last report as one step of undo, and no other', async () => {
    const { page, context, gauge } = await openPath('/host.html', { ready: true });
    const before = await gauge.value();
    const apply = () =>
      page.evaluate(() => {
        const element = document.querySelector('doc-gauge');
        const finding = element.report.findings.find(({ fixes }) => fixes.length);
        return {
          applied: element.applyFix(finding, 0),
          text: element.value,
          none: element.applyFix(finding, 99),
        };
      });
    const { applied, text, none } = await apply();
    assert.deepEqual([applied, none], [true, false]);
    assert.notEqual(text, before);
    await gauge.checked();
    await gauge.editor.focus();
    await page.keyboard.press('Control+z');
    assert.equal(await gauge.value(), before);
    await gauge.checked();
    const refused = await page.evaluate(() => {
      const element = document.querySelector('doc-gauge');
      const copy = { ...element.report.findings.find(({ fixes }) => fixes.length) };
      element.readOnly = true;
      return [element.applyFix(copy, 0), element.applyFix(element.report.findings[0], 0)];
    });
    assert.deepEqual(refused, [false, false]);
    assert.equal(await gauge.value(), before);
    await context.close();
  });

  test('exports each format as a file', async () => {
    const { page, context } = await openPath('/host.html', { ready: true });
    const files = await page.evaluate(async () => {
      const element = document.querySelector('doc-gauge');
      const refused = await element.export('pdf').catch(({ message }) => message);
      const made = {};
      for (const format of ['html', 'markdown', 'checklist', 'csv', 'json', 'sarif']) {
        const blob = await element.export(format);
        made[format] = [blob.type, await blob.text()];
      }
      return { refused, made };
    });
    assert.match(files.refused, /no export format "pdf"/);
    assert.equal(JSON.parse(files.made.json[1]).documents[0].findings[0].text, '[Team name]');
    assert.equal(JSON.parse(files.made.sarif[1]).version, '2.1.0');
    assert.match(files.made.html[1], /^<!doctype html>/i);
    for (const format of ['markdown', 'checklist', 'csv']) assert.match(files.made[format][1], /Team name/);
    assert.equal(files.made.csv[0], 'text/csv');
    await context.close();
  });

  test('gives and takes the selection', async () => {
    const { page, context, gauge } = await openPath('/host.html', { ready: true });
    const selection = await page.evaluate(() => {
      const element = document.querySelector('doc-gauge');
      const from = element.value.indexOf('[Team');
      element.selection = { from, to: from + 11 };
      return element.value.slice(element.selection.from, element.selection.to);
    });
    assert.equal(selection, '[Team name]');
    await page.evaluate(() => {
      document.querySelector('doc-gauge').selection = { from: 0, to: 99999 };
    });
    await gauge.editor.focus();
    await page.keyboard.type('x');
    assert.equal(await gauge.value(), 'x');
    await context.close();
  });

  test('shows what the site puts into its slots, and takes its colours', async () => {
    const { page, context } = await openPath('/host.html', { ready: true });
    assert.ok(await page.locator('b[slot=footer]').isVisible());
    const colour = await page.locator('doc-gauge #explain').evaluate((link) => getComputedStyle(link).color);
    assert.equal(colour, 'rgb(1, 2, 3)');
    await context.close();
    const { page: empty, context: other } = await openPath('/empty.html', { ready: true });
    assert.ok(await empty.getByText('Start here').isVisible());
    assert.equal(await empty.locator('doc-gauge #start-open').isVisible(), false);
    await other.close();
  });

  test('as a badge shows how complete a text is, with details on a click, and no editor', async () => {
    const { page, context, complaints } = await openPath('/badges.html');
    await page.evaluate(() =>
      Promise.all([...document.querySelectorAll('doc-gauge')].map((one) => one.ready)),
    );
    const [first, second] = await page.locator('doc-gauge').all();
    const { percent } = await first.evaluate((element) => element.report.completeness);
    assert.match(await first.locator('.badge').innerText(), new RegExp(`${percent}% · `));
    assert.equal(await second.locator('.badge').innerText(), 'No placeholder and no fault found');
    assert.equal(await page.locator('.cm-editor').count(), 0);
    const box = await first.boundingBox();
    assert.ok(30 < box.width && box.width < 300 && box.height < 40, `${box.width} by ${box.height}`);
    await first.locator('button').click();
    await page.locator('#explain-dialog .explain-section').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#explain-dialog').waitFor({ state: 'detached' });
    const asked = await first.evaluate(async (element) => {
      let heard;
      element.addEventListener('docgauge-open', (event) => {
        event.preventDefault();
        heard = event.detail.report === element.report;
      });
      element.shadowRoot.querySelector('button').click();
      const shown = element.shadowRoot.querySelector('dialog');
      const next = new Promise((done) => element.addEventListener('docgauge-report', done, { once: true }));
      element.value = '# Other\n';
      await next;
      return { heard, shown, value: element.value, total: element.report.completeness.total };
    });
    assert.deepEqual([asked.heard, asked.shown, asked.value], [true, null, '# Other\n']);
    await first.evaluate((element) => element.setAttribute('mode', 'edit'));
    await page.locator('doc-gauge .cm-content').waitFor();
    assert.equal(await page.locator('.badge').count(), 1);
    assertNoComplaints(complaints);
    await context.close();
  });

  test('takes a template by its address or as an object', async () => {
    const { page, context, gauge, complaints } = await openPath('/own.html', { ready: true });
    const missing = () =>
      page.waitForFunction(() => {
        const { report } = document.querySelector('doc-gauge');
        return report.sections.some(({ title, state }) => title === 'Alarms' && state === 'missing');
      });
    await missing();
    const of = () => page.evaluate(() => document.querySelector('doc-gauge').templateObject);
    assert.deepEqual(await of(), { name: 'ours.md', text: OURS });
    await page.evaluate(() => document.querySelector('doc-gauge').setAttribute('template', 'none'));
    assert.equal(await of(), null);
    await page.evaluate((text) => {
      document.querySelector('doc-gauge').templateObject = { name: 'Ours', text };
    }, OURS);
    await missing();
    assert.match(await page.locator('#template').textContent(), /Ours/);
    // One that is set while another is loaded stays.
    await page.evaluate(async (text) => {
      const element = document.querySelector('doc-gauge');
      element.setAttribute('template', '/ours.md');
      element.templateObject = { name: 'Later', text };
      await (await fetch('/ours.md')).text();
      await new Promise((done) => setTimeout(done, 100));
    }, OURS);
    assert.deepEqual(await of(), { name: 'Later', text: OURS });
    assertNoComplaints(complaints);
    const told = await page.evaluate(
      () =>
        new Promise((done) => {
          addEventListener('docgauge-error', ({ detail }) => done(detail.code), { once: true });
          document.querySelector('doc-gauge').setAttribute('template', '/gone.md');
        }),
    );
    assert.equal(told, 'template');
    await gauge.checked();
    await page.locator('.banner[data-banner="template"]', { hasText: '404' }).waitFor();
    await context.close();
  });

  test('lets the site draw code, and keeps the source', async () => {
    const { page, context } = await openPath('/own.html', { ready: true });
    await page.evaluate(() => {
      document.querySelector('doc-gauge').renderers = {
        mermaid: async (source, element) => {
          element.textContent = `drawn: ${source.trim().split('\n')[0]}`;
        },
        dot: () => {
          throw new Error('no dot here');
        },
      };
    });
    const drawings = page.locator('doc-gauge .document .drawing');
    await drawings.filter({ hasText: 'drawn: flowchart LR' }).waitFor();
    assert.match(await drawings.first().locator('details').textContent(), /A --> B/);
    await drawings.filter({ hasText: 'This drawing has a fault' }).waitFor();
    await context.close();
  });

  test('scrolls the panes together only if the site wants it, and names its parts', async () => {
    const { page, context } = await openPath('/own.html', { ready: true });
    assert.equal(await page.locator('#sync').getAttribute('aria-pressed'), 'false');
    await page.locator('.finding-main', { hasText: 'Proposed' }).click();
    await page.locator('.finding [data-fix]').first().waitFor();
    await page.locator('#keys').click();
    // The badge is in place of all others.
    const named = [...docs.matchAll(/`::part\(([\w-]+)\)`/g)].map(([, name]) => name);
    const missing = await page.evaluate(
      (names) =>
        names.filter(
          (name) => !document.querySelector('doc-gauge').shadowRoot.querySelector(`[part~="${name}"]`),
        ),
      named.filter((name) => name !== 'badge'),
    );
    assert.deepEqual(missing, []);
    assert.equal(named.length, 20);
    const style = 'doc-gauge::part(mark) { font-weight: 900 } doc-gauge { --docgauge-gap: 7px }';
    await page.addStyleTag({ content: style });
    const [weight, gap] = await page.evaluate(() => {
      const of = (part) =>
        getComputedStyle(document.querySelector('doc-gauge').shadowRoot.querySelector(part));
      return [of('.cm-placeholder').fontWeight, of('.panes').columnGap];
    });
    assert.deepEqual([weight, gap], ['900', '7px']);
    await context.close();
  });

  test('shows the texts of the site in place of its own, and its direction', async () => {
    const init = `addEventListener('DOMContentLoaded', () => {
      Object.assign(document.querySelector('doc-gauge'), { lang: 'fr', dir: 'rtl', labels: {
        page: { editor: 'Texte', findingsTab: (count) => 'Remarques : ' + count, tabs: { edit: 'Modifier', gone: 'x' },
          preview: 3 },
        nothing: {} } });
    });`;
    const { page, context, complaints } = await openPath('/host.html', { ready: true, init });
    const shown = () =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector('doc-gauge');
        const text = (selector) => shadowRoot.querySelector(selector);
        return [
          text('#edit').ariaLabel,
          text('#preview').ariaLabel,
          text('#tab-edit').textContent,
          text('#tab-findings').textContent,
          text('.workbench').lang,
        ];
      });
    assert.deepEqual(await shown(), ['Texte', 'Preview', 'Modifier', 'Remarques : 2', 'fr']);
    const [outline, editor] = await page.evaluate(() =>
      ['#outline', '#edit'].map(
        (id) => document.querySelector('doc-gauge').shadowRoot.querySelector(id).getBoundingClientRect().left,
      ),
    );
    assert.ok(outline > editor, 'the outline is on the right');
    await page.evaluate(() => {
      document.querySelector('doc-gauge').labels = { page: { editor: 'Other' } };
    });
    assert.equal((await shown())[0], 'Other');
    await page.evaluate(() => {
      document.querySelector('doc-gauge').labels = null;
    });
    assert.equal((await shown())[0], 'Editor');
    assertNoComplaints(complaints);
    await context.close();
  });

  test('is whole in the document of a frame: a new one takes text, a moved one is read-only', async () => {
    const { page, context, complaints } = await openPath('/host.html', { ready: true });
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.width = frame.height = 900;
      document.body.append(frame);
      const fresh = document.createElement('doc-gauge');
      fresh.id = 'fresh';
      fresh.value = '# Fresh\n';
      window.both = [document.querySelector('doc-gauge'), fresh];
      frame.contentDocument.body.append(...window.both);
    });
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    for (const which of ['#fresh', 'doc-gauge:not([id])']) {
      await frame.locator(`${which} .cm-content`).focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('Typed TBD.');
    }
    await page.waitForFunction(() => window.both[1].report?.findings.some(({ text }) => text === 'TBD'));
    const seen = await page.evaluate(() =>
      window.both.map((one) => [
        one.value,
        one.readOnly,
        getComputedStyle(one.shadowRoot.querySelector('.toolbar')).display,
      ]),
    );
    assert.deepEqual(seen, [
      [NOTE, true, 'flex'],
      ['# Fresh\nTyped TBD.', false, 'flex'],
    ]);
    assert.equal(page.workers().length, 2);
    assertNoComplaints(complaints);
    await context.close();
  });

  test('added and removed 100 times leaves no worker and no listener', async () => {
    const { page, context } = await openPath('/empty.html', { ready: true });
    const left = await page.evaluate(async () => {
      document.querySelector('doc-gauge').remove();
      await new Promise((done) => setTimeout(done, 100));
      const workers = new Set();
      const { Worker: Real } = window;
      window.Worker = class extends Real {
        constructor(...how) {
          super(...how);
          workers.add(this);
        }
        terminate() {
          workers.delete(this);
          super.terminate();
        }
      };
      /** @type {Set<object>} each listener that was added and not removed */
      const listeners = new Set();
      for (const target of [window, document, document.documentElement, document.body]) {
        const [add, remove] = [target.addEventListener, target.removeEventListener];
        target.addEventListener = function (type, listener, how) {
          const one = { type, listener };
          listeners.add(one);
          how?.signal?.addEventListener('abort', () => listeners.delete(one), { once: true });
          return add.call(this, type, listener, how);
        };
        target.removeEventListener = function (type, listener, how) {
          for (const one of listeners)
            if (one.type === type && one.listener === listener) listeners.delete(one);
          return remove.call(this, type, listener, how);
        };
      }
      let most = 0;
      for (let round = 0; round < 100; round += 1) {
        const element = document.createElement('doc-gauge');
        if (round % 4 === 1) element.setAttribute('mode', 'badge');
        document.body.append(element);
        // Some are removed while they start, some when they are ready.
        if (round % 10 === 0) await element.ready;
        most = Math.max(most, workers.size);
        element.remove();
        await new Promise((done) => setTimeout(done));
      }
      await new Promise((done) => setTimeout(done, 1000));
      return { most, workers: workers.size, listeners: [...listeners].map(({ type }) => type) };
    });
    assert.ok(left.most > 0, 'there were workers');
    assert.deepEqual([left.workers, left.listeners], [0, []]);
    await context.close();
  });
});
