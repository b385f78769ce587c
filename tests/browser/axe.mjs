// The violations that axe, the accessibility checker, finds in the current state of a page.

import { axeSource } from './browser.mjs';

const axe = await axeSource();

/** Every violation with the elements that cause it, in readable form. */
export async function violations(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    }),
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target }) => `  ${target.flat().join(' ')}`).join('\n')}`,
  );
}
