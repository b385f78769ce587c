// @ts-check
// The element as a field of a form: the form sends the document's text under the element's name. The text is read when
// the form is sent, not at every key. With `required` and `min-score` the form waits until there is a text, and until
// it is complete enough.
//
// A <textarea> inside the element is for browsers without the script. So that the form does not send its old text too,
// its name moves to the element, and it is disabled.

import { storageOf } from '../documents/settings.js';
import { EventElement } from './events.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../core/types.js').Report} Report */

export class FieldElement extends EventElement {
  static formAssociated = true;

  /** @type {ElementInternals | undefined} */ #internals = this.attachInternals?.();
  #form = new AbortController();

  get form() {
    return this.#internals?.form ?? null;
  }

  get name() {
    return this.getAttribute('name') ?? '';
  }

  set name(name) {
    this.setAttribute('name', name);
  }

  get type() {
    return this.localName;
  }

  get validity() {
    return this.#internals?.validity ?? null;
  }

  get validationMessage() {
    return this.#internals?.validationMessage ?? '';
  }

  get willValidate() {
    return this.#internals?.willValidate ?? false;
  }

  checkValidity() {
    return this.#internals?.checkValidity() ?? true;
  }

  reportValidity() {
    return this.#internals?.reportValidity() ?? true;
  }

  /** The textarea inside gives its name to the element and is not sent itself. */
  takeName() {
    const inside = this.querySelector('textarea');
    if (!inside) return;
    if (inside.name && !this.hasAttribute('name')) this.name = inside.name;
    inside.disabled = true;
  }

  /** @param {HTMLFormElement | null} form */
  formAssociatedCallback(form) {
    this.#form.abort();
    this.#form = new AbortController();
    const { signal } = this.#form;
    const self = /** @type {{value: string, dirty: boolean}} */ (/** @type {unknown} */ (this));
    if (!form) return;
    const add = (/** @type {FormDataEvent} */ { formData }) => {
      if (this.name && !this.matches(':disabled')) formData.append(this.name, self.value);
    };
    form.addEventListener('formdata', add, { signal });
    // At the window, because by then every other listener has had the chance to prevent it.
    const sent = (/** @type {Event} */ event) => {
      if (event.target === form && !event.defaultPrevented) self.dirty = false;
    };
    addEventListener('submit', sent, { signal });
  }

  /**
   * Leaves an edited text with the page in the browser's history, as a <textarea> does: the author who goes back to a
   * form that was refused finds it. With drafts there is no need.
   * @param {AbortSignal} signal
   */
  keepForHistory(signal) {
    const self = /** @type {{value: string}} */ (/** @type {unknown} */ (this));
    let edited = false;
    this.addEventListener('input', () => (edited = true), { signal });
    const leave = () => {
      if (edited && storageOf(this) === 'none') this.#internals?.setFormValue(null, self.value);
    };
    addEventListener('pagehide', leave, { signal });
  }

  /** @param {string} text as it was when the author left the page */
  formStateRestoreCallback(text) {
    const self = /** @type {{value: string, dirty: boolean}} */ (/** @type {unknown} */ (this));
    if (self.value === text) return;
    self.value = text;
    self.dirty = true;
  }

  /**
   * Sets whether the form may be sent.
   * @param {Report | null} report the last one
   * @param {boolean} empty
   * @param {HTMLElement} [anchor] where the browser shows the message
   */
  validate(report, empty, anchor) {
    const least = Number(this.getAttribute('min-score') ?? 0);
    const percent = report?.completeness.total ? report.completeness.percent : 0;
    const internals = this.#internals;
    if (this.hasAttribute('required') && empty)
      internals?.setValidity({ valueMissing: true }, strings.page.required, anchor);
    else if (least && (!report || percent < least))
      internals?.setValidity(
        { customError: true },
        report ? strings.page.tooLittle({ percent, least }) : strings.page.unchecked,
        anchor,
      );
    else internals?.setValidity({});
  }

  /** Shows its state to style sheets: `doc-gauge:state(ready)`. @param {string} name @param {boolean} on */
  state(name, on) {
    if (on) this.#internals?.states.add(name);
    else this.#internals?.states.delete(name);
  }
}
