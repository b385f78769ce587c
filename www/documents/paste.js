// @ts-check
// Rich text of the clipboard as Markdown. Text copied as text, from an editor or a terminal, is pasted as it is, and
// so is text that already is Markdown.

import { parseInert } from './paste/inert.js';
import { markdownInCell, markdownOf } from './paste/markdown.js';
import { mend } from './paste/programs.js';

/** In characters of HTML; converting more would block the page. */
const LARGEST = 2_000_000;

const STRUCTURE =
  'h1,h2,h3,h4,h5,h6,table,ul,ol,strong,b,em,i,del,s,a[href],blockquote,pre,code,hr,img,input[type="checkbox"]';

/**
 * The Markdown of rich text; null if the plain text is to be pasted as it is.
 * @param {DataTransfer} data
 * @param {boolean} inCell of a table, which has one line
 * @returns {string | null}
 */
export function pastedMarkdown(data, inCell) {
  const html = data.getData('text/html');
  const plain = data.getData('text/plain').replace(/\r\n?/g, '\n');
  if (!html || html.length > LARGEST || data.types.includes('vscode-editor-data')) return null;
  const { body, styleOf } = parseInert(html);
  const [only] = body.children;
  // A page or an editor that shows source: one element in monospace that keeps its line ends.
  const source = body.children.length === 1 && /white-space:\s*pre/i.test(styleOf(only));
  if (source && !/^(PRE|CODE)$/.test(only.tagName)) return null;
  mend(body, styleOf);
  const code = [...body.querySelectorAll('pre,code')].map((one) => one.textContent ?? '');
  const alone = body.children.length === 1 && body.firstElementChild?.tagName === 'PRE';
  if (alone ? isDocument(plain) : looksWritten(plain, code)) return null;
  const structured = body.querySelector(STRUCTURE);
  if (inCell) return structured || /\n|\|/.test(plain.trim()) ? markdownInCell(body) : null;
  return structured ? markdownOf(body) : null;
}

/** The Markdown of a page of another site. @param {string} html */
export function markdownOfHtml(html) {
  if (html.length > LARGEST) throw new Error('too much HTML');
  const { body, styleOf } = parseInert(html);
  mend(body, styleOf);
  return `${markdownOf(body).trim()}\n`;
}

/** Whether text outside code is written in Markdown. @param {string} plain @param {string[]} code */
function looksWritten(plain, code) {
  const shown = new Set(code.flatMap((text) => text.split('\n')).map((line) => line.trim()));
  const rest = plain.split('\n').filter((line) => !shown.has(line.trim()));
  return /^(#{1,6} |\|.*\||```|---\n)/m.test(rest.join('\n'));
}

/** Whether the text of a code block is a document in Markdown, and not a script with comments. @param {string} plain */
function isDocument(plain) {
  const signs = [
    /^#{1,6} .+\n\n/m,
    /^\|.*\|\n\|[\s:|-]+\|$/m,
    /^```/m,
    /\*\*\S[^*\n]*\*\*/,
    /\[[^\]\n]+\]\([^)\n]+\)/,
    /^[-*] \S/m,
  ];
  return signs.filter((sign) => sign.test(plain)).length >= 2;
}
