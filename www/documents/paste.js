// @ts-check
// Converts rich text from a wiki, a word processor or a chat to Markdown. Text copied as text, from an editor or a
// terminal, is pasted as it is, and so is all text that already looks like Markdown.

import { trusted } from '../kit/trusted.js';

/** In characters of HTML; converting more would block the page. */
const LARGEST = 2_000_000;

/**
 * The pasted rich text, parsed; null if the plain text is to be pasted as it is.
 * @param {DataTransfer} data
 * @returns {HTMLElement | null}
 */
export function richText(data) {
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  if (!html || html.length > LARGEST || data.types.includes('vscode-editor-data')) return null;
  if (/^(#{1,6} |\|.*\||```|---\n)/m.test(plain)) return null;
  // Parsed only, in a document that runs no scripts and loads nothing.
  const { body } = new DOMParser().parseFromString(
    /** @type {string} */ (trusted().createHTML(html)),
    'text/html',
  );
  if (!body.querySelector('h1,h2,h3,h4,h5,h6,table,ul,ol,strong,b,em,i,a[href],blockquote,pre')) return null;
  mend(body);
  return body;
}

/** @param {HTMLElement} body from `richText` */
export async function toMarkdown(body) {
  return (await converter())
    .turndown(body)
    .replace(/\u00a0/g, ' ')
    .replace(/^( *)(-|\d+\.) {2,3}(?=\S)/gm, '$1$2 ')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** Rewrites HTML of word processors and wikis that Turndown cannot read. @param {HTMLElement} body */
function mend(body) {
  for (const element of body.querySelectorAll('style,script,meta,title,colgroup,o\\:p')) element.remove();
  // Google Docs wraps everything in a bold element that is not bold.
  for (const wrapper of body.querySelectorAll('b[id^="docs-internal-guid"]'))
    wrapper.replaceWith(...wrapper.childNodes);
  for (const table of body.querySelectorAll('table')) {
    for (const cell of table.querySelectorAll('td,th')) {
      const parts = [...cell.querySelectorAll('p,div,li')];
      for (const part of parts) part.replaceWith(...part.childNodes, ' ');
      for (const br of cell.querySelectorAll('br')) br.replaceWith(' ');
    }
    // A table without a header row would stay HTML, so its first row becomes the header.
    const first = table.querySelector('tr');
    if (first && !table.querySelector('th')) {
      for (const cell of first.querySelectorAll('td')) {
        const head = document.createElement('th');
        head.append(...cell.childNodes);
        cell.replaceWith(head);
      }
    }
  }
}

/** @type {import('turndown') | undefined} */
let turndown;

/** Created at the first use. */
async function converter() {
  if (!turndown) {
    const [{ default: TurndownService }, { gfm }] = await Promise.all([
      import('turndown'),
      import('turndown-plugin-gfm'),
    ]);
    turndown = new TurndownService({
      headingStyle: 'atx',
      bulletListMarker: '-',
      codeBlockStyle: 'fenced',
      emDelimiter: '*',
      hr: '---',
    });
    turndown.use(gfm);
  }
  return turndown;
}
