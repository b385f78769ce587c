// @ts-check
// The words for states, kinds and numbers that all views and exports share.

import { number, plural } from './english.js';

export const legend = {
  /** @param {number} value */
  percent: (value) => `${value}%`,
  number,
  severities: { error: 'Error', warning: 'Warning', info: 'Info' },
  /** The word beside its number. @param {{id: 'error' | 'warning' | 'info', count: number}} about */
  severityWord: ({ id, count }) => id + (count === 1 || id === 'info' ? '' : 's'),
  /** Of sections, where they are not simply present. */
  sections: {
    present: '',
    missing: 'missing',
    empty: 'empty',
    'not-applicable': 'N/A',
    extra: 'not in template',
  },
  items: { done: 'done', open: 'open', unchanged: 'unchanged', missing: 'missing' },
  kinds: {
    field: 'field',
    row: 'table row',
    'list-item': 'list item',
    paragraph: 'paragraph',
    diagram: 'diagram',
    code: 'code block',
    heading: 'heading',
  },
  bands: {
    'not-started': { word: 'Not started', meaning: '0 %' },
    'in-progress': { word: 'In progress', meaning: '1–99 %' },
    'all-filled': { word: 'All filled', meaning: '100 %' },
    ready: { word: 'Ready', meaning: 'nothing required is open, and no error is left' },
  },
  categories: {
    placeholder: 'Placeholder',
    template: 'Template',
    structure: 'Structure',
    table: 'Table',
    metadata: 'Metadata',
    link: 'Link',
    decision: 'Decision',
    diagram: 'Diagram',
    text: 'Text',
    accessibility: 'Accessibility',
    consistency: 'Consistency',
  },
  document: 'Document',
  beforeFirst: 'Before the first heading',
  /** @param {number} number */
  line: (number) => `Line ${number}`,
  /** @param {number} number */
  shortLine: (number) => `Ln ${number}`,
  /** @param {{line: number, column: number}} place */
  lineColumn: ({ line, column }) => `Line ${line}, column ${column}`,
  /** @param {number} count */
  todo: (count) => `${number(count)} to do`,
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  /** Notices behind the one that is shown. @param {number} count */
  behind: (count) => plural(count, 'more notice'),
  apply: 'Apply',
  undo: 'Undo',
  reload: 'Reload',
};
