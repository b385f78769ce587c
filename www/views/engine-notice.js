// @ts-check
// The state of the engine: loading, ready, or stopped with a notice that gives the likely cause and what the author can
// do. Only the diagnostics contain the words of the exception. While the engine is stopped, the last result is grey. If
// the engine never started, the commands that need it are disabled.

import { copy } from '../kit/clipboard.js';
import { setAttribute } from '../kit/dom.js';
import { exactClock } from '../kit/text.js';
import { strings } from '../strings/index.js';

/** @typedef {{state: 'loading' | 'ready' | 'stopped' | 'failed', code?: string, message?: string}} State */

/** Commands that do nothing without the engine. */
const NEEDED = [
  'export',
  'template',
  'start-template',
  'fix-all',
  'explain',
  'next-finding',
  'fill-mode',
  'view-form',
];

/** The rule in whose source a check stopped, if the message names it. @param {string} message */
export const ruleOf = (message) => /rules\/\w+\/(\w+)\.rs/.exec(message)?.[1].replaceAll('_', '-') ?? null;

/**
 * @param {HTMLElement} workbench gets the state as `data-state`
 * @param {ReturnType<typeof import('../kit/banners.js').bannersView>} banners
 * @param {object} hooks
 * @param {() => void} hooks.onretry
 * @param {() => object} hooks.facts the circumstances, for a bug report
 * @param {(text: string) => void} hooks.tell
 */
export function engineNotice(workbench, banners, { onretry, facts, tell }) {
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
    /** @type {Record<string, {text: string, cause: string}>} */
    const causes = strings.notices.engine;
    const { text, cause } = causes[code] ?? strings.notices.engine.broken;
    const rule = ruleOf(message);
    banners.show('engine', {
      tone: 'error',
      closable: false,
      text: rule ? strings.notices.inRule({ text, rule }) : text,
      detail: [
        cause,
        state === 'failed' ? strings.notices.failed : strings.notices.stopped,
        last && strings.notices.asOf(exactClock(last)),
      ]
        .filter(Boolean)
        .join(' '),
      actions: [
        { label: strings.notices.retry, run: onretry },
        {
          label: strings.notices.diagnostics,
          keep: true,
          run: async () => {
            const given = JSON.stringify({ code, message, rule, ...facts() }, null, 2);
            const done = await copy({ 'text/plain': given });
            tell(done ? strings.notices.diagnosticsCopied : strings.exports.refused);
          },
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
