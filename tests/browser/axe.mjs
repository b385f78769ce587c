// What axe, the checker of accessibility, finds wrong with a page as it is shown.

import { axeSource } from './browser.mjs';

const axe = await axeSource();

/** Every violation with the elements that cause it, so that a failure can be read. */
export async function violations(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target }) => `  ${target.flat().join(' ')}`).join('\n')}`,
  );
}
