// @ts-check
// HTML as Markdown: blocks apart by an empty line, marks around text. It reads elements and two attributes that the
// step before sets (`data-task`, `data-code`), and does not know from which program the HTML comes.

import { codeBlock, codeSpan, escapeStart, escapeText } from './escape.js';
import { cellText, tableMarkdown } from './table.js';

const BLOCKS =
  'address,article,aside,blockquote,center,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,' +
  'h5,h6,header,hr,li,main,nav,ol,p,pre,section,summary,table,ul';

/** @type {Record<string, string>} */
const MARKS = { STRONG: '**', B: '**', EM: '*', I: '*', DEL: '~~', S: '~~', STRIKE: '~~' };

/** A node by itself. @param {Node} node @param {{bold?: boolean}} [how] */
const plainly = (node, how) => inlineOf(node, how ?? {});

/** The Markdown of a page in one line, for a cell. @param {Element} body */
export const markdownInCell = (body) => cellText(body, plainly);

/** @param {HTMLElement} body */
export function markdownOf(body) {
  return blocks(body)
    .join('\n\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** The blocks in an element. @param {Element} parent @returns {string[]} */
function blocks(parent) {
  /** @type {string[]} */
  const all = [];
  /** @type {Node[]} */
  let run = [];
  const flush = () => {
    const text = paragraph(run);
    if (text) all.push(text);
    run = [];
  };
  for (const node of parent.childNodes) {
    const element = node.nodeType === 1 ? /** @type {Element} */ (node) : null;
    if (!element || (!element.matches(BLOCKS) && !element.querySelector(BLOCKS))) run.push(node);
    else {
      flush();
      all.push(...block(element).filter(Boolean));
    }
  }
  flush();
  return all;
}

/** @param {Element} element @returns {string[]} */
function block(element) {
  switch (element.tagName) {
    case 'H1':
    case 'H2':
    case 'H3':
    case 'H4':
    case 'H5':
    case 'H6': {
      const text = line(inline(element, { bold: true }).replaceAll('\\\n', ' ')).replace(/ (#+)$/, ' \\$1');
      return [text && `${'#'.repeat(Number(element.tagName[1]))} ${text}`];
    }
    case 'UL':
    case 'OL':
      return [list(element)];
    case 'LI':
      return [items([element], false, 1)];
    case 'PRE': {
      const text = element.textContent ?? '';
      return text.trim() ? [codeBlock(text, element.getAttribute('data-code') ?? '')] : [];
    }
    case 'TABLE':
      return [tableMarkdown(element, plainly, (cell) => blocks(cell).join('\n\n'))];
    case 'BLOCKQUOTE': {
      const callout = element.getAttribute('data-callout');
      const text = blocks(element).join('\n\n');
      if (!text) return [];
      return [(callout ? `[!${callout}]\n${text}` : text).replace(/^/gm, '> ').replace(/^> $/gm, '>')];
    }
    case 'HR':
      return ['---'];
    case 'DT':
    case 'SUMMARY': {
      const text = line(inline(element, { bold: true }));
      return [text && `**${text}**`];
    }
    default:
      return blocks(element);
  }
}

/** @param {Node[]} nodes */
function paragraph(nodes) {
  const text = joined(nodes.map((node) => inlineOf(node, {})))
    .split('\\\n')
    .map(line)
    .join('\\\n')
    .replace(/^(\\\n)+|(\\\n)+$/g, '');
  const bullet = /^[•·◦▪‣●]\s+/u;
  return bullet.test(text) ? text.replace(bullet, '- ') : escapeStart(text);
}

/** @param {string} text */
const line = (text) => text.replace(/ +/g, ' ').trim();

/** @param {Element} element */
function list(element) {
  const first = Number(element.getAttribute('start')) || 1;
  return items([...element.children], element.tagName === 'OL', first);
}

/** @param {Element[]} elements @param {boolean} ordered @param {number} first */
function items(elements, ordered, first) {
  let number = first;
  const made = elements.flatMap((element) => {
    if (element.tagName !== 'LI') return blocks(element);
    const task = element.getAttribute('data-task');
    const marker = ordered ? `${number}. ` : '- ';
    number += 1;
    const inner = blocks(element);
    // Nested lists follow at once, other blocks after an empty line.
    let text = `${task ? `[${task}] ` : ''}${inner[0] ?? ''}`;
    for (const next of inner.slice(1)) text += `${/^(- |\d+\. )/.test(next) ? '\n' : '\n\n'}${next}`;
    return [marker + text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length)}`)];
  });
  const loose = made.some((text) => text.includes('\n\n'));
  return made.join(loose ? '\n\n' : '\n');
}

/** @typedef {{bold?: boolean, italic?: boolean, struck?: boolean}} Inside */

/** @param {Element} element @param {Inside} inside */
const inline = (element, inside) => joined([...element.childNodes].map((node) => inlineOf(node, inside)));

/**
 * Joins pieces of a line. A mark that closes between a stop and a letter does not close, so the stop goes behind it.
 * @param {string[]} pieces
 */
function joined(pieces) {
  let text = '';
  for (const piece of pieces) {
    if (/^[\p{L}\p{N}]/u.test(piece)) text = text.replace(/([:.,;!?)])(\*\*|\*|~~)$/, '$2$1');
    text += piece;
  }
  return text;
}

/** @param {Node} node @param {Inside} inside @returns {string} */
function inlineOf(node, inside) {
  if (node.nodeType === 3) return escapeText((node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' '));
  if (node.nodeType !== 1) return '';
  const element = /** @type {Element} */ (node);
  const name = element.tagName;
  switch (name) {
    case 'BR':
      return '\\\n';
    case 'CODE':
    case 'KBD':
    case 'SAMP':
    case 'TT':
      return codeSpan((element.textContent ?? '').replace(/\u00a0/g, ' '));
    case 'A':
      return link(element, inside);
    case 'IMG':
      return image(element);
    case 'SUB':
    case 'SUP': {
      const text = inline(element, inside);
      const tag = name.toLowerCase();
      return text.trim() && !element.querySelector('a') ? `<${tag}>${text}</${tag}>` : text;
    }
    case 'INPUT':
      return element.getAttribute('type') === 'checkbox'
        ? element.hasAttribute('checked')
          ? '[x] '
          : '[ ] '
        : '';
    default:
      return MARKS[name] ? marked(element, MARKS[name], inside) : inline(element, inside);
  }
}

/** @param {Element} element @param {string} mark @param {Inside} inside */
function marked(element, mark, inside) {
  const key = mark === '**' ? 'bold' : mark === '*' ? 'italic' : 'struck';
  if (inside[key]) return inline(element, inside);
  const text = inline(element, { ...inside, [key]: true });
  const [, before, content, after] = /^((?:\s|\\\n)*)([\s\S]*?)((?:\s|\\\n)*)$/.exec(text) ?? [
    text,
    '',
    text,
    '',
  ];
  return content ? `${before}${mark}${content}${mark}${after}` : text;
}

/** @param {Element} element @param {Inside} inside */
function link(element, inside) {
  const text = inline(element, inside);
  const href = address(element.getAttribute('href') ?? '');
  if (!href || !text.trim()) return text;
  if (element.textContent?.trim() === href && /^https?:/.test(href)) return `<${href}>`;
  if (`mailto:${element.textContent?.trim()}` === href) return `<${element.textContent?.trim()}>`;
  const [, before, content, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [text, '', text, ''];
  return `${before}[${content}](${href})${after}`;
}

/** An address that means something outside the program it comes from; empty for others. @param {string} href */
function address(href) {
  const target = href.trim();
  if (!target || /^(javascript|data|file|blob|about|vbscript):|^#_(Toc|Ref|Hlk|ftn|msocom)/i.test(target))
    return '';
  const redirect = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(target)?.[1];
  const plain = redirect ? safeDecoded(redirect) : target;
  return plain.replace(
    /[\s<>()]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** @param {string} text */
function safeDecoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not encoded as expected: the address as it is.
    return text;
  }
}

/** An image; one that is only in the clipboard becomes a placeholder for it. @param {Element} element */
function image(element) {
  const alt = (element.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
  const emoji = element.getAttribute('data-emoji-fallback');
  if (emoji) return emoji;
  if (/\b(emoticon|emoji)\b/.test(element.className)) return escapeText(alt);
  const src = address(element.getAttribute('src') ?? '');
  if (src) return `![${escapeText(alt)}](${src})`;
  return element.getAttribute('src') ? `[Image${alt ? `: ${escapeText(alt)}` : ''}]` : '';
}
