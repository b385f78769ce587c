// Accessibility of parts that are not always visible: axe finds no violation in the form, menus and dialogs.
//
// axe reads the whole page each time, so the dialogs that are the same for every document are opened over one line of
// text, the others over a short document with every kind of placeholder, block and fix.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { violationsIn } from './axe.mjs';
import { browser } from './browser.mjs';

const { open } = browser();
const everyKind = await readFile(new URL('every-kind.md', import.meta.url), 'utf8');

/** Opens these parts one after the other and returns the violations in each. */
async function everywhere(page, gauge, width, schemes) {
  const narrow = width <= 900;
  const found = {};
  const look = async (name) => {
    const wrong = await violationsIn(page, schemes);
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
  await gauge.fill('# Pumps\n');
  await page.locator('#template').click();
  await page.locator('.menu').waitFor();
  await look('picker');
  await page.keyboard.press('Escape');
  for (const [id, label] of [
    ['share', 'Share'],
    ['keys', 'Keys'],
    ['privacy', 'Nothing'],
    ['history', 'History'],
    ['settings', 'Settings'],
  ]) {
    await command(id, label);
    await page.locator('dialog[open]').waitFor();
    await look(id);
    await close();
  }
  await gauge.editor.press('Control+a');
  await gauge.fill(everyKind);
  await page.locator('.segment[data-view="form"]').click();
  await look('form');
  await page.locator('.segment[data-view="text"]').click();
  if (narrow) await page.locator('.tab[data-tab="findings"]').click();
  await page.locator('.finding-main').first().click();
  await page.locator('.finding-rule').first().click();
  await look('rule');
  await close();
  await (await gauge.row('[data-rule="section-missing"]')).locator('[data-kind="preview"]').click();
  await look('fix');
  await close();
  if (narrow) await page.locator('.tab[data-tab="outline"]').click();
  await page.locator('#explain').click();
  await page.locator('.explain-section summary').first().click();
  await look('explain');
  await close();
  return found;
}

describe('axe finds nothing', () => {
  for (const [width, ...schemes] of [
    [1440, ['light', 'none'], ['dark', 'none'], ['dark', 'active']],
    [320, ['light', 'none'], ['light', 'active']],
  ]) {
    test(`in form, menus and dialogs at ${width} px, in every colour scheme`, async () => {
      const { page, gauge } = await open('hosted', { width, height: 844 });
      assert.deepEqual(await everywhere(page, gauge, width, schemes), {});
      await page.context().close();
    });
  }
});
