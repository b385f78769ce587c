// The page in the sizes and colours that people have, and for those who do not see it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { axeSource, browser } from './browser.mjs';

const { open } = browser();
const axe = await axeSource();
const half = await readFile(new URL('../fixtures/half-sdp.md', import.meta.url), 'utf8');

/** Every violation with the elements that cause it, so that a failure can be read. */
async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target }) => `  ${target.flat().join(' ')}`).join('\n')}`,
  );
}

/** Opens one after the other what is not always in sight, and answers what is wrong with each. */
async function everywhere(page, gauge, width) {
  const narrow = width <= 900;
  const found = {};
  const look = async (name) => {
    const wrong = await violations(page);
    if (wrong.length) found[name] = wrong;
  };
  const command = async (id, label) => {
    if (!narrow) return page.locator(`#${id}`).click();
    await page.locator('#more').click();
    return page.locator('.menu [role="menuitem"]', { hasText: label }).first().click();
  };
  const close = async () => {
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  };
  await page.locator('.segment[data-view="form"]').click();
  await look('form');
  await page.locator('.segment[data-view="text"]').click();
  await page.locator('#template').click();
  await look('picker');
  await page.keyboard.press('Escape');
  for (const [id, label] of [
    ['share', 'Share'],
    ['keys', 'Keys'],
    ['privacy', 'Nothing'],
  ]) {
    if (id === 'privacy' && narrow) await page.locator('#privacy').click();
    else await command(id, label);
    await page.locator('dialog[open]').waitFor();
    await look(id);
    await close();
  }
  if (narrow) await page.locator('.tab[data-tab="findings"]').click();
  await page.locator('.finding-rule').first().click();
  await look('rule');
  await close();
  await page.locator('[data-kind="preview"]').first().click();
  await look('fix');
  await close();
  if (narrow) await page.locator('.tab[data-tab="outline"]').click();
  else if (width < 1200) await page.locator('#outline-toggle').click();
  await page.locator('#explain').click();
  await page.locator('.explain-section summary').first().click();
  await look('explain');
  await close();
  return found;
}

describe('axe finds nothing', () => {
  for (const [width, scheme, forcedColors] of [
    [1440, 'light'],
    [1440, 'dark'],
    [1440, 'dark', 'active'],
    [320, 'light'],
    [320, 'light', 'active'],
  ]) {
    test(`in form, menus and dialogs at ${width} px, ${scheme}${forcedColors ? ', forced colours' : ''}`, async () => {
      const { page, gauge } = await open('hosted', { width, height: 844, scheme, forcedColors });
      await gauge.fill(half);
      assert.deepEqual(await everywhere(page, gauge, width), {});
      await page.context().close();
    });
  }

  for (const width of [1440, 1024, 390, 320]) {
    for (const scheme of ['light', 'dark']) {
      test(`at ${width} px, ${scheme}`, async () => {
        const { page, gauge } = await open('hosted', { width, height: 844, scheme });
        assert.deepEqual(await violations(page), [], 'empty');
        await gauge.fill();
        assert.deepEqual(await violations(page), [], 'with a document');
        if (width < 900) {
          for (const tab of ['preview', 'findings', 'outline']) {
            await page.locator(`.tab[data-tab="${tab}"]`).click();
            assert.deepEqual(await violations(page), [], tab);
          }
        }
        await page.context().close();
      });
    }
  }
});

test('at 390 px there is one pane at a time, chosen by tabs', async () => {
  const { page, gauge } = await open('hosted', { width: 390, height: 844 });
  await gauge.fill();
  const panes = { edit: '.editor', preview: '.preview', findings: '.findings', outline: '.outline' };
  for (const [tab, pane] of Object.entries(panes)) {
    await page.locator(`.tab[data-tab="${tab}"]`).click();
    for (const other of Object.values(panes)) {
      assert.equal(
        await page.locator(`.pane${other}`).isVisible(),
        other === pane,
        `${other} under the tab ${tab}`,
      );
    }
  }
  await page.locator('.outline-item', { hasText: 'Risks' }).click();
  assert.ok(await page.locator('.pane.editor').isVisible(), 'a section opens in the editor');
  await page.context().close();
});

test('the tabs are worked by arrow keys', async () => {
  const { page, gauge } = await open('hosted', { width: 390, height: 844 });
  await gauge.fill();
  await page.locator('.tab[data-tab="edit"]').focus();
  await page.keyboard.press('ArrowRight');
  assert.ok(await page.locator('.pane.preview').isVisible());
  await page.keyboard.press('End');
  assert.ok(await page.locator('.pane.outline').isVisible());
  await page.context().close();
});

for (const width of [1440, 1024, 640, 390, 320]) {
  test(`nothing runs out of the page at ${width} px`, async () => {
    const { page, gauge } = await open('hosted', { width, height: 800 });
    await gauge.fill();
    const [scroll, client] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok(scroll <= client, `${scroll} of ${client}`);
    await page.context().close();
  });
}
