// @ts-check
// All numbers that the page shows about a report, so that no two of them contradict each other. The headline is the
// number of items to do: the sum of the open, unchanged and missing items. A document without a template has no
// headline; a sentence says what was found.

import { openPlaceholders } from './findings.js';
import { worths } from './queue.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Report} Report */

/** @typedef {ReturnType<typeof count>} ToDo */

/** @type {WeakMap<Report, ToDo>} several views ask for the same one */
const counted = new WeakMap();

/**
 * The items to do, and what keeps them open.
 * @param {Report} report
 */
export function toDo(report) {
  const its = counted.get(report) ?? count(report);
  counted.set(report, its);
  return its;
}

/** @param {Report} report */
function count({ completeness: { done, total }, sections, findings }) {
  const states = { done: 0, open: 0, unchanged: 0, missing: 0 };
  for (const { items } of sections) for (const { state } of items) states[state] += 1;
  return { ...states, left: total - done, placeholders: openPlaceholders(findings) };
}

/**
 * The sentence under the headline: `38 open with 77 placeholders, 4 unchanged, 6 missing`.
 * @param {Report} report
 */
export const breakdown = (report) => strings.counts.breakdown(toDo(report));

/**
 * What was found in a document without a template, in the number that the queue has: `4 placeholders`, `6 findings, of
 * them 4 placeholders`; empty if nothing was found.
 * @param {Report} report
 * @param {boolean} [short] without its parts
 */
export function found({ findings }, short = false) {
  const [all, open] = [findings.length, openPlaceholders(findings)];
  const placeholders = open && (all === open || !short) ? strings.counts.placeholders(open) : '';
  return all > open ? strings.counts.findings({ all, placeholders }) : placeholders;
}

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
