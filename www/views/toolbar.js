// @ts-check
// The bar on top: which template, what to do with the file, how the panes stand. What stands before and after
// it on the page comes in by slots, so that a page's own header and this bar are one line.

import { h, icon, setAttribute, setText } from '../kit/dom.js';

/** @typedef {import('../kit/dom.js').Icon} Icon */
/** @typedef {'split' | 'edit' | 'preview' | 'report'} Mode */

/** @type {{id: Mode, label: string, icon: Icon}[]} */
const MODES = [
  { id: 'edit', label: 'Editor only', icon: 'edit-only' },
  { id: 'split', label: 'Editor and preview', icon: 'split' },
  { id: 'preview', label: 'Preview only', icon: 'preview-only' },
];

/**
 * @param {HTMLElement} root
 * @param {(command: string, anchor: HTMLElement) => void} oncommand
 */
export function toolbarView(root, oncommand) {
  const templateName = h('span', { class: 'template-name' });
  const templateMatch = h('span', { class: 'template-match' });
  const template = h(
    'button',
    {
      type: 'button',
      class: 'button template',
      id: 'template',
      'aria-haspopup': 'menu',
      'data-command': 'template',
    },
    h('span', { class: 'template-label' }, 'Template'),
    templateName,
    templateMatch,
    icon('chevron'),
  );
  const name = h('span', { class: 'file-name', id: 'file-name' });
  const modes = MODES.map(({ id, label, icon: drawing }) =>
    h(
      'button',
      {
        type: 'button',
        class: 'button icon-only quiet',
        'data-command': `mode-${id}`,
        'data-mode': id,
        title: label,
        'aria-label': label,
      },
      icon(drawing),
    ),
  );
  root.append(
    h('slot', { name: 'toolbar-start' }),
    template,
    name,
    h('span', { class: 'spacer' }),
    h(
      'button',
      {
        type: 'button',
        class: 'link privacy',
        id: 'privacy',
        'data-command': 'privacy',
        'aria-label': 'Nothing is uploaded',
      },
      icon('lock'),
      h('span', {}, 'Nothing is uploaded'),
    ),
    h(
      'div',
      { class: 'tools', role: 'group', 'aria-label': 'Document' },
      tool('open', 'Open', 'open', 'Open a file (Ctrl+O)'),
      tool('save', 'Save', 'save', 'Save to a file (Ctrl+S)'),
      tool('export', 'Export', 'export', 'Export the report', true),
      tool('share', 'Share', 'share', 'Share as a link'),
    ),
    h('div', { class: 'modes', role: 'group', 'aria-label': 'Panes' }, ...modes),
    h(
      'div',
      { class: 'tools end' },
      tool('theme', 'Theme', 'auto', 'Colours: as the system'),
      tool('keys', 'Keys', 'keys', 'Keys (Ctrl+/)'),
      tool('more', 'More', 'more', 'More', true),
    ),
    h('slot', { name: 'toolbar-end' }),
  );
  root.addEventListener('click', (event) => {
    const button = /** @type {HTMLElement | null} */ (
      /** @type {Element} */ (event.target).closest('[data-command]')
    );
    if (button?.dataset.command) oncommand(button.dataset.command, button);
  });
  const theme = /** @type {HTMLButtonElement} */ (root.querySelector('[data-command="theme"]'));

  /** @param {{mode: Mode, theme: 'auto' | 'light' | 'dark', fileName: string, dirty: boolean}} settings */
  function show(settings) {
    for (const button of modes)
      setAttribute(button, 'aria-pressed', String(button.dataset.mode === settings.mode));
    const label = { auto: 'Colours: as the system', light: 'Colours: light', dark: 'Colours: dark' }[
      settings.theme
    ];
    if (theme.title !== label) {
      theme.title = label;
      theme.setAttribute('aria-label', label);
      theme.replaceChildren(icon(settings.theme));
    }
    setText(name, settings.fileName ? `${settings.fileName}${settings.dirty ? ' •' : ''}` : '');
    name.title = settings.dirty ? 'Not saved to the file' : '';
  }

  /** @param {{name: string, match: string}} chosen */
  function showTemplate(chosen) {
    setText(templateName, chosen.name);
    setText(templateMatch, chosen.match);
  }
  return { show, showTemplate, template };
}

/**
 * @param {string} command
 * @param {string} label
 * @param {Icon} drawing
 * @param {string} title
 * @param {boolean} [menu]
 */
function tool(command, label, drawing, title, menu = false) {
  return h(
    'button',
    {
      type: 'button',
      class: 'button quiet tool',
      'data-command': command,
      id: command,
      title,
      'aria-label': label,
      'aria-haspopup': menu ? 'menu' : null,
    },
    icon(drawing),
    h('span', { class: 'tool-label' }, label),
  );
}
