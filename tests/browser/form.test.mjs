// The form: one answer fills all its places at once, and is undone in one step.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertNoComplaints, browser, stopClock } from './browser.mjs';

const { open } = browser();

const STATION = `# [System Name] handbook

The cafÃ© crew runs it.

- [[System Name] handbook](#system-name-handbook)
- [Pumps of the System Name](#pumps-of-the-system-name)

## Pumps of the [System Name]

\JUNK DD/MM/YYYY and answers within [X]ms.

| What | Where |
|---|---|
| Plan | [System Name] |
| Code | \`[System Name]\` |
| Crew | [Name] |
| Deputy | [Name] |

**State:** [Proposed | Accepted | Superseded]
`;

/** The form over a text. */
async function formOf(text = STATION) {
  const opened = await open('hosted');
  await opened.gauge.fill(text);
  await opened.page.locator('.segment[data-view="form"]').click();
  const field = (words) =>
    opened.page.locator('.form-field', { hasText: words }).first().locator('input, select, textarea').first();
  const becomes = (expected) =>
    opened.page
      .waitForFunction((value) => document.querySelector('doc-gauge').value === value, expected)
      .catch(async () => assert.equal(await opened.gauge.value(), expected));
  return { ...opened, field, becomes };
}

const named = (text, name, slug) =>
  text
    .replaceAll('[System Name]', name)
    .replaceAll('Pumps of the System Name', `Pumps of the ${name}`)
    .replace('#system-name-handbook', `#${slug}-handbook`)
    .replace('#pumps-of-the-system-name', `#pumps-of-the-${slug}`);

describe('the form', () => {
  test('one answer goes into headings, code, cells, contents entries and links, in one step to undo', async () => {
    const { page, gauge, field, becomes, complaints } = await formOf();
    const name = field('System Name');
    await name.focus();
    await page.keyboard.type('Lower', { delay: 60 });
    // Longer than the pause after which the history starts a new step.
    await page.waitForTimeout(600);
    await page.keyboard.type(' Works', { delay: 60 });
    await becomes(named(STATION, 'Lower Works', 'lower-works'));
    assert.ok(await name.evaluate((input) => input.getRootNode().activeElement === input), 'the focus stays');
    await page.keyboard.press('Home');
    await page.keyboard.type('The ');
    await becomes(named(STATION, 'The Lower Works', 'the-lower-works'));
    assert.equal(await name.inputValue(), 'The Lower Works', 'the caret stays');
    await gauge.checked();
    await page.locator('.segment[data-view="text"]').click();
    await gauge.editor.click();
    await page.keyboard.press('Control+z');
    await becomes(STATION);
    assertNoComplaints(complaints);
    await page.context().close();
  });

  test('an emptied field restores the placeholders', async () => {
    const { page, field, becomes } = await formOf();
    const name = field('System Name');
    await name.fill('Works');
    await becomes(named(STATION, 'Works', 'works'));
    await name.fill('');
    await becomes(STATION);
    await page.context().close();
  });

  test('two different placeholders are two fields, and undoing one keeps the other', async () => {
    const { page, field, becomes } = await formOf();
    const [crew, deputy] = [field('Crew'), field('Deputy')];
    await crew.fill('Ann');
    await deputy.fill('Bea | Bo');
    await crew.fill('Anna');
    await becomes(
      STATION.replace('Crew | [Name]', 'Crew | Anna').replace('Deputy | [Name]', 'Deputy | Bea \\| Bo'),
    );
    await page.context().close();
  });

  test('a number keeps its unit, a date the order of its pattern, a choice has a list', async () => {
    const { page, field, becomes } = await formOf();
    await page.locator('#form input[type="number"]').fill('250');
    await page.locator('#form input[type="date"]').fill('2026-03-04');
    await field('State').selectOption('Accepted');
    await becomes(
      STATION.replace('[X]ms', '250ms')
        .replace('DD/MM/YYYY', '04/03/2026')
        .replace('[Proposed | Accepted | Superseded]', 'Accepted'),
    );
    await page.locator('.form-today').click();
    assert.match(await page.locator('#form input[type="date"]').inputValue(), /^\d{4}-\d\d-\d\d$/);
    await page.context().close();
  });

  test('an example in the placeholder can be taken as the answer', async () => {
    const { page, becomes } = await formOf('# Stack\n\n**Database:** [e.g., PostgreSQL 16]\n');
    await page.locator('.form-suggestion', { hasText: 'PostgreSQL 16' }).click();
    await becomes('# Stack\n\n**Database:** PostgreSQL 16\n');
    await page.context().close();
  });

  test('Enter goes from field to field', async () => {
    const { page, field } = await formOf();
    await field('System Name').focus();
    await page.keyboard.press('Enter');
    const focused = () =>
      page.evaluate(() => document.querySelector('doc-gauge').shadowRoot.activeElement.type);
    assert.equal(await focused(), 'date');
    await page.keyboard.press('Control+Enter');
    assert.equal(await focused(), 'number');
    await page.keyboard.press('Control+Shift+Enter');
    assert.equal(await focused(), 'date');
    await page.context().close();
  });

  test('an edit while the core answers moves the answer', async () => {
    const { page, gauge, field, becomes } = await formOf();
    await busy(page);
    await field('Deputy').pressSequentially('Bea');
    await (await gauge.row('[data-rule="mojibake"]')).locator('[data-fix]').first().click();
    await becomes(STATION.replace('cafÃ©', 'café').replace('Deputy | [Name]', 'Deputy | Bea'));
    await page.context().close();
  });

  test('an answer to a placeholder that was filled meanwhile is dropped', async () => {
    const { page, field, becomes, gauge } = await formOf();
    await field('State').selectOption('Accepted');
    await becomes(STATION.replace('[Proposed | Accepted | Superseded]', 'Accepted'));
    await page.evaluate(() => {
      document.querySelector('doc-gauge').value = '# Another\n\n**Owner:** [Name]\n';
    });
    await field('State')
      .selectOption('Superseded')
      .catch(() => {});
    await gauge.checked();
    assert.equal(await gauge.value(), '# Another\n\n**Owner:** [Name]\n');
    await page.context().close();
  });

  test('text typed before a save is in the file', async () => {
    const { page, field } = await formOf();
    await page.evaluate(() => {
      window.showSaveFilePicker = undefined;
    });
    await busy(page);
    await field('Crew').pressSequentially('Ann');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    const stream = await (await download).createReadStream();
    let saved = '';
    for await (const part of stream) saved += part;
    assert.equal(saved, STATION.replace('Crew | [Name]', 'Crew | Ann'));
    await page.context().close();
  });
});

describe('fill mode', () => {
  test('an answer is filled in everywhere when the caret leaves', async () => {
    const { page, gauge, becomes } = await formOf();
    await page.locator('.segment[data-view="text"]').click();
    await gauge.editor.click();
    await page.keyboard.press('Control+Home');
    await page.locator('#fill-mode').click();
    assert.equal(await gauge.selected(), '[System Name]');
    await stopClock(page);
    await page.keyboard.type('Works');
    await page.keyboard.press('Tab');
    assert.equal(await gauge.selected(), 'DD/MM/YYYY', 'the other places of the same answer are passed over');
    await becomes(named(STATION, 'Works', 'works'));
    await page.keyboard.press('Control+z');
    await becomes(STATION);
    await page.context().close();
  });
});

/** Delays the worker's answers for a while. */
async function busy(page) {
  const [worker] = page.workers();
  await worker.evaluate(() => {
    setTimeout(() => {
      for (const end = performance.now() + 700; performance.now() < end;);
    }, 0);
  });
  await page.waitForTimeout(20);
}
