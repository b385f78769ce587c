// @ts-check
// What changed since another version, section by section; a section leads to its place.

import { showDialog } from '../kit/dialog.js';
import { h, pushButton } from '../kit/dom.js';
import { inline } from '../kit/prose.js';
import { capitalised } from '../kit/text.js';
import { CORE, strings } from '../strings/index.js';

/**
 * @typedef {object} Change
 * @property {string} label
 * @property {'new' | 'removed' | 'changed' | 'same'} kind
 * @property {number | null} before
 * @property {number | null} after
 * @property {string[]} gone
 * @property {string[]} come
 * @property {number | null} line
 */

/** The most messages of one section and kind. */
const SHOWN = 12;

/** @param {number | null} percent */
const share = (percent) => (percent === null ? '–' : strings.legend.percent(percent));

/**
 * @param {HTMLElement} root
 * @param {{name: string, changes: Change[], before: number | null, after: number | null}} what percentages of the whole
 * @param {(line: number) => void} goTo
 */
export function compareDialog(root, { name, changes, before, after }, goTo) {
  const changed = changes.filter(({ kind }) => kind !== 'same');
  /** @param {'gone' | 'come'} list */
  const sum = (list) => changes.reduce((count, change) => count + change[list].length, 0);
  const measured = before !== null || after !== null;
  const whole = strings.dialogs.compare.whole({ before: share(before), after: share(after) });
  const counts = { gone: sum('gone'), come: sum('come'), changed: changed.length, all: changes.length };
  const head = (measured ? whole : '') + strings.dialogs.compare.head(counts);

  /** @param {Change} change */
  function row({ label, kind, before: was, after: is, gone, come, line }) {
    const go = () => {
      dialog.close();
      goTo(line ?? 1);
    };
    return h(
      'tr',
      { 'data-kind': kind },
      h('td', {}, line === null ? label : pushButton({ class: 'link', onclick: go }, label)),
      h('td', {}, strings.dialogs.compare.kinds[kind]),
      h('td', {}, share(was)),
      h('td', {}, share(is)),
      h('td', {}, ...messages('−', 'changed-gone', gone), ...messages('+', 'changed-come', come)),
    );
  }
  const heads = [
    strings.dialogs.compare.section,
    '',
    strings.dialogs.compare.then,
    strings.dialogs.compare.now,
    strings.dialogs.compare.findings,
  ].map((text) => h('th', { scope: 'col' }, text));
  const dialog = showDialog(
    root,
    { id: 'compare-dialog', title: strings.dialogs.compare.title(name), wide: true },
    h('p', {}, head),
    changed.length
      ? h(
          'table',
          { class: 'folder' },
          h('thead', {}, h('tr', {}, ...heads)),
          h('tbody', {}, ...changed.map(row)),
        )
      : h('p', {}, strings.dialogs.compare.nothing),
  );
  return dialog;
}

/** @param {string} sign @param {string} name @param {string[]} texts */
function messages(sign, name, texts) {
  const rest = texts.length - SHOWN;
  return [
    ...texts
      .slice(0, SHOWN)
      .map((text) =>
        h('div', { lang: CORE }, h('span', { class: name }, `${sign} `), ...inline(capitalised(text))),
      ),
    0 < rest ? h('div', {}, strings.dialogs.compare.more({ sign, count: rest })) : null,
  ];
}
