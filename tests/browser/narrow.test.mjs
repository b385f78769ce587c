// On a phone: nothing is wider than the screen, every button says something, and what has happened is told.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { assertNoComplaints, browser } from './browser.mjs';

const { open } = browser();
const half = await readFile(new URL('../fixtures/half-sdp.md', import.meta.url), 'utf8');

const phone = { width: 390, height: 780, touch: true };

describe('a phone', () => {
  test('has each question of the form within its screen', async () => {
    const { page, gauge } = await open('hosted', phone);
    await gauge.fill(half);
    await page.locator('.segment[data-view="form"]').click();
    await page.locator('#form .form-field').nth(20).waitFor();
    const wide = await page
      .locator('#form :is(label, textarea, .form-field > div:first-of-type)')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth).length);
    assert.equal(wide, 0);
    const next = page.locator('.next-placeholder');
    assert.ok(!(await next.isVisible()), 'it would lead away from the form');
    await page.locator('.segment[data-view="text"]').click();
    assert.ok(await next.isVisible());
    await page.context().close();
  });

  test('tells what was done, over the button at its foot, and takes no tap for it', async () => {
    const { page, context, gauge, complaints } = await open('hosted', phone);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await gauge.fill(half);
    const status = page.locator('.status');
    assert.ok(!(await status.isVisible()), 'nothing has happened');
    await page.locator('#more').click();
    await page.locator('.menu').getByText('Export', { exact: true }).click();
    await page.locator('[data-id="copy-rich"]').click();
    await page.locator('#status-note', { hasText: 'Copied' }).waitFor();
    const all = [status, page.locator('.next-placeholder')];
    const boxes = await Promise.all(all.map((one) => one.boundingBox()));
    assert.ok(boxes[0].y + boxes[0].height <= boxes[1].y, 'they do not overlap');
    assert.equal(await status.evaluate((one) => getComputedStyle(one).pointerEvents), 'none');
    assertNoComplaints(complaints);
    await context.close();
  });

  test('has words on each button', async () => {
    const { page, gauge } = await open('hosted', phone);
    await gauge.fill(half);
    await page.locator('#tab-findings').click();
    const silent = await page
      .locator('.pane.findings button:visible')
      .evaluateAll((all) =>
        all.filter((one) => !one.innerText.trim() && !one.querySelector('svg')).map(({ id }) => id),
      );
    assert.deepEqual(silent, []);
    await page.context().close();
  });

  test('has icons in the middle of their buttons, and cuts off no name in the settings', async () => {
    const { page, gauge } = await open('hosted', phone);
    await gauge.fill(half);
    await page.locator('#tab-preview').click();
    const middle = ({ x, width }) => x + width / 2;
    for (const id of ['guidance', 'sync']) {
      const [button, icon] = [page.locator(`#${id}`), page.locator(`#${id} svg`)];
      const [one, other] = [middle(await button.boundingBox()), middle(await icon.boundingBox())];
      assert.ok(Math.abs(one - other) < 2, `${id}: ${one}, ${other}`);
    }
    await page.locator('#more').click();
    await page.locator('.menu').getByText('Settings', { exact: true }).click();
    const cut = await page
      .locator('.setting .button')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
    assert.equal(cut, 0);
    await page.context().close();
  });
});
