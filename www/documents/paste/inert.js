// @ts-check
// Parses HTML of the clipboard into a document that runs no scripts, loads nothing and applies no styles. The page's
// policy forbids styles in markup and would report each one, so an attribute `style` becomes `data-style` and style
// elements are left out; the rules for single classes, with which Excel marks bold cells, are kept as text.

import { trusted } from '../../kit/trusted.js';

/** @typedef {(element: Element) => string} StyleOf the declarations for an element, as text */

/**
 * @param {string} html
 * @returns {{body: HTMLElement, styleOf: StyleOf}}
 */
export function parseInert(html) {
  const { markup, css } = withoutStyles(html);
  const { body } = new DOMParser().parseFromString(
    /** @type {string} */ (trusted().createHTML(markup)),
    'text/html',
  );
  const rules = classRules(css);
  const styleOf = (/** @type {Element} */ element) => {
    const classes = rules.size ? [...element.classList].map((name) => rules.get(name) ?? '') : [];
    return [...classes, element.getAttribute('data-style') ?? ''].join(';');
  };
  return { body, styleOf };
}

/** @param {string} html */
function withoutStyles(html) {
  const lower = html.toLowerCase();
  let markup = '';
  let css = '';
  let at = 0;
  for (;;) {
    const open = html.indexOf('<', at);
    if (open < 0) return { markup: markup + html.slice(at), css };
    markup += html.slice(at, open);
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open);
      at = end < 0 ? html.length : end + 3;
    } else if (/^<style[\s>]/.test(lower.slice(open, open + 7))) {
      const end = lower.indexOf('</style', open);
      css += html.slice(open, end < 0 ? html.length : end);
      const close = html.indexOf('>', end);
      at = end < 0 || close < 0 ? html.length : close + 1;
    } else {
      at = tagEnd(html, open);
      markup += html.slice(open, at).replace(/([\s"'/])style(?=\s*=)/gi, '$1data-style');
    }
  }
}

/** Where a tag ends; a `>` in a quoted value does not end it. @param {string} html @param {number} open */
function tagEnd(html, open) {
  if (!/[a-z!/?]/i.test(html[open + 1] ?? '')) return open + 1;
  let quote = '';
  let before = '';
  for (let at = open + 1; at < html.length; at += 1) {
    const one = html[at];
    if (quote) {
      if (one === quote) quote = '';
    } else if (one === '>') return at + 1;
    else if ((one === '"' || one === "'") && before === '=') quote = one;
    if (one.trim()) before = one;
  }
  return html.length;
}

/** The declarations of rules for one class. @param {string} css */
function classRules(css) {
  /** @type {Map<string, string>} */
  const rules = new Map();
  for (const [, name, declarations] of css.matchAll(/(?:^|[\s}>])(?:td|p|span)?\.([\w-]+)\s*\{([^{}]*)\}/g))
    rules.set(name, declarations);
  return rules;
}
