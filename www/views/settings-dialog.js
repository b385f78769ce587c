// @ts-check
// The dialog "Settings": all settings that this browser remembers. Each control takes effect at once, like the button
// elsewhere on the page. The dialog itself stores nothing.

import { showDialog } from '../kit/dialog.js';
import { h, pushButton } from '../kit/dom.js';
import { strings } from '../strings/index.js';

/**
 * @typedef {object} Choice one of several
 * @property {string} id
 * @property {string} label
 * @property {string} value
 * @property {Record<string, string>} options label by value
 * @property {(value: string) => void} set
 */
/**
 * @typedef {object} Switch
 * @property {string} id
 * @property {string} label
 * @property {string} [note]
 * @property {boolean} on
 * @property {(on: boolean) => void} set
 */

/**
 * @typedef {object} Project the settings of a docgauge.toml
 * @property {{name: string, lines: string[]} | null} shown what it sets
 * @property {() => Promise<string>} choose a file; why it was refused, or nothing
 * @property {() => void} remove
 */

/**
 * @param {Node} root
 * @param {object} what
 * @param {Choice[]} what.choices
 * @param {Switch[]} what.switches
 * @param {string} what.template its name
 * @param {() => void} what.chooseTemplate
 * @param {Project} what.project
 * @param {boolean} what.lasts whether they are remembered
 * @param {() => void} what.forget
 */
export function settingsDialog(root, what) {
  const { choices, switches, template, chooseTemplate, project, lasts, forget } = what;
  const dialog = showDialog(
    root,
    { id: 'settings-dialog', title: strings.choices.title },
    ...choices.map(({ id, label, value, options, set }) => {
      const field = h(
        'select',
        { class: 'field', id, onchange: () => set(field.value) },
        ...Object.entries(options).map(([one, word]) =>
          h('option', { value: one, selected: one === value }, word),
        ),
      );
      return h('div', { class: 'setting' }, h('label', { for: id }, label), field);
    }),
    h(
      'div',
      { class: 'setting' },
      h('span', {}, strings.choices.template),
      pushButton(
        {
          class: 'button',
          id: 'setting-template',
          'aria-label': strings.choices.chosen(template),
          onclick: () => {
            dialog.close();
            chooseTemplate();
          },
        },
        `${template}…`,
      ),
    ),
    ...switches.map(({ id, label, note, on, set }) => {
      const box = h('input', { type: 'checkbox', id, checked: on, onchange: () => set(box.checked) });
      return h(
        'div',
        { class: 'setting-switch' },
        box,
        h('label', { for: id }, label),
        note ? h('p', { class: 'dialog-note' }, note) : null,
      );
    }),
    projectView(project),
    h('p', { class: 'dialog-note' }, lasts ? strings.choices.lasts : strings.choices.passing),
    lasts
      ? h(
          'div',
          { class: 'dialog-foot' },
          pushButton(
            {
              class: 'button',
              id: 'settings-forget',
              onclick: () => {
                forget();
                dialog.close();
              },
            },
            strings.choices.forget,
          ),
        )
      : null,
  );
}

/** The file of the project with what it sets, and the buttons to choose and to remove it. @param {Project} project */
function projectView(project) {
  const its = strings.choices.project;
  const body = h('div');
  const fault = h('p', { class: 'setting-fault', role: 'alert', id: 'project-fault', hidden: true });
  const fill = () => {
    const { shown } = project;
    const remove = () => {
      project.remove();
      fill();
      choose.focus();
    };
    body.replaceChildren(
      ...(shown
        ? [
            h('p', {}, its.of(shown.name)),
            h('ul', { id: 'project-lines' }, ...shown.lines.map((line) => h('li', {}, line))),
            pushButton({ class: 'button', id: 'project-remove', onclick: remove }, its.remove),
          ]
        : [h('p', { class: 'dialog-note' }, its.about)]),
    );
  };
  const choose = pushButton(
    {
      class: 'button',
      id: 'project-choose',
      onclick: async () => {
        const why = await project.choose();
        fault.textContent = why;
        fault.hidden = !why;
        fill();
      },
    },
    its.choose,
  );
  fill();
  return h('section', { class: 'setting-project' }, h('h3', {}, its.title), body, fault, choose);
}
