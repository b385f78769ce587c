// @ts-check
// Exports: a menu of the report's formats, lists of what is left, the clean document, rich text, and print.

import { version } from 'docgauge:build';
import { download } from '../documents/files.js';
import { checklistCsv, checklistMarkdown } from '../export/checklist.js';
import { copyRich } from '../export/copy.js';
import { asHtml } from '../export/html.js';
import { asJson, asMarkdown } from '../export/report.js';
import { isoDay } from '../kit/text.js';
import { printing } from './printing.js';
import { strings } from '../strings/index.js';

/** @param {import('./context.js').Context} context @param {AbortSignal} signal */
export function exports(context, signal) {
  const { gauge, bench } = context;
  const printed = printing(context, signal);

  async function copy() {
    const done = await copyRich(bench.html, bench.editor.text);
    bench.status.tell(done === 'copied' ? strings.exports.copied : strings.exports.refused);
  }

  /** @param {HTMLElement} anchor */
  return (anchor) => {
    const { report } = bench;
    if (!report) return;
    const name = gauge.fileName || 'document.md';
    const base = name.replace(/\.[^.]+$/, '');
    /**
     * An entry that gives a file.
     * @param {'html' | 'markdown' | 'checklist' | 'csv' | 'json' | 'sarif'} id
     * @param {[end: string, type: string]} file
     * @param {() => string | Promise<string>} make
     */
    const file = (id, [end, type], make) => ({
      id: `export-${id}`,
      ...strings.exports.menu[id],
      run: async () => {
        try {
          download(new Blob([await make()], { type }), base + end);
        } catch {
          bench.status.tell(strings.exports.noFile);
        }
      },
    });
    const sarif = async () => bench.core.ask({ type: 'sarif', name, rules: await bench.core.rules() });
    const html = () => asHtml(report, name, version, { text: bench.editor.text, date: isoDay(new Date()) });
    bench.menu.open(anchor, [
      file('html', ['-report.html', 'text/html'], html),
      file('markdown', ['-report.md', 'text/markdown'], () => asMarkdown(report, name, version)),
      file('checklist', ['-to-do.md', 'text/markdown'], () => checklistMarkdown(report, name)),
      file('csv', ['-to-do.csv', 'text/csv'], () => checklistCsv(report)),
      file('json', ['-report.json', 'application/json'], () => asJson(report, name)),
      file('sarif', ['-report.sarif', 'application/sarif+json'], sarif),
      'line',
      { id: 'copy-rich', ...strings.exports.menu.copy, run: copy },
      { id: 'print', ...strings.exports.menu.print, run: () => printed('both') },
      { id: 'print-report', label: strings.exports.menu.printReport, run: () => printed('report') },
      { id: 'print-document', label: strings.exports.menu.printDocument, run: () => printed('document') },
    ]);
  };
}
