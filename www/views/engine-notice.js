// @ts-check
// The state of the engine: loading, ready, or stopped with a notice that gives the likely cause and what the author can
// do. The words of an exception are in the diagnostics only. While the engine is stopped, the last result is greyed; if
// it never started, the commands that need it are off.

import { setAttribute } from '../kit/dom.js';

/** @typedef {{state: 'loading' | 'ready' | 'stopped' | 'failed', code?: string, message?: string}} State */

/**
 * What happened and the likely cause, by the code of the error.
 * @type {Record<string, {text: string, cause: string}>}
 */
const CAUSES = {
  'no-webassembly': {
    text: 'This browser has WebAssembly switched off.',
    cause:
      'Likely causes: Lockdown Mode on Apple devices, the level “Safer” of Tor Browser, or a strict security setting ' +
      'of Edge. Make an exception for this page there.',
  },
  refused: {
    text: 'WebAssembly is not allowed here.',
    cause:
      'The content security policy of the site that shows this page lacks ‘wasm-unsafe-eval’; whoever runs the site ' +
      'can add it.',
  },
  unreachable: {
    text: 'The engine could not be loaded.',
    cause: 'Likely causes: the network, or a filter between you and this page.',
  },
  'not-found': {
    text: 'The engine is not where this page expects it.',
    cause: 'The page was moved, or a new version is being put up: reload it in a minute.',
  },
  broken: {
    text: 'The engine did not start.',
    cause:
      'Likely causes: a damaged download, or a browser that is too old. Reload the page, or use another browser.',
  },
  timeout: { text: 'The check took longer than 5 seconds.', cause: 'It was stopped.' },
  panic: { text: 'The check stopped at a fault of docgauge’s own.', cause: '' },
};

/** Commands that do nothing without the engine. */
const NEEDED = ['export', 'template', 'start-template', 'fix-all', 'explain', 'next-finding', 'fill-mode'];

/** The rule in whose source a check stopped, if the message names it. @param {string} message */
export const ruleOf = (message) => /rules\/\w+\/(\w+)\.rs/.exec(message)?.[1].replaceAll('_', '-') ?? null;

/**
 * @param {HTMLElement} workbench gets the state as `data-state`
 * @param {ReturnType<typeof import('../kit/banners.js').bannersView>} banners
 * @param {object} hooks
 * @param {() => void} hooks.onretry
 * @param {() => object} hooks.facts the circumstances, for a bug report
 */
export function engineNotice(workbench, banners, { onretry, facts }) {
  /** The time of the last result. @type {Date | null} */
  let last = null;
  /** @type {HTMLButtonElement[]} */
  let off = [];

  /** @param {State} now */
  function show({ state, code = '', message = '' }) {
    if (state === 'ready') last = new Date();
    if (workbench.getAttribute('data-state') === state && state === 'ready') return;
    setAttribute(workbench, 'data-state', state);
    switchOff(state === 'failed');
    if (state === 'ready' || state === 'loading') {
      banners.hide('engine');
      return;
    }
    const { text, cause } = CAUSES[code] ?? CAUSES.broken;
    const rule = ruleOf(message);
    banners.show('engine', {
      tone: 'error',
      closable: false,
      text: rule ? `${text.slice(0, -1)}, in the rule ${rule}.` : text,
      detail: [
        cause,
        state === 'failed'
          ? 'Your text is safe: editing, opening and saving still work.'
          : 'Your text is safe. The check starts again with your next change.',
        last && `The result below is as of ${last.toLocaleTimeString([], { timeStyle: 'medium' })}.`,
      ]
        .filter(Boolean)
        .join(' '),
      actions: [
        { label: 'Try again', run: onretry },
        {
          label: 'Copy diagnostics',
          keep: true,
          run: () =>
            navigator.clipboard?.writeText(JSON.stringify({ code, message, rule, ...facts() }, null, 2)),
        },
      ],
    });
  }

  /** @param {boolean} now */
  function switchOff(now) {
    for (const button of off) button.disabled = false;
    off = now
      ? /** @type {HTMLButtonElement[]} */ ([...workbench.querySelectorAll('button[data-command]')]).filter(
          (button) => NEEDED.includes(button.dataset.command ?? '') && !button.disabled,
        )
      : [];
    for (const button of off) button.disabled = true;
  }
  return { show };
}
