// @ts-check
// Tables as Markdown. A table of Markdown has one line for each row and no merged cells: a cell that spans rows is
// repeated in each, one that spans columns is followed by empty cells, so that every value stays in its column. What
// are paragraphs, lists and code in a cell is joined by <br>.

import { codeSpan } from './escape.js';

/** @typedef {(node: Node, how?: {bold?: boolean}) => string} Inline */
/** @typedef {{text: string, head: boolean, align: string}} Cell */

/** The most columns that a cell may span. */
const WIDEST = 200;

/**
 * The rows of a table, all of the same length.
 * @param {Element} table @param {Inline} inline
 * @returns {Cell[][]}
 */
function grid(table, inline) {
  /** @type {Cell[][]} */
  const rows = [];
  const elements = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  elements.forEach((element, at) => {
    const row = (rows[at] ??= []);
    let column = 0;
    for (const cell of element.children) {
      if (!/^T[DH]$/.test(cell.tagName)) continue;
      while (row[column]) column += 1;
      const made = {
        text: cellText(cell, inline),
        head: cell.tagName === 'TH' || cell.closest('thead') !== null,
        align: alignment(cell),
      };
      const [wide, high] = [span(cell, 'colspan', WIDEST), span(cell, 'rowspan', elements.length - at)];
      for (let down = 0; down < high; down += 1)
        for (let right = 0; right < wide; right += 1)
          (rows[at + down] ??= [])[column + right] ??= right ? { ...made, text: '' } : made;
      column += wide;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  const whole = rows.map((row) =>
    Array.from({ length: width }, (_, at) => row[at] ?? { text: '', head: false, align: '' }),
  );
  return whole.filter((row) => row.some(({ text }) => text));
}

/** @param {Element} cell @param {string} name @param {number} most */
function span(cell, name, most) {
  const value = Number(cell.getAttribute(name)) || 1;
  return Math.max(1, Math.min(value, most));
}

/** @param {Element} cell */
function alignment(cell) {
  const style = cell.getAttribute('data-style') ?? '';
  const value = cell.getAttribute('align') ?? /text-align:\s*(\w+)/i.exec(style)?.[1] ?? '';
  return value.toLowerCase();
}

/** What a cell contains, in one line. @param {Element} cell @param {Inline} inline */
export function cellText(cell, inline) {
  const lines = linesOf(cell, inline).filter((line) => line.trim());
  return lines
    .join('<br>')
    .replace(/(\\*)\|/g, (_, slashes) => `${slashes}${slashes.length % 2 ? '' : '\\'}|`);
}

/** The lines of a cell. @param {Node} parent @param {Inline} inline @returns {string[]} */
function linesOf(parent, inline) {
  /** @type {string[]} */
  const lines = [];
  /** @type {Node[]} */
  let run = [];
  const flush = () => {
    if (run.length)
      lines.push(
        ...run
          .map((node) => inline(node))
          .join('')
          .replace(/ +/g, ' ')
          .split('\\\n'),
      );
    run = [];
  };
  for (const node of parent.childNodes) {
    const element = node.nodeType === 1 ? /** @type {Element} */ (node) : null;
    if (
      !element ||
      !/^(P|DIV|UL|OL|LI|PRE|TABLE|TBODY|THEAD|TR|H[1-6]|BLOCKQUOTE|SECTION)$/.test(node.nodeName)
    ) {
      run.push(node);
      continue;
    }
    flush();
    if (element.tagName === 'PRE')
      lines.push(...(element.textContent ?? '').split('\n').map((line) => codeSpan(line)));
    else if (element.tagName === 'LI') lines.push(...item(element, linesOf(element, inline)));
    else if (element.tagName === 'TR')
      lines.push(
        [...element.children]
          .flatMap((cell) => linesOf(cell, inline))
          .join(' ')
          .trim(),
      );
    else if (/^H/.test(element.tagName)) lines.push(inline(element, { bold: true }));
    else lines.push(...linesOf(element, inline));
  }
  flush();
  return lines.map((line) => line.trim());
}

/** @param {Element} element @param {string[]} lines */
function item(element, lines) {
  const list = element.parentElement;
  const task = element.getAttribute('data-task');
  const number = [...(list?.children ?? [])].indexOf(element) + (Number(list?.getAttribute('start')) || 1);
  const marker = task ? `[${task}] ` : list?.tagName === 'OL' ? `${number}. ` : '- ';
  const first = lines.findIndex((line) => line.trim());
  return lines.map((line, at) => (at === first ? marker + line : line));
}

/**
 * A table; its one cell if it has no other, since such a table is a frame.
 * @param {Element} table @param {Inline} inline @param {(cell: Element) => string} blocks
 */
export function tableMarkdown(table, inline, blocks) {
  const cells = [...table.querySelectorAll('td,th')].filter((cell) => cell.closest('table') === table);
  if (cells.length === 1) return blocks(cells[0]);
  const rows = grid(table, inline);
  if (!rows.length) return '';
  const headed = rows[0].every(({ head, text }) => head || !text);
  // A table with a column of headers and no row of headers, as for fields and values, has an empty first row.
  const column = !headed && rows.every(([first]) => first.head);
  const bold = (/** @type {Cell} */ { text, head }) =>
    head && text && !/^(\*\*|`|!?\[.*\]\()/.test(text) ? `**${text}**` : text;
  const head = column
    ? rows[0].map(() => '')
    : rows[0].map(({ text }) => text.replace(/^\*\*([^*]+)\*\*$/, '$1'));
  const body = (column ? rows : rows.slice(1)).map((row) => row.map(bold));
  const rules = rows[0].map((cell, at) => rule(cell.align || (rows[1]?.[at].align ?? '')));
  return [head, rules, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** @param {string} align */
function rule(align) {
  return { right: '--:', center: ':-:', left: '---' }[align] ?? '---';
}
