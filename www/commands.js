// @ts-check
// What the author can ask for, by button, menu or key, and what each does. It joins the element's settings, the workbench
// and the features (files, drafts, dialogs), none of which knows the others.

import { setAttribute } from './dom.js';
import { keyOf } from './keys.js';

/** @typedef {import('./element.js').DocGauge} DocGauge */
/** @typedef {import('./workbench.js').Workbench} Workbench */
/** @typedef {import('./views/toolbar.js').Mode} Mode */

const THEMES = /** @type {const} */ (['auto', 'light', 'dark']);
const MODES = /** @type {const} */ (['split', 'edit', 'preview']);

/**
 * @param {DocGauge} element
 * @param {Workbench} bench
 */
export function commands(element, bench) {
  const { parts } = bench;
  const abort = new AbortController();
  const { signal } = abort;

  const mode = () => /** @type {Mode} */ (MODES.find((one) => one === element.getAttribute('mode')) ?? 'split');
  const theme = () => THEMES.find((one) => one === element.getAttribute('theme')) ?? 'auto';

  /** @type {Record<string, (anchor: HTMLElement) => void>} */
  const table = {
    'mode-split': () => element.setAttribute('mode', 'split'),
    'mode-edit': () => element.setAttribute('mode', 'edit'),
    'mode-preview': () => element.setAttribute('mode', 'preview'),
    'mode-next': () => element.setAttribute('mode', MODES[(MODES.indexOf(mode()) + 1) % MODES.length]),
    theme: () => element.setAttribute('theme', THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length]),
    'view-text': () => {},
    'next-placeholder': () => bench.nextPlaceholder(1),
    'previous-placeholder': () => bench.nextPlaceholder(-1),
    'next-finding': () => bench.nextFinding(1),
    'previous-finding': () => bench.nextFinding(-1),
  };

  /** @param {string} command @param {HTMLElement} anchor */
  function run(command, anchor) {
    table[command]?.(anchor);
  }

  parts.workbench.addEventListener('keydown', (event) => {
    if (element.getAttribute('shortcuts') === 'off') return;
    const command = keyOf(event);
    if (!command || !table[command]) return;
    event.preventDefault();
    table[command](/** @type {HTMLElement} */ (event.target));
  }, { signal });
  parts.workbench.addEventListener('focusout', () => element.settle(), { signal });
  // Only the element's own `input` and `change` leave it.
  for (const type of ['input', 'change']) parts.workbench.addEventListener(type, (event) => event.stopPropagation(), { signal });

  function show() {
    setAttribute(parts.workbench, 'data-mode', mode());
    bench.toolbar.show({ mode: mode(), theme: theme(), fileName: element.fileName, dirty: element.dirty });
  }

  /** @param {import('./core.js').CoreState} state */
  function engine({ state, code = '', message = '' }) {
    if (parts.workbench.getAttribute('data-state') === state && state === 'ready') return;
    setAttribute(parts.workbench, 'data-state', state);
    if (state === 'ready' || state === 'loading') bench.banners.hide('engine');
    else {
      bench.banners.show('engine', { tone: 'error', closable: false, text: message, detail: state === 'failed' ? 'Your text is safe: editing, opening and saving still work.' : 'It starts again from your text; what you see is the last good result.', actions: [{ label: 'Try again', run: () => bench.core.start() }] });
      if (state === 'failed') element.fail(code, message);
    }
  }

  return {
    run, show, engine,
    changed: () => {},
    /** @param {DataTransfer} _ @returns {string | null} */
    paste: (_) => null,
    /** @param {MouseEvent} event @param {string} _ */
    link: (event, _) => event.preventDefault(),
    close: () => abort.abort(),
  };
}
