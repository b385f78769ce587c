// @ts-check
// One pane at a time for narrow elements: the tabs, and the button to the next placeholder below.

import { setAttribute, setHidden, setText } from '../kit/dom.js';
import { openPlaceholders } from '../kit/findings.js';
import { strings } from '../strings/index.js';

/** @typedef {'edit' | 'preview' | 'findings' | 'outline'} Tab */

/**
 * @param {object} parts
 * @param {HTMLElement} parts.workbench gets the tab as `data-tab`
 * @param {HTMLElement} parts.tablist
 * @param {Record<Tab, HTMLElement>} parts.tabs
 * @param {HTMLElement} parts.next
 */
export function tabsView({ workbench, tablist, tabs, next }) {
  const buttons = /** @type {[Tab, HTMLElement][]} */ (Object.entries(tabs));
  next.hidden = true;
  tablist.addEventListener('click', ({ target }) => {
    for (const [tab, button] of buttons) if (button.contains(/** @type {Node} */ (target))) show(tab);
  });
  tablist.addEventListener('keydown', (event) => {
    const at = buttons.findIndex(([, button]) => button.getAttribute('aria-selected') === 'true');
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const [tab, button] = /** @type {[Tab, HTMLElement]} */ (buttons.at(to % buttons.length));
    show(tab);
    button.focus();
  });

  /** @param {Tab} wanted */
  function show(wanted) {
    setAttribute(workbench, 'data-tab', wanted);
    for (const [tab, button] of buttons) {
      setAttribute(button, 'aria-selected', String(tab === wanted));
      button.tabIndex = tab === wanted ? 0 : -1;
    }
  }

  /** @param {import('../core/types.js').Report} report */
  function render({ findings }) {
    setText(
      tabs.findings,
      findings.length ? strings.page.findingsTab(findings.length) : strings.page.tabs.findings,
    );
    setHidden(next, !openPlaceholders(findings));
  }
  return { render, show };
}
