// @ts-check
// The dialog "History": everything that this browser stores. It lists the earlier states of the open document, each
// with its difference to the current text and a button to bring it back, the other documents, and the discarded ones.
// Before it erases something, it says what.

import { showDialog } from '../kit/dialog.js';
import { h, pushButton } from '../kit/dom.js';
import { recently as when } from '../kit/text.js';
import { strings } from '../strings/index.js';

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
      { id: 'history-dialog', title: strings.documents.history.title },
      h('p', {}, strings.documents.history.unreadable),
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
    { id: 'history-dialog', title: strings.documents.history.title, wide: true },
    group(
      'history-states',
      strings.documents.history.states(current?.name ?? ''),
      states.length ? '' : strings.documents.history.noStates,
      states.map((state) =>
        stateRow(
          state,
          current?.name ?? '',
          hooks.difference,
          leaving(() => hooks.bringBack(state)),
        ),
      ),
      current
        ? pushButton(
            { class: 'button small', onclick: leaving(hooks.discard) },
            strings.documents.history.discardThis,
          )
        : null,
    ),
    group(
      'history-documents',
      strings.documents.history.recent,
      others.length ? '' : strings.documents.history.noOther,
      others.map((one) =>
        row(
          one,
          when(one.saved),
          pushButton(
            { class: 'button small', onclick: leaving(() => hooks.openDocument(one)) },
            strings.documents.history.open,
          ),
        ),
      ),
    ),
    discarded.length
      ? group(
          'history-discarded',
          strings.documents.history.discarded,
          strings.documents.history.erasedAfter(days),
          discarded.map((one) => {
            const its = row(
              one,
              strings.documents.history.discardedAt(when(one.discarded)),
              pushButton(
                { class: 'button small', onclick: leaving(() => hooks.recover(one.id)) },
                strings.documents.history.bringBack,
              ),
              pushButton(
                {
                  class: 'button small quiet',
                  'aria-label': strings.documents.history.eraseOne(titleOf(one)),
                  onclick: async () => {
                    await hooks.erase([one.id]);
                    its.remove();
                  },
                },
                strings.documents.history.eraseForGood,
              ),
            );
            return its;
          }),
        )
      : null,
    h('p', { class: 'dialog-note' }, strings.documents.history.note),
    h(
      'div',
      { class: 'dialog-foot' },
      pushButton(
        {
          class: 'button',
          id: 'history-erase',
          onclick: leaving(() => eraseDialog(root, list, hooks.erase)),
        },
        strings.documents.history.erase,
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
    { id: 'erase-dialog', title: strings.documents.history.eraseTitle },
    h(
      'p',
      {},
      strings.documents.history.eraseText({
        documents: documents.length,
        states: states.length,
        discarded: discarded.length,
      }),
    ),
    h(
      'div',
      { class: 'dialog-foot' },
      pushButton({ class: 'button', autofocus: true, onclick: () => dialog.close() }, strings.legend.cancel),
      pushButton(
        {
          class: 'button primary',
          id: 'erase-confirm',
          onclick: async () => {
            await erase();
            dialog.close();
          },
        },
        strings.documents.history.eraseConfirm,
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
const titleOf = ({ name, text }) => name || firstWords(text, true) || strings.documents.history.empty;

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
  const show = pushButton(
    { class: 'button small', 'aria-expanded': 'false' },
    strings.documents.history.show,
  );
  show.addEventListener('click', () => {
    shown.hidden = !shown.hidden;
    show.setAttribute('aria-expanded', String(!shown.hidden));
    show.textContent = shown.hidden ? strings.documents.history.show : strings.documents.history.hide;
    if (!shown.hidden && !shown.firstChild) shown.append(differenceView(difference(state)));
  });
  // The name is shown only if it was a different one.
  const its = row(
    state.name === name ? { ...state, name: '' } : state,
    when(state.saved),
    show,
    pushButton({ class: 'button small', onclick: bringBack }, strings.documents.history.bringBack),
  );
  its.append(shown);
  return its;
}

const SIGNS = { kept: ' ', gone: '−', come: '+' };

/** @param {Part[]} parts */
function differenceView(parts) {
  if (parts.every(({ kind }) => kind === 'kept')) return h('p', {}, strings.documents.history.same);
  const words = { kept: '', gone: strings.documents.history.then, come: strings.documents.history.now };
  const lines = parts.flatMap(({ kind, lines: own }, at) =>
    (kind === 'kept' ? around(own, at === 0, at === parts.length - 1) : own).map((line) => ({ kind, line })),
  );
  return h(
    'div',
    { class: 'diff' },
    h('p', { class: 'dialog-note' }, strings.documents.history.signs),
    h(
      'div',
      {
        class: 'diff-lines',
        tabindex: '0',
        role: 'group',
        'aria-label': strings.documents.history.difference,
      },
      ...lines
        .slice(0, LINES)
        .map(({ kind, line }) =>
          h(
            'div',
            { class: 'diff-line', 'data-diff': kind },
            h('span', { class: 'diff-sign', 'aria-hidden': 'true' }, SIGNS[kind]),
            h('span', { class: 'visually-hidden' }, words[kind]),
            h('code', {}, line),
          ),
        ),
      lines.length > LINES ? h('p', {}, strings.documents.history.moreLines(lines.length - LINES)) : null,
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
  const left = strings.documents.history.unchanged(lines.length - head - tail);
  return [...lines.slice(0, head), left, ...lines.slice(lines.length - tail)];
}

/** @param {string} text */
function size(text) {
  const words = text.split(/\s+/).filter(Boolean).length;
  return strings.documents.history.words(words);
}

/** @param {string} text @param {boolean} [title] only its first line */
function firstWords(text, title = false) {
  const words = text
    .slice(0, 600)
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    // The line below the head of a table.
    .replace(/^[ |:-]+$/gm, ' ')
    .trim();
  const line = (title ? words.split('\n', 1)[0] : words).replace(/[#*_|`>\s]+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 90).trimEnd()}…` : line;
}
