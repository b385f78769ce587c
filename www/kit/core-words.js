// @ts-check
// The short texts of the core that are no rule texts, in the page's language: names of parts of the preview, for screen
// readers, and what the built-in templates are. The table has them by their English words, with `$` for a number; a
// text that it lacks stays English.

import { strings } from '../strings/index.js';

/** @param {string} text */
export function inPageLanguage(text) {
  const numbers = text.match(/\d+/g) ?? [];
  const found = strings.page.core[text] ?? strings.page.core[text.replace(/\d+/g, '$')];
  return found?.replaceAll('$', () => numbers.shift() ?? '') ?? text;
}

/** Names the parts of the preview that its HTML names in English. @param {ParentNode} within */
export function nameParts(within) {
  if (!Object.keys(strings.page.core).length) return;
  for (const part of within.querySelectorAll('[aria-label]')) {
    const label = part.getAttribute('aria-label') ?? '';
    const own = inPageLanguage(label);
    if (own !== label) part.setAttribute('aria-label', own);
  }
}
