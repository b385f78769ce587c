// @ts-check
// The hub between the editor, the core and the views. A change goes from the editor to the core; the core's answer goes
// to every view as `render(report)`; a click in a view calls a hook. It shows the element's settings and has the
// operations that the commands use, but it imports neither the element nor the commands.

import { version } from 'docgauge:build';
import { Core } from './core/core.js';
import { answers } from './editor/answers.js';
import { Editor } from './editor/editor.js';
import { scrollSync } from './editor/scroll-sync.js';
import { pictures } from './documents/pictures.js';
import { bannersView } from './kit/banners.js';
import { setAttribute } from './kit/dom.js';
import { menuView } from './kit/menu.js';
import { splitter } from './kit/splitter.js';
import { editorHead } from './views/editor-head.js';
import { emptyView } from './views/empty.js';
import { engineNotice } from './views/engine-notice.js';
import { findingsView } from './views/findings.js';
import { formView } from './views/form.js';
import { gaugeView } from './views/gauge.js';
import { outlineView } from './views/outline.js';
import { previewHead } from './views/preview-head.js';
import { previewView } from './views/preview.js';
import { skeleton } from './views/skeleton.js';
import { statusView } from './views/status.js';
import { tabsView } from './views/tabs.js';
import { toolbarView } from './views/toolbar.js';
import { caretViews } from './workbench/caret.js';
import { currentPlace } from './workbench/current.js';
import { fixes } from './workbench/fixes.js';
import { formHooks } from './workbench/form.js';
import { pasting } from './workbench/paste.js';
import { places } from './workbench/places.js';
import { queueActions } from './workbench/queue-actions.js';
import { queueHooks } from './workbench/queue-hooks.js';
import { asLeft } from './workbench/remembered.js';
import { room } from './workbench/room.js';
import { documentState } from './workbench/state.js';

/** @typedef {import('./core/types.js').Report} Report */

/**
 * The part of the element: the data that the workbench needs, and the events that it sends.
 * @typedef {object} Host
 * @property {{wasm: string | null, worker: boolean}} engine
 * @property {() => import('./core/types.js').Options} options
 * @property {import('./documents/settings.js').Memory} memory
 * @property {() => boolean} images whether images from elsewhere may be asked for
 * @property {() => import('./kit/drawings.js').Renderers} renderers
 * @property {boolean} sync whether the panes scroll together at the start
 * @property {(report: Report, revision: number) => void} onreport
 * @property {() => void} oninput the author changed the text
 * @property {(code: string, message: string, failed: boolean) => void} onerror the engine stopped, or failed
 *   for good
 * @property {(event: MouseEvent, href: string) => void} onlink
 * @property {(finding: import('./core/types.js').Finding) => void} onselect the author chose a finding of the queue
 * @property {() => void} onreveal the editor has to be seen
 */

export class Workbench {
  parts = skeleton();
  /** @type {Report | null} */ report = null;
  menu = menuView(this.parts.workbench);
  banners = bannersView(this.parts.banners);
  state = documentState(this.banners, () => this.places);
  status = statusView(this.parts.status, this.parts.live);
  toolbar = toolbarView(this.parts.toolbar, this.parts.score);
  tabs = tabsView(this.parts);
  #outline = outlineView(this.parts.outlineBody, {
    onselect: (section) => this.places.goToSection(section),
  });
  #editorHead = editorHead(this.parts.editorHead);
  #previewHead = previewHead(this.parts.previewHead, {
    onsync: (on) => this.#sync.set(on),
    onguidance: (on) => this.parts.previewBlocks.toggleAttribute('data-no-guidance', !on),
  });
  #findings = findingsView(
    this.parts.findings,
    queueHooks(() => {
      const { places, editor, menu } = this;
      const { onselect } = this.#host;
      return { places, editor, menu, findings: this.#findings, actions: this.#queue, onselect };
    }),
  );
  #gauge = gaugeView(this.parts.gauge, this.parts.score);
  /** @type {Editor} */ editor;
  /** @type {Core} */ core;
  /** @type {ReturnType<typeof formView>} */ form;
  /** @type {ReturnType<typeof places>} */ places;
  /** @type {ReturnType<typeof fixes>} */ fixes;
  /** @type {ReturnType<typeof currentPlace>} */ current;
  /** @type {ReturnType<typeof queueActions>} */ #queue;
  /** @type {ReturnType<typeof caretViews>} */ #caret;
  /** @type {ReturnType<typeof previewView>} */ #preview;
  /** @type {ReturnType<typeof scrollSync>} */ #sync;
  /** @type {ReturnType<typeof answers>} */ #answers;
  /** @type {Host} */ #host;
  #abort = new AbortController();
  room = room(
    this.parts.workbench,
    { onchange: () => this.toolbar.panels((panel) => this.room.isOpen(panel)) },
    this.#abort.signal,
  );
  pictures = pictures(() => this.#preview.showImages(), this.#abort.signal);
  #revision = 0;
  /** Whether the next report is about a change by the author. */
  #typed = false;

  /**
   * @param {ShadowRoot} root
   * @param {string} text
   * @param {Host} host
   */
  constructor(root, text, host) {
    const { parts } = this;
    const { signal } = this.#abort;
    this.#host = host;
    root.append(parts.workbench);
    emptyView(parts.empty);
    const split = splitter(parts.splitter, parts.panes, signal);

    this.editor = new Editor(parts.editorBody, text, {
      onchange: (byAuthor) => this.#changed(byAuthor),
      oncaret: (typed) => this.#caret?.moved(typed),
      onfix: (_, fix) => this.fixes.apply(fix),
      onanswer: (answer, value) => this.#answers.byHand(answer, value),
      onpaste: pasting(this.banners, (plain) => this.editor.repaste(plain)),
    });
    const notice = engineNotice(parts.workbench, this.banners, {
      onretry: () => this.core.start(),
      facts: () => this.#facts,
      tell: this.status.tell,
    });
    this.core = new Core(
      {
        text: () => this.editor.take(),
        splice: () => this.editor.takeSplice(),
        options: host.options,
        onupdate: (update, fresh) => this.#update(update, fresh),
        onstate: (now) => {
          const { state, code = '', message = '' } = now;
          notice.show(now);
          if (state === 'stopped' || state === 'failed') host.onerror(code, message, state === 'failed');
        },
      },
      host.engine,
    );
    this.#answers = answers(
      this.editor,
      {
        fill: (question) => this.core.ask({ type: 'fill', ...question }),
        ignore: (question) => this.core.ask({ type: 'ignore', ...question }),
      },
      this.status.tell,
    );
    this.form = formView(
      parts.form,
      formHooks(this.editor, this.#answers, {
        goTo: (place) => this.places.goTo(place, { now: true }),
        showLine: (line) => this.#sync.showLine(line),
        tell: this.status.tell,
      }),
    );
    this.#preview = previewView(parts.previewBlocks, {
      onplace: (place) => this.places.goTo(place),
      online: (line, block) => this.places.goToLine(line, block),
      onlink: host.onlink,
      onbuilt: () => this.#sync.settle(this.editor.caret.line),
      images: { ask: host.images, file: (path) => this.pictures.at(this.options.path ?? '', path) },
      renderers: host.renderers,
    });
    const blocks = () => /** @type {import('./editor/scroll-sync.js').Block[]} */ (this.#preview.blocks());
    this.#sync = scrollSync(this.editor.view, parts.previewBody, blocks, signal);
    const { editor, form, tabs, status, banners, room } = this;
    const [findings, preview, sync] = [this.#findings, this.#preview, this.#sync];
    const report = () => this.report;
    const current = currentPlace({ editor, report, findings, outline: this.#outline, preview });
    this.current = current;
    this.#caret = caretViews({ editor, status, current, head: this.#editorHead, parts });
    const onview = this.#caret.show;
    const views = { parts, editor, form, tabs, status, findings, room };
    const all = { ...views, current, sync, preview, banners, report };
    this.places = places({ ...all, onview, onreveal: host.onreveal });
    const own = { root: parts.workbench, onwritten: this.places.showWritten };
    this.fixes = fixes({ ...all, ...own, allSafe: () => this.core.ask({ type: 'fix-all' }) });
    asLeft(host.memory, { parts, room: this.room, split, sync: host.sync }, signal);
    const [ways, to, { core }] = [this.#answers, this.places, this];
    this.#queue = queueActions({ ...all, answers: ways, fixes: this.fixes, places: to, core });
    this.#caret.show();
  }

  /** Shows the element's settings. @param {import('./views/toolbar.js').Settings} settings */
  show(settings) {
    setAttribute(this.parts.workbench, 'data-mode', settings.mode);
    this.room.setMode(settings.mode);
    setAttribute(this.parts.workbench, 'data-panels', settings.panels);
    this.toolbar.show(settings);
  }

  /** @param {boolean} on */
  set readonly(on) {
    this.editor.readonly = on;
    this.form.refresh();
  }

  /**
   * Opens another text, at its beginning or where the author left it; `left`: with the history that it had then.
   * @param {string} text @param {import('./documents/places.js').At | null} [place]
   * @param {import('@codemirror/state').EditorState} [left]
   */
  load(text, place, left) {
    this.state.reset();
    this.form.reset();
    this.#findings.reset();
    this.editor.load(text, left);
    this.#sync.home();
    if (place) this.places.here = place;
    this.#check({ fresh: true });
  }

  /** @param {boolean} byAuthor */
  #changed(byAuthor) {
    this.#typed = byAuthor;
    this.fixes.changed();
    this.#check();
    if (byAuthor) this.#host.oninput();
  }

  /**
   * Checks the current text: the changes, or all of it if it was replaced.
   * @param {{fresh?: boolean, asked?: boolean}} [how]
   */
  #check({ fresh = false, asked = false } = {}) {
    const check = () => this.#check({ fresh, asked: true });
    if (!this.state.allows(this.editor.length, { asked, fresh, check })) return;
    if (fresh) this.core.reset();
    else this.core.changed();
  }

  /** @param {import('./core/core.js').Checked} checked @param {boolean} fresh */
  #update({ report, preview, milliseconds }, fresh) {
    this.report = report;
    this.#revision += 1;
    this.editor.show(report);
    if (fresh) this.#preview.clear();
    this.#preview.patch(preview);
    const views = [
      this.#outline,
      this.#previewHead,
      this.#editorHead,
      this.#findings,
      this.form,
      this.status,
      this.tabs,
      this.toolbar,
    ];
    this.state.render(report);
    this.#gauge.render(report, this.state.progress);
    for (const view of views) view.render(report);
    if (this.#typed || (fresh && this.editor.caret.from)) this.#sync.keepInView(this.editor.caret.line);
    this.#typed = false;
    this.status.took(milliseconds);
    this.#caret.show();
    this.#queue.arrived();
    setAttribute(this.parts.workbench, 'data-revision', this.#revision);
    this.#host.onreport(report, this.#revision);
  }

  /** The circumstances of an error, without the author's text. */
  get #facts() {
    const { length, lines } = this.editor;
    const { template } = this.options;
    return { docgauge: version, length, lines, template, browser: navigator.userAgent };
  }

  get options() {
    return this.#host.options();
  }

  /** The rendered document as HTML for other programs. */
  get html() {
    return this.#preview.asHtml();
  }

  close() {
    this.#abort.abort();
    this.core.close();
    this.status.close();
    this.#queue.close();
    this.#caret.close();
    this.#preview.close();
    this.editor.destroy();
    this.parts.workbench.remove();
  }
}
