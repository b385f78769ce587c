// @ts-check
// A control whose text is written into the document while the author types. Nothing typed is lost: if the text cannot
// be written, because the core is not available or the place was changed elsewhere, it stays in the control until it
// can be written.

/** @typedef {import('./form-field.js').Control} Control */
/**
 * An answer that is being written: `write` replaces the previous value in the document by the whole new value, and an
 * empty one takes it back; `gone` means that the text there was changed elsewhere, `later` that the core is not
 * available.
 * @typedef {object} Answer
 * @property {(value: string) => Promise<'written' | 'gone' | 'later'>} write
 * @property {() => boolean} ended
 * @property {() => void} forget
 */

export class WrittenField {
  /** @type {Answer | null} */ #answer = null;
  /** @type {() => Answer | null} */ #begin;
  /** @type {(writing: Promise<void>) => void} */ #onwrite;
  /** What the control shows while there is no answer. @type {string} */ #original;
  /** @type {string} */ #written;
  #busy = false;

  /**
   * @param {Control} input
   * @param {() => Answer | null} begin null while its place is not there yet
   * @param {(writing: Promise<void>) => void} onwrite
   */
  constructor(input, begin, onwrite) {
    this.input = input;
    this.#begin = begin;
    this.#onwrite = onwrite;
    this.#original = input.value;
    this.#written = input.value;
    input.addEventListener('input', () => this.write());
    input.addEventListener('change', () => this.write());
  }

  /** Whether the document has what was typed here, as far as nothing else has changed it. */
  get live() {
    const { value } = this.input;
    const answered = this.#answer !== null && !this.#answer.ended();
    return answered && this.#written !== '' && value !== this.#original;
  }

  /** Whether the document does not have yet what was typed here. */
  get unwritten() {
    return this.input.value !== this.#written;
  }

  /** Whether something was typed here. */
  get filled() {
    return this.input.value !== '' && this.input.value !== this.#original;
  }

  /** Whether its answer is one of a list, which has no room for more. */
  get isChosen() {
    return this.input instanceof HTMLSelectElement && this.input.selectedIndex < this.input.length - 1;
  }

  /** Writes what is typed, if it is not written yet. */
  write() {
    if (this.#busy || !this.unwritten || this.#isBegun) return;
    this.#answer ??= this.#begin();
    if (this.#answer) this.#onwrite(this.#write(this.#answer));
  }

  /** Whether the year of a date is still being typed: the first digit of 2026 makes it the year 2. */
  get #isBegun() {
    return this.input.type === 'date' && this.input.value.startsWith('0');
  }

  /** Only the newest value is written if several came while the core was busy. @param {Answer} answer */
  async #write(answer) {
    this.#busy = true;
    while (this.unwritten) {
      const { value } = this.input;
      const how = await answer.write(value === this.#original ? '' : value);
      if (how !== 'written') break;
      this.#written = value;
    }
    this.#busy = false;
  }

  /**
   * The document asks again what was answered here: an undo took the answer back, or it was changed by hand.
   * The control follows, and text that is not written yet becomes a new answer.
   */
  follow() {
    if (this.#busy || !this.#answer?.ended()) return;
    this.forget();
    if (this.unwritten) this.#written = this.#original;
    else {
      this.input.value = this.#original;
      this.#written = this.#original;
      this.input.dispatchEvent(new Event('input'));
    }
  }

  forget() {
    this.#answer?.forget();
    this.#answer = null;
  }
}
