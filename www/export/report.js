// @ts-check
// Exports of the report as text: JSON for programs and a summary in Markdown for a pull request.

import { headline } from './headline.js';
import { linesOf, todo } from './todo.js';
import { strings } from '../strings/index.js';

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
    const share = report.band ? strings.legend.percent(percent) : '–';
    return `| ${cell(label)} | ${state} | ${strings.exports.own({ done, total })} | ${share} |`;
  });
  const entries = parts.flatMap(({ entries }) => entries);
  const lines = entries.map(
    ({ shape, kind, lines, text, rule }) =>
      `- [ ] ${shape} ${kind}, ${linesOf(lines)}: ${oneLine(text)}${rule ? ` (\`${rule}\`)` : ''}`,
  );
  const { section, state, items, done } = strings.exports;
  return [
    `## ${cell(name) || strings.legend.document}`,
    '',
    headline(report),
    '',
    `| ${section} | ${state} | ${items} | ${done} |`,
    '|---|---|---:|---:|',
    ...rows,
    '',
    `### ${strings.exports.points(entries.length)}`,
    '',
    ...(lines.length ? lines : [strings.exports.none]),
    '',
    `*docgauge ${version}*`,
    '',
  ].join('\n');
}
