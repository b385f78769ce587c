// @ts-check
// The attributes and properties of the element, as its parts need them.

import { isoDay } from '../kit/text.js';
import { MODES, THEMES } from '../views/toolbar.js';
import { strings } from '../strings/index.js';

/** The attributes that change what is shown. */
export const ATTRIBUTES = ['template', 'mode', 'theme', 'readonly', 'disabled', 'panels', 'src', 'lang'];

/** Whether the attribute `template` names a file, and not a template by its id. @param {string} template */
export const isAddress = (template) => /[./]/.test(template);

/**
 * @typedef {HTMLElement & {fileName: string, dirty: boolean, templateText: string | null, templateName: string,
 *   config: import('../core/types.js').Settings}} Source
 *   the element
 */

/** Until a file is loaded, the best match is used. @param {Element} element */
function templateOf(element) {
  const template = element.getAttribute('template') ?? 'auto';
  return isAddress(template) ? 'auto' : template;
}

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
    template: templateOf(element),
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
  const template = templateOf(element);
  const options = { path: element.fileName, template, settings: element.config, today: isoDay(new Date()) };
  const { templateText } = element;
  return templateText === null ? options : { ...options, template_text: templateText };
}
