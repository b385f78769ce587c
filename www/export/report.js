// @ts-check
// Exports of the report as text: JSON for programs and a summary in Markdown for a pull request.

import { plural } from '../kit/text.js';
import { headline } from './headline.js';
import { linesOf, todo } from './todo.js';

/** @typedef {import('../core/types.js').Report} Report */

/** The same format as the command line's. @param {Report} report @param {string} [name] the file's */
export function asJson(report, name = report.path) {
  return `${JSON.stringify({ version: 1, documents: [{ ...report, path: name || report.path }] }, null, 2)}\n`;
}

/** A text on one line, without HTML; code stays as it is. @param {string} text */
export const oneLine = (text) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 ? part : part.replaceAll('<', '&lt;').replaceAll('>', '&gt;')))
    .join('');

/** A text for a cell, where a bar must be escaped even in code, so it has no code. @param {string} text */
const cell = (text) => oneLine(text.replaceAll('`', '')).replaceAll('|', '\\|');

/**
 * A summary and a checklist, as Markdown.
 * @param {Report} report
 * @param {string} name
 * @param {string} version of the engine
 */
export function asMarkdown(report, name, version) {
  const parts = todo(report);
  const rows = parts.map(({ section: { completeness }, label, state }) => {
    const { done, total, percent } = completeness;
    return `| ${cell(label)} | ${state} | ${done} of ${total} | ${percent}% |`;
  });
  const entries = parts.flatMap(({ entries }) => entries);
  const lines = entries.map(
    ({ shape, kind, lines, text, rule }) =>
      `- [ ] ${shape} ${kind}, ${linesOf(lines)}: ${oneLine(text)}${rule ? ` (\`${rule}\`)` : ''}`,
  );
  return [
    `## ${cell(name) || 'Document'}`,
    '',
    headline(report),
    '',
    '| Section | State | Items | Done |',
    '|---|---|---:|---:|',
    ...rows,
    '',
    `### ${plural(entries.length, 'open point')}`,
    '',
    ...(lines.length ? lines : ['None.']),
    '',
    `*docgauge ${version}*`,
    '',
  ].join('\n');
}
