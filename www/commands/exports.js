// @ts-check
// Exports of the report: a menu of its formats, the document as rich text, and print.

import { version } from 'docgauge:build';
import { download } from '../documents/files.js';
import { copyRich } from '../export/copy.js';
import { messageOf } from '../kit/errors.js';
import { asHtml, asJson, asMarkdown } from '../export/report.js';

/** @param {import('./context.js').Context} context */
export function exports({ gauge, bench }) {
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
     * @param {string} id also the extension of the file
     * @param {string} label
     * @param {string} detail
     * @param {string} type
     * @param {() => string | Promise<string>} make
     */
    const file = (id, label, detail, type, make) => ({
      id: `export-${id}`,
      label,
      detail,
      run: async () => {
        try {
          const content = await make();
          download(new Blob([content], { type }), `${base}-report.${id === 'markdown' ? 'md' : id}`);
        } catch (error) {
          bench.status.tell(`No file was made. ${messageOf(error)}`);
        }
      },
    });
    const sarif = async () => bench.core.ask({ type: 'sarif', name, rules: await bench.core.rules() });
    bench.menu.open(anchor, [
      file('html', 'Report as HTML', 'one page to send', 'text/html', () => asHtml(report, name, version)),
      file('markdown', 'Summary as Markdown', 'for a pull request', 'text/markdown', () =>
        asMarkdown(report, name, version),
      ),
      file('json', 'Report as JSON', 'for programs', 'application/json', () => asJson(report)),
      file('sarif', 'Report as SARIF', 'for code scanning', 'application/sarif+json', sarif),
      'line',
      { id: 'copy-rich', label: 'Copy as rich text', detail: 'for a wiki or a mail', run: copy },
      { id: 'print', label: 'Print', detail: 'report and preview', run: () => print() },
    ]);
  };
}
