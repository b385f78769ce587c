// The steps of an author in the component, for all tests: paste, read the text and the report, watch for complaints.

export class Author {
  /** @type {import('./driver.mjs').Driver} */ #driver;

  /** @param {import('./driver.mjs').Driver} driver */
  constructor(driver) {
    this.#driver = driver;
  }

  value() {
    return this.#driver.run(() => document.querySelector('doc-gauge').value);
  }

  /** Waits for a text of the document. @param {string} text */
  async becomes(text) {
    const is = (text) => document.querySelector('doc-gauge').value === text;
    await this.#driver.until(is, text).catch(async () => {
      throw new Error(`the text is ${JSON.stringify(await this.value())}\nand not ${JSON.stringify(text)}`);
    });
  }

  /** Waits until the report is about the current text, and returns it. */
  checked() {
    return this.#driver.until(() => {
      const { value, report } = document.querySelector('doc-gauge');
      const last = report?.sections.at(-1);
      const asWritten = report?.findings.every(({ from, to, text }) => value.slice(from, to) === text);
      return asWritten && (last ? last.to === value.length : value === '') && report;
    });
  }

  /** Pastes at the caret. Firefox takes the text of a made-up event only in its own way. @param {string} text */
  async fill(text) {
    await this.#driver.run((text) => {
      const target = document.querySelector('doc-gauge').shadowRoot.querySelector('.cm-content');
      target.focus();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const own = { dataType: 'text/plain', data: text };
      const how = { clipboardData, ...own, bubbles: true, cancelable: true, composed: true };
      target.dispatchEvent(new ClipboardEvent('paste', how));
    }, text);
    return this.checked();
  }

  /** Whether the caret is in the editor. */
  writes() {
    return this.#driver.run(() => {
      const editor = document.querySelector('doc-gauge').shadowRoot.querySelector('.cm-content');
      return editor.getRootNode().activeElement === editor;
    });
  }

  focus() {
    return this.#driver.run(() => {
      document.querySelector('doc-gauge').shadowRoot.querySelector('.cm-content').focus();
    });
  }

  /** From now on, keeps what the page makes to be saved as a file; `saved` waits for it. */
  watchDownloads() {
    return this.#driver.run(() => {
      window.showSaveFilePicker = undefined;
      window.made = [];
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        window.made.push(blob);
        return make.call(URL, blob);
      };
    });
  }

  saved() {
    return this.#driver.until(async () => window.made[0] && { text: await window.made[0].text() });
  }
}
