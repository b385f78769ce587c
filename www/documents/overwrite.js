// @ts-check
// The dialog before a file is overwritten that has changed on disk since it was opened. It shows the lines that only
// one of the two texts has. It writes nothing.

import { showDialog } from '../kit/dialog.js';
import { h, pushButton } from '../kit/dom.js';
import { strings } from '../strings/index.js';

/** The most lines that the dialog shows of each text. */
const SHOWN = 6;

/**
 * The lines that `text` has more often than `other`, once per extra occurrence.
 * @param {string} text @param {string} other
 */
export function linesOnlyIn(text, other) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const line of other.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  return text.split('\n').filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count < 1 && line.trim();
  });
}

/**
 * @param {HTMLElement} root
 * @param {string} name the file's
 * @param {string} theirs the text on disk
 * @param {string} ours the text in the editor
 * @returns {Promise<'overwrite' | 'copy' | 'cancel'>}
 */
export function askAboutChange(root, name, theirs, ours) {
  return new Promise((resolve) => {
    /** @type {'overwrite' | 'copy' | 'cancel'} */
    let answer = 'cancel';
    /** @param {string} label @param {typeof answer} choice @param {object} [attributes] */
    const button = (label, choice, attributes) =>
      pushButton(
        {
          class: 'button',
          onclick: () => {
            answer = choice;
            dialog.close();
          },
          ...attributes,
        },
        label,
      );
    const dialog = showDialog(
      root,
      { id: 'overwrite-dialog', title: strings.documents.overwrite.title },
      h('p', {}, strings.documents.overwrite.text(name)),
      side(strings.documents.overwrite.onlyDisk, linesOnlyIn(theirs, ours)),
      side(strings.documents.overwrite.onlyHere, linesOnlyIn(ours, theirs)),
      h(
        'div',
        { class: 'dialog-foot' },
        button(strings.legend.cancel, 'cancel'),
        button(strings.documents.overwrite.copy, 'copy'),
        button(strings.documents.overwrite.overwrite, 'overwrite', {
          class: 'button primary',
          id: 'overwrite-confirm',
        }),
      ),
    );
    dialog.addEventListener('close', () => resolve(answer), { once: true });
  });
}

/** @param {string} title @param {string[]} lines */
function side(title, lines) {
  const more = lines.length - SHOWN;
  return h(
    'div',
    {},
    h('h3', {}, strings.documents.overwrite.side({ title, count: lines.length })),
    lines.length ? h('pre', {}, lines.slice(0, SHOWN).join('\n')) : null,
    0 < more ? h('p', {}, strings.documents.overwrite.more(more)) : null,
  );
}
