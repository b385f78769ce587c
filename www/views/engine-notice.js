// @ts-check
// The state of the engine: loading, ready, or stopped with a notice that gives the reason and what the author can do.

import { setAttribute } from '../kit/dom.js';

/** @typedef {{state: 'loading' | 'ready' | 'stopped' | 'failed', code?: string, message?: string}} State */

/**
 * @param {HTMLElement} workbench gets the state as `data-state`
 * @param {ReturnType<typeof import('../kit/banners.js').bannersView>} banners
 * @param {object} hooks
 * @param {() => void} hooks.onretry
 * @param {() => object} hooks.facts the circumstances, for a bug report
 */
export function engineNotice(workbench, banners, { onretry, facts }) {
  /** @param {State} now */
  function show({ state, code = '', message = '' }) {
    if (workbench.getAttribute('data-state') === state && state === 'ready') return;
    setAttribute(workbench, 'data-state', state);
    if (state === 'ready' || state === 'loading') {
      banners.hide('engine');
      return;
    }
    banners.show('engine', {
      tone: 'error',
      closable: false,
      text: `${message}.`,
      detail:
        state === 'failed'
          ? 'Your text is safe: editing, opening and saving still work.'
          : 'Your text is safe. What you see is the last good result; the check starts again with your next change.',
      actions: [
        { label: 'Try again', run: onretry },
        {
          label: 'Copy diagnostics',
          run: () => navigator.clipboard?.writeText(JSON.stringify({ code, message, ...facts() }, null, 2)),
        },
      ],
    });
  }
  return { show };
}
