// @ts-check
// Goes to a place of the document: from a view to the editor, and to the next placeholder or finding.

import { nextFrom } from '../editor/fixes.js';

/** @typedef {import('../core/types.js').Report} Report */

/**
 * @param {object} parts
 * @param {{form: HTMLElement, editorBody: HTMLElement}} parts.parts
 * @param {import('../editor/editor.js').Editor} parts.editor
 * @param {ReturnType<typeof import('../views/form.js').formView>} parts.form
 * @param {ReturnType<typeof import('../views/tabs.js').tabsView>} parts.tabs
 * @param {ReturnType<typeof import('../views/status.js').statusView>} parts.status
 * @param {ReturnType<typeof import('../editor/scroll-sync.js').scrollSync>} parts.sync
 * @param {() => Report | null} parts.report
 * @param {() => void} parts.onview the editor pane switches between text and form
 */
export function places({ parts, editor, form, tabs, status, sync, report, onview }) {
  /** Shows the text or the form in the editor pane. @param {'text' | 'form'} view */
  function show(view) {
    const on = view === 'form';
    if (parts.form.hidden !== on) return;
    parts.form.hidden = !on;
    parts.editorBody.hidden = on;
    form.show(on);
    onview();
  }

  function showText() {
    show('text');
    tabs.show('edit');
  }

  /**
   * Selects a place of the report, or of the current text, in the editor.
   * @param {{from: number, to: number}} place
   * @param {{now?: boolean}} [how]
   */
  function goTo(place, how) {
    showText();
    editor.select(place, how);
    editor.flash();
    sync.showLine(editor.caret.line);
  }

  /** @param {number} line counted from 1 */
  function goToLine(line) {
    const { from } = editor.doc.line(Math.min(Math.max(line, 1), editor.lines));
    showText();
    editor.select({ from, to: from }, { now: true });
  }

  /** Goes to the field that fills a finding's group. @param {import('../core/types.js').Finding} finding */
  function goToField(finding) {
    tabs.show('edit');
    show('form');
    form.focusOn(finding);
  }

  /** Goes on from the caret; after the last comes the first. @param {1 | -1} direction */
  function nextPlaceholder(direction) {
    showText();
    const found = editor.next(direction);
    status.tell(found ? `Placeholder ${found.index} of ${found.count}` : 'No placeholder left');
    if (found) sync.showLine(editor.caret.line);
  }

  /** Goes on from the caret; after the last comes the first. @param {1 | -1} direction */
  function nextFinding(direction) {
    const findings = report()?.findings ?? [];
    if (!findings.length) {
      status.tell('No findings');
      return;
    }
    const now = findings.map(({ from, to }) => ({ from: editor.now(from), to: editor.now(to, -1) }));
    const index = nextFrom(now, editor.caret, direction);
    const { severity, line, message } = findings[index];
    goTo(findings[index]);
    status.say(`Finding ${index + 1} of ${findings.length}, ${severity}, line ${line}, ${message}`);
  }

  /** Turns fill mode on or off. */
  function toggleFilling() {
    show('text');
    editor.filling = !editor.filling;
    editor.focus();
  }

  return { show, goTo, goToLine, goToField, nextPlaceholder, nextFinding, toggleFilling };
}
