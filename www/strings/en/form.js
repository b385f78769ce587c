// @ts-check
// The form.

import { plural } from './english.js';

export const form = {
  showInText: 'Show it in the text',
  done: 'done',
  /** @param {number} count */
  asked: (count) => plural(count, 'question'),
  stillOpen: 'This still counts as open.',
  notWritten: 'The text here has changed: this is not written.',
  choose: 'Choose…',
  today: 'Today',
  /** @param {string} answer */
  use: (answer) => `Use “${answer}”`,
  kinds: { heading: 'Title', paragraph: 'Text', 'list-item': 'List item', diagram: 'Diagram', code: 'Code' },
  /** @param {number} count */
  together: (count) => `and ${plural(count, 'more place')}, filled together: `,
  kept: 'Kept as it is',
  keepAll: 'Keep all samples as they are: they are true here',
  /** @param {string} title */
  whyNot: (title) => `Why “${title}” does not apply`,
  write: 'Write it here',
  excuse: 'Not applicable because…',
  addTemplate: 'Add the template’s text',
  missing: 'This section is missing.',
  unanswered: 'This section has no answer yet.',
  addRow: 'Add row',
  rowAdded: 'Row added',
  /** @param {number} row */
  removeRow: (row) => `Remove row ${row}`,
  removeThisRow: 'Remove this row',
  /** @param {number} row */
  rowRemoved: (row) => `Row ${row} removed`,
  /** @param {string} section */
  table: (section) => `Table in ${section}`,
  /** @param {number} column */
  column: (column) => `Column ${column}`,
  /** @param {{column: string, row: number, section: string}} place */
  cell: ({ column, row, section }) => `${column} of row ${row} in ${section}`,
  /** @param {{status: string, errors: number, before: number}} about */
  status: ({ status, errors, before }) =>
    `${status} makes what is open an error: ${errors} errors, and ${before} before.`,
  /** @param {number} count */
  more: (count) => `${plural(count, 'more question')} when these are answered.`,
  filled: 'Everything is filled in.',
  nothing: 'Nothing here waits for an answer.',
  unread: 'The questions come when the text has been checked.',
  /** @param {number} left */
  noField: (left) => `${left} to do. The findings say what, since there is no field for it.`,
  /** @param {number} left */
  left: (left) => `${left} to do. What you type stands in the document at once.`,
  /** @param {number} count */
  questions: (count) => `${plural(count, 'question')} left. What you type stands in the document at once.`,
};
