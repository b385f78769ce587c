// @ts-check
// The element's one style sheet, constructed once for each document and adopted by every instance in it. There is no
// style element, so a strict content security policy allows it.

import base from '../styles/base.css';
import chrome from '../styles/chrome.css';
import current from '../styles/current.css';
import editor from '../styles/editor.css';
import findings from '../styles/findings.css';
import form from '../styles/form.css';
import folder from '../styles/folder.css';
import history from '../styles/history.css';
import layout from '../styles/layout.css';
import narrow from '../styles/narrow.css';
import outline from '../styles/outline.css';
import preview from '../styles/preview.css';
import print from '../styles/print.css';
import tokens from '../styles/tokens.css';
import touch from '../styles/touch.css';
import words from '../styles/words.css';

/** In this order. */
const SHEETS = [
  tokens,
  base,
  layout,
  chrome,
  form,
  outline,
  editor,
  preview,
  findings,
  folder,
  current,
  history,
  words,
  narrow,
  touch,
  print,
];

/** A document takes no sheet of another one. @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/** @param {Document} document one that a window shows */
export function styles(document) {
  const known = sheets.get(document);
  if (known) return known;
  const { CSSStyleSheet } = /** @type {Window & typeof globalThis} */ (document.defaultView);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEETS.join('\n'));
  sheets.set(document, sheet);
  return sheet;
}
