// @ts-check
// "History": everything that this browser keeps. The earlier states of the open document, each with its difference to
// the text now and a way back; the other documents; the discarded ones. It erases nothing without saying what.

import { showDialog } from '../kit/dialog.js';
import { h, pushButton } from '../kit/dom.js';
import { grouped, plural } from '../kit/text.js';

/** @typedef {{text: string, name: string, saved: number}} State */
/** @typedef {State & {id: string, discarded: number}} Kept */
/** @typedef {{open: string, states: State[], documents: Kept[], discarded: Kept[]}} List */
/** @typedef {{kind: 'kept' | 'gone' | 'come', lines: string[]}} Part */
/**
 * @typedef {object} Hooks
 * @property {(state: State) => Part[]} difference from the state to the text now
 * @property {(state: State) => void} bringBack
 * @property {(document: Kept) => Promise<boolean>} openDocument
 * @property {() => Promise<void>} discard the open document
 * @property {(id: string) => Promise<unknown>} recover
 * @property {(ids?: string[]) => Promise<void>} erase for good; without ids, everything
 */

/** The most lines shown of a difference, and of unchanged lines around a change. */
const LINES = 400;
const AROUND = 2;

/**
 * @param {Node} root
 * @param {List | null} list null if it could not be read
 * @param {Hooks} hooks
 * @param {number} days for which discarded documents stay
 */
export function historyDialog(root, list, hooks, days) {
  if (!list) {
    showDialog(
      root,
      { id: 'history-dialog', title: 'History' },
      h('p', {}, 'What this browser keeps could not be read just now. Nothing of it was touched: try again.'),
    );
    return;
  }
  const { open, states, documents, discarded } = list;
  const others = documents.filter(({ id }) => id !== open);
  const current = documents.find(({ id }) => id === open);
  /** @param {() => unknown} go */
  const leaving = (go) => () => {
    dialog.close();
    go();
  };
  const dialog = showDialog(
    root,
    { id: 'history-dialog', title: 'History', wide: true },
    group(
      'history-states',
      `Earlier states of ${current?.name || 'this document'}`,
      states.length ? '' : 'None yet: one is kept every few minutes of writing, and before much is cut.',
      states.map((state) =>
        stateRow(
          state,
          current?.name ?? '',
          hooks.difference,
          leaving(() => hooks.bringBack(state)),
        ),
      ),
      current
        ? pushButton({ class: 'button small', onclick: leaving(hooks.discard) }, 'Discard this document')
        : null,
    ),
    group(
      'history-documents',
      'Recent documents',
      others.length ? '' : 'No other document is kept.',
      others.map((one) =>
        row(
          one,
          when(one.saved),
          pushButton({ class: 'button small', onclick: leaving(() => hooks.openDocument(one)) }, 'Open'),
        ),
      ),
    ),
    discarded.length
      ? group(
          'history-discarded',
          'Discarded',
          `They are erased ${days} days after they were discarded.`,
          discarded.map((one) => {
            const its = row(
              one,
              `discarded ${when(one.discarded)}`,
              pushButton(
                { class: 'button small', onclick: leaving(() => hooks.recover(one.id)) },
                'Bring back',
              ),
              pushButton(
                {
                  class: 'button small quiet',
                  'aria-label': `Erase ${titleOf(one)} for good`,
                  onclick: async () => {
                    await hooks.erase([one.id]);
                    its.remove();
                  },
                },
                'Erase for good',
              ),
            );
            return its;
          }),
        )
      : null,
    h(
      'p',
      { class: 'dialog-note' },
      'Kept in this browser only: a state every few minutes for some hours, every ten for a day, one a day for a ' +
        'week. Clearing the browsing data erases all of it.',
    ),
    h(
      'div',
      { class: 'dialog-foot' },
      pushButton(
        {
          class: 'button',
          id: 'history-erase',
          onclick: leaving(() => eraseDialog(root, list, hooks.erase)),
        },
        'Erase everything kept here…',
      ),
    ),
  );
}

/**
 * Says what is erased, and erases it when the author agrees.
 * @param {Node} root
 * @param {List | null} list
 * @param {Hooks['erase']} erase
 */
export function eraseDialog(root, list, erase) {
  const { documents, discarded, states } = list ?? { documents: [], discarded: [], states: [] };
  const dialog = showDialog(
    root,
    { id: 'erase-dialog', title: 'Erase everything kept here?' },
    h(
      'p',
      {},
      `${plural(documents.length, 'document')} with their earlier states` +
        (states.length ? ` (${grouped(states.length)} of the open one)` : '') +
        `, and ${plural(discarded.length, 'discarded document')}, are erased from this browser for good. ` +
        'Your files on disk, your settings, and the text that is open in this tab stay.',
    ),
    h(
      'div',
      { class: 'dialog-foot' },
      pushButton({ class: 'button', autofocus: true, onclick: () => dialog.close() }, 'Cancel'),
      pushButton(
        {
          class: 'button primary',
          id: 'erase-confirm',
          onclick: async () => {
            await erase();
            dialog.close();
          },
        },
        'Erase',
      ),
    ),
  );
}

/**
 * @param {string} id @param {string} title @param {string} note @param {Node[]} rows
 * @param {Node | null} [action]
 */
function group(id, title, note, rows, action = null) {
  return h(
    'section',
    { class: 'history-group', id, 'aria-label': title },
    h('div', { class: 'history-head' }, h('h3', {}, title), action),
    note ? h('p', { class: 'dialog-note' }, note) : null,
    rows.length ? h('ul', { class: 'history-list' }, ...rows) : null,
  );
}

/** @param {State} one */
const titleOf = ({ name, text }) => name || firstWords(text) || 'an empty document';

/** @param {State} one @param {string} time @param {...Node} actions */
function row(one, time, ...actions) {
  return h(
    'li',
    { class: 'history-row' },
    h('span', { class: 'history-time' }, time),
    h('span', { class: 'history-name' }, titleOf(one)),
    h('span', { class: 'history-size' }, size(one.text)),
    one.name ? h('span', { class: 'history-words' }, firstWords(one.text)) : null,
    h('span', { class: 'history-actions' }, ...actions),
  );
}

/**
 * @param {State} state
 * @param {string} name of the document now
 * @param {Hooks['difference']} difference
 * @param {() => void} bringBack
 */
function stateRow(state, name, difference, bringBack) {
  const shown = h('div', { class: 'history-shown', hidden: true });
  const show = pushButton({ class: 'button small', 'aria-expanded': 'false' }, 'Show');
  show.addEventListener('click', () => {
    shown.hidden = !shown.hidden;
    show.setAttribute('aria-expanded', String(!shown.hidden));
    show.textContent = shown.hidden ? 'Show' : 'Hide';
    if (!shown.hidden && !shown.firstChild) shown.append(differenceView(difference(state)));
  });
  // The name says something only where it was another one.
  const its = row(
    state.name === name ? { ...state, name: '' } : state,
    when(state.saved),
    show,
    pushButton({ class: 'button small', onclick: bringBack }, 'Bring back'),
  );
  its.append(shown);
  return its;
}

const SIGNS = {
  kept: ['', ' '],
  gone: ['Then: ', '−'],
  come: ['Now: ', '+'],
};

/** @param {Part[]} parts */
function differenceView(parts) {
  if (parts.every(({ kind }) => kind === 'kept')) return h('p', {}, 'It is the text that is open now.');
  const lines = parts.flatMap(({ kind, lines: own }, at) =>
    (kind === 'kept' ? around(own, at === 0, at === parts.length - 1) : own).map((line) => ({ kind, line })),
  );
  return h(
    'div',
    { class: 'diff' },
    h('p', { class: 'dialog-note' }, '− only in this state, + only in the text now'),
    h(
      'div',
      { class: 'diff-lines', tabindex: '0', role: 'group', 'aria-label': 'Difference to the text now' },
      ...lines
        .slice(0, LINES)
        .map(({ kind, line }) =>
          h(
            'div',
            { class: 'diff-line', 'data-diff': kind },
            h('span', { class: 'diff-sign', 'aria-hidden': 'true' }, SIGNS[kind][1]),
            h('span', { class: 'visually-hidden' }, SIGNS[kind][0]),
            h('code', {}, line),
          ),
        ),
      lines.length > LINES ? h('p', {}, `and ${plural(lines.length - LINES, 'more line')}`) : null,
    ),
  );
}

/**
 * Unchanged lines without those far from a change.
 * @param {string[]} lines
 * @param {boolean} first
 * @param {boolean} last
 */
function around(lines, first, last) {
  const [head, tail] = [first ? 0 : AROUND, last ? 0 : AROUND];
  if (lines.length <= head + tail + 1) return lines;
  const left = `… ${plural(lines.length - head - tail, 'unchanged line')}`;
  return [...lines.slice(0, head), left, ...lines.slice(lines.length - tail)];
}

/** @param {string} text */
function size(text) {
  const words = text.split(/\s+/).filter(Boolean).length;
  return plural(words, 'word');
}

/** @param {string} text @param {number} [most] */
function firstWords(text, most = 90) {
  const words = text
    .slice(0, 600)
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<!--[\s\S]*?-->/g, ' ');
  const line = words.replace(/[#*_|`>\s]+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line;
}

/** @param {number} time */
function when(time) {
  const date = new Date(time);
  const clock = /** @type {const} */ ({ hour: '2-digit', minute: '2-digit' });
  const today = date.toDateString() === new Date().toDateString();
  return today
    ? date.toLocaleTimeString([], clock)
    : date.toLocaleString([], { day: 'numeric', month: 'short', ...clock });
}
