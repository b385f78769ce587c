// The violations that axe, the accessibility checker, finds in the current state of a page.

import { axeSource } from './browser.mjs';

const axe = await axeSource();

/** The rules of axe whose result depends on the colours of the page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Every violation with the elements that cause it, in readable form. A modal dialog is read alone, because nothing behind it
 * can be reached.
 * @param {import('playwright-core').Page} page
 * @param {{coloursOnly?: boolean}} [options] only the rules about colours: for a state whose other rules were checked in
 *   another colour scheme
 */
export async function violations(page, { coloursOnly = false } = {}) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const modal = (await page.locator('dialog:modal').count()) !== 0;
  const dialog = { include: [{ fromShadowDom: ['doc-gauge', 'dialog:modal'] }] };
  const options = coloursOnly ? { runOnly: COLOUR_RULES } : { rules: { 'target-size': { enabled: true } } };
  const { violations } = await page.evaluate(
    ([context, options]) =>
      globalThis.axe.run(context ?? document, { resultTypes: ['violations'], ...options }),
    [modal ? dialog : null, options],
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target }) => `  ${target.flat().join(' ')}`).join('\n')}`,
  );
}

/**
 * The violations in each of these colour schemes: of all rules in the first one, of the rules about colours in the others.
 * @param {import('playwright-core').Page} page
 * @param {[scheme: 'light' | 'dark', forcedColors: 'none' | 'active'][]} schemes
 */
export async function violationsIn(page, schemes) {
  const found = [];
  for (const [at, [colorScheme, forcedColors]] of schemes.entries()) {
    await page.emulateMedia({ colorScheme, forcedColors });
    const wrong = await violations(page, { coloursOnly: at !== 0 });
    found.push(...wrong.map((one) => `${colorScheme}, forced colours ${forcedColors}: ${one}`));
  }
  return found;
}
