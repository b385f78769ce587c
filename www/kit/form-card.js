// @ts-check
// The frame of one question in the form: its label, its control, its other buttons, and its line in the text.

import { h, pushButton, setHidden } from './dom.js';
import { inline } from './prose.js';
import { CORE, strings } from '../strings/index.js';

/** @typedef {import('./dom.js').Child} Child */

/**
 * @param {object} parts
 * @param {string} parts.label
 * @param {string | null} [parts.id] of the control that it names
 * @param {string | null} [parts.message] what is the matter, as Markdown of one line
 * @param {boolean} [parts.foreign] the message is one of the core
 * @param {Child[]} parts.content
 * @param {Child[]} [parts.context]
 * @param {number} parts.line
 * @param {() => void} parts.onshow
 * @param {Record<string, string | null>} [parts.data]
 */
export function formCard({
  label,
  id = null,
  message,
  foreign = true,
  content,
  context = [],
  line,
  onshow,
  data,
}) {
  const name = id ? h('label', { for: id }, label) : h('h3', { class: 'form-name' }, label);
  const show = { class: 'line-link', title: strings.form.showInText, onclick: onshow };
  return h(
    'div',
    { class: 'form-field', ...data },
    name,
    message ? h('p', { class: 'form-message', lang: foreign ? CORE : null }, ...inline(message)) : null,
    ...content,
    h('p', { class: 'form-context' }, pushButton(show, strings.legend.shortLine(line)), ' ', ...context),
    h('p', { class: 'form-note', role: 'status' }),
  );
}

/**
 * A button for each fix. `draw`: the fixes have others, or none any more.
 * @param {(fix: import('../core/types.js').Fix) => void} take
 */
export function fixButtons(take) {
  const element = h('div', { class: 'form-actions' });
  let shown = '';
  /** @param {import('../core/types.js').Fix[]} fixes */
  function draw(fixes) {
    setHidden(element, !fixes.length);
    const titles = fixes.map(({ title }) => title).join('\n');
    if (!titles || titles === shown) return;
    shown = titles;
    const button = (/** @type {import('../core/types.js').Fix} */ fix) =>
      pushButton(
        { class: 'button small', 'data-fix': fix.kind, lang: CORE, onclick: () => take(fix) },
        h('span', {}, ...inline(fix.title)),
      );
    element.replaceChildren(...fixes.map(button));
  }
  return { element, draw };
}

/** The sections of the form with their counts; an element stays as long as its section. */
export function sectionGroups() {
  /** @type {Map<string, {element: HTMLElement, name: HTMLElement, count: HTMLElement}>} */
  let known = new Map();
  /** @type {typeof known} */
  let next = new Map();
  return {
    begin() {
      next = new Map();
    },
    /** @param {string} id @param {string} title @param {number} left @param {number} asked what it asks besides */
    group(id, title, left, asked) {
      const made = next.get(id) ?? known.get(id) ?? newGroup();
      made.name.textContent = title;
      const besides = asked ? strings.form.asked(asked) : strings.form.done;
      made.count.textContent = left ? strings.legend.todo(left) : besides;
      made.element.toggleAttribute('data-done', !left && !asked);
      next.set(id, made);
      return made.element;
    },
    end() {
      known = next;
      return [...next.values()].map(({ element }) => element);
    },
  };
}

function newGroup() {
  const name = h('span');
  const count = h('span', { class: 'form-count' });
  const element = h('fieldset', { class: 'form-section' }, h('legend', {}, name, ' ', count));
  return { element, name, count };
}
