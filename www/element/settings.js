// @ts-check
// The attributes and properties of the element, as its parts need them.

import { isoDay } from '../kit/text.js';
import { MODES, THEMES } from '../views/toolbar.js';
import { strings } from '../strings/index.js';

/** The attributes that change what is shown. */
export const ATTRIBUTES = ['template', 'mode', 'theme', 'readonly', 'disabled', 'panels', 'src', 'lang'];

/**
 * @typedef {HTMLElement & {fileName: string, dirty: boolean, templateText: string | null, templateName: string,
 *   config: import('../core/types.js').Settings}} Source
 *   the element
 */

/**
 * The settings that the panes show.
 * @param {Source} element
 * @returns {import('../views/toolbar.js').Settings}
 */
export function settingsOf(element) {
  const { fileName, dirty, templateText, templateName } = element;
  const mode = element.getAttribute('mode');
  const theme = element.getAttribute('theme');
  return {
    mode: [...MODES, /** @type {const} */ ('report')].find((one) => one === mode) ?? 'split',
    theme: THEMES.find((one) => one === theme) ?? 'auto',
    panels: element.getAttribute('panels'),
    template: element.getAttribute('template') ?? 'auto',
    ownTemplate: templateText === null ? null : templateName || strings.page.ownTemplate,
    fileName,
    dirty,
  };
}

/**
 * The options for the core.
 * @param {Source} element
 * @returns {import('../core/types.js').Options}
 */
export function optionsOf(element) {
  const template = element.getAttribute('template') ?? 'auto';
  const options = { path: element.fileName, template, settings: element.config, today: isoDay(new Date()) };
  const { templateText } = element;
  return templateText === null ? options : { ...options, template_text: templateText };
}
