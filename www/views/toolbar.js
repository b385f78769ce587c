// @ts-check
// The toolbar: the template, the commands for the file, the arrangement of the panes. A page puts its own header
// before and after it through slots, so that both are on one line.

import { labelOf, runs } from '../kit/command-names.js';
import { h, pushButton, setAttribute, setText } from '../kit/dom.js';
import { icon } from '../kit/icons.js';
import { capitalised } from '../kit/text.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../kit/icons.js').Icon} Icon */

export const MODES = /** @type {const} */ (['split', 'edit', 'preview']);
/**
 * @typedef {typeof MODES[number] | 'report'} Mode `report`: outline and findings alone, for hosts that ask
 *   for it
 */
export const THEMES = /** @type {const} */ (['auto', 'light', 'dark']);
/** @typedef {typeof THEMES[number]} Theme */

/**
 * The element's settings for the toolbar and the panes.
 * @typedef {object} Settings
 * @property {Mode} mode
 * @property {Theme} theme
 * @property {string | null} panels the panes that a host wants beside the document
 * @property {string} template auto, none or the id of a built-in template
 * @property {string | null} ownTemplate the name of a template of the author's own
 * @property {string} fileName
 * @property {boolean} dirty
 */

/** Below this confidence a match is shown as a guess. */
const SURE = 0.6;

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} score a part of its own, shown in the toolbar
 */
export function toolbarView(root, score) {
  const templateName = h('span', { class: 'template-name' });
  const templateShort = h('span', { class: 'template-short' });
  const templateMatch = h('span', { class: 'template-match' });
  const template = pushButton(
    { ...runs('template'), class: 'button template', id: 'template', 'aria-haspopup': 'menu' },
    h('span', { class: 'template-label' }, labelOf('template')),
    h('span', { class: 'template-words' }, templateName, templateShort, templateMatch),
    icon('chevron'),
  );
  const name = h('span', { class: 'file-name', id: 'file-name' });
  const modes = /** @type {const} */ (['edit', 'split', 'preview']).map((id) => {
    const button = tool(`mode-${id}`, id === 'split' ? id : `${id}-only`);
    button.dataset.mode = id;
    return button;
  });
  const outline = tool('outline', 'outline');
  outline.id = 'outline-toggle';
  const findings = tool('findings', 'findings');
  findings.id = 'findings-toggle';
  const theme = tool('theme', 'auto');
  root.append(
    h('slot', { name: 'toolbar-start' }),
    outline,
    score,
    template,
    name,
    h('span', { class: 'spacer' }),
    pushButton(
      { ...runs('privacy'), class: 'link privacy', id: 'privacy', 'aria-label': labelOf('privacy') },
      icon('lock'),
      h('span', {}, labelOf('privacy')),
    ),
    h(
      'div',
      { class: 'tools', role: 'group', 'aria-label': strings.page.tools },
      tool('open', 'open'),
      tool('save', 'save'),
      tool('history', 'history'),
      tool('export', 'export', true),
      tool('share', 'share'),
    ),
    h('div', { class: 'modes', role: 'group', 'aria-label': strings.page.panes }, ...modes, findings),
    h(
      'div',
      { class: 'tools end' },
      theme,
      tool('settings', 'settings'),
      tool('keys', 'keys'),
      tool('more', 'more', true),
    ),
    h('slot', { name: 'toolbar-end' }),
  );
  /** @type {Settings | null} */
  let settings = null;
  /** @type {Report | null} */
  let report = null;

  /** @param {Settings} given */
  function show(given) {
    settings = given;
    for (const button of modes)
      setAttribute(button, 'aria-pressed', String(button.dataset.mode === given.mode));
    const label = strings.page.colours[given.theme];
    if (theme.title !== label) {
      theme.title = label;
      theme.setAttribute('aria-label', label);
      theme.replaceChildren(icon(given.theme));
    }
    setText(name, given.fileName ? `${given.fileName}${given.dirty ? ' •' : ''}` : '');
    name.title = given.dirty ? strings.page.unsaved : '';
    showTemplate();
  }

  /** @param {Report} given */
  function render(given) {
    report = given;
    showTemplate();
  }

  function showTemplate() {
    if (!settings) return;
    const label = templateLabel(settings, report);
    setText(templateName, label.name);
    setText(templateMatch, label.match);
    setText(
      templateShort,
      settings.ownTemplate || !report?.template ? label.name : short(report.template.id),
    );
  }

  /** Shows which side panels are open. @param {(panel: 'outline' | 'findings') => boolean} isOpen */
  function panels(isOpen) {
    setAttribute(outline, 'aria-expanded', String(isOpen('outline')));
    setAttribute(findings, 'aria-expanded', String(isOpen('findings')));
  }
  return { show, render, panels, template };
}

/** A built-in template in one word, for a narrow toolbar: `sdp` is an abbreviation. @param {string} id */
const short = (id) => (id.length < 5 ? id.toUpperCase() : capitalised(id));

/**
 * The label of the template's button.
 * @param {{template: string, ownTemplate: string | null}} settings
 * @param {Report | null} report
 */
export function templateLabel({ template, ownTemplate }, report) {
  const match = report?.template;
  if (ownTemplate) return { name: ownTemplate, match: strings.page.yourFile };
  if (template === 'none') return { name: strings.page.noTemplate, match: '' };
  if (template !== 'auto' && template) return { name: match?.name ?? template, match: '' };
  if (!match)
    return { name: strings.page.auto, match: report?.completeness.total ? strings.page.noneRecognised : '' };
  const percent = strings.legend.percent(Math.floor(match.confidence * 100));
  return { name: match.name, match: match.confidence < SURE ? strings.page.perhaps(percent) : percent };
}

/**
 * @param {import('../kit/command-names.js').Command} command
 * @param {Icon} drawing
 * @param {boolean} [menu]
 */
function tool(command, drawing, menu = false) {
  const label = labelOf(command);
  return pushButton(
    {
      ...runs(command, true),
      class: 'button quiet tool',
      id: command,
      'aria-label': label,
      'aria-haspopup': menu ? 'menu' : null,
    },
    icon(drawing),
    h('span', { class: 'tool-label' }, label),
  );
}
