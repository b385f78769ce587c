// @ts-check
// The custom element <doc-gauge>, used by the page and by other sites. It has the settings (its attributes) and the
// public interface; the workbench does the work. Only events leave its shadow root.

import { startCommands } from './commands.js';
import { documents, initialText } from './documents/documents.js';
import { memoryOf } from './documents/settings.js';
import { upgrade } from './kit/dom.js';
import { styles } from './kit/styles.js';
import { isoDay } from './kit/text.js';
import { MODES, THEMES } from './views/toolbar.js';
import { Workbench } from './workbench.js';

/** @typedef {import('./core/types.js').Report} Report */
/** @typedef {import('./core/types.js').Options} Options */

/** So that the module can be imported without a DOM, as when a server renders a site. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/** Properties that may be set before the element is defined or connected. */
const UPGRADED = ['value', 'templateName', 'templateText', 'fileName'];

export class DocGauge extends Base {
  static observedAttributes = ['template', 'mode', 'theme', 'readonly', 'panels', 'src'];

  /** Registers the element once. @param {string} [tag] @param {CustomElementRegistry} [registry] */
  static define(tag = 'doc-gauge', registry = globalThis.customElements) {
    if (registry && !registry.get(tag)) registry.define(tag, this);
    return this;
  }

  /** @type {Workbench | null} */ #bench = null;
  /** @type {ReturnType<typeof documents> | null} */ #documents = null;
  #abort = new AbortController();
  /** The text while there is no workbench. @type {string | null} */ #text = null;
  /** @type {string | null} */ #templateText = null;
  #templateName = '';
  #fileName = '';
  #dirty = false;
  #touched = false;
  /** @type {PromiseWithResolvers<DocGauge>} */ #ready = Promise.withResolvers();

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    // A host that does not use `ready` gets failures from the element itself and from `docgauge-error`.
    this.#ready.promise.catch(() => {});
  }

  connectedCallback() {
    if (this.#bench) return;
    for (const name of UPGRADED) upgrade(this, name);
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    root.adoptedStyleSheets = [styles(), ...root.adoptedStyleSheets.filter((sheet) => sheet !== styles())];
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const memory = memoryOf(this);
    const bench = new Workbench(root, this.#text ?? initialText(this), {
      engine: { wasm: this.getAttribute('wasm-src'), worker: this.getAttribute('worker') !== 'off' },
      options: () => this.options,
      memory,
      images: () => this.getAttribute('remote-images') === 'ask' && location.protocol !== 'file:',
      onreport: (report, revision) => this.#reported(report, revision),
      oninput: () => this.#changed(),
      onerror: (code, message, failed) => (failed ? this.fail(code, message) : this.tell(code, message)),
      onlink: (event, href) => this.#follow(event, href),
      onreveal: () => this.getAttribute('mode') === 'preview' && this.setAttribute('mode', 'split'),
    });
    this.#bench = bench;
    this.#text = null;
    this.#documents = documents(this, bench, memory, signal);
    startCommands({ gauge: this, bench, documents: this.#documents, memory }, signal);
    root.addEventListener('focusout', () => this.#settle(), { signal });
    // Only the element's own `input` and `change` leave it.
    for (const type of ['input', 'change'])
      root.addEventListener(type, (event) => event.stopPropagation(), { signal });
    bench.readonly = this.readOnly;
    this.#show();
    bench.core.start();
    this.#documents.fetchSource();
  }

  disconnectedCallback() {
    // If it was only moved in the same task, it is connected again by now and keeps its state.
    queueMicrotask(() => {
      if (this.isConnected || !this.#bench) return;
      this.#text = this.#bench.editor.text;
      this.#abort.abort();
      this.#bench.close();
      this.#bench = this.#documents = null;
    });
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#bench) return;
    if (name === 'template') {
      this.#templateText = null;
      this.#bench.core.reset({ fresh: false });
    }
    if (name === 'readonly') this.#bench.readonly = this.readOnly;
    if (name === 'src') this.#documents?.fetchSource();
    this.#show();
  }

  /** The document's text, with LF line ends. */
  get value() {
    return this.#bench?.editor.text ?? this.#text ?? '';
  }

  set value(text) {
    if (this.#documents) this.#documents.give(String(text));
    else this.#text = String(text);
  }

  /** The last report, or null before the first check. @type {Report | null} */
  get report() {
    return this.#bench?.report ?? null;
  }

  /** Fulfilled with the element after the first check; rejected where the engine cannot start. */
  get ready() {
    return this.#ready.promise;
  }

  /** Fulfilled when the draft of the last visit is in the editor, or is known not to exist. */
  get restored() {
    return this.#documents?.restored ?? Promise.resolve();
  }

  /** A custom template's Markdown; it takes precedence over the attribute `template`. @type {string | null} */
  get templateText() {
    return this.#templateText;
  }

  set templateText(text) {
    this.#templateText = text === null ? null : String(text);
    this.#bench?.core.reset({ fresh: false });
    this.#show();
  }

  /** The name of a custom template on the screen. */
  get templateName() {
    return this.#templateName;
  }

  set templateName(name) {
    this.#templateName = String(name);
    this.#show();
  }

  /** The name of the document on the screen and in saved files. */
  get fileName() {
    return this.#fileName;
  }

  set fileName(name) {
    this.#fileName = String(name);
    this.#show();
  }

  /** Whether the text differs from the last loaded or saved one. */
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

  /**
   * The attributes and properties as the panes show them.
   * @returns {import('./views/toolbar.js').Settings}
   */
  get settings() {
    return {
      mode:
        [...MODES, /** @type {const} */ ('report')].find((one) => one === this.getAttribute('mode')) ??
        'split',
      theme: THEMES.find((one) => one === this.getAttribute('theme')) ?? 'auto',
      panels: this.getAttribute('panels'),
      template: this.getAttribute('template') ?? 'auto',
      ownTemplate: this.#templateText === null ? null : this.#templateName || 'Own template',
      fileName: this.#fileName,
      dirty: this.#dirty,
    };
  }

  /** The options for the core. @returns {Options} */
  get options() {
    const template = this.getAttribute('template') ?? 'auto';
    /** @type {Options} */
    const options = { path: this.#fileName, template, today: isoDay(new Date()) };
    if (this.#templateText !== null) options.template_text = this.#templateText;
    return options;
  }

  /**
   * @param {{line: number} | {from: number, to: number}} place a line from 1, or UTF-16 offsets of the last
   *   report
   */
  reveal(place) {
    if ('line' in place) this.#bench?.places.goToLine(place.line);
    else this.#bench?.places.goTo(place);
  }

  /**
   * Goes to the next or previous finding or placeholder from the caret.
   * @param {'finding' | 'placeholder'} kind
   * @param {1 | -1} [direction]
   */
  next(kind, direction = 1) {
    if (kind === 'finding') this.#bench?.places.nextFinding(direction);
    else this.#bench?.places.nextPlaceholder(direction);
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

  /** Rejects `ready` and fires the error event. @param {string} code @param {string} message */
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

  /** Fires `docgauge-error`. @param {string} code @param {string} message */
  tell(code, message) {
    this.#emit('error', { code, message });
  }

  /** @param {Report} report @param {number} revision */
  #reported(report, revision) {
    this.#ready.resolve(this);
    this.#emit('report', { revision, report });
  }

  /** The author changed the text. */
  #changed() {
    this.#touched = true;
    if (!this.#dirty) this.dirty = true;
    this.#documents?.changed();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  /** Fires `change` as a form field does: once, when the focus leaves after an edit. */
  #settle() {
    if (!this.#touched) return;
    this.#touched = false;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Opens a link to the web in another tab. @param {MouseEvent} event @param {string} href */
  #follow(event, href) {
    event.preventDefault();
    if (this.#emit('link', { href }, true) && /^(https?:|mailto:)/i.test(href))
      open(href, '_blank', 'noopener,noreferrer');
  }

  /** @param {string} name @param {object} detail @param {boolean} [cancelable] */
  #emit(name, detail, cancelable = false) {
    const how = { bubbles: true, composed: true, cancelable, detail };
    return this.dispatchEvent(new CustomEvent(`docgauge-${name}`, how));
  }

  #show() {
    this.#bench?.show(this.settings);
  }
}
