// @ts-check
// Exports: a menu of the report's formats, lists of what is left, the clean document, rich text, and print.

import { version } from 'docgauge:build';
import { download } from '../documents/files.js';
import { checklistCsv, checklistMarkdown } from '../export/checklist.js';
import { copyRich } from '../export/copy.js';
import { asHtml } from '../export/html.js';
import { asJson, asMarkdown } from '../export/report.js';
import { messageOf } from '../kit/errors.js';
import { isoDay } from '../kit/text.js';
import { printing } from './printing.js';

/** @param {import('./context.js').Context} context @param {AbortSignal} signal */
export function exports(context, signal) {
  const { gauge, bench } = context;
  const printed = printing(context, signal);

  async function copy() {
    const done = await copyRich(bench.html, bench.editor.text);
    bench.status.tell(
      done === 'copied'
        ? 'Copied: paste it into a wiki, a mail or a word processor'
        : 'The browser refused the clipboard',
    );
  }

  /** @param {HTMLElement} anchor */
  return (anchor) => {
    const { report } = bench;
    if (!report) return;
    const name = gauge.fileName || 'document.md';
    const base = name.replace(/\.[^.]+$/, '');
    /**
     * An entry that gives a file.
     * @param {string} id
     * @param {[label: string, detail: string]} words
     * @param {[end: string, type: string]} file
     * @param {() => string | Promise<string>} make
     */
    const file = (id, [label, detail], [end, type], make) => ({
      id: `export-${id}`,
      label,
      detail,
      run: async () => {
        try {
          download(new Blob([await make()], { type }), base + end);
        } catch (error) {
          bench.status.tell(`No file was made. ${messageOf(error)}`);
        }
      },
    });
    const sarif = async () => bench.core.ask({ type: 'sarif', name, rules: await bench.core.rules() });
    const html = () => asHtml(report, name, version, { text: bench.editor.text, date: isoDay(new Date()) });
    bench.menu.open(anchor, [
      file('html', ['Report as HTML', 'one page to send'], ['-report.html', 'text/html'], html),
      file('markdown', ['Summary as Markdown', 'for a pull request'], ['-report.md', 'text/markdown'], () =>
        asMarkdown(report, name, version),
      ),
      file('checklist', ['Checklist as Markdown', 'what is left'], ['-to-do.md', 'text/markdown'], () =>
        checklistMarkdown(report, name),
      ),
      file('csv', ['Checklist as CSV', 'for a spreadsheet'], ['-to-do.csv', 'text/csv'], () =>
        checklistCsv(report),
      ),
      file('json', ['Report as JSON', 'for programs'], ['-report.json', 'application/json'], () =>
        asJson(report, name),
      ),
      file('sarif', ['Report as SARIF', 'code scanning'], ['-report.sarif', 'application/sarif+json'], sarif),
      'line',
      { id: 'copy-rich', label: 'Copy as rich text', detail: 'for a wiki or a mail', run: copy },
      { id: 'print', label: 'Print', detail: 'report and document', run: () => printed('both') },
      { id: 'print-report', label: 'Print the report', run: () => printed('report') },
      { id: 'print-document', label: 'Print the document', run: () => printed('document') },
    ]);
  };
}
