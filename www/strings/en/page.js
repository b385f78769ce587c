// @ts-check
// The fixed parts of the page: toolbar, panes, status line, the card on an empty editor.

import { plural } from './english.js';

export const page = {
  title: 'docgauge: what is left to do in an architecture document',
  skip: 'Skip to the document',
  tabs: { edit: 'Edit', preview: 'Preview', findings: 'Findings', outline: 'Outline' },
  /** @param {number} count */
  findingsTab: (count) => `Findings (${count})`,
  panes: 'Panes',
  outline: 'Outline',
  editor: 'Editor',
  preview: 'Preview',
  findings: 'Findings',
  width: 'Width of the editor',
  document: 'Preview of the document',
  previewOff: 'The preview needs the engine, which did not start.',
  drop: 'Drop a Markdown or text file',
  tools: 'Document',
  colours: { auto: 'Colours: as the system', light: 'Colours: light', dark: 'Colours: dark' },
  unsaved: 'Not saved to the file',
  yourFile: 'your file',
  ownTemplate: 'Own template',
  noTemplate: 'None',
  auto: 'Auto',
  noneRecognised: 'none recognised: choose one',
  /** @param {string} percent */
  perhaps: (percent) => `perhaps, ${percent}`,
  editAs: 'Edit as',
  /** @param {string} breakdown */
  sum: (breakdown) => `The headline’s sum: ${breakdown}`,
  guidance: { label: 'Guidance', title: 'show guidance comments' },
  sync: { label: 'Sync', title: 'scroll editor and preview together' },
  placeholder: 'placeholder',
  unchanged: 'unchanged sample',
  loadImage: 'Load once',
  drawing: {
    source: 'Source',
    /** @param {string} kind as Mermaid calls it */
    kind: (kind) => `Drawing: ${kind}`,
    fault: 'This drawing has a fault: see its source below.',
    /** @param {number} line of the drawing */
    faultAt: (line) => `This drawing has a fault in its line ${line}.`,
  },
  filling: 'Fill mode: Tab next, Esc leaves',
  /** @param {{line: number, column: number}} caret */
  caret: ({ line, column }) => `Ln ${line}, Col ${column}`,
  /** @param {number} count */
  lines: (count) => plural(count, 'line'),
  /** @param {string} milliseconds */
  took: (milliseconds) => `checked in ${milliseconds} ms`,
  emptyTitle: 'See what your architecture document still needs',
  emptyText:
    'Paste or drop a Markdown document. Placeholders, untouched sample text and missing sections are ' +
    'marked as you type, each with what mends it. It runs in this tab, and nothing is uploaded.',
  openFile: 'Open file',
  editorHint: 'Paste or drop a Markdown document, or start to type',
  editorName: 'Document, Markdown',
  answers: 'Answers',
  pasted: 'Pasted as Markdown.',
  pastePlain: 'Paste as plain text instead',
  offline: 'Offline',
  offlineTitle: 'There is no network. Everything here works without.',
  newVersion: 'There is a new version of docgauge.',
  textStays: 'Your text stays.',
  required: 'Please write the document.',
  /** @param {{percent: number, least: number}} about */
  tooLittle: ({ percent, least }) =>
    `The document is ${percent} % complete; at least ${least} % is required.`,
  unchecked: 'The document is not checked yet.',
  /** Short texts of the core by their English words; English needs none. @type {Record<string, string>} */
  core: {},
  /** The phrases of the editor's own search, by its keys; English needs none. @type {Record<string, string>} */
  phrases: {},
};
