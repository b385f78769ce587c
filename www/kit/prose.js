// @ts-check
// Renders the few Markdown forms of a rule's text as elements: paragraphs, fences, inline code and emphasis. It is
// only for texts of docgauge; the core renders documents.

import { h } from './dom.js';

/** Text with its inline code and strong words as nodes. @param {string} text */
export function inline(text) {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part) => {
    if (part.startsWith('`') && part.length > 2) return h('code', {}, part.slice(1, -1));
    if (part.startsWith('**')) return h('strong', {}, part.slice(2, -2));
    return part;
  });
}

/** @type {WeakMap<Element, string>} */
const written = new WeakMap();

/** Writes inline Markdown if it differs. @param {Element} element @param {string} text */
export function setInline(element, text) {
  if (written.get(element) === text) return;
  written.set(element, text);
  element.replaceChildren(...inline(text));
}

/** @param {string} markdown @returns {HTMLElement[]} */
export function prose(markdown) {
  const blocks = [];
  let rest = markdown.trim();
  while (rest) {
    const fence = /^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)\n?\1[`~]*(?:\n+|$)/.exec(rest);
    const block = fence ? fence[0] : (/^[\s\S]*?(?:\n{2,}|\n(?=`{3}|~{3})|$)/.exec(rest)?.[0] ?? rest);
    rest = rest.slice(block.length).replace(/^\n+/, '');
    if (fence) blocks.push(h('pre', { tabindex: '0' }, h('code', {}, fence[2])));
    else if (/^#{1,6} /.test(block)) blocks.push(h('h3', {}, block.replace(/^#+ /, '').trim()));
    else if (/^[-*] /.test(block))
      blocks.push(
        h(
          'ul',
          {},
          ...block
            .trim()
            .split(/\n(?=[-*] )/)
            .map((line) => h('li', {}, ...inline(line.slice(2)))),
        ),
      );
    else blocks.push(h('p', {}, ...inline(block.trim())));
  }
  return blocks;
}
