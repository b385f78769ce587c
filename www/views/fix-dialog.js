// @ts-check
// Previews a fix: each place before and after, line by line, with one line of context.

import { h, pushButton } from '../kit/dom.js';
import { showDialog } from '../kit/dialog.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Edit} Edit */

/** The most places shown; for the rest only their number is shown. */
const MOST = 20;
/** The most lines shown of one place. */
const LINES = 60;

/**
 * Shows what a fix would change; `apply` runs when the author agrees.
 * @param {Node} root
 * @param {string} text the current document
 * @param {import('../core/types.js').Fix} fix with offsets of that text
 * @param {() => void} apply
 */
export function fixDialog(root, text, fix, apply) {
  const lines = text.split('\n');
  const all = places(text, lines, fix.edits);
  const dialog = showDialog(
    root,
    { id: 'fix-dialog', title: fix.title, wide: true },
    ...all
      .slice(0, MOST)
      .map((place) =>
        h(
          'section',
          { class: 'diff', 'aria-label': strings.legend.line(place.line) },
          h(
            'h3',
            {},
            place.from === place.to
              ? strings.dialogs.fix.before(place.line)
              : strings.legend.line(place.line),
          ),
          h('div', { class: 'diff-lines', tabindex: '0' }, ...rows(lines, place)),
        ),
      ),
    all.length > MOST ? h('p', {}, strings.dialogs.fix.more(all.length - MOST)) : null,
    h(
      'div',
      { class: 'dialog-foot' },
      pushButton({ class: 'button', onclick: () => dialog.close() }, strings.legend.cancel),
      pushButton(
        {
          class: 'button primary',
          id: 'fix-apply',
          autofocus: true,
          onclick: () => {
            dialog.close();
            apply();
          },
        },
        strings.legend.apply,
      ),
    ),
  );
}

/**
 * @typedef {{line: number, from: number, to: number, old: string[], now: string[]}} Place Lines `from..to`,
 *   counted from 0, as they are and as they will be.
 */

/**
 * The changed lines as places; edits of the same lines are one place.
 * @param {string} text @param {string[]} lines @param {Edit[]} edits
 * @returns {Place[]}
 */
export function places(text, lines, edits) {
  const starts = [0];
  for (const line of lines) starts.push(/** @type {number} */ (starts.at(-1)) + line.length + 1);
  const lineOf = (/** @type {number} */ at) =>
    starts.findLastIndex((start, index) => start <= at && index < lines.length);
  /** @type {{first: number, last: number, edits: Edit[]}[]} */
  const groups = [];
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    const [first, last] = [lineOf(edit.from), lineOf(edit.to)];
    const open = groups.at(-1);
    if (open && first <= open.last) {
      open.last = Math.max(open.last, last);
      open.edits.push(edit);
    } else groups.push({ first, last, edits: [edit] });
  }
  return groups.map(({ first, last, edits: own }) => {
    const [from, to] = [starts[first], starts[last] + lines[last].length];
    let now = '';
    let at = from;
    for (const edit of own) {
      now += text.slice(at, edit.from) + edit.insert;
      at = edit.to;
    }
    return narrowed({
      line: first + 1,
      from: first,
      to: last + 1,
      old: lines.slice(first, last + 1),
      now: (now + text.slice(at, to)).split('\n'),
    });
  });
}

/** The place without unchanged lines at its ends. @param {Place} place */
function narrowed(place) {
  const { old, now } = place;
  while (old.length && now.length && old[0] === now[0]) {
    old.shift();
    now.shift();
    place.from += 1;
    place.line += 1;
  }
  while (old.length && now.length && old.at(-1) === now.at(-1)) {
    old.pop();
    now.pop();
    place.to -= 1;
  }
  return place;
}

/** @param {string[]} lines @param {Place} place */
function rows(lines, { from, to, old, now }) {
  const paired = old.length === now.length;
  const gone = old.map((line, at) => row('gone', line, paired ? now[at] : null));
  const come = now.map((line, at) => row('come', line, paired ? old[at] : null));
  return [
    from > 0 ? row('kept', lines[from - 1], null) : '',
    ...cut(gone),
    ...cut(come),
    to < lines.length ? row('kept', lines[to], null) : '',
  ];
}

/** @param {Node[]} list */
const cut = (list) =>
  list.length > LINES
    ? [...list.slice(0, LINES), row('kept', strings.dialogs.fix.moreLines(list.length - LINES), null)]
    : list;

const SIGNS = { kept: ' ', gone: '−', come: '+' };

/**
 * One line; the difference from its counterpart is highlighted.
 * @param {'kept' | 'gone' | 'come'} kind
 * @param {string} line
 * @param {string | null} other
 */
function row(kind, line, other) {
  const word = { kept: '', gone: strings.dialogs.fix.was, come: strings.dialogs.fix.is }[kind];
  let [start, end] = [0, 0];
  if (other !== null) {
    while (start < line.length && line[start] === other[start]) start += 1;
    while (end < Math.min(line.length, other.length) - start && line.at(-1 - end) === other.at(-1 - end))
      end += 1;
  }
  const part = line.slice(start, line.length - end);
  const content =
    other === null || !part
      ? [line]
      : [line.slice(0, start), h(kind === 'gone' ? 'del' : 'ins', {}, part), line.slice(line.length - end)];
  return h(
    'div',
    { class: 'diff-line', 'data-diff': kind },
    h('span', { class: 'diff-sign', 'aria-hidden': 'true' }, SIGNS[kind]),
    h('span', { class: 'visually-hidden' }, word),
    h('code', {}, ...content),
  );
}
