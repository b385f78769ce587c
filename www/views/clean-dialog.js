// @ts-check
// The dialog "Clean document": offers the document without guidance and directives, or lists the gaps that keep it from
// being handed on. Each gap leads to its place.

import { showDialog } from '../kit/dialog.js';
import { h, pushButton } from '../kit/dom.js';
import { itemState } from '../kit/legend.js';
import { inline } from '../kit/prose.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Clean} Clean */
/** @typedef {import('../core/types.js').Gap} Gap */

/**
 * @param {Node} root
 * @param {Clean} clean
 * @param {object} hooks
 * @param {() => unknown} hooks.save
 * @param {() => unknown} hooks.copy
 * @param {(gap: Gap) => void} hooks.goTo
 */
export function cleanDialog(root, { ready, removed, gaps }, { save, copy, goTo }) {
  const its = strings.dialogs.clean;
  const required = gaps.filter((gap) => gap.required);
  const rest = gaps.filter((gap) => !gap.required);
  /** @param {() => unknown} go */
  const closing = (go) => () => {
    dialog.close();
    go();
  };
  /** @param {string} title @param {Gap[]} some */
  const listed = (title, some) =>
    some.length
      ? h(
          'section',
          { class: 'clean-gaps' },
          h('h3', {}, title),
          h(
            'ul',
            { class: 'explain-items' },
            ...folded(some).map(([gap, count]) => h('li', {}, gapButton(gap, count, closing, goTo))),
          ),
        )
      : null;
  const dialog = showDialog(
    root,
    { id: 'clean-dialog', title: its.title, wide: gaps.length > 0 },
    h('p', {}, ready ? its.offered(removed) : gaps.length ? its.refused : its.nothing),
    listed(its.gaps(required.length), required),
    listed(its.rest(rest.length), rest),
    ready
      ? h(
          'div',
          { class: 'dialog-foot' },
          pushButton({ class: 'button', id: 'clean-copy', onclick: closing(copy) }, its.copy),
          pushButton(
            { class: 'button primary', id: 'clean-save', autofocus: true, onclick: closing(save) },
            its.save,
          ),
        )
      : null,
  );
}

/**
 * What a missing section lacks is one line; the label of such a gap is the section's title.
 * @param {Gap[]} gaps
 * @returns {[Gap, number][]} each with the number of gaps that it stands for
 */
function folded(gaps) {
  /** @type {[Gap, number][]} */
  const all = [];
  for (const gap of gaps) {
    const last = all.at(-1);
    const same = last?.[0].section === gap.section && last[0].line === gap.line;
    if (last && same && gap.state === 'missing' && last[0].state === 'missing') last[1] += 1;
    else all.push([gap, 1]);
  }
  return all;
}

/**
 * @param {Gap} gap
 * @param {number} count
 * @param {(go: () => unknown) => () => void} closing
 * @param {(gap: Gap) => void} goTo
 */
function gapButton(gap, count, closing, goTo) {
  const { word, shape } = gap.state
    ? itemState(gap.state)
    : { word: strings.legend.severities.error, shape: '■' };
  const own = count > 1 || gap.label === gap.section ? '' : gap.label;
  const name = [gap.section, own].filter(Boolean).join(': ') + (count > 1 ? ` ×${count}` : '');
  return pushButton(
    { class: 'explain-item', 'data-item': gap.state ?? 'open', onclick: closing(() => goTo(gap)) },
    h('span', { class: 'item-shape', 'aria-hidden': 'true' }, shape),
    h('span', { class: 'item-state' }, word),
    h('span', { class: 'item-label', title: name }, ...inline(name)),
    h('span', { class: 'item-line' }, strings.legend.shortLine(gap.line)),
  );
}
