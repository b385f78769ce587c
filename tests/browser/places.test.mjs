// A document is opened where the author left it, by a reload, from "History", and from a folder.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, gaugeOf, stored } from './browser.mjs';

const { open } = browser();

/** A document of many lines; each names itself. */
const long = (title) =>
  `# ${title}\n\n${Array.from({ length: 120 }, (_, at) => `${title} has the line ${at}.\n`).join('\n')}`;
const [LIFT, STAIRS] = ['Lift', 'Stairs'].map(long);

/** Drops files on the window, as `[name, text]`. */
const drop = (page, ...files) =>
  page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of files) dataTransfer.items.add(new File([text], name));
    const how = { dataTransfer, bubbles: true, cancelable: true };
    document.querySelector('doc-gauge').dispatchEvent(new DragEvent('drop', how));
  }, files);

/** Puts the caret in front of a text. */
const goTo = (page, text) =>
  page.evaluate((text) => {
    const gauge = document.querySelector('doc-gauge');
    const from = gauge.value.indexOf(text);
    gauge.selection = { from, to: from };
  }, text);

/** What stands behind the caret; the lines that are in sight in the editor, and the headline of the preview's block. */
const where = (page) =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const gauge = document.querySelector('doc-gauge');
    const root = gauge.shadowRoot;
    const inSight = (line, pane) => {
      const [its, around] = [line, pane].map((one) => one.getBoundingClientRect());
      return around.top - 1 <= its.top && its.bottom <= around.bottom + 1;
    };
    const scroller = root.querySelector('.cm-scroller');
    const lines = [...root.querySelectorAll('.cm-line')].filter((line) => inSight(line, scroller));
    const preview = root.querySelector('.preview-body');
    const blocks = [...root.querySelectorAll('.document .block')].filter((block) => inSight(block, preview));
    return {
      caret: gauge.value.slice(gauge.selection.from).split('\n')[0],
      lines: lines.map((line) => line.textContent),
      blocks: blocks.map((block) => block.textContent.trim()),
    };
  });

async function isAt(page, line) {
  const { caret, lines, blocks } = await where(page);
  assert.equal(caret, line);
  assert.ok(lines.includes(line), `${line} is not among ${lines.slice(0, 3)}`);
  assert.ok(blocks.includes(line), `${line} is not among ${blocks.slice(0, 3)}`);
}

const shows = (page, text) =>
  page.waitForFunction((text) => document.querySelector('doc-gauge').value === text, text);

test('after a reload, and from History', async () => {
  const { page, gauge, context } = await open('hosted');
  await gauge.fill(LIFT);
  await stored(page, LIFT);
  await goTo(page, 'Lift has the line 80.');
  await page.reload();
  await shows(page, LIFT);
  await gaugeOf(page).checked();
  await isAt(page, 'Lift has the line 80.');

  await drop(page, ['stairs.md', STAIRS]);
  await stored(page, STAIRS);
  await gauge.checked();
  assert.equal((await where(page)).caret, '# Stairs', 'a document that is opened for the first time');
  await goTo(page, 'Stairs has the line 40.');
  const fromHistory = async (text) => {
    await page.locator('#history').click();
    const row = page.locator('#history-documents .history-row', { hasText: text });
    await row.locator('.button', { hasText: 'Open' }).click();
  };
  await fromHistory('Lift');
  await shows(page, LIFT);
  await gauge.checked();
  await isAt(page, 'Lift has the line 80.');
  await fromHistory('Stairs');
  await shows(page, STAIRS);
  await gauge.checked();
  await isAt(page, 'Stairs has the line 40.');
  await context.close();
});

test('in a folder', async () => {
  const { page, gauge, context } = await open('hosted');
  await drop(page, ['lift.md', LIFT], ['stairs.md', STAIRS]);
  const choose = async (name, text) => {
    await page.locator('#folder-dialog .link', { hasText: name }).click();
    await shows(page, text);
    await gauge.checked();
  };
  await choose('lift.md', LIFT);
  assert.equal((await where(page)).caret, '# Lift', 'at first at its beginning');
  await goTo(page, 'Lift has the line 60.');
  await page.locator('.banner[data-banner="folder"] .button').first().click();
  await choose('stairs.md', STAIRS);
  assert.equal((await where(page)).caret, '# Stairs');
  await page.locator('.banner[data-banner="folder"] .button').first().click();
  await choose('lift.md', LIFT);
  await isAt(page, 'Lift has the line 60.');
  await context.close();
});
