// @ts-check
// The actions of the queue's rows. An action that changes the text first shows what it wrote. When the new report is
// there, the next row becomes the current one and gets the focus. A moment later the text scrolls to its place, unless
// the author has gone elsewhere.

import { inSight } from '../editor/flash.js';
import { into } from '../kit/form-controls.js';
import { ruleDialog } from '../views/dialogs.js';
import { excuse, excused, sentence } from './excuse.js';
import { rulePage } from './rule-page.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Finding} Finding */
/** @typedef {import('../core/types.js').Report} Report */

/** Milliseconds for which the changed text stays in sight. */
const SEEN = 1400;

/**
 * @param {object} all
 * @param {import('../views/skeleton.js').Parts} all.parts
 * @param {import('../core/core.js').Core} all.core
 * @param {import('../editor/editor.js').Editor} all.editor
 * @param {ReturnType<typeof import('../editor/answers.js').answers>} all.answers
 * @param {ReturnType<typeof import('./fixes.js').fixes>} all.fixes
 * @param {ReturnType<typeof import('./places.js').places>} all.places
 * @param {ReturnType<typeof import('../views/findings.js').findingsView>} all.findings
 * @param {ReturnType<typeof import('../views/preview.js').previewView>} all.preview
 * @param {ReturnType<typeof import('../views/status.js').statusView>} all.status
 * @param {ReturnType<typeof import('../editor/scroll-sync.js').scrollSync>} all.sync
 * @param {() => Report | null} all.report
 */
export function queueActions(all) {
  const { editor, answers, fixes, places, findings, preview, status, sync, report } = all;
  /**
   * Where to go after the next report; `old`: the findings before.
   * @type {{next: Finding | null, at: number, line: number, old: Finding[]} | null}
   */
  let moving = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let scrolling;

  /**
   * Prepares to leave a row; the returned function is called when the text has changed.
   * @param {Finding} finding
   */
  function leave(finding) {
    const next = findings.after(finding);
    const old = report()?.findings ?? [];
    return () => {
      const from = editor.written[0]?.from ?? editor.caret.from;
      const line = editor.doc.lineAt(from).number;
      findings.answered();
      moving = { next, at: next ? editor.now(next.from) : editor.now(finding.from), line, old };
      sync.showLine(line);
    };
  }

  /** A report was shown: goes on to the next row after a change from the queue. */
  function arrived() {
    if (!moving) return;
    const { next, at, line, old } = moving;
    moving = null;
    const more = news(old, report()?.findings ?? []);
    if (more) fixes.brought(more);
    preview.flash(line);
    const shown = findings.visible();
    const same = shown.filter(({ rule, text }) => rule === next?.rule && text === next?.text);
    const near = (/** @type {Finding[]} */ list) =>
      list.reduce((best, one) => (Math.abs(one.from - at) < Math.abs(best.from - at) ? one : best), list[0]);
    const finding = same.length ? near(same) : near(shown);
    const { activeElement } = /** @type {ShadowRoot} */ (all.parts.workbench.getRootNode());
    // The author may have gone elsewhere meanwhile.
    const here = !activeElement || findings.focusedWithin();
    if (finding) places.stay(finding, { scroll: false });
    // After the last one: the next step of the document, in its notice.
    const step = finding ? null : all.parts.banners.querySelector('[data-banner="filled"] .button');
    if (here && step) /** @type {HTMLElement} */ (step).focus();
    else if (here) findings.focus();
    if (!finding) return;
    status.say(strings.queue.next(finding));
    const { from, to } = editor.caret;
    clearTimeout(scrolling);
    scrolling = setTimeout(() => {
      const { caret } = editor;
      if (caret.from !== from || caret.to !== to || inSight(editor.view, from)) return;
      editor.select({ from, to }, { now: true, focus: false });
      sync.showLine(caret.line);
    }, SEEN);
  }

  /**
   * Writes one value into all places of a finding's group, or into its item.
   * @param {Finding} finding
   * @param {string} value
   */
  async function answer(finding, value) {
    const go = leave(finding);
    const slot = places.item(finding)?.slot;
    const { from, to } = slot ?? finding;
    const start = editor.now(from);
    const place = {
      ...{ from: start, to: Math.max(start, editor.now(to, from === to ? 1 : -1)) },
      ...(slot ? into(slot) : { group: finding.group }),
    };
    const own = answers.begin(place);
    // In an attribute of HTML.
    const how = await own.write(slot?.behind === '"' ? value.replaceAll('"', '&quot;') : value);
    own.forget();
    if (how === 'written') {
      editor.showChange();
      fixes.tell(strings.queue.filled(value));
      go();
    } else status.tell(how === 'gone' ? strings.queue.gone : strings.queue.later);
  }

  return {
    arrived,
    answer,
    item: places.item,
    /** @param {Finding} finding @param {import('../core/types.js').Fix} fix */
    fix: (finding, fix) => fixes.apply(fix, leave(finding)),
    /** @param {Finding} finding @param {{file: boolean, reason: string}} how */
    async ignore(finding, how) {
      const go = leave(finding);
      await answers.ignore(finding, how);
      editor.showChange();
      go();
    },
    /** Shows the page of a finding's rule and the ways to ignore it. @param {Finding} finding */
    async help(finding) {
      const rule = await rulePage(all.core, finding);
      const ignore = (/** @type {{file: boolean, reason: string}} */ how) => answers.ignore(finding, how);
      ruleDialog(all.parts.workbench, rule, editor.readonly ? null : ignore);
    },
    /** The words for the thing that may be called not applicable. @param {Finding} finding */
    excuse: (finding) => {
      const given = report();
      return (given && excuse(finding, given)?.what) ?? null;
    },
    /** @param {Finding} finding @param {string} reason */
    notApplicable(finding, reason) {
      const given = report();
      const about = given && excuse(finding, given);
      if (!about) return;
      if (!about.section) {
        answer(finding, sentence(reason));
        return;
      }
      const { section } = about;
      const own = { ...section, from: editor.now(section.from), to: editor.now(section.to, -1) };
      const edits = excused(finding, own, editor.text, reason).map((edit) =>
        section.state === 'missing'
          ? edit
          : { ...edit, from: editor.then(edit.from), to: editor.then(edit.to) },
      );
      const title = strings.queue.callNotApplicable(about.what);
      const replaces = edits.some(({ from, to }) => from < to);
      fixes.apply({ title, kind: replaces ? 'preview' : 'choice', edits }, leave(finding));
    },
    close: () => clearTimeout(scrolling),
  };
}

/**
 * The number of findings that a change brought, if there are not fewer than before: what is kept or written is checked
 * as the author's own.
 * @param {Finding[]} before @param {Finding[]} after
 */
function news(before, after) {
  if (after.length < before.length) return 0;
  const known = new Set(before.map(({ rule, text }) => `${rule}\n${text}`));
  return after.filter(({ rule, text }) => !known.has(`${rule}\n${text}`)).length;
}
