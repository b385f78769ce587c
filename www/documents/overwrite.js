// @ts-check
// The dialogs before one of two texts of a file takes the place of the other: the file is saved and has changed on
// disk, or another version of it is opened. They show the lines that only one of the two texts has, and write nothing.

import { showDialog } from '../kit/dialog.js';
import { h, pushButton } from '../kit/dom.js';
import { when } from './when.js';
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
 */
export function askAboutChange(root, name, theirs, ours) {
  const { title, text, copy, overwrite } = strings.documents.overwrite;
  const choices = /** @type {const} */ ([
    ['copy', copy],
    ['overwrite', overwrite],
  ]);
  return ask(root, { title, text: text(name), choices }, theirs, ours);
}

/**
 * Before another version of the open file takes its place.
 * @param {HTMLElement} root
 * @param {import('./files.js').OpenFile} read the file
 * @param {string} ours the text in the editor
 */
export function askAboutVersion(root, { name, text: theirs, modified }, ours) {
  const { version, isOpen, another } = strings.documents.overwrite;
  const choices = /** @type {const} */ ([
    ['other', another],
    ['take', strings.documents.follow.take],
  ]);
  const text = isOpen({ name, time: modified ? when(modified) : '' });
  return ask(root, { title: version, text, choices }, theirs, ours);
}

/**
 * Shows how two texts differ, and asks what to do.
 * @template {string} A
 * @param {HTMLElement} root
 * @param {{title: string, text: string, choices: readonly (readonly [A, string])[]}} about the last choice is primary
 * @param {string} theirs
 * @param {string} ours
 * @returns {Promise<A | 'cancel'>}
 */
function ask(root, { title, text, choices }, theirs, ours) {
  const { onlyDisk, onlyHere } = strings.documents.overwrite;
  return new Promise((resolve) => {
    const primary = { class: 'button primary', id: 'overwrite-confirm' };
    /** @param {A | 'cancel'} answer @param {string} label @param {object} [attributes] */
    const button = (answer, label, attributes) =>
      pushButton(
        {
          class: 'button',
          onclick: () => {
            resolve(answer);
            dialog.close();
          },
          ...attributes,
        },
        label,
      );
    const dialog = showDialog(
      root,
      { id: 'overwrite-dialog', title },
      h('p', {}, text),
      side(onlyDisk, linesOnlyIn(theirs, ours)),
      side(onlyHere, linesOnlyIn(ours, theirs)),
      h(
        'div',
        { class: 'dialog-foot' },
        button('cancel', strings.legend.cancel),
        ...choices.map(([answer, label], at) => button(answer, label, at ? primary : {})),
      ),
    );
    dialog.addEventListener('close', () => resolve('cancel'), { once: true });
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
