// @ts-check
// The queue of findings, and what its rows do.

import { number, plural } from './english.js';

export const queue = {
  name: 'Queue',
  /** Empty where the core's messages are of the page's language. */
  rulesNote: '',
  noFit: 'No finding fits the filter',
  allWell: 'Nothing to mend. Everything reads well.',
  nothingYet: 'What there is to do will stand here.',
  category: 'Category',
  allKinds: 'All kinds',
  order: 'Order',
  inOrder: 'In order',
  byWeight: 'By weight',
  filterHint: 'Filter: words or a section',
  filterName: 'Filter findings',
  severities: 'Show severities',
  /** @param {number} count */
  before: (count) => `Show ${plural(count, 'section')} before`,
  /** @param {number} count */
  more: (count) => `Show ${plural(count, 'more section')}`,
  /** @param {{title: string, count: number}} section */
  section: ({ title, count }) => `${title}, ${plural(count, 'row')}`,
  /** @param {number} count */
  moreOf: (count) => `Show more of ${number(count)}`,
  worth: 'Points of completeness that it is worth',
  excuse: 'Not applicable because…',
  ignore: 'Ignore because…',
  why: 'Why this rule',
  /** @param {number} line */
  show: (line) => `Show in the text, Ln ${line}`,
  /** @param {number} count */
  morePlaces: (count) => `${plural(count, 'more place')}: `,
  /** @param {number} count */
  fillAll: (count) => `Fill all ${count}`,
  answer: 'Your answer',
  other: 'Or another answer',
  /** The label of the field for the description of a drawing. */
  sentence: 'Your sentence',
  change: 'Change it in the text',
  /** @param {number} count */
  chooseOne: (count) => `Choose one of ${count}`,
  whyFine: 'Why is it fine here?',
  /** @param {string} what */
  whyNot: (what) => `Why does ${what} not apply?`,
  it: 'it',
  ignoreHere: 'Ignore here',
  notApplicable: 'Not applicable',
  ignoreFile: 'In the whole document',
  /** @param {string} what */
  callNotApplicable: (what) => `Call ${what} not applicable`,
  /** @param {string} title */
  quoted: (title) => `“${title}”`,
  none: 'No findings',
  /**
   * @param {{at: number, count: number, line: number, message: string,
   *   severity: 'error' | 'warning' | 'info'}} about
   */
  spoken: ({ at, count, severity, line, message }) =>
    `Finding ${at} of ${count}, ${severity}, line ${line}, ${message}`,
  /** @param {{line: number, message: string}} about */
  next: ({ line, message }) => `Next: line ${line}, ${message}`,
  /** @param {string} value */
  filled: (value) => `Filled: ${value}`,
  gone: 'This text has changed meanwhile',
  later: 'The checks are not available now',
  /** @param {number} count */
  filledMore: (count) => `Filled ${plural(count, 'more place')}, undo with Ctrl+Z`,
  /** @param {{rule: string, file: boolean}} what */
  ignored: ({ rule, file }) => `${rule} is ignored ${file ? 'in this document' : 'here'}, undo with Ctrl+Z`,
  /** @param {string} title */
  fixed: (title) => `Fixed: ${title}`,
  /** @param {{said: string, count: number}} what */
  brought: ({ said, count }) => `${said}. It is your own text now, with ${plural(count, 'new finding')}`,
  /** @param {number} count */
  fixedAll: (count) => `${plural(count, 'safe fix', 'safe fixes')} made in one step.`,
  /** @param {number} count */
  fixedAllSpoken: (count) => `${plural(count, 'safe fix', 'safe fixes')} made in one step, undo with Ctrl+Z`,
  writtenSince: 'You have written since: undo with Ctrl+Z',
  noFix: 'No fix on this line',
  /** @param {{at: number, count: number}} about */
  placeholder: ({ at, count }) => `Placeholder ${at} of ${count}`,
  noPlaceholder: 'No placeholder left',
};
