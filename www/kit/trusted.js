// @ts-check
// The one Trusted Types policy of the page. It accepts two kinds of strings: HTML that the core made safe (or that is
// only parsed into an inert document), and the addresses of our own workers. Browsers without Trusted Types use the
// strings as they are.

/** @typedef {{createHTML(html: string): string, createScriptURL(url: string): string}} Policy */

/** @type {Policy | undefined} */
let policy;

/** The message if the page's policy does not allow ours. */
export const REFUSED =
  'The policy of this page does not allow the check: add `docgauge` to its `trusted-types`, as in ' +
  '`trusted-types docgauge`, and `allow-duplicates` in quotes if two copies of docgauge run in it. The text stays in ' +
  'the editor.';

/** Whether the page's policy allows ours. */
export function allowed() {
  try {
    return Boolean(trusted());
  } catch {
    // The browser refuses a name that the policy does not list.
    return false;
  }
}

/** @returns {Policy} */
export function trusted() {
  const factory = /** @type {any} */ (globalThis).trustedTypes;
  const rules = {
    createHTML: (/** @type {string} */ html) => html,
    createScriptURL: (/** @type {string} */ url) => url,
  };
  policy ??= /** @type {Policy} */ (factory ? factory.createPolicy('docgauge', rules) : rules);
  return policy;
}
