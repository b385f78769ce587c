// @ts-check
// The methods with which a page works on the document of an element. They use the workbench of the element, and do
// little or nothing while it has none: before it is connected, and after it is removed.

import { version } from 'docgauge:build';
import { exported, isFormat } from '../export/files.js';
import { fileName } from '../kit/file-name.js';
import { isoDay } from '../kit/text.js';
import { benches } from './benches.js';
import { FieldElement } from './field.js';

/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Finding} Finding */

export class MethodElement extends FieldElement {
  /** What is selected, in UTF-16 offsets of the text; null while the element is not connected. */
  get selection() {
    const { from, to } = benches.get(this)?.editor.caret ?? { from: -1, to: -1 };
    return from < 0 ? null : { from, to };
  }

  /** @param {{from: number, to: number} | null} place */
  set selection(place) {
    const editor = benches.get(this)?.editor;
    if (!editor || !place) return;
    const within = (/** @type {number} */ at) => Math.min(Math.max(at, 0), editor.length);
    editor.select({ from: within(place.from), to: within(place.to) }, { now: true, focus: false });
  }

  /**
   * The report on the text as it is now, with the answers that are not in it yet.
   * @returns {Promise<Report>}
   */
  async analyze() {
    const bench = await this.#started();
    return bench.core.ask({ type: 'check', text: bench.editor.text, options: bench.options });
  }

  /**
   * Applies a fix of the last report, as one step of undo.
   * @param {Finding} finding one of `report.findings`
   * @param {number} [index] of its fixes
   * @returns {boolean} false if there is no such fix any more, or the text cannot be changed
   */
  applyFix(finding, index = 0) {
    const bench = benches.get(this);
    const fix = bench?.report?.findings.includes(finding) ? finding.fixes[index] : undefined;
    if (!bench || !fix || bench.editor.readonly) return false;
    bench.editor.apply(fix.edits);
    return true;
  }

  /**
   * A file as the menu "Export" gives it, made from the text as it is now.
   * @param {string} format `html`, `markdown`, `checklist`, `csv`, `json` or `sarif`
   * @returns {Promise<Blob>}
   */
  async export(format) {
    if (!isFormat(format)) throw new Error(`There is no export format ${JSON.stringify(format)}`);
    const report = await this.analyze();
    const { core, editor, options } = await this.#started();
    const name = fileName(options.path ?? '', editor.text);
    const sarif = async () => core.ask({ type: 'sarif', name, rules: await core.rules() });
    return exported(format, { report, name, text: editor.text, version, day: isoDay(new Date()), sarif });
  }

  /** Prints the page with the document and its report. */
  print() {
    globalThis.print();
  }

  /**
   * @param {{line: number} | {from: number, to: number}} place a line from 1, or UTF-16 offsets of the last
   *   report
   */
  reveal(place) {
    const places = benches.get(this)?.places;
    if ('line' in place) places?.goToLine(place.line);
    else places?.goTo(place);
  }

  /**
   * Goes to the next or previous finding or placeholder from the caret.
   * @param {'finding' | 'placeholder'} kind
   * @param {1 | -1} [direction]
   */
  next(kind, direction = 1) {
    const places = benches.get(this)?.places;
    if (kind === 'finding') places?.nextFinding(direction);
    else places?.nextPlaceholder(direction);
  }

  /** @override @param {FocusOptions} [options] */
  focus(options) {
    const editor = benches.get(this)?.editor;
    if (editor) editor.focus();
    else super.focus(options);
  }

  /** The built-in templates. @returns {Promise<import('../core/types.js').TemplateSummary[]>} */
  async templates() {
    return benches.get(this)?.core.ask({ type: 'templates' }) ?? [];
  }

  async #started() {
    await this.ready;
    const bench = benches.get(this);
    if (!bench) throw new Error('The element is not in a page');
    await bench.form.settled();
    return bench;
  }
}
