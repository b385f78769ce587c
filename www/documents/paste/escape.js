// @ts-check
// Text as Markdown: escapes what a parser would read as markup, and nothing else. Placeholders in square brackets, in
// double braces and in angle brackets stay as they are.

/** Names of HTML elements, which a parser reads as HTML even where they are text. */
const ELEMENTS = new Set(
  (
    'a abbr article aside audio b base blockquote body br button canvas caption code col dd del details ' +
    'dialog div dl dt em embed fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe ' +
    'img input ins kbd label legend li link main map mark menu meta nav noscript object ol option p ' +
    'picture pre q s samp script section select small span strong style sub summary sup svg table tbody ' +
    'td template textarea tfoot th thead time title tr u ul var video'
  ).split(' '),
);

/**
 * Running text.
 * @param {string} text
 */
export function escapeText(text) {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[*`]/g, (mark, at) => (mark === '*' && alone(text, at) ? mark : `\\${mark}`))
    .replace(/_+/g, (marks, at) => (inWord(text, at, marks.length) ? marks : marks.replace(/_/g, '\\_')))
    .replace(/~(?=~)/g, '\\~')
    .replace(/\](?=[([])/g, '\\]')
    .replace(/<(?=([a-z][\w-]*)|[/!?])/gi, (mark, name, at, whole) =>
      name && !ELEMENTS.has(name.toLowerCase()) && !/[\w)\]]/.test(whole[at - 1] ?? ' ') ? mark : `\\${mark}`,
    )
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** Whether a star stands between spaces. @param {string} text @param {number} at */
const alone = (text, at) => /\s/.test(text[at - 1] ?? 'x') && /\s/.test(text[at + 1] ?? 'x');

/**
 * Whether underscores are in a word or between spaces, where they mean nothing; a blank to fill in is such a run.
 * @param {string} text @param {number} at @param {number} length
 */
function inWord(text, at, length) {
  const [before, after] = [text[at - 1] ?? ' ', text[at + length] ?? ' '];
  const word = /[\p{L}\p{N}]/u;
  return (word.test(before) && word.test(after)) || (/\s/.test(before) && /[\s.,;:)]/.test(after));
}

/** A paragraph whose lines do not begin as another kind of block. @param {string} text */
export function escapeStart(text) {
  return text.replace(
    /^(?:#{1,6}(?=\s|$)|>|[+*](?=\s)|(\d{4,9})(?=[.)]\s)|={3,}\s*$|-{3,}\s*$|_{3,}\s*$|`{3}|~{3})/gm,
    (mark, number) => (number ? mark : `\\${mark}`),
  );
}

/** A code span. @param {string} text */
export function codeSpan(text) {
  const flat = text.replace(/\s+/g, ' ');
  if (!flat.trim()) return flat;
  const longest = Math.max(0, ...(flat.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(flat) ? ' ' : '';
  return `${fence}${pad}${flat}${pad}${fence}`;
}

/** A code block. @param {string} text @param {string} language */
export function codeBlock(text, language) {
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
