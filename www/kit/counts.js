// @ts-check
// All numbers that the page shows about a report, so that no two of them contradict each other. The headline is the
// number of items to do: the sum of the open, unchanged and missing items. A document without a template has no
// headline; a sentence says what was found.

import { isOpenPlaceholder } from './findings.js';
import { SEVERITIES } from './legend.js';
import { worths } from './queue.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Report} Report */

/**
 * The same function of a report, computed once for each report, since several views show its result.
 * @template T
 * @param {(report: Report) => T} compute
 */
function once(compute) {
  /** @type {WeakMap<Report, T>} */
  const known = new WeakMap();
  return (/** @type {Report} */ report) => {
    const value = known.get(report) ?? compute(report);
    known.set(report, value);
    return value;
  };
}

/** The items to do, and what keeps them open. */
export const toDo = once(({ completeness: { done, total }, sections, findings }) => {
  const states = { done: 0, open: 0, unchanged: 0, missing: 0 };
  for (const { items } of sections) for (const { state } of items) states[state] += 1;
  return { ...states, left: total - done, placeholders: findings.filter(isOpenPlaceholder).length };
});

/**
 * The sentence under the headline: `38 open with 77 placeholders, 4 unchanged, 6 missing`.
 * @param {Report} report
 */
export const breakdown = (report) => strings.counts.breakdown(toDo(report));

/** What was found in a document without a template: `4 placeholders, 2 errors`; empty if nothing was found. */
export const found = once((report) => {
  const { placeholders } = toDo(report);
  const rest = report.findings.filter((finding) => !isOpenPlaceholder(finding));
  const counts = SEVERITIES.map((id) => {
    const count = rest.filter(({ severity }) => severity === id).length;
    return count && strings.legend.severity({ id, count });
  });
  return [placeholders && strings.counts.placeholders(placeholders), ...counts].filter(Boolean).join(', ');
});

/**
 * How the findings relate to the items to do: the ones that are worth points are about them.
 * @param {Report} report
 */
export function bridge(report) {
  const worth = worths(report);
  const about = report.findings.filter((finding) => worth(finding) > 0).length;
  const all = report.findings.length;
  return all ? strings.counts.bridge({ all, about, beside: all - about }) : '';
}

/** Whether nothing was written yet. @param {Report} report */
export const isEmpty = ({ sections, findings, completeness }) =>
  completeness.total === 0 && !findings.length && sections.every(({ from, to }) => from === to);

/**
 * The sentence about the progress since the document was opened; empty if nothing changed.
 * @param {{done: number, more: number}} since
 */
export const sinceWords = (since) => strings.counts.since(since);
