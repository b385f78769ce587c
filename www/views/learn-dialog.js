// @ts-check
// A template of the author's own as the core learned it, to check and to correct. A correction is a directive in the
// template's Markdown, so the file that can be saved here gives the same template everywhere.

import { h, pushButton } from '../kit/dom.js';
import { sectionTitle } from '../kit/sections.js';
import { showDialog } from '../kit/dialog.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Learned} Learned */
/** @typedef {import('../core/types.js').LearnedItem} LearnedItem */

/** @typedef {LearnedItem['class']} Class */

/** @type {Record<Class, {shape: string, state: string}>} */
const CLASSES = {
  placeholder: { shape: '○', state: 'open' },
  sample: { shape: '≡', state: 'unchanged' },
  keep: { shape: '✓', state: 'done' },
};

/** @param {Class} id */
const classOf = (id) => ({ ...CLASSES[id], ...strings.dialogs.learn.classes[id] });

/**
 * @param {Node} root
 * @param {string} name of the file
 * @param {Learned} learned
 * @param {{annotate: (line: number, word: string) => Promise<Learned>, save: () => void}} hooks
 */
export function learnDialog(root, name, learned, { annotate, save }) {
  const summary = h('p', {});
  const list = h('div', { class: 'explain-sections' });
  /** The sections that the author has opened. @type {Set<number>} */
  const opened = new Set();

  /** @param {Learned} now */
  function render(now) {
    const items = now.sections.flatMap((section) => section.items);
    const many = (/** @type {LearnedItem['class']} */ kind) =>
      items.filter((item) => item.class === kind).length;
    summary.replaceChildren(
      h('strong', {}, strings.dialogs.learn.sum({ sections: now.sections.length, items: items.length })),
      strings.dialogs.learn.parts({
        fill: many('placeholder'),
        samples: many('sample'),
        kept: many('keep'),
      }),
    );
    list.replaceChildren(
      ...now.sections.map((section, at) => {
        const details = h(
          'details',
          { class: 'explain-section', open: opened.has(at) },
          h(
            'summary',
            {},
            h('span', { class: 'explain-title', 'data-level': section.level }, sectionTitle(section)),
            h(
              'span',
              { class: 'explain-state' },
              [
                section.optional && strings.dialogs.learn.optional,
                section.repeatable && strings.dialogs.learn.repeats,
              ]
                .filter(Boolean)
                .join(', '),
            ),
            h('span', { class: 'explain-own' }, strings.counts.items(section.items.length)),
          ),
          h(
            'div',
            { class: 'learn-tools' },
            section.level
              ? toggle(strings.dialogs.learn.setOptional, section.optional, () =>
                  correct(section.line, 'optional'),
                )
              : null,
            section.level
              ? toggle(strings.dialogs.learn.setRepeats, section.repeatable, () =>
                  correct(section.line, 'repeatable'),
                )
              : null,
            section.aliases.length
              ? h('span', { class: 'dialog-note' }, strings.dialogs.learn.also(section.aliases.join(', ')))
              : null,
          ),
          h('ul', { class: 'explain-items' }, ...section.items.map(itemRow)),
        );
        details.addEventListener('toggle', () => (details.open ? opened.add(at) : opened.delete(at)));
        return details;
      }),
    );
  }

  /** @param {LearnedItem} item */
  function itemRow(item) {
    const { word, shape, state } = classOf(item.class);
    const more = item.options.length ? item.options.join(' | ') : item.placeholders.join('  ');
    return h(
      'li',
      { class: 'learn-item', 'data-item': state },
      h('span', { class: 'item-shape', 'aria-hidden': 'true' }, shape),
      h('span', { class: 'item-state' }, word),
      h(
        'span',
        { class: 'item-label', title: item.label },
        item.label,
        more && more !== item.label ? h('small', {}, ` ${more}`) : null,
      ),
      toggle(strings.dialogs.learn.setKeep, item.class === 'keep', () => correct(item.line, 'keep')),
      toggle(strings.dialogs.learn.setOptional, item.optional, () => correct(item.line, 'optional')),
    );
  }

  /** @param {number} line @param {string} word */
  async function correct(line, word) {
    render(await annotate(line, word));
  }

  render(learned);
  const dialog = showDialog(
    root,
    { id: 'learn-dialog', title: strings.dialogs.learn.title(name), wide: true },
    summary,
    h(
      'ul',
      { class: 'explain-legend' },
      .../** @type {Class[]} */ (Object.keys(CLASSES))
        .map(classOf)
        .map(({ word, shape, state, help }) =>
          h(
            'li',
            { 'data-item': state },
            h('span', { class: 'item-shape', 'aria-hidden': 'true' }, shape),
            h('span', {}, h('strong', {}, word), ` ${help}`),
          ),
        ),
    ),
    list,
    h(
      'div',
      { class: 'dialog-foot' },
      pushButton({ class: 'button', id: 'learn-save', onclick: save }, strings.dialogs.learn.save),
      pushButton({ class: 'button primary', onclick: () => dialog.close() }, strings.dialogs.learn.use),
    ),
  );
}

/** @param {string} label @param {boolean} on @param {() => void} run */
function toggle(label, on, run) {
  return pushButton({ class: 'chip', 'aria-pressed': String(on), onclick: run }, label);
}
