// What a person sees who looks closely: the same place in both panes, whole words in buttons, dialogs and the toolbar,
// and an answer that is done with one click.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { browser, busy, load } from './browser.mjs';

const { open } = browser();
const half = await readFile(new URL('../fixtures/half-sdp.md', import.meta.url), 'utf8');

/** Waits until the document has a text. */
const has = (page, text) =>
  page.waitForFunction((text) => document.querySelector('doc-gauge').value.includes(text), text);

/** The heights at which each pane shows the heading of a chapter; null where it is out of sight. */
const tops = (page, title) =>
  page.evaluate((title) => {
    const root = document.querySelector('doc-gauge').shadowRoot;
    return [
      ['.cm-scroller', '.cm-line', `## ${title}`],
      ['.preview-body', '.document h2', title],
    ].map(([pane, line, text]) => {
      const box = root.querySelector(pane).getBoundingClientRect();
      const found = [...root.querySelectorAll(line)].find((one) => one.textContent === text);
      const top = found ? found.getBoundingClientRect().top : -1;
      return box.top <= top && top < box.bottom ? Math.round(top - box.top) : null;
    });
  }, title);

describe('both panes', () => {
  test('show the same place after a far jump, whichever pane jumps', async () => {
    const chapter = (at) =>
      `## Chapter ${at}\n\n${'It reads the stock of the shop and writes it to the ledger. '.repeat(4)}\n\n` +
      `- one\n- two\n\n| A | B |\n|---|---|\n| c | d |\n\n\`\`\`text\n${'a line\n'.repeat(12)}\`\`\`\n\nThe end.\n\n`;
    const text = `# Long\n\n${Array.from({ length: 60 }, (_, at) => chapter(at + 1)).join('')}`;
    const { page, gauge } = await open('hosted', { height: 800 });
    await load(page, text, 'long.md');
    await gauge.checked();
    await page.locator('.document .block', { hasText: 'Chapter 60' }).first().waitFor({ state: 'attached' });
    const jump = async (pane, share) => {
      await page.locator(pane).hover();
      await page.mouse.wheel(0, 1);
      await page.locator(pane).evaluate((one, share) => {
        one.scrollTop = share * one.scrollHeight;
      }, share);
      // The chapter nearest to the middle of the pane that jumped is at about the same height in the other one.
      await page.waitForFunction((pane) => {
        const root = document.querySelector('doc-gauge').shadowRoot;
        const at = (pane, line) => {
          const box = root.querySelector(pane).getBoundingClientRect();
          const eye = box.top + box.height / 3;
          const all = [...root.querySelectorAll(line)].map((one) => ({
            name: one.textContent.replace('## ', ''),
            top: one.getBoundingClientRect().top - eye,
          }));
          return all.filter(({ top, name }) => /^Chapter \d+$/.test(name) && Math.abs(top) < box.height);
        };
        const [left, right] = [at('.cm-scroller', '.cm-line'), at('.preview-body', '.document h2')];
        return left.some(({ name, top }) =>
          right.some(
            (other) => other.name === name && Math.abs(other.top - top) < 400 && Math.abs(top) < 500,
          ),
        );
      }, pane);
    };
    await jump('.cm-scroller', 0.75);
    await jump('.cm-scroller', 0.3);
    await jump('.preview-body', 0.9);
    await jump('.preview-body', 0.1);
    await page.context().close();
  });

  test('show what all safe fixes changed first', async () => {
    const chapters = Array.from({ length: 30 }, (_, at) => `## Chapter ${at + 1}\n\nIt runs.\n\n`).join('');
    const { page, gauge } = await open('hosted', { height: 700 });
    await load(
      page,
      `# Long\n\n${chapters}`.replace('## Chapter 3\n\nIt', '## Chapter 3\n\nThe cafÃ©. It'),
      'a.md',
    );
    await gauge.checked();
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    await page.waitForFunction(
      () => document.querySelector('doc-gauge').shadowRoot.querySelector('.preview-body').scrollTop > 300,
    );
    await page.locator('#fix-all').click();
    await has(page, 'café');
    for (let tries = 0; tries < 100 && (await tops(page, 'Chapter 3')).includes(null); tries += 1)
      await page.waitForTimeout(50);
    assert.ok(!(await tops(page, 'Chapter 3')).includes(null), 'both');
    await page.context().close();
  });

  test('a double click in the preview selects the word in the text, and which of its occurrences', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill(
      '# Note\n\nThe pump feeds the **tank**, and the tank\nfeeds the [mill](tank.md).\n\nThe end.\n',
    );
    await page.evaluate(() => {
      const root = document.querySelector('doc-gauge').shadowRoot;
      const block = [...root.querySelectorAll('.document p')][0];
      // The second "tank" that a reader sees.
      const text = [...block.childNodes].find((one) => one.textContent.includes('and the tank'));
      const range = document.createRange();
      const at = text.textContent.indexOf('tank');
      range.setStart(text, at);
      range.setEnd(text, at + 4);
      globalThis.box = range.getBoundingClientRect().toJSON();
    });
    const { x, y, width, height } = await page.evaluate(() => globalThis.box);
    await page.mouse.dblclick(x + width / 2, y + height / 2);
    assert.equal(await gauge.selected(), 'tank');
    const { from } = await page.evaluate(() => document.querySelector('doc-gauge').selection);
    assert.equal((await gauge.value()).slice(0, from), '# Note\n\nThe pump feeds the **tank**, and the ');
    await page.context().close();
  });
});

describe('an answer', () => {
  test('of today or of the example is given by one click', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill('# Stack\n\n**Reviewed:** YYYY-MM-DD\n\n**Database:** `[e.g., PostgreSQL 16]`\n');
    const row = await gauge.row('', { hasText: 'PostgreSQL' });
    await row.locator('.form-suggestion').click();
    await has(page, '**Database:** PostgreSQL 16\n');
    await gauge.checked();
    const date = await gauge.row('', { hasText: 'YYYY-MM-DD' });
    await date.locator('.form-today').click();
    await page.waitForFunction(() =>
      /\*\*Reviewed:\*\* \d{4}-\d\d-\d\d\n/.test(document.querySelector('doc-gauge').value),
    );
    await page.context().close();
  });

  test('that keeps a sample keeps only that one', async () => {
    const { page, gauge } = await open('hosted');
    await page.evaluate(() => {
      const gauge = document.querySelector('doc-gauge');
      gauge.templateText =
        '# Plan\n\n| | |\n|---|---|\n| **Pumps:** | Two in the cellar |\n| **Hall:** | The old one |\n';
      gauge.value = gauge.templateText.replace('The old one', 'The new hall');
    });
    await gauge.checked();
    await page.locator('.segment[data-view="form"]').click();
    const card = page.locator('#form .form-field', { hasText: 'Pumps' });
    await card.locator('[data-fix="choice"]', { hasText: 'Keep' }).click();
    await has(page, '| Two in the cellar <!-- docgauge: keep --> |\n');
    const { completeness } = await gauge.checked();
    assert.deepEqual([completeness.done, completeness.total], [2, 2]);
    await page.context().close();
  });

  test('that is long is seen as a whole in its field', async () => {
    const { page, gauge } = await open('hosted');
    const long =
      'This pattern was chosen to support our goals of maintainability and scalability in all of the towns';
    await page.evaluate((long) => {
      const gauge = document.querySelector('doc-gauge');
      gauge.templateText = `# Plan\n\n- **Pumps:** ${long}\n- **Hall:** The old one\n`;
      gauge.value = gauge.templateText;
    }, long);
    await gauge.checked();
    await page.locator('.segment[data-view="form"]').click();
    const field = page.locator('#form .form-field', { hasText: 'Pumps' }).locator('.field').first();
    assert.equal(await field.inputValue(), long);
    assert.ok(
      await field.evaluate(
        (one) => one.scrollWidth <= one.clientWidth && one.scrollHeight <= one.clientHeight,
      ),
    );
    await page.context().close();
  });

  test('in fill mode takes the place of its backticks', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill('# Stack\n\n**Language:** `[Name of the language]`\n\n**Owner:** [Name of the owner]\n');
    await gauge.editor.focus();
    await page.keyboard.press('Control+Home');
    await page.locator('#fill-mode').click();
    await page.keyboard.type('Rust');
    await page.keyboard.press('Tab');
    await has(page, '**Language:** Rust\n');
    assert.equal(await gauge.selected(), '[Name of the owner]');
    await page.context().close();
  });

  test('takes the place of its backticks outside of fill mode too, and of no other place', async () => {
    const { page, gauge } = await open('hosted');
    const text = '# Stack\n\nIt is written in `[Language]`.\n\n- `[Language]`\n\n**Owner:** `[Owner]`\n';
    await gauge.fill(text);
    await gauge.editor.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+F8');
    assert.equal(await gauge.selected(), '[Owner]');
    // The last report still has the placeholder when the author goes on.
    await busy(page);
    await page.keyboard.type('Ada');
    await page.keyboard.press('Control+Enter');
    await has(page, '**Owner:** Ada\n');
    assert.equal(await gauge.value(), text.replace('`[Owner]`', 'Ada'));
    await page.keyboard.press('Control+z');
    assert.equal(await gauge.value(), text, 'one step of undo');
    await page.context().close();
  });

  test('has its field one key away', async () => {
    const { page, gauge } = await open('hosted');
    await gauge.fill('# Stack\n\nIt is plain.\n\n**Owner:** [Name of the owner]\n');
    await gauge.editor.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Alt+Enter');
    await page.locator('#status-note', { hasText: 'No fix on this line' }).waitFor();
    await page.keyboard.press('F8');
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.type('Ada');
    await page.keyboard.press('Enter');
    await has(page, '**Owner:** Ada\n');
    await page.context().close();
  });
});

describe('words', () => {
  /** Whether a text is on the screen without an ellipsis, and no word of it is broken. */
  const whole = (locator) =>
    locator.evaluate((one) => {
      const breaks = (text) => {
        const range = document.createRange();
        return [...text.textContent.matchAll(/\S+/g)].some(({ 0: word, index }) => {
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const rows = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          return rows.size > 1;
        });
      };
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (breaks(walker.currentNode)) return false;
      return one.scrollWidth <= one.clientWidth + 1;
    });

  test('of a button with a long name stay whole', async () => {
    const { page, gauge } = await open('hosted');
    const text = '# Pumps\n\n## Scope\n\nIt pumps.\n';
    await page.evaluate((text) => {
      const gauge = document.querySelector('doc-gauge');
      gauge.templateText = `${text}\n## Non-Functional Requirements (NFRs) Strategy\n\n[Goal]\n`;
      gauge.value = text;
    }, text);
    await gauge.checked();
    const row = await gauge.row('[data-rule="section-missing"]');
    const insert = row.locator('[data-kind="preview"]');
    assert.ok(await whole(insert), await insert.innerText());
    await page.context().close();
  });

  test('of the outline stay whole beside the words for their state', async () => {
    const { page, gauge } = await open('hosted');
    await page.evaluate(() => {
      const gauge = document.querySelector('doc-gauge');
      gauge.templateText = '# Pumps\n\n## Scope\n\n[What it pumps]\n';
      gauge.value =
        '# Pumps\n\n## Scope\n\nIt pumps.\n\n## 2. Parts\n\n### 2.1 Key Stakeholders of placeholders\n\nAnn.\n';
    });
    await gauge.checked();
    const item = page.locator('.outline-item', { hasText: 'Stakeholders' });
    assert.match(await item.innerText(), /not in template/);
    assert.ok(await whole(item.locator('.outline-title')));
    await page.context().close();
  });

  test('of file and template are in the toolbar', async () => {
    const { page, gauge } = await open('hosted');
    await load(page, half, 'lanekort.md');
    await gauge.checked();
    for (const name of ['#file-name', '.template-name'])
      assert.ok(await whole(page.locator(name)), await page.locator(name).innerText());
    await page.context().close();
  });

  test('of gaps say where, on a phone too, and an empty diagram is no fence', async () => {
    const { page, gauge } = await open('hosted', { width: 320, height: 700 });
    await gauge.fill(half);
    await page.locator('#more').click();
    await page.locator('.menu [role="menuitem"]', { hasText: 'Export' }).click();
    await page.locator('.menu [data-id="export-clean"]').click();
    await page.locator('.clean-gaps .item-label').first().waitFor();
    const gaps = await page.locator('.clean-gaps .item-label').allTextContents();
    assert.ok(!gaps.some((gap) => gap.includes('```')), gaps.join('\n'));
    assert.equal(new Set(gaps).size, gaps.length, gaps.join('\n'));
    assert.ok(
      gaps.some((gap) => / ×\d/.test(gap)),
      'what a missing section lacks is one line',
    );
    const label = page.locator('.clean-gaps .item-label').first();
    assert.ok(await label.evaluate((one) => one.scrollWidth <= one.clientWidth));
    await page.context().close();
  });

  test('of a notice have the cross beside them, on a tablet an only action too, and the caret stays in sight', async () => {
    const { page, gauge } = await open('hosted', { width: 390, height: 844 });
    await gauge.fill('line\n'.repeat(60));
    await gauge.editor.focus();
    await page.keyboard.press('Control+End');
    const notify = (...labels) =>
      page.evaluate((labels) => {
        const actions = labels.map((label) => ({ label, run() {} }));
        document.querySelector('doc-gauge').notify('one', 'Everything is filled in.', 'At last.', actions);
      }, labels);
    const boxes = () =>
      Promise.all(
        ['.banner .icon-only', '.banner p', '.banner .button:not(.icon-only)'].map((one) =>
          page.locator(one).first().boundingBox(),
        ),
      );
    await notify('Do it', 'Do more');
    const [cross, text, action] = await boxes();
    assert.ok(text.x + text.width <= cross.x && cross.y < text.y + text.height, 'beside');
    assert.ok(action.y >= text.y + text.height, 'below');
    await page.waitForFunction(() => {
      const root = document.querySelector('doc-gauge').shadowRoot;
      const { bottom } = root.querySelector('.cm-scroller').getBoundingClientRect();
      return root.querySelector('.cm-cursor-primary').getBoundingClientRect().bottom <= bottom;
    });
    await notify('Do it');
    const [, narrow, below] = await boxes();
    assert.ok(below.y >= narrow.y + narrow.height, 'a phone has no room beside a sentence');
    await page.setViewportSize({ width: 640, height: 844 });
    const [end, words, only] = await boxes();
    assert.ok(words.x + words.width <= only.x && only.x + only.width <= end.x, 'in one row');
    assert.ok(only.y < words.y + words.height && words.y < only.y + only.height);
    await page.context().close();
  });
});
