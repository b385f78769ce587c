// @ts-check
// The hub: it alone knows the editor, the core and the views. A key goes from the editor to the core; the
// core's answer goes to every view as `render(report)`; what the author clicks comes back as a hook. Views do
// not know each other.

import { Core } from './core/core.js';
import { Editor } from './editor/editor.js';
import { bandOf } from './kit/legend.js';
import { plural, setAttribute, setText } from './kit/dom.js';
import { skeleton } from './views/skeleton.js';
import { splitter } from './kit/splitter.js';
import { scrollSync } from './editor/scroll-sync.js';
import { bannersView } from './views/banners.js';
import { editorHead } from './views/editor-head.js';
import { findingsView } from './views/findings.js';
import { gaugeView } from './views/gauge.js';
import { menuView } from './kit/menu.js';
import { outlineView } from './views/outline.js';
import { previewHead } from './views/preview-head.js';
import { previewView } from './views/preview.js';
import { statusView } from './views/status.js';
import { toolbarView } from './views/toolbar.js';

/** @typedef {import('./core/types.js').Report} Report */
/** @typedef {import('./core/types.js').Finding} Finding */
/** @typedef {import('./core/types.js').Fix} Fix */
/** @typedef {import('./core/types.js').Edit} Edit */
/** @typedef {import('./core/types.js').Update} Update */
/** @typedef {import('./core/types.js').Options} Options */
/** @typedef {import('./views/toolbar.js').Mode} Mode */

/** UTF-16 units up to which every change is checked at once. */
const LIVE = 5_000_000;

/**
 * What the element gives the workbench, and what it wants to hear.
 * @typedef {object} Host
 * @property {{wasm: string | null, worker: boolean}} engine
 * @property {() => Options} options
 * @property {(report: Report, revision: number) => void} onreport
 * @property {(byAuthor: boolean) => void} oninput
 * @property {(command: string, anchor: HTMLElement) => void} oncommand
 * @property {(finding: Finding) => void} onfill a group of placeholders wants its one answer
 * @property {(finding: Finding) => void} onhelp what the rule of a finding is about
 * @property {(fix: Fix) => void} onpreview a fix that wants to be seen before it is applied
 * @property {(state: import('./core/core.js').CoreState) => void} onstate
 * @property {(data: DataTransfer) => Promise<string> | null} onpaste
 * @property {(event: MouseEvent, href: string) => void} onlink
 * @property {() => boolean} images whether those from elsewhere may be asked for
 */

export class Workbench {
  /** @type {import('./views/skeleton.js').Parts} */ parts;
  /** @type {Editor} */ editor;
  /** @type {Core} */ core;
  /** @type {Report | null} */ report = null;
  revision = 0;
  /** @type {ReturnType<typeof menuView>} */ menu;
  /** @type {ReturnType<typeof bannersView>} */ banners;
  /** @type {ReturnType<typeof statusView>} */ status;
  /** @type {ReturnType<typeof toolbarView>} */ toolbar;
  /** @type {ReturnType<typeof scrollSync>} */ sync;
  /** Views that take every report. @type {{render: (report: Report) => void}[]} */ #views;
  /** @type {ReturnType<typeof previewView>} */ #preview;
  /** @type {ReturnType<typeof outlineView>} */ #outline;
  /** @type {ReturnType<typeof editorHead>} */ #editorHead;
  /** @type {Host} */ #host;
  #abort = new AbortController();
  /** The author's own change is what the next report is about. */
  #typed = false;

  /**
   * @param {ShadowRoot} root
   * @param {string} text
   * @param {Host} host
   */
  constructor(root, text, host) {
    this.#host = host;
    const parts = (this.parts = skeleton());
    root.append(parts.workbench);
    const { signal } = this.#abort;

    this.editor = new Editor(parts.editorBody, text, {
      onchange: (byAuthor) => {
        this.#typed = byAuthor;
        this.check();
        host.oninput(byAuthor);
        this.#showEmpty();
      },
      oncaret: () => {
        this.#caret();
        this.#showEmpty();
      },
      onscroll: () => {},
      onfix: (finding, fix) => this.fix(finding, fix),
      onanswer: (answer, value) => this.#answerByHand(answer, value),
      onpaste: host.onpaste,
    });
    this.menu = menuView(parts.workbench);
    this.banners = bannersView(parts.banners);
    this.toolbar = toolbarView(parts.toolbar, host.oncommand);
    this.status = statusView(parts.status, parts.live, (anchor) => host.oncommand('earlier', anchor));
    this.#outline = outlineView(parts.outlineBody, {
      onselect: (section) => this.goTo({ from: section.from, to: section.from }),
    });
    this.#preview = previewView(parts.previewBlocks, {
      onplace: (place) => this.goTo(place),
      online: (line) => {
        this.showTab('edit');
        this.editor.goToLine(line);
      },
      onlink: host.onlink,
      images: host.images,
    });
    this.sync = scrollSync(
      this.editor,
      parts.previewBody,
      () => /** @type {import('./editor/scroll-sync.js').Block[]} */ (this.#preview.blocks()),
      signal,
    );
    this.#editorHead = editorHead(parts.editorHead, {
      onview: (view) => host.oncommand(`view-${view}`, parts.editorHead),
      onnext: (direction) =>
        host.oncommand(direction > 0 ? 'next-placeholder' : 'previous-placeholder', parts.editorHead),
      onoutline: () => host.oncommand('outline', parts.editorHead),
      onfill: () => {
        host.oncommand('view-text', parts.editorHead);
        this.editor.filling = !this.editor.filling;
        this.editor.focus();
      },
    });
    const heads = previewHead(parts.previewHead, {
      onsync: (on) => this.sync.set(on),
      onguidance: (on) => parts.previewBlocks.toggleAttribute('data-no-guidance', !on),
    });
    const findings = findingsView(parts.findings, {
      onselect: (finding) => this.goTo(finding),
      onfix: (finding, fix) => this.fix(finding, fix),
      onchoose: (finding, fixes, anchor) =>
        this.menu.open(
          anchor,
          fixes.map((fix) => ({ label: fix.title, run: () => this.fix(finding, fix) })),
        ),
      onhelp: host.onhelp,
      onfill: (finding) => host.onfill(finding),
      onfixall: () => this.fixAll(),
      onnext: (direction) => this.nextFinding(direction),
    });
    const gauge = gaugeView(parts.gauge, { onexplain: () => host.oncommand('explain', parts.gauge) });
    this.#views = [
      gauge,
      this.#outline,
      heads,
      this.#editorHead,
      findings,
      this.status,
      { render: (report) => this.#tabs(report) },
    ];

    splitter(parts.splitter, parts.panes, signal);
    parts.tablist.addEventListener(
      'click',
      (event) => {
        const tab = /** @type {HTMLElement | null} */ (
          /** @type {Element} */ (event.target).closest('[data-tab]')
        );
        if (tab?.dataset.tab) this.showTab(tab.dataset.tab);
      },
      { signal },
    );
    parts.tablist.addEventListener('keydown', (event) => this.#tabKeys(event), { signal });
    parts.next.addEventListener('click', () => host.oncommand('next-placeholder', parts.next), { signal });

    this.core = new Core(
      {
        text: () => this.editor.take(),
        splice: () => this.editor.takeSplice(),
        options: host.options,
        onupdate: (update, fresh) => this.#update(update, fresh),
        onstate: host.onstate,
      },
      host.engine,
    );
    parts.next.hidden = true;
    this.#showEmpty();
    this.#caret();
  }

  /**
   * Checks the text as it is now: what changed, or all of it where it was replaced. A very long text is
   * checked when the
   * author asks for it, since no check of it could keep up with a key.
   * @param {{fresh?: boolean, asked?: boolean}} [how]
   */
  check({ fresh = false, asked = false } = {}) {
    if (this.editor.length > LIVE && !asked) {
      this.banners.show('large', {
        tone: 'note',
        text: 'This document is longer than 5 MB.',
        detail: 'It is checked when you say so.',
        closable: false,
        actions: [{ label: 'Check now', run: () => this.check({ fresh, asked: true }) }],
      });
      return;
    }
    this.banners.hide('large');
    if (fresh) this.core.reset();
    else this.core.changed();
  }

  /** @param {Update} update @param {boolean} fresh */
  #update({ report, preview, milliseconds }, fresh) {
    this.report = report;
    this.revision += 1;
    this.editor.show(report);
    if (fresh) this.#preview.clear();
    this.#preview.patch(preview);
    for (const view of this.#views) view.render(report);
    this.#showEmpty();
    if (this.#typed) this.sync.keepInView(this.editor.caret.line);
    this.#typed = false;
    this.status.took(milliseconds);
    this.#caret();
    this.#host.onreport(report, this.revision);
  }

  /**
   * Selects a place of the report, or of the text as it is now, in the editor.
   * @param {{from: number, to: number}} place
   * @param {{now?: boolean}} [how]
   */
  goTo(place, how) {
    this.#host.oncommand('view-text', this.parts.editorHead);
    this.showTab('edit');
    this.editor.select(place, how);
    this.editor.flash();
    this.sync.showLine(this.editor.caret.line);
  }

  /** Applies a fix, or shows it first. @param {Finding} _ @param {Fix} fix */
  fix(_, fix) {
    if (fix.kind === 'preview') {
      this.#host.onpreview(fix);
      return;
    }
    this.applyFix(fix);
  }

  /** @param {Fix} fix */
  applyFix(fix) {
    this.editor.apply(fix.edits);
    this.status.tell(`Fixed: ${fix.title.replaceAll('`', '')}`);
  }

  /** Every safe fix in one step, as the command line makes them. */
  async fixAll() {
    /** @type {import('./core/types.js').Fixes | undefined} */
    const fixes = await this.core.ask({ type: 'fix-all' }).catch(() => undefined);
    if (!fixes?.count) return;
    const { edits, count } = fixes;
    this.editor.apply(edits);
    const { doc } = this.editor;
    this.banners.show('fixed', {
      tone: 'note',
      text: `${plural(count, 'safe fix', 'safe fixes')} made in one step.`,
      actions: [
        {
          label: 'Undo',
          run: () => {
            if (this.editor.doc === doc) this.editor.undo();
            else this.status.tell('You have written since: undo with Ctrl+Z');
          },
        },
      ],
    });
    setTimeout(() => this.banners.hide('fixed'), 12_000);
    this.status.say(`${plural(count, 'safe fix', 'safe fixes')} made in one step, undo with Ctrl+Z`);
  }

  /**
   * Puts an answer into the text, with all that the core says follows from it; an empty one gives the
   * placeholder back.
   * @param {import('./editor/answer.js').Answer} answer
   * @param {string} value
   * @param {(edits: Edit[]) => Edit[]} [choose] which of the core's edits are wanted
   * @returns {Promise<'written' | 'gone' | 'later'>} gone: that placeholder is no more; later: the core is
   *   not there
   */
  async answer(answer, value, choose) {
    return this.#write(
      answer,
      value
        ? () => {
            const { before, ...place } = this.editor.question(answer);
            return { type: 'fill', place, value, before };
          }
        : null,
      choose,
    );
  }

  /**
   * Silences a rule at a finding, or in the whole document.
   * @param {Finding} finding
   * @param {{file: boolean, reason: string}} how
   */
  async ignore(finding, { file, reason }) {
    const { rule } = finding;
    const answer = this.editor.begin({
      from: this.editor.now(finding.from),
      to: this.editor.now(finding.to),
      group: null,
    });
    await this.#write(answer, () => {
      const { from, before } = this.editor.question(answer);
      return { type: 'ignore', from, before, rule, file, reason };
    });
    this.editor.forget([answer]);
    this.status.tell(`${rule} is ignored ${file ? 'in this document' : 'here'}, undo with Ctrl+Z`);
  }

  /**
   * Asks the core for edits until they are about the text as it is.
   * @param {import('./editor/answer.js').Answer} answer
   * @param {(() => import('./core/engine.js').Request) | null} ask null takes back what was written
   * @param {(edits: Edit[]) => Edit[]} [choose]
   * @returns {Promise<'written' | 'gone' | 'later'>}
   */
  async #write(answer, ask, choose = (edits) => edits) {
    while (!answer.ended) {
      const { doc } = this.editor;
      /** @type {Edit[] | null} */
      const edits = ask ? await this.core.ask(ask()).catch(() => null) : [];
      if (!edits) return 'later';
      // What is said of another text than this one is of no use: ask again.
      if (doc !== this.editor.doc) continue;
      if (ask && !edits.length) answer.end();
      else {
        const chosen = choose(edits);
        if (chosen.length || !ask) this.editor.write(answer, chosen);
        return 'written';
      }
    }
    return 'gone';
  }

  /**
   * In fill mode the author answered in the text itself: the other places follow.
   * @param {import('./editor/answer.js').Answer} answer
   * @param {string} value
   */
  async #answerByHand(answer, value) {
    let others = 0;
    const how = await this.answer(answer, value, (edits) => {
      others = edits.length - 1;
      const { from } = answer.slot;
      return others
        ? edits.map((edit) => (edit.from <= from && from < edit.to ? { ...edit, insert: value } : edit))
        : [];
    });
    this.editor.forget([answer]);
    if (how === 'written' && others)
      this.status.tell(`Filled ${plural(others, 'more place')}, undo with Ctrl+Z`);
  }

  /** The document as it reads, for elsewhere. */
  get html() {
    return this.#preview.asHtml();
  }

  /** @param {1 | -1} direction */
  nextPlaceholder(direction) {
    this.#host.oncommand('view-text', this.parts.editorHead);
    this.showTab('edit');
    const found = this.editor.next(direction);
    this.status.tell(found ? `Placeholder ${found.index} of ${found.count}` : 'No placeholder left');
    if (found) this.sync.showLine(this.editor.caret.line);
  }

  /** From the caret, around the end of the text. @param {1 | -1} direction */
  nextFinding(direction) {
    const findings = this.report?.findings ?? [];
    if (!findings.length) {
      this.status.tell('No findings');
      return;
    }
    const { from, to } = this.editor.caret;
    const places = findings.map((finding) => this.editor.now(finding.from));
    const at =
      direction > 0
        ? places.findIndex(
            (place, index) =>
              place > from || (place === from && this.editor.now(findings[index].to, -1) > to),
          )
        : places.findLastIndex((place) => place < from);
    const index = at >= 0 ? at : direction > 0 ? 0 : findings.length - 1;
    const finding = findings[index];
    this.goTo(finding);
    this.status.say(
      `Finding ${index + 1} of ${findings.length}, ${finding.severity}, line ${finding.line}, ${finding.message}`,
    );
  }

  /** @param {string} tab */
  showTab(tab) {
    setAttribute(this.parts.workbench, 'data-tab', tab);
    for (const [id, button] of Object.entries(this.parts.tabs)) {
      setAttribute(button, 'aria-selected', String(id === tab));
      button.tabIndex = id === tab ? 0 : -1;
    }
  }

  /** @param {KeyboardEvent} event */
  #tabKeys(event) {
    const tabs = Object.values(this.parts.tabs);
    const at = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const tab = /** @type {HTMLElement} */ (tabs.at(to % tabs.length));
    this.showTab(/** @type {string} */ (tab.dataset.tab));
    tab.focus();
  }

  /** @param {Report} report */
  #tabs({ findings, completeness: { percent, total } }) {
    setText(this.parts.tabs.findings, findings.length ? `Findings (${findings.length})` : 'Findings');
    const band = bandOf(percent);
    setText(this.parts.chip, total ? `${band.shape} ${percent}%` : '');
    setAttribute(this.parts.chip, 'data-band', total ? band.id : 'blank');
    this.parts.next.hidden = !findings.some(
      ({ category, evidence }) => category === 'placeholder' && evidence !== 'possible',
    );
  }

  #caret() {
    const { editor } = this;
    if (!editor || !this.status) return;
    const { caret } = editor;
    this.status.follow({ ...caret, filling: editor.filling, lines: editor.lines }, (at) => editor.then(at));
    this.#outline?.follow(caret.line);
    this.showEditorHead();
  }

  showEditorHead() {
    this.#editorHead?.show({ view: this.parts.form.hidden ? 'text' : 'form', filling: this.editor.filling });
  }

  #showEmpty() {
    setAttribute(this.parts.workbench, 'data-empty', this.editor.length ? null : '');
    this.parts.empty.hidden = this.editor.length > 0;
  }

  close() {
    this.#abort.abort();
    this.core.close();
    this.status.close();
    this.#preview.close();
    this.editor.destroy();
    this.parts.workbench.remove();
  }
}
