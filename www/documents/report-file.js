// @ts-check
// Reports in HTML that docgauge has exported: they contain their document, so opening the report opens the document.

import { strings } from '../strings/index.js';

/** The reason why a file was not opened, in words for the author. */
export class FileError extends Error {}

const DOCUMENT = /<script type="application\/json" id="docgauge-document">([\s\S]*?)<\/script>/;

/**
 * The document in a report; null if the text is no report.
 * @param {string} text of a file
 * @param {string} name of the file
 * @returns {{text: string, name: string} | null}
 */
export function documentInReport(text, name) {
  if (!/^\s*<!doctype html>/i.test(text) || !text.includes('id="docgauge-report"')) return null;
  const data = DOCUMENT.exec(text)?.[1];
  try {
    const document = data ? JSON.parse(data) : null;
    if (document && typeof document.text === 'string')
      return { text: document.text, name: typeof document.name === 'string' ? document.name : '' };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // Somebody has edited the file: it is refused like a report without its document.
  }
  throw new FileError(strings.documents.files.emptyReport(name));
}
