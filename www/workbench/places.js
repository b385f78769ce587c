// @ts-check
// Goes to a place of the document: from a view to the editor, and to the next placeholder or finding.

import { nextFrom } from '../editor/fixes.js';
import { openItem, openSource } from '../kit/open-item.js';
import { wordIn } from '../kit/word.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Section} Section */

/**
 * An item of a report, or a gap that keeps a document from being given away.
 * @typedef {{from: number, to: number, state?: string | null, label?: string}} ItemPlace
 */

/** Whether two are the same one. @param {ItemPlace} a @param {ItemPlace} b */
const same = (a, b) => a.from === b.from && a.to === b.to && a.label === b.label && a.state === b.state;

/**
 * @param {object} parts
 * @param {import('../views/skeleton.js').Parts} parts.parts
 * @param {import('../editor/editor.js').Editor} parts.editor
 * @param {ReturnType<typeof import('../views/form.js').formView>} parts.form
 * @param {ReturnType<typeof import('../views/tabs.js').tabsView>} parts.tabs
 * @param {ReturnType<typeof import('../views/status.js').statusView>} parts.status
 * @param {ReturnType<typeof import('../views/findings.js').findingsView>} parts.findings
 * @param {ReturnType<typeof import('./room.js').room>} parts.room
 * @param {ReturnType<typeof import('./current.js').currentPlace>} parts.current
 * @param {ReturnType<typeof import('../editor/scroll-sync.js').scrollSync>} parts.sync
 * @param {ReturnType<typeof import('../kit/banners.js').bannersView>} parts.banners
 * @param {() => Report | null} parts.report
 * @param {() => void} parts.onview the editor pane switches between text and form
 * @param {() => void} parts.onreveal the editor has to be seen
 */
export function places({
  parts,
  editor,
  form,
  tabs,
  status,
  findings,
  room,
  current,
  sync,
  banners,
  report,
  onview,
  onreveal,
}) {
  /** Shows the text or the form in the editor pane. @param {'text' | 'form'} view */
  function show(view) {
    const on = view === 'form';
    if (parts.form.hidden !== on) return;
    parts.form.hidden = !on;
    parts.editorBody.hidden = on;
    // It leads to the form.
    if (on) banners.hide('template');
    form.show(on);
    onview();
  }

  function showText() {
    show('text');
    tabs.show('edit');
    if (!parts.editorBody.checkVisibility()) onreveal();
  }

  /**
   * Selects a place of the report, or of the current text, in the editor.
   * @param {{from: number, to: number}} place
   * @param {{now?: boolean}} [how]
   */
  function goTo(place, how) {
    showText();
    editor.select(place, how);
    sync.showLine(editor.caret.line);
  }

  /**
   * Selects what is behind the label of a field, `**Status:** ` or `| Status |`; a place without a label as a whole.
   * @param {{from: number, to: number}} place of the report
   */
  function goToValue({ from, to }) {
    const text = editor.doc.sliceString(editor.now(from), editor.now(to, -1));
    const label = /^\s*(?:\|[^|\n]*\|(?=.)|(?:[-*+] +)?\**[^:*|\n]+(?::\**|\*+:)) */.exec(text)?.[0] ?? '';
    const value = text.slice(label.length).replace(/[\s|]+$/, '');
    goTo({ from: from + label.length, to: from + label.length + value.length });
  }

  /** Makes the first place that the last change wrote the current one; the focus stays. */
  function showWritten() {
    const { from } = editor.written[0] ?? editor.caret;
    editor.select({ from, to: from }, { focus: false, scroll: false });
    editor.showChange();
    sync.showLine(editor.caret.line);
  }

  /**
   * Goes to a line, counted from 1, and to the word of its block that was chosen in the preview.
   * @type {import('../views/preview.js').Online}
   */
  function goToLine(line, block = { line, end: line, word: null }) {
    const { doc } = editor;
    const lineOf = (/** @type {number} */ number) => doc.line(Math.min(Math.max(number, 1), doc.lines));
    const [{ from: start }, { to: end }, { from }] = [lineOf(block.line), lineOf(block.end), lineOf(line)];
    const { word } = block;
    const at = word ? wordIn(doc.sliceString(start, end), word) : -1;
    showText();
    const place =
      word && at >= 0 ? { from: start + at, to: start + at + word.text.length } : { from, to: from };
    editor.select(place, { now: true });
  }

  /** What can be written at a finding that is about no placeholder. @param {Finding} finding */
  function item(finding) {
    const given = report();
    return (
      given &&
      openItem(finding, given, (from, to) => editor.doc.sliceString(editor.now(from), editor.now(to)))
    );
  }

  /** The source of a drawing that a finding is about. @param {Finding} finding */
  function source(finding) {
    const given = report();
    return given && openSource(finding, given);
  }

  /**
   * The part of a finding's text that can be typed over: a sample without its label, a drawing without its fence. Where
   * something is missing, it is the end of the text: a title or a label stays.
   * @param {Finding} finding
   */
  function written(finding) {
    const slot = item(finding)?.slot ?? source(finding);
    if (!slot || slot.to === finding.from) return finding;
    if (finding.from <= slot.from && slot.to <= finding.to) return slot;
    return slot.from < slot.to ? finding : { from: finding.to, to: finding.to };
  }

  /** @param {{from: number, to: number}} place of the report */
  function isSelected({ from, to }) {
    const { caret } = editor;
    return caret.from === editor.now(from) && caret.to === editor.now(to, -1);
  }

  /** Goes to the text of a finding. @param {Finding} finding */
  function goToFinding(finding) {
    current.choose(finding);
    goTo(written(finding));
    current.show();
  }

  /**
   * Makes a finding the current one where its row is: editor and preview show its place, the focus stays in the queue,
   * and the form stays open.
   * @param {Finding} finding
   * @param {{scroll?: boolean}} [how]
   */
  function stay(finding, { scroll = true } = {}) {
    current.choose(finding);
    editor.select(written(finding), { focus: false, scroll });
    if (scroll) sync.showLine(editor.caret.line);
    current.show();
  }

  /** Opens the row of a finding, and goes to the field in it. @param {Finding} finding */
  function goToRow(finding) {
    if (!parts.findings.checkVisibility()) room.open('findings');
    if (!parts.findings.checkVisibility()) tabs.show('findings');
    stay(finding);
    findings.focus();
  }

  /**
   * Goes to an item of a section; where it is missing, to the row of the finding that says so.
   * @param {ItemPlace} item
   */
  function goToItem(item) {
    const { sections = [], findings: all = [] } = report() ?? {};
    const section =
      item.state === 'missing' && sections.find(({ items }) => items.some((one) => same(one, item)));
    if (!section) {
      goTo(item);
      return;
    }
    const gap = section.state === 'missing' ? current.missing(section) : null;
    const finding = gap ?? all.find((one) => one.rule === 'field-missing' && one.section === section.id);
    if (finding) goToRow(finding);
    else goToSection(section);
  }

  /** Goes to a section; to the place of a missing one, with what can be done about it. @param {Section} section */
  function goToSection(section) {
    const { from, state } = section;
    const finding = state === 'missing' ? current.missing(section) : null;
    if (!finding) {
      current.chooseGap(section);
      goTo({ from, to: from });
      current.show();
      return;
    }
    goToRow(finding);
  }

  /** Goes on from the caret; after the last comes the first. @param {1 | -1} direction */
  function nextPlaceholder(direction) {
    showText();
    const found = editor.next(direction);
    status.tell(
      found
        ? strings.queue.placeholder({ at: found.index, count: found.count })
        : strings.queue.noPlaceholder,
    );
    if (found) sync.showLine(editor.caret.line);
  }

  /**
   * Goes on among the findings that the filters show: from the caret, or from row to row if they are sorted by weight.
   * After the last comes the first.
   * @param {1 | -1} direction
   */
  function nextFinding(direction) {
    const all = findings.visible();
    const finding = findings.inOrder ? fromCaret(all, direction) : findings.beside(direction);
    if (!finding) {
      status.tell(strings.queue.none);
      return;
    }
    const { severity, line, message } = finding;
    goToFinding(finding);
    status.say(
      strings.queue.spoken({ at: all.indexOf(finding) + 1, count: all.length, severity, line, message }),
    );
  }

  /** @param {Finding[]} all @param {1 | -1} direction @returns {Finding | undefined} */
  function fromCaret(all, direction) {
    if (!all.length) return undefined;
    const now = all.map(({ from, to }) => ({ from: editor.now(from), to: editor.now(to, -1) }));
    // There may be several findings at the caret, such as missing sections: go on from the current one.
    const at = all.findIndex((one) => one === findings.current());
    // The selection may be only a part of the finding that it is about.
    const { from, to } = at >= 0 && isSelected(written(all[at])) ? now[at] : editor.caret;
    const next = now[at + direction];
    if (at >= 0 && now[at].from === from && next?.from === from && next.to === to) return all[at + direction];
    return all[nextFrom(now, { from, to }, direction)];
  }

  /** Turns fill mode on or off. */
  function toggleFilling() {
    show('text');
    editor.filling = !editor.filling;
    editor.focus();
  }

  return {
    /** Where the author is, to come back to. @returns {import('../documents/places.js').At} */
    get here() {
      const typed = findings.typed();
      return { ...editor.place, form: !parts.form.hidden, tab: parts.workbench.dataset.tab, typed };
    },
    set here(at) {
      const { form: inForm = false, tab = '', typed = [] } = at;
      editor.place = at;
      findings.retype(typed);
      if (inForm) {
        // The text behind the form was not in sight, so it has no first line there.
        editor.select(editor.caret, { now: true, focus: false });
        show('form');
      }
      if (tab in parts.tabs) tabs.show(/** @type {import('../views/tabs.js').Tab} */ (tab));
    },
    show,
    goTo,
    goToItem,
    goToLine,
    goToValue,
    goToFinding,
    goToRow,
    goToSection,
    item,
    source,
    stay,
    showWritten,
    nextPlaceholder,
    nextFinding,
    toggleFilling,
  };
}
