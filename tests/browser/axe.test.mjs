// Accessibility of the page: axe finds no violation in any size and colour scheme.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { violations } from './axe.mjs';
import { browser } from './browser.mjs';

const { open } = browser();

describe('axe finds nothing', () => {
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
