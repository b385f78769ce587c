// @ts-check
// A menu under a button: arrow keys move, Enter selects, Escape and a click elsewhere close it and return the focus.

import { h, pushButton } from './dom.js';
import { inline } from './prose.js';

/**
 * @typedef {{label: string, detail?: string, checked?: boolean, id?: string, run: () => void} | 'line'} Entry
 */

/**
 * One menu per element, filled each time it opens.
 * @param {Node} root
 */
export function menuView(root) {
  const list = h('div', { class: 'menu', role: 'menu', popover: 'auto' });
  /** @type {HTMLElement | null} */
  let anchor = null;
  /** @type {{left: number, top: number, bottom: number} | null} */
  let box = null;
  root.appendChild(list);

  list.addEventListener('keydown', (event) => {
    const items = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[role^="menuitem"]')]);
    const at = items.findIndex((item) => item.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items.at(to % items.length)?.focus();
    } else if (event.key === 'Tab') list.hidePopover();
    else if (event.key === 'Escape') {
      event.stopPropagation();
      list.hidePopover();
      anchor?.focus();
    }
  });
  list.addEventListener('toggle', (event) => {
    const opened = /** @type {ToggleEvent} */ (event).newState === 'open';
    anchor?.setAttribute('aria-expanded', String(opened));
    if (!opened && list.contains(/** @type {ShadowRoot | Document} */ (list.getRootNode()).activeElement))
      anchor?.focus();
  });

  /**
   * @param {HTMLElement} under
   * @param {Entry[]} entries
   * @param {{left: number, top: number, bottom: number}} [at] instead of under the element
   */
  function open(under, entries, at) {
    anchor = under;
    box = at ?? null;
    list.replaceChildren(...entries.map((entry) => (entry === 'line' ? h('hr') : item(entry))));
    list.showPopover();
    place();
    /** @type {HTMLElement | null} */ (
      list.querySelector('[aria-checked="true"]') ?? list.querySelector('[role^="menuitem"]')
    )?.focus();
  }

  /** @param {Exclude<Entry, 'line'>} entry */
  function item({ label, detail, checked, id, run }) {
    return pushButton(
      {
        role: checked === undefined ? 'menuitem' : 'menuitemradio',
        'aria-checked': checked === undefined ? null : String(checked),
        tabindex: '-1',
        'data-id': id,
        onclick: () => {
          list.hidePopover();
          anchor?.focus();
          run();
        },
      },
      h('span', { class: 'menu-label' }, ...inline(label)),
      detail ? h('span', { class: 'menu-detail', 'data-long': detail.length > 24 }, detail) : null,
    );
  }

  function place() {
    if (!anchor) return;
    const at = box ?? anchor.getBoundingClientRect();
    // At its previous place it may have had less width.
    list.style.setProperty('inset', 'auto');
    list.style.setProperty('left', '0px');
    const { width, height } = list.getBoundingClientRect();
    const below = at.bottom + 4 + height <= innerHeight;
    list.style.setProperty('left', `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`);
    list.style.setProperty('top', `${below ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`);
  }
  return { open };
}
