// @ts-check
// The command "Settings": reads each choice of the author from the part of the page that has it, and sets it there.

import { settingsDialog } from '../views/settings-dialog.js';
import { templateLabel } from '../views/toolbar.js';
import { tableOf } from '../kit/tables.js';
import { language, ofBrowser, spoken, strings } from '../strings/index.js';

/** @typedef {import('../workbench/room.js').Panel} Panel */

/**
 * @param {import('./context.js').Context} context
 * @param {object} hooks
 * @param {(name: 'mode' | 'theme', value: string) => void} hooks.choose
 * @param {() => void} hooks.chooseTemplate
 * @param {ReturnType<typeof import('./project.js').project>} hooks.project
 */
export function settings({ gauge, bench, documents, memory }, { choose, chooseTemplate, project }) {
  const root = bench.parts.workbench;
  const button = (/** @type {string} */ id) => /** @type {HTMLElement} */ (root.querySelector(`#${id}`));

  /** A switch over the preview. @param {'guidance' | 'sync'} id @param {string} label */
  const overPreview = (id, label) => ({
    id: `setting-${id}`,
    label,
    on: button(id).getAttribute('aria-pressed') === 'true',
    set: () => button(id).click(),
  });
  /** @param {Panel} panel @param {string} label */
  const panel = (panel, label) => ({
    id: `setting-${panel}`,
    label,
    on: !bench.room.closed[panel],
    set: (/** @type {boolean} */ on) => {
      bench.room.closed = { ...bench.room.closed, [panel]: !on };
      memory.remember('panels', bench.room.closed);
    },
  });

  /** Shows another language: at once, or after a reload if the text has a history that would be lost. */
  async function chooseLanguage(/** @type {string} */ value) {
    const auto = value === 'auto';
    memory.remember('language', auto ? null : value);
    const wanted = auto ? ofBrowser() : (spoken(value) ?? 'en');
    await tableOf(wanted);
    gauge.setAttribute('lang', wanted);
    if (language === wanted) return;
    bench.banners.show('language', {
      tone: 'note',
      text: strings.choices.languageChanged,
      actions: memory.lasts ? [{ label: strings.legend.reload, run: () => location.reload() }] : [],
    });
  }

  return () => {
    const { theme, mode } = gauge.settings;
    settingsDialog(root, {
      choices: [
        {
          id: 'setting-theme',
          label: strings.choices.colours,
          value: theme,
          options: strings.choices.themes,
          set: (value) => choose('theme', value),
        },
        {
          id: 'setting-mode',
          label: strings.choices.panes,
          value: mode,
          options: strings.choices.modes,
          set: (value) => choose('mode', value),
        },
        {
          id: 'setting-language',
          label: strings.choices.language,
          value: memory.remembered('language') ?? 'auto',
          options: strings.choices.languages,
          set: chooseLanguage,
        },
      ],
      template: templateLabel(gauge.settings, bench.report).name,
      chooseTemplate,
      project,
      switches: [
        panel('outline', strings.choices.outline),
        panel('findings', strings.choices.findings),
        overPreview('guidance', strings.choices.guidance),
        overPreview('sync', strings.choices.sync),
        ...(documents.mayAsk
          ? [
              {
                id: 'setting-drafts',
                label: strings.choices.drafts,
                note: strings.choices.draftsNote,
                on: documents.place === 'browser',
                set: documents.allowDrafts,
              },
            ]
          : []),
      ],
      lasts: memory.lasts,
      forget: () => {
        memory.forget();
        bench.status.tell(strings.choices.forgotten);
      },
    });
  };
}
