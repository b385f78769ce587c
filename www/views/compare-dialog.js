// @ts-check
// What changed since another version, section by section; a section leads to its place.

import { showDialog } from '../kit/dialog.js';
import { h, pushButton } from '../kit/dom.js';
import { inline } from '../kit/prose.js';
import { capitalised, plural } from '../kit/text.js';

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
const share = (percent) => (percent === null ? '–' : `${percent}%`);

/**
 * @param {HTMLElement} root
 * @param {{name: string, changes: Change[], before: number | null, after: number | null}} what percentages of the whole
 * @param {(line: number) => void} goTo
 */
export function compareDialog(root, { name, changes, before, after }, goTo) {
  const changed = changes.filter(({ kind }) => kind !== 'same');
  /** @param {'gone' | 'come'} list */
  const sum = (list) => changes.reduce((count, change) => count + change[list].length, 0);
  const whole = before === null && after === null ? '' : `${share(before)} then, ${share(after)} now; `;
  const head =
    `${whole}${plural(sum('gone'), 'finding')} gone, ${sum('come')} new; ` +
    `${plural(changed.length, 'section')} of ${changes.length} changed.`;

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
      h('td', {}, kind === 'changed' ? '' : kind),
      h('td', {}, share(was)),
      h('td', {}, share(is)),
      h('td', {}, ...messages('−', 'changed-gone', gone), ...messages('+', 'changed-come', come)),
    );
  }
  const heads = ['Section', '', 'Then', 'Now', 'Findings'].map((text) => h('th', { scope: 'col' }, text));
  const dialog = showDialog(
    root,
    { id: 'compare-dialog', title: `Since ${name}`, wide: true },
    h('p', {}, head),
    changed.length
      ? h(
          'table',
          { class: 'folder' },
          h('thead', {}, h('tr', {}, ...heads)),
          h('tbody', {}, ...changed.map(row)),
        )
      : h('p', {}, 'No section differs in what is done or found.'),
  );
  return dialog;
}

/** @param {string} sign @param {string} name @param {string[]} texts */
function messages(sign, name, texts) {
  const rest = texts.length - SHOWN;
  return [
    ...texts
      .slice(0, SHOWN)
      .map((text) => h('div', {}, h('span', { class: name }, `${sign} `), ...inline(capitalised(text)))),
    0 < rest ? h('div', {}, `${sign} ${rest} more`) : null,
  ];
}
