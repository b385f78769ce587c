// @ts-check
// The element as a badge (`mode="badge"`): the completeness of a document beside a title, without an editor. The engine
// runs for one check and ends, so a page may have many badges.

import { version } from 'docgauge:build';
import { Core } from '../core/core.js';
import { badgeView } from '../views/badge.js';
import { explainDialog } from '../views/explain-dialog.js';

/** @typedef {import('../core/types.js').Report} Report */

/**
 * @param {Node} root
 * @param {string} text
 * @param {object} host
 * @param {{wasm: string | null, worker: boolean}} host.engine
 * @param {() => import('../core/types.js').Options} host.options
 * @param {(report: Report, revision: number) => void} host.onreport
 * @param {(code: string, message: string) => void} host.onfail
 * @param {(report: Report) => boolean} host.onopen false if the page shows the details
 */
export function badge(root, text, { engine, options, onreport, onfail, onopen }) {
  /** @type {Report | null} */
  let report = null;
  let revision = 0;
  const view = badgeView(root, () => {
    if (!report || !onopen(report)) return;
    explainDialog(root, report, { version, change: { done: 0, more: 0 } }, () => {});
  });
  /** @type {Core | null} */
  let core = null;

  /** @param {string} now */
  function check(now) {
    core?.close();
    const its = new Core(
      {
        text: () => now,
        splice: () => null,
        options,
        onupdate(checked) {
          report = checked.report;
          view.render(report);
          onreport(report, ++revision);
        },
        onstate({ state, code = '', message = '' }) {
          if (state === 'failed') onfail(code, message);
          if (state === 'failed' || state === 'ready') its.close();
        },
      },
      engine,
    );
    core = its;
    core.start();
  }
  check(text);

  return {
    check,
    close() {
      core?.close();
      view.close();
    },
  };
}
