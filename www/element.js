// @ts-check
// The custom element <doc-gauge>, used by the page and by other sites. It has the settings (its attributes) and the
// public interface (docs/element.md); the workbench does the work. Only events leave its shadow root.

import { startCommands } from './commands.js';
import { documents, initialText } from './documents/documents.js';
import { memoryOf } from './documents/settings.js';
import { isUntouched, put } from './editor/put.js';
import { badge } from './element/badge.js';
import { benches } from './element/benches.js';
import { asksForAnother, enter, leave, whenSpoken } from './element/language.js';
import { register } from './element/register.js';
import { ATTRIBUTES, optionsOf, settingsOf } from './element/settings.js';
import { TemplateElement } from './element/template.js';
import { upgrade } from './kit/dom.js';
import { styles } from './kit/styles.js';
import { REFUSED, allowed } from './kit/trusted.js';
import { Workbench } from './workbench.js';

/** @typedef {import('./core/types.js').Report} Report */
/** @typedef {import('./strings/index.js').Labels} Labels */

/** Properties that may be set before the element is defined or connected. */
const UPGRADED = [
  'value',
  'config',
  'labels',
  'renderers',
  'templateName',
  'templateText',
  'templateObject',
  'fileName',
];

/** Attributes that say when a form may be sent. */
const LIMITS = ['required', 'min-score'];

export class DocGauge extends TemplateElement {
  static observedAttributes = [...ATTRIBUTES, ...LIMITS];

  /** Registers the element once for each name. @param {string} [tag] @param {CustomElementRegistry} [registry] */
  static define(tag = 'doc-gauge', registry = globalThis.customElements) {
    return register(this, tag, registry);
  }

  /** @type {Workbench | null} */ #bench = null;
  /** @type {ReturnType<typeof documents> | null} */ #documents = null;
  /** In the mode `badge`, in place of a workbench. @type {ReturnType<typeof badge> | null} */ #badge = null;
  #abort = new AbortController();
  /** The text while there is no workbench. @type {string | null} */ #text = null;
  #fileName = '';
  /** @type {Labels | null} */ #labels = null;
  #dirty = false;
  #touched = false;
  /** Whether there was ever a workbench. */ #shown = false;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
  }

  connectedCallback() {
    if (this.#bench || this.#badge || !this.ownerDocument.defaultView) return;
    for (const name of UPGRADED) upgrade(this, name);
    this.takeName();
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const sheet = styles(this.ownerDocument);
    root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets.filter((other) => other !== sheet)];
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.keepForHistory(signal);
    const memory = memoryOf(this);
    if (enter(this, () => this.connectedCallback())) return;
    const shared = {
      engine: { wasm: this.getAttribute('wasm-src'), worker: this.getAttribute('worker') !== 'off' },
      options: () => this.options,
      onreport: (/** @type {Report} */ report, /** @type {number} */ revision) =>
        this.reported(report, revision),
    };
    if (this.getAttribute('mode') === 'badge') {
      this.#text ??= initialText(this);
      this.#badge = badge(root, this.#text, {
        ...shared,
        onfail: (code, message) => this.fail(code, message),
        onopen: (report) => this.emit('open', { report }, true),
      });
      return;
    }
    const bench = new Workbench(root, this.#text ?? initialText(this), {
      ...shared,
      memory,
      images: () => this.getAttribute('remote-images') === 'ask' && location.protocol !== 'file:',
      sync: this.getAttribute('sync') !== 'off',
      renderers: () => this.renderers,
      oninput: () => this.#changed(),
      onerror: (code, message, failed) => (failed ? this.fail(code, message) : this.tell(code, message)),
      onlink: (event, href) => this.follow(event, href),
      onselect: (finding) => this.emit('finding-select', { finding }),
      onreveal: () => this.getAttribute('mode') === 'preview' && this.setAttribute('mode', 'split'),
    });
    this.#bench = bench;
    this.#shown = true;
    benches.set(this, bench);
    this.#text = null;
    this.#documents = documents(this, bench, memory, signal);
    startCommands({ gauge: this, bench, documents: this.#documents, memory }, signal);
    root.addEventListener('focusout', () => this.#settle(), { signal });
    // Only the element's own `input` and `change` leave it.
    for (const type of ['input', 'change'])
      root.addEventListener(type, (event) => event.stopPropagation(), { signal });
    bench.readonly = this.readOnly;
    this.#show();
    this.#validate();
    this.state('loading', true);
    if (allowed()) bench.core.start();
    else this.fail('policy', REFUSED);
    this.#documents.fetchSource();
    this.fetchTemplate();
  }

  disconnectedCallback() {
    // An element that was only moved is connected again before this task ends, and keeps its state.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  // Everything is made anew in another document. It is read-only there, because Chromium keeps for a shadow root the
  // selection of the document where it was first asked for: what one types would go astray.
  adoptedCallback() {
    this.#close();
    if (this.#shown) this.readOnly = true;
  }

  #close() {
    this.#badge?.close();
    this.#badge = null;
    leave(this);
    this.#abort.abort();
    if (!this.#bench) return;
    this.#text = this.#bench.editor.text;
    this.#bench.close();
    benches.delete(this);
    this.#bench = this.#documents = null;
  }

  /** Shows everything in another language, unless that would lose what can be undone. */
  #translate() {
    if (!this.#bench || !asksForAnother(this) || !isUntouched(this.#bench.editor.view)) return;
    this.#close();
    this.connectedCallback();
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now || !(this.#bench || this.#badge)) return;
    if (this.#badge || now === 'badge') {
      this.#close();
      this.connectedCallback();
    }
    if (!this.#bench) return;
    if (name === 'template') this.useTemplate();
    if (name === 'readonly' || name === 'disabled') this.#bench.readonly = this.readOnly;
    if (LIMITS.includes(name)) this.#validate();
    if (name === 'src') this.#documents?.fetchSource();
    if (name === 'lang') whenSpoken(this, () => this.#translate());
    this.#show();
  }

  /** The document's text, with LF line ends. */
  get value() {
    return this.#bench?.editor.text ?? this.#text ?? '';
  }

  /** Setting an equal text does nothing; a similar one is a change that can be undone and keeps the caret. */
  set value(text) {
    const now = String(text).replace(/\r\n?/g, '\n');
    if ((this.#documents || this.#badge) && now === this.value) return;
    if (this.#bench && put(this.#bench.editor.view, now)) this.dirty = false;
    else this.load(now);
  }

  /** Opens another document, with an empty history. @param {string} text */
  load(text) {
    if (this.#documents) this.#documents.give(text);
    else this.#text = text;
    this.#badge?.check(text);
  }

  /** Fulfilled when the draft of the last visit is in the editor, or when it is known that there is none. */
  get restored() {
    return this.#documents?.restored ?? Promise.resolve();
  }

  /** Texts in place of docgauge's own: `{ page: { editor: 'Source' } }`. @type {Labels | null} */
  get labels() {
    return this.#labels;
  }

  set labels(labels) {
    this.#labels = labels ?? null;
    this.#translate();
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

  /** Whether the author cannot change the text: the attribute `readonly`, or `disabled`, its own or a fieldset's. */
  get readOnly() {
    return ['readonly', 'disabled'].some((name) => this.hasAttribute(name)) || this.matches(':disabled');
  }

  set readOnly(on) {
    this.toggleAttribute('readonly', on);
  }

  get settings() {
    return settingsOf(this);
  }

  get options() {
    return optionsOf(this);
  }

  formDisabledCallback() {
    if (this.#bench) this.#bench.readonly = this.readOnly;
  }

  formResetCallback() {
    this.dirty = false;
    if (this.hasAttribute('src')) this.#documents?.fetchSource();
    else this.load(initialText(this));
  }

  #validate() {
    if (!this.#bench) return;
    const { report, editor } = this.#bench;
    this.validate(report, !editor.length, editor.view.contentDOM);
  }

  /** @override @param {string} code @param {string} message */
  fail(code, message) {
    super.fail(code, message);
    this.state('loading', false);
    this.state('error', true);
  }

  /**
   * Shows a notice over the panes.
   * @param {string} id the subject @param {string} text @param {string} [detail]
   * @param {import('./kit/banners.js').Action[]} [actions] a notice with actions is a note, not a warning
   */
  notify(id, text, detail, actions) {
    this.#bench?.banners.show(id, { tone: actions ? 'note' : 'warning', text, detail, actions });
  }

  /** @override @param {Report} report @param {number} revision */
  reported(report, revision) {
    this.#validate();
    const states = { loading: false, ready: true, error: false, complete: report.ready };
    for (const [name, on] of Object.entries(states)) this.state(name, on);
    super.reported(report, revision);
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

  #show() {
    this.#bench?.show(this.settings);
  }
}
