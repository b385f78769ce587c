// @ts-check
// Notices above the panes: what happened, and what the author can do. There is one per subject; a newer one replaces
// it. The most serious one is the last, and a narrow page shows only this one, with the number of those behind it.

import { h, landing, pushButton } from './dom.js';
import { icon } from './icons.js';
import { strings } from '../strings/index.js';

/**
 * `run` closes the notice first unless it is to `keep` it; a `command` runs by its button, and leaves it open.
 * @typedef {{label: string, run?: () => void, keep?: boolean, command?: import('./command-names.js').Command}} Action
 */

/** From the least serious on. */
const TONES = ['note', 'warning', 'error'];

/** @param {HTMLElement} root */
export function bannersView(root) {
  /** @type {Map<string, HTMLElement>} */
  const shown = new Map();

  /**
   * @param {string} id the subject
   * @param {{tone: 'note' | 'warning' | 'error', text: string, detail?: string, actions?: Action[],
   *   closable?: boolean}} what
   */
  function show(id, { tone, text, detail, actions = [], closable = true }) {
    const banner = h(
      'div',
      { class: 'banner', 'data-tone': tone, 'data-banner': id, role: tone === 'error' ? 'alert' : 'status' },
      h('span', { class: 'shape', 'aria-hidden': 'true' }, { note: '●', warning: '▲', error: '■' }[tone]),
      h('p', {}, h('strong', {}, text), detail ? ` ${detail}` : ''),
      ...actions.map(({ label, run, keep, command }) =>
        pushButton(
          {
            class: 'button small',
            'data-command': command,
            onclick: () => {
              if (!run) return;
              if (!keep) hide(id);
              run();
            },
          },
          label,
        ),
      ),
      closable
        ? pushButton(
            {
              class: 'button icon-only quiet small',
              'aria-label': strings.legend.dismiss,
              onclick: () => hide(id),
            },
            icon('close'),
          )
        : null,
    );
    shown.get(id)?.remove();
    shown.set(id, banner);
    const weight = (/** @type {Element} */ one) =>
      TONES.indexOf(/** @type {HTMLElement} */ (one).dataset.tone ?? '');
    const above = [...root.children].find((one) => weight(one) > weight(banner));
    root.insertBefore(banner, above ?? null);
    count();
    return banner;
  }

  function count() {
    const behind = root.children.length - 1;
    for (const one of root.children) one.removeAttribute('data-behind');
    if (behind > 0) root.lastElementChild?.setAttribute('data-behind', strings.legend.behind(behind));
  }

  /** @param {string} id */
  function hide(id) {
    const banner = shown.get(id);
    const { activeElement } = /** @type {ShadowRoot} */ (root.getRootNode());
    const focused = activeElement && banner?.contains(activeElement);
    banner?.remove();
    shown.delete(id);
    count();
    if (focused) landing(root.closest('.workbench'))?.focus();
  }
  return { show, hide };
}
