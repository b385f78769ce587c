// @ts-check
// The formats of an export: the end of the file's name, its type, and its content.

import { checklistCsv, checklistMarkdown } from './checklist.js';
import { asHtml } from './html.js';
import { asJson, asMarkdown } from './report.js';

/**
 * What an export is made of.
 * @typedef {object} Source
 * @property {import('../core/types.js').Report} report
 * @property {string} name of the document's file
 * @property {string} text the document
 * @property {string} version of the engine
 * @property {string} day as `2026-03-01`
 * @property {() => Promise<string>} sarif the report in SARIF
 */
/** @typedef {keyof typeof FORMATS} Format */

export const FORMATS = {
  html: {
    end: '-report.html',
    type: 'text/html',
    make: (/** @type {Source} */ { report, name, version, text, day }) =>
      asHtml(report, name, version, { text, date: day }),
  },
  markdown: {
    end: '-report.md',
    type: 'text/markdown',
    make: (/** @type {Source} */ { report, name, version }) => asMarkdown(report, name, version),
  },
  checklist: {
    end: '-to-do.md',
    type: 'text/markdown',
    make: (/** @type {Source} */ { report, name }) => checklistMarkdown(report, name),
  },
  csv: {
    end: '-to-do.csv',
    type: 'text/csv',
    make: (/** @type {Source} */ { report }) => checklistCsv(report),
  },
  json: {
    end: '-report.json',
    type: 'application/json',
    make: (/** @type {Source} */ { report, name }) => asJson(report, name),
  },
  sarif: {
    end: '-report.sarif',
    type: 'application/sarif+json',
    make: (/** @type {Source} */ { sarif }) => sarif(),
  },
};

/** @param {string} format @returns {format is Format} */
export const isFormat = (format) => Object.hasOwn(FORMATS, format);

/** @param {Format} format @param {Source} source */
export async function exported(format, source) {
  const { type, make } = FORMATS[format];
  return new Blob([await make(source)], { type });
}
