// @ts-check
// Rich text from a wiki, a word processor or a chat becomes Markdown. Text that was copied as text, from an
// editor or a terminal, is pasted as it is: so is everything that already looks like Markdown.

import { trusted } from '../kit/trusted.js';

/** Characters of HTML; beyond, the conversion would hold up the page. */
const LARGEST = 2_000_000;

/**
 * The rich text that is pasted, parsed, or null where the plain text goes in as it is.
 * @param {DataTransfer} data
 * @returns {HTMLElement | null}
 */
export function richText(data) {
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  if (!html || html.length > LARGEST || data.types.includes('vscode-editor-data')) return null;
  if (/^(#{1,6} |\|.*\||```|---\n)/m.test(plain)) return null;
  // Only parsed, into a document without scripts or loading.
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

/** What word processors and wikis write that Turndown cannot read. @param {HTMLElement} body */
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
    // A table without a header row would stay HTML: its first row is its header.
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

/** Only started when it is needed. */
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
