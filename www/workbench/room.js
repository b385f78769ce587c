// @ts-check
// Decides which side panels are shown beside the text. If the text would get too narrow, the outline is hidden first,
// then the findings. A button closes a panel, or opens it over the text if there is no room beside the text. Widths are
// in the reader's own font size, so large letters have the same effect as a narrow window.
//
// It writes two attributes of the workbench for the style sheet, `data-outline` and `data-findings`: `beside` the text,
// `over` it, or absent. In a box that is so narrow that it has tabs, the style sheet ignores them.

import { setAttribute } from '../kit/dom.js';

/** @typedef {'outline' | 'findings'} Panel */
/** @typedef {Record<Panel, boolean>} Shown */

/** Widths in rem. The style sheets have the same widths (styles/layout.css, narrow.css). */
const WIDTHS = { outline: 16, findings: 19 };
/** The least width of each pane of text beside a panel: the findings are worth a narrower text than the outline. */
const LEAST = { outline: 27, findings: 22 };
/** Up to this width there are tabs. */
export const TABS = 56.25;

/** The number of panes of text in each mode. */
const TEXTS = { split: 2, edit: 1, preview: 1, report: 0 };

/**
 * The panels that have room beside the text.
 * @param {{width: number, mode: keyof typeof TEXTS, closed: Shown}} box its width in rem
 * @returns {Shown}
 */
export function beside({ width, mode, closed }) {
  const shown = { outline: false, findings: false };
  if (width <= TABS) return shown;
  const texts = TEXTS[mode];
  let left = width;
  for (const panel of /** @type {const} */ (['findings', 'outline'])) {
    if (closed[panel] || left - WIDTHS[panel] < texts * LEAST[panel]) continue;
    shown[panel] = true;
    left -= WIDTHS[panel];
  }
  return shown;
}

/**
 * @param {HTMLElement} root the workbench
 * @param {{onchange: () => void}} hooks the shown panels are others
 * @param {AbortSignal} signal
 */
export function room(root, { onchange }, signal) {
  /** What the author closed. @type {Shown} */
  const closed = { outline: false, findings: false };
  /** What the author opened over the text. @type {Shown} */
  const over = { outline: false, findings: false };
  /** @type {keyof typeof TEXTS} */
  let mode = 'split';

  function arrange() {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const now = beside({ width: root.clientWidth / rem, mode, closed });
    let changed = false;
    for (const panel of /** @type {Panel[]} */ (Object.keys(now))) {
      if (now[panel] || root.clientWidth / rem <= TABS) over[panel] = false;
      const how = now[panel] ? 'beside' : over[panel] ? 'over' : null;
      changed ||= root.getAttribute(`data-${panel}`) !== how;
      setAttribute(root, `data-${panel}`, how);
    }
    if (changed) onchange();
  }

  /** @param {Panel} panel */
  const isOpen = (panel) => root.hasAttribute(`data-${panel}`);

  /** @param {Panel} panel */
  function close(panel) {
    closed[panel] = true;
    over[panel] = false;
    arrange();
  }

  /** @param {Panel} panel */
  function open(panel) {
    closed[panel] = false;
    over[panel] = true;
    arrange();
  }

  /** Closes a panel only where it covers the text. @param {Panel} panel */
  function uncover(panel) {
    if (!over[panel]) return;
    over[panel] = false;
    arrange();
  }

  /** @param {keyof typeof TEXTS} wanted */
  function setMode(wanted) {
    mode = wanted;
    arrange();
  }

  const observer = new ResizeObserver(arrange);
  observer.observe(root);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    isOpen,
    open,
    close,
    uncover,
    setMode,
    /** @param {Panel} panel */
    toggle: (panel) => (isOpen(panel) ? close(panel) : open(panel)),
    /** What the author closed, to be remembered. */
    get closed() {
      return { ...closed };
    },
    /** @param {Shown} wanted */
    set closed(wanted) {
      Object.assign(closed, wanted);
      arrange();
    },
  };
}
