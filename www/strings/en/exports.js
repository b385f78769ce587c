// @ts-check
// Exports: the menu, the HTML report, the summary, the checklists, print.

import { plural } from './english.js';

export const exports = {
  menu: {
    clean: { label: 'Clean document', detail: 'without guidance' },
    html: { label: 'Report as HTML', detail: 'one page to send' },
    markdown: { label: 'Summary as Markdown', detail: 'for a pull request' },
    checklist: { label: 'Checklist as Markdown', detail: 'what is left' },
    csv: { label: 'Checklist as CSV', detail: 'for a spreadsheet' },
    json: { label: 'Report as JSON', detail: 'for programs' },
    sarif: { label: 'Report as SARIF', detail: 'code scanning' },
    copy: { label: 'Copy as rich text', detail: 'for a wiki or a mail' },
    print: { label: 'Print', detail: 'report and document' },
    printReport: 'Print the report',
    printDocument: 'Print the document',
  },
  copied: 'Copied: paste it into a wiki, a mail or a word processor',
  refused: 'The browser refused the clipboard',
  noFile: 'No file was made: the page about the rules could not be loaded',
  /** Of a section. */
  states: { done: 'done', notStarted: 'not started', inProgress: 'in progress' },
  /** @param {number[]} lines */
  lines: (lines) => `line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}`,
  /** @param {string} found */
  unmeasured: (found) => `No template measures it. Found: ${found || 'nothing'}`,
  /** @param {{band: string, percent: number, done: number, total: number}} about */
  headline: ({ band, percent, done, total }) =>
    `${band}: ${percent}%, ${done} of ${plural(total, 'item')} done`,
  /** @param {string} name */
  follows: (name) => `, template ${name}`,
  /** @param {string} name */
  template: (name) => `template ${name}`,
  /** @param {string} status */
  status: (status) => `status ${status}`,
  /** @param {{version: string, date: string}} about `date` may be empty */
  made: ({ version, date }) => `Made by docgauge ${version}${date ? ` on ${date}` : ''}.`,
  again: ' Open this page in docgauge to go on with the document.',
  left: 'What is left',
  noTemplate: 'No template measures this document.',
  /** @param {string} found */
  found: (found) => `Found: ${found || 'nothing'}`,
  completeness: 'Completeness',
  /** @param {number} percent */
  percent: (percent) => `${percent} percent`,
  /** @param {{done: number, total: number, ready: boolean}} about */
  sum: ({ done, total, ready }) =>
    `${done} of ${plural(total, 'item')} done, ${ready ? 'ready' : 'not ready'}`,
  sections: 'Sections',
  section: 'Section',
  state: 'State',
  done: 'Done',
  items: 'Items',
  /** @param {{done: number, total: number}} items */
  own: ({ done, total }) => `${done} of ${total}`,
  /** @param {number} count */
  points: (count) => plural(count, 'open point'),
  none: 'None.',
  /** @param {string} name may be empty */
  todo: (name) => `To do in ${name || 'the document'}`,
  nothingLeft: 'Nothing is left to do.',
  columns: { kind: 'Kind', todo: 'To do', lines: 'Lines', help: 'Help', rule: 'Rule' },
};
