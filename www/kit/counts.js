// @ts-check
// The numbers that the page shows about a report, in one place, so that each is derived from the headline and none
// contradicts another. The headline is the number of items to do, the sum of the open, unchanged and missing ones. A
// document that no template measures has no headline: its sentence says what was found.

import { isOpenPlaceholder } from './findings.js';
import { SEVERITIES } from './legend.js';
import { plural } from './text.js';

/** @typedef {import('../core/types.js').Report} Report */

/**
 * The items to do, and what keeps them open.
 * @param {Report} report
 */
export function toDo({ completeness: { done, total }, sections, findings }) {
  const states = { done: 0, open: 0, unchanged: 0, missing: 0 };
  for (const { items } of sections) for (const { state } of items) states[state] += 1;
  return { ...states, left: total - done, placeholders: findings.filter(isOpenPlaceholder).length };
}

/**
 * The sentence under the headline: `38 open with 77 placeholders, 4 unchanged, 6 missing`.
 * @param {Report} report
 */
export function breakdown(report) {
  const { open, unchanged, missing, placeholders } = toDo(report);
  const within = placeholders > 0 ? ` with ${plural(placeholders, 'placeholder')}` : '';
  return [
    open && `${open} open${within}`,
    unchanged && `${unchanged} unchanged`,
    missing && `${missing} missing`,
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * What was found where nothing is measured: `4 placeholders, 2 errors`; empty if nothing was found.
 * @param {Report} report
 */
export function found({ findings }) {
  const placeholders = findings.filter(isOpenPlaceholder).length;
  const rest = findings.filter((finding) => !isOpenPlaceholder(finding));
  const counts = SEVERITIES.map(({ id, word }) => {
    const many = rest.filter(({ severity }) => severity === id).length;
    return many && (id === 'info' ? plural(many, 'hint') : plural(many, word.toLowerCase()));
  });
  return [placeholders && plural(placeholders, 'placeholder'), ...counts].filter(Boolean).join(', ');
}

/**
 * How the findings relate to the items to do.
 * @param {Report} report
 */
export function bridge(report) {
  const { findings } = report;
  if (!findings.length) return '';
  const about = findings.filter(isOpenPlaceholder).length;
  const beside = findings.length - about;
  if (!beside) return `The ${plural(about, 'finding')} are its placeholders.`;
  if (!about) return `The ${plural(beside, 'finding')} are about quality and change no number here.`;
  const others =
    beside === 1 ? '1 is of another kind, which changes' : `${beside} are of other kinds, which change`;
  return `Of the ${plural(findings.length, 'finding')} ${about} are placeholders; ${others} no number here.`;
}

/** Whether nothing was written yet. @param {Report} report */
export const isEmpty = ({ sections, findings, completeness }) =>
  completeness.total === 0 && !findings.length && sections.every(({ from, to }) => from === to);

/**
 * The sentence about the progress since the document was opened; empty if nothing changed.
 * @param {{done: number, more: number}} since
 */
export function sinceWords({ done, more }) {
  const parts = [
    done > 0 && `${done} done`,
    done < 0 && `${-done} opened again`,
    more > 0 && `${more} new`,
    more < 0 && `${-more} no longer counted`,
  ].filter(Boolean);
  return parts.length ? `Since you opened it: ${parts.join(', ')}` : '';
}
