// @ts-check
// The command "Settings": the author's choices, read from where they hold and set there.

import { settingsDialog } from '../views/settings-dialog.js';
import { templateLabel } from '../views/toolbar.js';

/** @typedef {import('../workbench/room.js').Panel} Panel */

const COLOURS = { auto: 'As the system', light: 'Light', dark: 'Dark' };
const MODES = { split: 'Editor and preview', edit: 'Editor only', preview: 'Preview only' };

/**
 * @param {import('./context.js').Context} context
 * @param {object} hooks
 * @param {(name: 'mode' | 'theme', value: string) => void} hooks.choose
 * @param {() => void} hooks.chooseTemplate
 */
export function settings({ gauge, bench, documents, memory }, { choose, chooseTemplate }) {
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

  return () => {
    const { theme, mode } = gauge.settings;
    settingsDialog(root, {
      choices: [
        {
          id: 'setting-theme',
          label: 'Colours',
          value: theme,
          options: COLOURS,
          set: (value) => choose('theme', value),
        },
        {
          id: 'setting-mode',
          label: 'Panes',
          value: mode,
          options: MODES,
          set: (value) => choose('mode', value),
        },
      ],
      template: templateLabel(gauge.settings, bench.report).name,
      chooseTemplate,
      switches: [
        panel('outline', 'Outline'),
        panel('findings', 'Findings'),
        overPreview('guidance', 'Show guidance comments in the preview'),
        overPreview('sync', 'Scroll editor and preview together'),
        ...(documents.mayAsk
          ? [
              {
                id: 'setting-drafts',
                label: 'Keep drafts in this browser',
                note:
                  'All pages opened from disk share one store. What is kept already stays until you erase it in ' +
                  'History.',
                on: documents.place === 'browser',
                set: documents.allowDrafts,
              },
            ]
          : []),
      ],
      lasts: memory.lasts,
      forget: () => {
        memory.forget();
        bench.status.tell('Forgotten: the next visit begins as the first one did');
      },
    });
  };
}
