// Takes the pictures of the README from the built page, with its own example: node screenshots.mjs FOLDER

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, offlineUrl } from '../tests/browser/browser.mjs';

const folder = process.argv[2];
await mkdir(folder, { recursive: true });
const browser = await launch();
for (const colorScheme of ['light', 'dark']) {
  for (const [width, height, name] of [
    [1440, 900, 'page'],
    [390, 844, 'narrow'],
  ]) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(offlineUrl());
    await page.evaluate(() => document.querySelector('doc-gauge').ready);
    await page.locator('#start-example').click();
    await page.waitForFunction(() => document.querySelector('doc-gauge').report?.findings.length);
    // Wait for the transitions of colours and bars.
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
    await context.close();
  }
}
await browser.close();
