// @ts-check
// The custom element <doc-gauge>: what the page is, and what others embed. It holds the settings (its
// attributes) and the public interface; the workbench does the work. Nothing of it leaves its shadow root but
// events.
//
// What tests and hosts may rely on, inside the open shadow root:
//   ids         template open save export share theme keys more privacy            the toolbar
//               file-name findings-count fix-all next-finding                    the findings pane
//               fill-mode next-placeholder placeholders-left                     over the editor
//               next-placeholder-fixed                                           on narrow boxes
//               guidance sync                                                    toggles over the preview
//               outline-toggle                                opens the outline between 901 and 1199 px
//               gauge ready explain outline edit preview findings form empty     panes (ids of their landmarks)
//               tab-edit tab-preview tab-findings tab-outline tab-chip           tabs on narrow boxes
//               start-open start-template start-example                          over an empty editor
//               fix-apply share-link share-copy learn-save replace-confirm       in dialogs
//               ignore-reason ignore-here ignore-file                            in the dialog of a rule
//               status-place status-finding status-note status-mode status-saved status-time
//   attributes  .workbench[data-state=loading|ready|stopped|failed][data-revision][data-tab][data-mode][data-empty]
//               .outline-item[data-section][data-state][data-level][data-band]   rows of the outline
//               .finding[data-rule][data-severity][data-from][data-to]           rows of the findings:
//                 .finding-main selects, button[data-fix=INDEX] applies, .finding-choose opens the menu of
//                 choices, .finding-fill the form's field of a group, .finding-rule explains
//               .gauge[data-band], .gauge-number                                 the percentage as text
//               .document .block, mark.placeholder[data-from][data-to]           the preview
//               .cm-placeholder, .cm-unchanged-line, .cm-lint-marker             the editor
//               .segment[data-view=text|form]                                    text or form
//               .form-field[data-rule][data-group][data-filled]                  the form
//               .explain-section[data-section]                                   how it is counted
//                 .explain-item[data-item=done|open|unchanged|missing]
//               .diff-line[data-diff=kept|gone|come]                             a fix before it is applied
//               .banner[data-banner=draft|engine|paste|file|large|link|fixed]
//               dialog#keys-dialog #privacy-dialog #rule-dialog #explain-dialog #share-dialog #fix-dialog
//                 #learn-dialog #replace-dialog
//               .menu [role^=menuitem][data-id]                                  the open menu
//   parts       toolbar gauge outline outline-item editor splitter preview findings finding
//               finding-button status dialog

import { commands } from './commands.js';
import { styles } from './kit/styles.js';
import { Workbench } from './workbench.js';

/** @typedef {import('./core/types.js').Report} Report */
/** @typedef {import('./core/types.js').Options} Options */

/** Importable where there is no DOM, as when a site is rendered on a server. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/** Set before the element was defined, or given before it was connected. */
const UPGRADED = ['value', 'templateText', 'fileName'];

export class DocGauge extends Base {
  static observedAttributes = ['template', 'mode', 'theme', 'readonly', 'panels', 'src'];

  /** Registers the element once. @param {string} [tag] @param {CustomElementRegistry} [registry] */
  static define(tag = 'doc-gauge', registry = globalThis.customElements) {
    if (registry && !registry.get(tag)) registry.define(tag, this);
    return this;
  }

  /** @type {Workbench | null} */ #bench = null;
  /** @type {ReturnType<typeof commands> | null} */ #commands = null;
  /** The text while there is no workbench. @type {string | null} */ #text = null;
  /** @type {string | null} */ #templateText = null;
  #fileName = '';
  #dirty = false;
  #touched = false;
  /** @type {PromiseWithResolvers<DocGauge>} */ #ready = Promise.withResolvers();

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    // Who never asks for `ready` is told of a failure by the element itself, and by `docgauge-error`.
    this.#ready.promise.catch(() => {});
  }

  connectedCallback() {
    if (this.#bench) return;
    for (const name of UPGRADED) this.#upgrade(name);
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    root.adoptedStyleSheets = [styles(), ...root.adoptedStyleSheets.filter((sheet) => sheet !== styles())];
    const bench = (this.#bench = new Workbench(root, this.#text ?? this.#initialText(), {
      engine: { wasm: this.getAttribute('wasm-src'), worker: this.getAttribute('worker') !== 'off' },
      options: () => this.options,
      onreport: (report, revision) => this.#reported(report, revision),
      oninput: (byAuthor) => this.#changed(byAuthor),
      oncommand: (command, anchor) => this.#commands?.run(command, anchor),
      onfill: (finding) => this.#commands?.fill(finding),
      onhelp: (finding) => this.#commands?.help(finding),
      onpreview: (fix) => this.#commands?.preview(fix),
      onstate: (state) => this.#commands?.engine(state),
      onpaste: (data) => this.#commands?.paste(data) ?? null,
      onlink: (event, href) => this.#commands?.link(event, href),
      images: () => this.getAttribute('remote-images') === 'ask' && location.protocol !== 'file:',
    }));
    this.#text = null;
    this.#commands = commands(this, bench);
    bench.editor.readonly = this.readOnly;
    this.#show();
    bench.core.start();
    this.#commands.fetch();
  }

  disconnectedCallback() {
    // Moved elsewhere in the same task, the element is connected again by now and keeps its state.
    queueMicrotask(() => {
      if (this.isConnected || !this.#bench) return;
      this.#text = this.#bench.editor.text;
      this.#commands?.close();
      this.#bench.close();
      this.#bench = this.#commands = null;
    });
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#bench) return;
    if (name === 'template') this.#templateText = null;
    if (name === 'template') this.#bench.core.reset({ fresh: false });
    if (name === 'readonly') this.#bench.editor.readonly = this.readOnly;
    if (name === 'src') this.#commands?.fetch();
    this.#show();
  }

  /** The document's text, with line feeds between its lines. */
  get value() {
    return this.#bench?.editor.text ?? this.#text ?? '';
  }

  set value(text) {
    if (this.#bench) {
      this.#bench.editor.load(String(text));
      this.#bench.check({ fresh: true });
      this.dirty = false;
    } else this.#text = String(text);
  }

  /** The last report, or null before the first check. @type {Report | null} */
  get report() {
    return this.#bench?.report ?? null;
  }

  /** Fulfilled with the element after the first check; rejected where the engine cannot start. */
  get ready() {
    return this.#ready.promise;
  }

  /** A custom template's Markdown; it wins over the attribute `template`. @type {string | null} */
  get templateText() {
    return this.#templateText;
  }

  set templateText(text) {
    this.#templateText = text === null ? null : String(text);
    this.#bench?.core.reset({ fresh: false });
    this.#show();
  }

  /** What the document is called on screen and when it is saved. */
  get fileName() {
    return this.#fileName;
  }

  set fileName(name) {
    this.#fileName = String(name);
    this.#show();
  }

  /** Whether the text differs from what was last loaded or saved. */
  get dirty() {
    return this.#dirty;
  }

  set dirty(on) {
    this.#dirty = Boolean(on);
    this.#show();
  }

  get readOnly() {
    return this.hasAttribute('readonly');
  }

  set readOnly(on) {
    this.toggleAttribute('readonly', on);
  }

  /** What the core is asked for. @returns {Options} */
  get options() {
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    /** @type {Options} */
    const options = { path: this.#fileName, template: this.getAttribute('template') ?? 'auto', today };
    if (this.#templateText !== null) options.template_text = this.#templateText;
    return options;
  }

  /**
   * @param {{line: number} | {from: number, to: number}} place a line from 1, or UTF-16 offsets of the last
   *   report
   */
  reveal(place) {
    if (!this.#bench) return;
    if ('line' in place) this.#bench.editor.goToLine(place.line);
    else this.#bench.goTo(place);
  }

  /**
   * Goes to the next or previous finding or placeholder from the caret.
   * @param {'finding' | 'placeholder'} kind
   * @param {1 | -1} [direction]
   */
  next(kind, direction = 1) {
    if (kind === 'finding') this.#bench?.nextFinding(direction);
    else this.#bench?.nextPlaceholder(direction);
  }

  /** @override @param {FocusOptions} [options] */
  focus(options) {
    if (this.#bench) this.#bench.editor.focus();
    else super.focus(options);
  }

  /** The built-in templates. @returns {Promise<import('./core/types.js').TemplateSummary[]>} */
  async templates() {
    return this.#bench?.core.ask({ type: 'templates' }) ?? [];
  }

  /** Fails `ready` and says so. @param {string} code @param {string} message */
  fail(code, message) {
    this.#ready.reject(new Error(message));
    this.tell(code, message);
  }

  /**
   * Shows a notice over the panes.
   * @param {string} id the subject
   * @param {string} text
   * @param {string} [detail]
   */
  notify(id, text, detail) {
    this.#bench?.banners.show(id, { tone: 'warning', text, detail });
  }

  /** Says that something went wrong. @param {string} code @param {string} message */
  tell(code, message) {
    this.dispatchEvent(
      new CustomEvent('docgauge-error', { bubbles: true, composed: true, detail: { code, message } }),
    );
  }

  /** @param {Report} report @param {number} revision */
  #reported(report, revision) {
    this.#bench?.parts.workbench.setAttribute('data-revision', String(revision));
    this.#show();
    this.#ready.resolve(this);
    this.dispatchEvent(
      new CustomEvent('docgauge-report', { bubbles: true, composed: true, detail: { revision, report } }),
    );
  }

  /** @param {boolean} byAuthor */
  #changed(byAuthor) {
    if (!byAuthor) return;
    this.#touched = true;
    if (!this.#dirty) this.dirty = true;
    this.#commands?.changed();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  /** As a form field does: once, when the focus leaves after an edit. */
  settle() {
    if (!this.#touched) return;
    this.#touched = false;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #show() {
    this.#commands?.show();
  }

  #initialText() {
    const script = this.querySelector('script[type="text/markdown"]');
    if (script) return (script.textContent ?? '').replace(/^\n/, '');
    return this.querySelector('textarea')?.value ?? '';
  }

  /** @param {string} name */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const self = /** @type {any} */ (this);
    const value = self[name];
    delete self[name];
    self[name] = value;
  }
}
