// The queue of findings and the one current place: caret, open row, outline row and preview block go together.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { assertNoComplaints, browser } from './browser.mjs';

const { open } = browser();
const half = await readFile(new URL('../fixtures/half-sdp.md', import.meta.url), 'utf8');

const NOTE = `# Pump station

**Owner:** [Company name]
**Reviewed:** YYYY-MM-DD

## Alerts

Alerts go to [Company name] and reach it within [X] minutes. The cafÃ© crew reads them.

**State:** [Proposed | Accepted | Superseded]

## Risks

[Risk]
`;

/** The focused element inside the gauge, or `body`. */
const focused = (page) =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement;
    return active ? active.id || active.className : 'body';
  });

/** What each part shows as the current place. */
const current = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('doc-gauge').shadowRoot;
    const text = (selector) => root.querySelector(selector)?.textContent ?? '';
    return {
      row: text('.finding[data-open] .finding-message'),
      section: text('.outline-item[aria-current] .outline-title'),
      mark: text('.document mark[aria-current]'),
      block: text('.document .block[aria-current]'),
      rows: root.querySelectorAll('.finding-main[aria-current]').length,
    };
  });

/** Waits until the document has a text. */
const has = (page, text) =>
  page.waitForFunction((text) => document.querySelector('doc-gauge').value.includes(text), text);

/** Waits until an element is inside a scroller's box. */
const inSight = (page, scroller, selector, text = '') =>
  page.waitForFunction(
    ([scroller, selector, text]) => {
      const root = document.querySelector('doc-gauge').shadowRoot;
      const box = root.querySelector(scroller).getBoundingClientRect();
      const found = [...root.querySelectorAll(selector)].find((one) => one.textContent.includes(text));
      const its = found?.getBoundingClientRect();
      return Boolean(its) && box.top - 1 <= its.top && its.top < box.bottom;
    },
    [scroller, selector, text],
  );

describe('the queue', () => {
  test('has a line or two for each finding, folds by section, and its filters count and lead F8', async () => {
    const { page, gauge, complaints } = await open('hosted');
    const { findings } = await gauge.fill(half);
    const heights = await page
      .locator('.finding:not([data-open]) .finding-main')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    assert.ok(heights.length > 30);
    assert.ok(Math.max(...heights) < 50, `two lines at most: ${Math.max(...heights)}`);
    const head = page.locator('.queue-head').nth(2);
    const group = page.locator('.queue-group').nth(2);
    const many = await group.locator('.finding').count();
    assert.ok(many > 0);
    await head.click();
    assert.equal(await group.locator('.finding').count(), 0);
    await head.click();
    assert.equal(await group.locator('.finding').count(), many);

    assert.equal(await page.locator('#findings-count').innerText(), String(findings.length));
    await page.locator('.chip[data-severity="warning"]').click();
    const left = findings.filter(({ severity }) => severity !== 'warning');
    assert.equal(await page.locator('#findings-count').innerText(), `${left.length} of ${findings.length}`);
    await gauge.editor.focus();
    await page.keyboard.press('Control+Home');
    for (const finding of left.filter(({ from }) => from > 0).slice(0, 3)) {
      await page.keyboard.press('F8');
      assert.match(await page.locator('#status-place').innerText(), new RegExp(`^Ln ${finding.line},`));
    }
    await page.locator('.chip[data-severity="warning"]').click();
    await page.locator('#findings-category').selectOption('structure');
    const structure = findings.filter(({ category }) => category === 'structure');
    assert.equal(
      await page.locator('#findings-count').innerText(),
      `${structure.length} of ${findings.length}`,
    );
    await page.locator('#findings-category').selectOption('');
    await page.locator('.findings-search').fill('external interfaces');
    assert.match(await page.locator('.findings-section').first().innerText(), /External Interfaces/i);
    await page.locator('.findings-search').fill('');

    await page.locator('#findings-order').selectOption('weight');
    const worths = await page.locator('.finding-worth').allInnerTexts();
    const points = worths.map((text) => Number(text.replace(/[+<]/g, '') || 0));
    assert.ok(points[0] > 0);
    assert.deepEqual(
      points,
      [...points].sort((a, b) => b - a),
    );
    assertNoComplaints(complaints);
    await page.context().close();
  });

  test('says what it wrote until the next change', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill(NOTE);
    const row = await gauge.row('', { hasText: 'Company name' });
    await row.locator('#finding-answer').fill('Water Ltd');
    await row.locator('#finding-answer').press('Enter');
    await page.locator('#status-note', { hasText: 'Filled: Water Ltd' }).waitFor();
    await gauge.editor.focus();
    await page.keyboard.type('x');
    assert.equal(await page.locator('#status-note').innerText(), '');
    await page.context().close();
  });

  test('takes a value in place of what a program printed', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill('# Pump\n\n**Owner:** undefined\n');
    const row = await gauge.row('[data-rule="generator-leak"]');
    await row.locator('#finding-answer').fill('Water Ltd');
    await row.locator('#finding-answer').press('Enter');
    await page.locator('#status-note', { hasText: 'Filled: Water Ltd' }).waitFor();
    assert.equal(await gauge.value(), '# Pump\n\n**Owner:** Water Ltd\n');
    await page.context().close();
  });

  test('is answered in its rows by keys alone, each answer one step of undo', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill(NOTE);
    await page.locator('.findings-list').focus();
    assert.match(await focused(page), /queue-head/);
    await page.keyboard.press('ArrowDown');
    assert.match(await focused(page), /finding-main/);
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'finding-answer', 'the field of the row');
    assert.match(await page.locator('.finding[data-open] .finding-fill').innerText(), /Fill all 2/);
    await page.keyboard.type('Water Ltd');
    await page.keyboard.press('Enter');
    await page.locator('.finding[data-open][data-rule="placeholder-date"]').waitFor();
    assert.equal(await gauge.value(), NOTE.replaceAll('[Company name]', 'Water Ltd'));
    assert.equal(await focused(page), 'finding-answer', 'the next row has the focus');
    await page.locator('#status-note', { hasText: 'Filled: Water Ltd' }).waitFor();
    assert.equal((await current(page)).mark, 'YYYY-MM-DD');
    await page.keyboard.press('Control+z');
    assert.equal(
      await gauge.value(),
      NOTE,
      'in a field without a word of its own it is about the row before',
    );
    assert.equal(await page.locator('#status-note').innerText(), '', 'what was undone is not said any more');
    assert.match(await focused(page), /cm-content/);
    await page.locator('.finding[data-open]', { hasText: 'Company name' }).waitFor();

    // After the last row the next step has the focus, and what is dismissed gives it back to the text.
    await page.evaluate(() => {
      document.querySelector('doc-gauge').value = '# Pumps\n\n**Owner:** [Company name]\n';
    });
    await gauge.checked();
    await gauge.row('', { hasText: 'Company name' });
    await page.keyboard.type('Water Ltd');
    await page.keyboard.press('Enter');
    const step = page.locator('.banner[data-banner="filled"]');
    await step.locator('.button:focus').waitFor();
    await step.locator('.icon-only').focus();
    await page.keyboard.press('Enter');
    assert.match(await focused(page), /cm-content/);
    await page.context().close();
  });

  test('shows what a fix has changed, goes on, and takes its note back on undo', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill(NOTE);
    const row = await gauge.row('[data-rule="mojibake"]');
    await row.locator('[data-fix]').first().click();
    await page.locator('#status-note', { hasText: 'Fixed: ' }).waitFor();
    await page.locator('.finding[data-open]', { hasText: 'Proposed' }).waitFor();
    assert.notEqual(await focused(page), 'body');
    assert.equal(await page.locator('.cm-flash').innerText(), 'é');
    await gauge.editor.focus();
    await page.keyboard.press('Control+z');
    assert.equal(await gauge.value(), NOTE);
    assert.equal(await page.locator('#status-note').innerText(), '');
    await gauge.checked();

    // A reason, for a rule and for an answer.
    const date = await gauge.row('[data-rule="placeholder-date"]');
    await date.locator('[data-reason="ignore"]').click();
    await page.keyboard.type('the board decides');
    await page.keyboard.press('Enter');
    await has(page, '<!-- docgauge: ignore placeholder-date the board decides -->');
    await gauge.checked();
    assert.notEqual(await focused(page), 'body');
    const state = await gauge.row('', { hasText: 'Proposed' });
    await state.locator('[data-reason="excuse"]').click();
    await page.keyboard.type('there is no approval');
    await page.keyboard.press('Enter');
    await has(page, '**State:** Not applicable: there is no approval');
    await page.context().close();
  });
});

describe('a row', () => {
  const drawing = 'flowchart LR\n  tank --> pump';
  const template = `# Pumps

**Version:** 1.0

## Scope

[What it pumps]

## State

**Phase:** [Draft/Live]

## Parts

\`\`\`mermaid
${drawing}
\`\`\`
`;
  const openTemplate = async () => {
    const opened = await open('hosted');
    await opened.page.evaluate((template) => {
      const gauge = document.querySelector('doc-gauge');
      gauge.templateText = template;
      gauge.value = template.replace('[What it pumps]\n\n', '');
    }, template);
    await opened.gauge.checked();
    return opened;
  };

  test('about a sample or an empty section has a field beside its buttons', async () => {
    const { page, gauge } = await openTemplate();
    const version = await gauge.row('[data-rule="boilerplate-unchanged"]');
    assert.match(await focused(page), /finding-main/, 'what may be true is kept by one button');
    await version.locator('#finding-answer').fill('2.0');
    await page.keyboard.press('Enter');
    await has(page, '**Version:** 2.0\n');
    const scope = page.locator('.finding[data-open][data-rule="section-empty"]');
    await scope.waitFor();
    assert.equal(await focused(page), 'finding-answer');
    await page.keyboard.insertText('It pumps water.\n\nAnd air.');
    await scope.locator('.finding-fill').click();
    await has(page, '## Scope\n\nIt pumps water.\n\nAnd air.\n\n## State');
    await page.context().close();
  });

  test('about a drawing without a description, or a day that is past, has a field too', async () => {
    const { page, gauge } = await open('hosted');
    const art = '```\n+------+\n| pump |\n+------+\n```\n';
    await gauge.fill(`# Pump\n\n**Next review:** 2020-05-04\n\n## Parts\n\n${art}`);
    const past = await gauge.row('[data-rule="meta-review-overdue"]');
    assert.equal(await past.locator('label').innerText(), 'Next review');
    await past.locator('#finding-answer').fill('2099-05-04');
    await page.keyboard.press('Enter');
    await has(page, '**Next review:** 2099-05-04\n');
    await gauge.row('[data-rule="diagram-no-description"]');
    assert.equal(await focused(page), 'finding-answer');
    await page.keyboard.insertText('The pump stands alone.');
    await page.keyboard.press('Control+Enter');
    await has(page, `## Parts\n\nThe pump stands alone.\n\n${art}`);
    const { findings } = await gauge.checked();
    assert.ok(!findings.some(({ rule }) => /overdue|description/.test(rule)));
    await page.context().close();
  });

  test('about a sample selects the sample without its label or fence, and F8 goes on behind it', async () => {
    const { page, gauge } = await openTemplate();
    await gauge.editor.focus();
    await page.keyboard.press('Control+Home');
    const { findings } = await gauge.report();
    const seen = [];
    for (let left = findings.length; left > 0; left -= 1) {
      await page.keyboard.press('F8');
      seen.push(await gauge.selected());
    }
    assert.deepEqual(seen, ['1.0', '', '[Draft/Live]', drawing]);
    await page.keyboard.press('F8');
    await page.keyboard.insertText('2.0');
    await has(page, '**Version:** 2.0\n');
    await gauge.checked();
    // A drawing is changed in the text, also from a page that shows only the preview.
    await page.locator('[data-command="mode-preview"]').click();
    const parts = await gauge.row('[data-rule="diagram-unchanged"]');
    await parts.locator('.button', { hasText: 'Change it in the text' }).click();
    assert.equal(await gauge.selected(), drawing);
    await page.keyboard.insertText('flowchart LR\n  well --> pump');
    await has(page, '```mermaid\nflowchart LR\n  well --> pump\n```\n');
    await page.context().close();
  });

  test('that was answered leaves nothing selected', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill('# A\n\n**Owner:** `[Name of owner]`\n');
    await gauge.row('', { hasText: 'Name of owner' });
    await page.keyboard.type('Ann of the harbour crew');
    await page.keyboard.press('Enter');
    await has(page, '**Owner:** Ann of the harbour crew\n');
    const { from, to } = await page.evaluate(() => document.querySelector('doc-gauge').selection);
    assert.equal(from, to);
    assert.equal(await page.locator('.cm-selectionBackground').count(), 0);
    await page.context().close();
  });

  test('with choices takes another answer too', async () => {
    const { page, gauge } = await openTemplate();
    const phase = await gauge.row('[data-rule="placeholder-choice-unresolved"]');
    assert.deepEqual(await phase.locator('[data-fix]').allInnerTexts(), ['Choose Draft', 'Choose Live']);
    await phase.locator('#finding-answer').fill('Retired');
    await page.keyboard.press('Enter');
    await has(page, '**Phase:** Retired\n');
    await page.context().close();
  });
});

describe('the current place', () => {
  test('is one, wherever the author moves', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill(NOTE);
    const alerts = { row: /X.*not filled|\[X\]/, section: 'Alerts', mark: '[X]' };
    const isAt = async ({ row, section, mark }) => {
      const now = await current(page);
      assert.match(now.row, row);
      assert.equal(now.section, section);
      assert.equal(now.mark, mark);
      assert.ok(now.block.includes(mark));
      assert.equal(now.rows, 1);
    };
    await page.locator('.document mark.placeholder', { hasText: '[X]' }).click();
    assert.equal(await gauge.selected(), '[X]');
    await isAt(alerts);
    await page.locator('.cm-placeholder', { hasText: '[Risk]' }).click();
    await isAt({ row: /Risk/, section: 'Risks', mark: '[Risk]' });
    await page.locator('.finding-main', { hasText: '[X]' }).click();
    await isAt(alerts);
    await page.locator('.outline-item', { hasText: 'Risks' }).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    assert.equal((await current(page)).section, 'Alerts');
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    assert.equal((await current(page)).section, 'Risks');
    await page.context().close();
  });

  test('a missing section has its own place, with what can be done there', async () => {
    const { page, gauge } = await open('hosted');
    const { sections } = await gauge.fill(half);
    const missing = sections.find(({ state }) => state === 'missing');
    await page.locator(`.outline-item[data-section="${missing.id}"]`).click();
    const row = page.locator('.finding[data-open][data-rule="section-missing"]');
    await row.locator('[data-kind="preview"]', { hasText: 'Insert' }).waitFor();
    assert.equal((await current(page)).section, missing.title || missing.template_title);
    assert.equal(
      await row.evaluate((one) => one.closest('.queue-group').dataset.section),
      missing.id,
      'not under its neighbour',
    );
    await row.locator('[data-reason="excuse"]').click();
    await page.keyboard.type('the system has no such goals');
    await page.keyboard.press('Enter');
    const after = await gauge.checked();
    assert.match(await gauge.value(), /\n\nNot applicable: the system has no such goals\n/);
    assert.ok(!after.sections.some(({ id }) => id === missing.id));
    assert.notEqual(await focused(page), 'body');
    await page.context().close();
  });

  test('the selected placeholder is seen as selected, in every scheme', async () => {
    const forced = { forcedColors: 'active' };
    for (const options of [{}, { scheme: 'dark' }, forced, { scheme: 'dark', ...forced }]) {
      const { page, gauge } = await open('hosted', options);
      await gauge.fill(NOTE);
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+Enter');
      const fills = await page.evaluate(() => {
        const root = document.querySelector('doc-gauge').shadowRoot;
        const fill = (selector) => getComputedStyle(root.querySelector(selector)).backgroundColor;
        return [
          ['.cm-selected', '.cm-placeholder:not(:has(.cm-selected)):not(.cm-selected *)'],
          ['.document mark[aria-current]', '.document mark.placeholder:not([aria-current])'],
        ].map((pair) => pair.map(fill));
      });
      for (const [selected, other] of fills) assert.notEqual(selected, other, JSON.stringify(options));
      if (options.forcedColors) {
        const inks = await page.evaluate(() => {
          const root = document.querySelector('doc-gauge').shadowRoot;
          const deepest = (one) => (one.firstElementChild ? deepest(one.firstElementChild) : one);
          const places = ['.cm-selected', '.document mark[aria-current]'];
          return places.map((place) => getComputedStyle(deepest(root.querySelector(place))).color);
        });
        assert.equal(inks[0], inks[1], 'the ink of a selection, in both panes');
      }
      await page.context().close();
    }
  });

  test('a click in a preview without an editor shows the editor', async () => {
    const { page, gauge } = await open('hosted');
    await page.evaluate(() => {
      const element = document.querySelector('doc-gauge');
      const rest = '\n\n## Goals\n\n- Fast answers for every clerk in the north.\n- [Goal]\n';
      element.templateText = `# [System]${rest}`;
      element.value = `# Ledger${rest}`;
    });
    await page.locator('.document .unchanged').waitFor();
    const showsEditor = async () => {
      await gauge.editor.waitFor({ state: 'visible' });
      await page.locator('[data-command="mode-preview"]').click();
      await gauge.editor.waitFor({ state: 'hidden' });
    };
    await page.locator('[data-command="mode-preview"]').click();
    await page.locator('.document mark.placeholder').first().click();
    assert.equal(
      await gauge.selected(),
      await page.locator('.document mark.placeholder').first().innerText(),
    );
    await showsEditor();
    await page.locator('.document .unchanged').first().click();
    assert.match(await gauge.selected(), /Fast answers/);
    await showsEditor();
    await page.locator('.document h2').first().dblclick();
    await showsEditor();
    await page.context().close();
  });
});

/** A long document: chapters of paragraphs and lists, with a placeholder in each. */
const long = (chapters, points = 2) =>
  Array.from(
    { length: chapters },
    (_, at) =>
      `## Chapter ${at + 1}\n\n` +
      Array.from(
        { length: 6 },
        (_, line) => `Paragraph ${line} of ${at + 1}. ${'It goes on. '.repeat(9)}\n\n`,
      ).join('') +
      `${Array.from({ length: points }, (_, point) => `- [Point ${point + 1} of ${at + 1}]\n`).join('')}\n`,
  ).join('');

describe('a long document', () => {
  test('scrolls together at any length, begins at its start, and a paste shows one place', async () => {
    const { page, gauge } = await open('hosted', { height: 700 });
    const text = `# Long\n\n${long(70)}`;
    // The rest of it is pasted behind its beginning.
    await gauge.fill(text.slice(0, 8));
    await gauge.paste(text.slice(8));
    await page.locator('.document .block', { hasText: '[Point 2 of 70]' }).waitFor();
    await page.waitForFunction(() => {
      const root = document.querySelector('doc-gauge').shadowRoot;
      const box = root.querySelector('.preview-body').getBoundingClientRect();
      const last = [...root.querySelectorAll('.document .block')].at(-1).getBoundingClientRect();
      return last.top < box.bottom && box.top < last.bottom;
    });
    for (const chapter of [40, 3, 66, 21]) {
      await page.locator('.outline-title', { hasText: new RegExp(`^Chapter ${chapter}$`) }).click();
      await page.waitForFunction((title) => {
        const root = document.querySelector('doc-gauge').shadowRoot;
        const box = root.querySelector('.preview-body').getBoundingClientRect();
        const heading = [...root.querySelectorAll('.document h2')].find((one) => one.textContent === title);
        const { top } = heading.getBoundingClientRect();
        return box.top <= top && top < box.top + box.height / 2;
      }, `Chapter ${chapter}`);
      await inSight(page, '.cm-scroller', '.cm-line', `Chapter ${chapter}`);
    }
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    assert.equal((await current(page)).section, 'Chapter 70');
    await inSight(page, '.outline-body', '.outline-item[aria-current]');
    await page.evaluate(
      (text) => {
        document.querySelector('doc-gauge').value = text;
      },
      `# Other\n\n${long(30)}`,
    );
    await page.locator('.document h1', { hasText: 'Other' }).waitFor();
    const tops = await page.evaluate(() =>
      ['.cm-scroller', '.preview-body'].map(
        (one) => document.querySelector('doc-gauge').shadowRoot.querySelector(one).scrollTop,
      ),
    );
    assert.deepEqual(tops, [0, 0]);
    await page.context().close();
  });

  test('of 5,000 findings has few rows, and a key touches none of them', async () => {
    const { page, gauge } = await open('hosted');
    const { findings } = await gauge.fill(`# Long\n\nIt runs.\n\n${long(100, 50)}`);
    assert.ok(findings.length >= 5000, String(findings.length));
    assert.ok((await page.locator('.finding').count()) < 200);
    await gauge.editor.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.evaluate(() => {
      const list = document.querySelector('doc-gauge').shadowRoot.querySelector('.findings-list');
      globalThis.touched = 0;
      new MutationObserver((records) => {
        globalThis.touched += records.length;
      }).observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await page.keyboard.type('x');
    await gauge.checked();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.equal(await page.evaluate(() => globalThis.touched), 0);
    await page.keyboard.press('F8');
    await page.keyboard.press('F8');
    assert.match((await current(page)).row, /Point 2 of 1/);
    await page.context().close();
  });
});
