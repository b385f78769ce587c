// @ts-check
// What a page sets for the check and the preview of an element: a template of its own, a project's settings, functions
// that draw. A template may be text, or the address of a file of the same origin.

import { fetchText } from '../documents/source.js';
import { messageOf } from '../kit/errors.js';
import { strings } from '../strings/index.js';
import { benches } from './benches.js';
import { MethodElement } from './methods.js';
import { isAddress, settingsOf } from './settings.js';

/** Of the event that says that a template could not be loaded. */
const CODE = 'template';

export class TemplateElement extends MethodElement {
  /** @type {string | null} */ #text = null;
  #name = '';
  /** @type {import('../core/types.js').Settings} */ #config = {};
  /** @type {import('../kit/drawings.js').Renderers} */ #renderers = {};

  /** A custom template's Markdown; it takes precedence over the attribute `template`. @type {string | null} */
  get templateText() {
    return this.#text;
  }

  set templateText(text) {
    this.#text = text === null ? null : String(text);
    this.#again();
  }

  /** The name of a custom template on the screen. */
  get templateName() {
    return this.#name;
  }

  set templateName(name) {
    this.#name = String(name);
    this.#show();
  }

  /** Both at once. @type {{name?: string, text: string} | null} */
  get templateObject() {
    return this.#text === null ? null : { name: this.#name, text: this.#text };
  }

  set templateObject(template) {
    this.#name = String(template?.name ?? '');
    this.templateText = template ? template.text : null;
  }

  /** The project's settings, such as the levels of rules: `{ rules: { 'weasel-word': 'off' } }`. */
  get config() {
    return this.#config;
  }

  set config(config) {
    this.#config = { ...config };
    benches.get(this)?.core.reset({ fresh: false });
  }

  /** Functions that draw code of a language in the preview: `{ mermaid: (source, element) => … }`. */
  get renderers() {
    return this.#renderers;
  }

  set renderers(renderers) {
    this.#renderers = { ...renderers };
    benches.get(this)?.core.reset();
  }

  /** Another value of the attribute `template`: it takes the place of a template that was set before. */
  useTemplate() {
    this.#text = null;
    this.#again();
    this.fetchTemplate();
  }

  /** Loads the template that the attribute `template` names by its address. */
  async fetchTemplate() {
    const address = this.getAttribute('template') ?? '';
    // A template that the page sets meanwhile takes precedence.
    const isWanted = () =>
      this.isConnected && this.getAttribute('template') === address && this.#text === null;
    if (!isAddress(address) || !isWanted()) return;
    try {
      const { name, text } = await fetchText(address);
      if (isWanted()) this.templateObject = { name, text };
    } catch (error) {
      if (!isWanted()) return;
      const text = strings.documents.files.noTemplate;
      benches.get(this)?.banners.show('template', { tone: 'warning', text, detail: messageOf(error) });
      this.tell(CODE, messageOf(error));
    }
  }

  #again() {
    benches.get(this)?.core.reset({ fresh: false });
    this.#show();
  }

  #show() {
    benches.get(this)?.show(settingsOf(/** @type {any} */ (this)));
  }
}
