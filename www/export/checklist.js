// @ts-check
// What is left to do as a list to work through: boxes in Markdown, or rows for a spreadsheet. A cell of a spreadsheet
// that begins like a formula would be run as one, so it gets an apostrophe.

import { headline } from './headline.js';
import { oneLine } from './report.js';
import { linesOf, todo } from './todo.js';
import { capitalised, withoutCode } from '../kit/text.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Report} Report */

/** @param {Report} report @param {string} name */
export function checklistMarkdown(report, name) {
  const parts = todo(report).filter(({ entries }) => entries.length);
  const sections = parts.flatMap(({ label, entries }) => [
    `## ${oneLine(label)}`,
    '',
    ...entries.map(
      ({ kind, text, lines, help }) =>
        `- [ ] ${capitalised(kind)}: ${oneLine(text)}, ${linesOf(lines)}${help ? `. ${oneLine(help)}` : ''}`,
    ),
    '',
  ]);
  const left = parts.length ? sections : [strings.exports.nothingLeft, ''];
  return [`# ${strings.exports.todo(oneLine(name))}`, '', headline(report), '', ...left].join('\n');
}

/** @param {Report} report */
export function checklistCsv(report) {
  const rows = todo(report).flatMap(({ label, entries }) =>
    entries.map(({ kind, text, lines, help, rule }) => [
      label,
      capitalised(kind),
      capitalised(withoutCode(text)),
      lines.join(' '),
      withoutCode(help),
      rule,
      '',
    ]),
  );
  const { columns, section, done } = strings.exports;
  const heads = [section, columns.kind, columns.todo, columns.lines, columns.help, columns.rule, done];
  const table = [heads, ...rows];
  // The byte order mark tells spreadsheets that it is UTF-8.
  return `\ufeff${table.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

/** @param {string} text */
function field(text) {
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
