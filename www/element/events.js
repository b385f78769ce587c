// @ts-check
// The events of the element, and the promise that it is ready. Only they leave the shadow root.

/** A class without a DOM, so that the module can also be imported on a server. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

export class EventElement extends Base {
  /** @type {PromiseWithResolvers<this>} */ #ready = Promise.withResolvers();
  /** @type {import('../core/types.js').Report | null} */ #report = null;

  constructor() {
    super();
    // A host that does not use `ready` gets failures from the element itself and from `docgauge-error`.
    this.#ready.promise.catch(() => {});
  }

  /** Fulfilled with the element after the first check; rejected if the engine cannot start. */
  get ready() {
    return this.#ready.promise;
  }

  /** The last report, or null before the first check. */
  get report() {
    return this.#report;
  }

  /** Rejects `ready` and fires the error event. @param {string} code @param {string} message */
  fail(code, message) {
    this.#ready.reject(new Error(message));
    this.tell(code, message);
  }

  /** Fires `docgauge-error`. @param {string} code @param {string} message */
  tell(code, message) {
    this.emit('error', { code, message });
  }

  /**
   * Fires `docgauge-report`; the first time it also fulfils `ready` and fires `docgauge-ready`.
   * @param {import('../core/types.js').Report} report
   * @param {number} revision
   */
  reported(report, revision) {
    this.#ready.resolve(this);
    const first = !this.#report;
    this.#report = report;
    if (first) this.emit('ready', {});
    this.emit('report', { revision, report });
  }

  /** Opens a link to the web in another tab, unless the host does it. @param {MouseEvent} event @param {string} href */
  follow(event, href) {
    event.preventDefault();
    if (this.emit('link', { href }, true) && /^(https?:|mailto:)/i.test(href))
      open(href, '_blank', 'noopener,noreferrer');
  }

  /**
   * @param {string} name without its prefix
   * @param {object} detail
   * @param {boolean} [cancelable]
   * @returns {boolean} false if a listener prevented it
   */
  emit(name, detail, cancelable = false) {
    const how = { bubbles: true, composed: true, cancelable, detail };
    return this.dispatchEvent(new CustomEvent(`docgauge-${name}`, how));
  }
}
