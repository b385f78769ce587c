// After a reload everything is open that was open: the form or the text, the pane, the place in them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, load, stored } from './browser.mjs';

const { open } = browser();

const LONG = Array.from(
  { length: 40 },
  (_, at) => `## Part ${at + 1}\n\n**Owner ${at + 1}:** [Owner of part ${at + 1}]\n`,
).join('\n');
const TEXT = `# Plan\n\n${LONG}`;

/** The field of the form that is in the middle of it. */
const inSight = (page, label) =>
  page.waitForFunction((label) => {
    const form = document.querySelector('doc-gauge').shadowRoot.querySelector('#form');
    const card = [...form.querySelectorAll('.form-field')].find((one) => one.textContent.includes(label));
    const box = card?.getBoundingClientRect();
    const { top, bottom } = form.getBoundingClientRect();
    return box && top <= box.top && box.bottom <= bottom;
  }, label);

async function back(page, gauge) {
  await stored(page, await gauge.value());
  await page.reload();
  await gauge.checked();
}

test('the form is open again at the field where the author was', async () => {
  const { page, gauge, context } = await open('hosted');
  await gauge.fill(TEXT);
  await page.locator('.segment[data-view="form"]').click();
  const field = page.getByLabel('Owner 30');
  await field.fill('Ann');
  await page.keyboard.press('Enter');
  await gauge.checked();
  await back(page, gauge);
  assert.ok(await page.locator('#form').isVisible());
  await inSight(page, 'Owner 31');
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'body', 'the focus is not taken');
  await page.keyboard.press('F6');
  // In the text the same place is shown, and the text is what the next reload opens.
  await page.locator('.segment[data-view="text"]').click();
  await page.waitForFunction(() => {
    const { shadowRoot } = document.querySelector('doc-gauge');
    const line = [...shadowRoot.querySelectorAll('.cm-line')].find((one) =>
      one.textContent.includes('part 31]'),
    );
    const [box, pane] = [line, shadowRoot.querySelector('.cm-scroller')].map((one) =>
      one?.getBoundingClientRect(),
    );
    return box && pane.top <= box.top && box.bottom <= pane.bottom;
  });
  await back(page, gauge);
  assert.ok(await page.locator('#form').isHidden());
  await page.locator('.segment[data-view="form"]').click();
  const focused = page.locator('#form :focus');
  assert.equal(await focused.inputValue(), '');
  await page.keyboard.type('Bea');
  await page.waitForFunction(() => document.querySelector('doc-gauge').value.includes('**Owner 31:** Bea'));
  await context.close();
});

test('a new document starts at the first field, not at the place of the one before', async () => {
  const { page, gauge, context } = await open('hosted');
  await gauge.fill(TEXT);
  await page.locator('.segment[data-view="form"]').click();
  await page.getByLabel('Owner 35').focus();
  await inSight(page, 'Owner 35');
  const steps = Array.from({ length: 40 }, (_, at) => `### Step ${at + 1}\n\nNext comes [What ${at + 1}].\n`);
  await load(page, steps.join('\n'), 'b.md');
  await gauge.checked();
  await inSight(page, 'What 1');
  await context.close();
});

test('on a phone the pane that was shown is shown again', async () => {
  const { page, gauge, context } = await open('hosted', { width: 390, height: 844, touch: true });
  await gauge.fill(TEXT);
  await page.getByRole('tab', { name: /Findings|finding/ }).click();
  await back(page, gauge);
  assert.ok(await page.locator('.findings').isVisible());
  assert.equal(await page.locator('[role="tab"][aria-selected="true"]').count(), 1);
  await context.close();
});

/** The open row's field. */
const answerField = (page) => page.locator('.finding-panel .finding-answer .field').first();

/** Types half an answer into a row of the queue. @returns the row's line */
async function typeHalf(page, line) {
  await page.locator('.finding-main', { hasText: `[Owner of part ${line}]` }).click();
  await answerField(page).fill('Bea Half');
}

test('an answer that is half typed in the queue is there after a reload, and can be applied', async () => {
  const { page, gauge, context } = await open('hosted');
  await gauge.fill(TEXT);
  await typeHalf(page, 3);
  await typeHalf(page, 2);
  // The reason of an ignore is half typed, too.
  await page.locator('.finding-main', { hasText: '[Owner of part 4]' }).click();
  await page.locator('[data-reason="ignore"]').click();
  await page.locator('#finding-why').fill('Nobody');
  await page.locator('.finding-main', { hasText: '[Owner of part 2]' }).click();
  await back(page, gauge);
  assert.equal(await answerField(page).inputValue(), 'Bea Half');
  // A second reload loses nothing of the rows that were not opened.
  await back(page, gauge);
  await page.locator('.finding-main', { hasText: '[Owner of part 4]' }).click();
  assert.equal(await page.locator('#finding-why').inputValue(), 'Nobody');
  await page.locator('.finding-main', { hasText: '[Owner of part 3]' }).click();
  assert.equal(await answerField(page).inputValue(), 'Bea Half');
  await answerField(page).press('Enter');
  await page.waitForFunction(() =>
    document.querySelector('doc-gauge').value.includes('**Owner 3:** Bea Half'),
  );
  await gauge.checked();
  // What was applied is not typed again.
  await back(page, gauge);
  await page.keyboard.press('F6');
  assert.equal(await page.evaluate(() => JSON.stringify(localStorage).includes('Owner of part 3')), false);
  await context.close();
});
