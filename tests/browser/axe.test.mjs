// Accessibility of the page: axe finds no violation in any size and colour scheme, small targets included.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { violationsIn } from './axe.mjs';
import { browser } from './browser.mjs';

const { open } = browser();
const COLOURS = [
  ['light', 'none'],
  ['dark', 'none'],
  ['light', 'active'],
  ['dark', 'active'],
];

describe('axe finds nothing', () => {
  for (const width of [1440, 1024, 640, 320]) {
    test(`at ${width} px, light, dark and in forced colours`, async () => {
      const { page, gauge } = await open('hosted', { width, height: 844 });
      const look = async (what) => assert.deepEqual(await violationsIn(page, COLOURS), [], what);
      await look('empty');
      await gauge.fill();
      await look('with a document');
      if (width < 900) {
        for (const tab of ['preview', 'findings', 'outline']) {
          await page.locator(`.tab[data-tab="${tab}"]`).click();
          await look(tab);
        }
      }
      await page.context().close();
    });
  }
});
