// @ts-check
// Rewrites what word processors, wikis and spreadsheets put into the clipboard to plain HTML elements: marks that are
// only styles, titles and headings that are only classes, tasks, callouts and code blocks.

import { mendLists, takeBox } from './lists.js';

/** @typedef {import('./inert.js').StyleOf} StyleOf */

/** Parts of a page that are no text. */
const FURNITURE =
  'script,style,meta,title,link,base,colgroup,col,svg,button,template,clipboard-copy,.zeroclipboard-container,' +
  'a.anchor,[data-style*="mso-hide:all"],[data-style*="display:none"],[data-style*="display: none"],' +
  '.linenumber,.ds-line-number,.blob-num,.copy-heading-link-container';

const MONOSPACE = /(?<![\w-])font-family:[^;]*(consolas|courier|mono|menlo|monaco)/i;

/** @type {[RegExp, string][]} classes and types of panels, and their callouts on GitHub */
const CALLOUTS = [
  [/markdown-alert-important/i, 'IMPORTANT'],
  [/markdown-alert-caution|information-macro-warning|^error$/i, 'CAUTION'],
  [/markdown-alert-warning|information-macro-note|^warning$/i, 'WARNING'],
  [/markdown-alert-tip|information-macro-tip|^success$|^tip$/i, 'TIP'],
  [/markdown-alert-note|information-macro-information|^info$|^note$/i, 'NOTE'],
];

/** @param {HTMLElement} body @param {StyleOf} styleOf */
export function mend(body, styleOf) {
  for (const filler of body.querySelectorAll('o\\:p')) filler.replaceWith(...filler.childNodes);
  takeCode(body, styleOf);
  for (const element of body.querySelectorAll(FURNITURE)) element.remove();
  for (const wrapper of body.querySelectorAll('b[id^="docs-internal-guid"]'))
    wrapper.replaceWith(...wrapper.childNodes);
  takeHeadings(body, styleOf);
  takeTasks(body);
  mendLists(body, styleOf);
  takeCallouts(body);
  takeMarks(body, styleOf);
  takeCodeLines(body);
  body.normalize();
}

/** Another element with the same contents. @param {Element} element @param {string} name */
function rename(element, name) {
  const other = element.ownerDocument.createElement(name);
  for (const { name: key, value } of element.attributes) other.setAttribute(key, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/**
 * Titles and headings that are known by their class or size. Under a title all headings go down by one level.
 * @param {HTMLElement} body @param {StyleOf} styleOf
 */
function takeHeadings(body, styleOf) {
  for (const element of body.querySelectorAll('p[class],div[role="heading"]')) {
    const level =
      /(?:^|\s)(?:Mso)?Heading\s?([1-6])/i.exec(element.className)?.[1] ?? element.getAttribute('aria-level');
    if (level && element.textContent?.trim()) rename(element, `h${level}`);
  }
  const first = [...body.querySelectorAll('p,h1')].find((element) => element.textContent?.trim());
  if (!first) return;
  const size = Math.max(...[...first.querySelectorAll('span')].map((span) => points(styleOf(span))), 0);
  const titled =
    /(?:^|\s)(?:Mso)?Title(?:\s|$)/i.test(first.className) || (first.tagName === 'P' && size >= 24);
  if (!titled) return;
  for (const level of [5, 4, 3, 2, 1])
    for (const heading of body.querySelectorAll(`h${level}`))
      if (heading !== first) rename(heading, `h${level + 1}`);
  if (first.tagName === 'P') rename(first, 'h1');
}

/** The size of a font in points; 0 if it is not given. @param {string} style */
const points = (style) => Number(/font-size:\s*([\d.]+)pt/i.exec(style)?.[1] ?? 0);

/** Task lists of wikis. @param {HTMLElement} body */
function takeTasks(body) {
  for (const list of body.querySelectorAll('[data-task-list-local-id],[data-node-type="actionList"]'))
    rename(list, 'ul');
  for (const task of body.querySelectorAll('[data-task-state]')) {
    const item = rename(task, 'li');
    takeBox(item);
    item.setAttribute('data-task', task.getAttribute('data-task-state') === 'DONE' ? 'x' : ' ');
    if (!/^[UO]L$/.test(item.parentElement?.tagName ?? '')) {
      const list = item.ownerDocument.createElement('ul');
      item.before(list);
      list.append(item);
    }
  }
  for (const item of body.querySelectorAll('.inline-task-list > li'))
    item.setAttribute('data-task', item.classList.contains('checked') ? 'x' : ' ');
}

/** Panels of a wiki. @param {HTMLElement} body */
function takeCallouts(body) {
  for (const panel of body.querySelectorAll('div[class],div[data-panel-type]')) {
    const names = [panel.getAttribute('data-panel-type') ?? '', panel.className];
    const kind = CALLOUTS.find(([name]) => names.some((one) => name.test(one)))?.[1];
    if (!kind) continue;
    panel.querySelector('.markdown-alert-title,.confluence-information-macro-icon')?.remove();
    rename(panel, 'blockquote').setAttribute('data-callout', kind);
  }
}

/**
 * Code blocks: their text without line numbers, and their language as `data-code`.
 * @param {HTMLElement} body @param {StyleOf} styleOf
 */
function takeCode(body, styleOf) {
  for (const shown of body.querySelectorAll('.syntaxhighlighter')) {
    const lines = [...shown.querySelectorAll('.code .line')].map((line) => line.textContent ?? '');
    const language = [...shown.classList].findLast((name) => !/syntaxhighlighter|nogutter|^sh-/.test(name));
    if (lines.length) shown.replaceWith(block(body, lines.join('\n'), language ?? ''));
  }
  for (const code of body.querySelectorAll('code:not(pre *)')) {
    if (code.textContent?.trim().includes('\n') && /white-space:\s*pre/i.test(styleOf(code)))
      rename(code, 'pre');
  }
  for (const pre of body.querySelectorAll('pre:not([data-code])'))
    pre.replaceWith(block(body, codeText(pre), languageOf(pre)));
}

/** @param {HTMLElement} body @param {string} text @param {string} language */
function block(body, text, language) {
  const pre = body.ownerDocument.createElement('pre');
  pre.textContent = text.replace(/\u00a0/g, ' ').replace(/^\n+|\s+$/g, '');
  const known = /^[\w+#.-]{1,20}$/.test(language) && !/^(none|plain|text|plaintext)$/i.test(language);
  pre.setAttribute('data-code', known ? language.toLowerCase() : '');
  return pre;
}

/** @param {Element} pre */
function codeText(pre) {
  for (const number of pre.querySelectorAll('.linenumber,.ds-line-number,.lineno,.blob-num')) number.remove();
  for (const br of pre.querySelectorAll('br')) br.replaceWith('\n');
  for (const line of pre.querySelectorAll('div,p,li,tr'))
    if (line.nextElementSibling && !line.textContent?.endsWith('\n')) line.append('\n');
  return pre.textContent ?? '';
}

/** @param {Element} pre */
function languageOf(pre) {
  const around = [pre.parentElement, pre.parentElement?.parentElement].filter(
    (one) => one && one.querySelectorAll('pre').length === 1,
  );
  for (const element of [pre, pre.querySelector('code'), ...around]) {
    const named = ['data-language', 'data-lang', 'data-code-lang'].map((key) => element?.getAttribute(key));
    const brush = element?.getAttribute('data-syntaxhighlighter-params') ?? '';
    const found =
      named.find(Boolean) ??
      /brush:\s*([\w+#-]+)/.exec(brush)?.[1] ??
      /(?:^|\s)(?:language|lang|highlight-source|highlight-text)-([\w+#.-]+)/.exec(
        element?.className ?? '',
      )?.[1];
    if (found) return found;
  }
  return '';
}

/**
 * Bold, italic, struck and monospaced text that is only a style.
 * @param {HTMLElement} body @param {StyleOf} styleOf
 */
function takeMarks(body, styleOf) {
  for (const element of body.querySelectorAll('b,strong,i,em')) {
    const style = styleOf(element);
    const normal = /^[BS]/.test(element.tagName)
      ? /(?<![\w-])font-weight:\s*(normal|400)/i.test(style)
      : /(?<![\w-])font-style:\s*normal/i.test(style);
    if (normal) element.replaceWith(...element.childNodes);
  }
  for (const element of body.querySelectorAll('span,font,a,p,td,div,li')) {
    const style = styleOf(element);
    if ((!style.replaceAll(';', '').trim() && !element.hasAttribute('face')) || element.closest('pre'))
      continue;
    const inHead = element.closest('h1,h2,h3,h4,h5,h6,th') !== null;
    const struck = /text-decoration[\w-]*:[^;]*line-through/i.test(style);
    const done = element.closest('li[data-task="x"]') !== null;
    if (MONOSPACE.test(style) || MONOSPACE.test(`font-family:${element.getAttribute('face') ?? ''}`))
      wrap(element, 'code');
    if (struck && !done) wrap(element, 'del');
    if (/(?<![\w-])font-style:\s*italic/i.test(style)) wrap(element, 'em');
    if (!inHead && /(?<![\w-])font-weight:\s*(bold|[6-9]00)/i.test(style)) wrap(element, 'strong');
  }
  for (const name of ['strong', 'em', 'del', 'code']) join(body, name);
}

/** Wraps the contents of an element. @param {Element} element @param {string} name */
function wrap(element, name) {
  if (!element.textContent?.trim() || element.querySelector('p,div,ul,ol,table,pre,li')) return;
  const inner = element.ownerDocument.createElement(name);
  inner.append(...element.childNodes);
  element.append(inner);
}

/**
 * Joins neighbours with the same mark, which would otherwise read as one run of stars.
 * @param {HTMLElement} body @param {string} name
 */
function join(body, name) {
  for (const mark of body.querySelectorAll(name)) {
    // A span that contains nothing but the mark is the mark.
    let outer = mark;
    while (outer.parentElement?.matches('span,font') && outer.parentElement.childNodes.length === 1)
      outer = outer.parentElement;
    if (outer !== mark) outer.replaceWith(mark);
    const before = mark.previousSibling;
    if (before?.nodeName !== mark.nodeName) continue;
    /** @type {Element} */ (before).append(...mark.childNodes);
    mark.remove();
  }
}

/** Two or more paragraphs in monospace, one after the other, are a code block. @param {HTMLElement} body */
function takeCodeLines(body) {
  const coded = (/** @type {Element | null} */ element) =>
    element?.tagName === 'P' &&
    element.children.length === 1 &&
    element.firstElementChild?.tagName === 'CODE';
  for (const first of body.querySelectorAll('p')) {
    if (!body.contains(first) || !coded(first) || !coded(first.nextElementSibling)) continue;
    const lines = [];
    for (let next = /** @type {Element | null} */ (first); coded(next);) {
      const line = /** @type {Element} */ (next);
      lines.push(line.textContent ?? '');
      next = line.nextElementSibling;
      if (line !== first) line.remove();
    }
    first.replaceWith(block(body, lines.join('\n'), ''));
  }
}
