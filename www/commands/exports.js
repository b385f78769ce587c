// @ts-check
// Exports: a menu of the clean document, the report's formats, lists of what is left, rich text, and print.

import { version } from 'docgauge:build';
import { download } from '../documents/files.js';
import { FORMATS, exported } from '../export/files.js';
import { copy as copyContent } from '../kit/clipboard.js';
import { fileName } from '../kit/file-name.js';
import { isoDay } from '../kit/text.js';
import { printing } from './printing.js';
import { strings } from '../strings/index.js';

/**
 * @param {import('./context.js').Context} context
 * @param {AbortSignal} signal
 * @param {() => unknown} clean shows the dialog of the clean document
 */
export function exports(context, signal, clean) {
  const { gauge, bench } = context;
  const printed = printing(context, signal);

  /** For a wiki, a mail or a word processor as rich text, for others as Markdown. */
  async function copy() {
    const done = await copyContent({ 'text/html': bench.html, 'text/plain': bench.editor.text });
    bench.status.tell(done ? strings.exports.copied : strings.exports.refused);
  }

  /** @param {HTMLElement} anchor */
  return (anchor) => {
    const { report } = bench;
    if (!report) return;
    const name = fileName(gauge.fileName, bench.editor.text);
    const base = name.replace(/\.[^.]+$/, '');
    const sarif = async () => bench.core.ask({ type: 'sarif', name, rules: await bench.core.rules() });
    const source = { report, name, version, text: bench.editor.text, day: isoDay(new Date()), sarif };
    const files = /** @type {import('../export/files.js').Format[]} */ (Object.keys(FORMATS)).map(
      (format) => ({
        id: `export-${format}`,
        ...strings.exports.menu[format],
        run: async () => {
          try {
            download(await exported(format, source), base + FORMATS[format].end);
          } catch {
            bench.status.tell(strings.exports.noFile);
          }
        },
      }),
    );
    bench.menu.open(anchor, [
      { id: 'export-clean', ...strings.exports.menu.clean, run: clean },
      'line',
      ...files,
      'line',
      { id: 'copy-rich', ...strings.exports.menu.copy, run: copy },
      { id: 'print', ...strings.exports.menu.print, run: () => printed('both') },
      { id: 'print-report', label: strings.exports.menu.printReport, run: () => printed('report') },
      { id: 'print-document', label: strings.exports.menu.printDocument, run: () => printed('document') },
    ]);
  };
}
