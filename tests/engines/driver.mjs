// What a test does in an engine: opens pages, reads them, clicks and types as a user. Everything goes through WebDriver's
// commands, so the tests are the same for all engines.

import { setTimeout as pause } from 'node:timers/promises';
import { start } from './start.mjs';

/** WebDriver's names of the keys that write no character. */
const KEYS = {
  Control: '\uE009',
  Enter: '\uE007',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  Shift: '\uE008',
  Tab: '\uE004',
};
/** The limit of a wait, in milliseconds: reached only if something never comes. */
const PATIENCE = 30000;

/** In the page: the element of an answer of WebDriver, or of a shadow root, that shows this text. */
const place = (selector, text) => {
  const roots = [document, ...[...document.querySelectorAll('doc-gauge')].map((gauge) => gauge.shadowRoot)];
  const element = roots
    .flatMap((root) => [...root.querySelectorAll(selector)])
    .find((one) => one.textContent.includes(text) && one.getClientRects().length);
  if (!element) return null;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const [{ left, top, width, height }] = element.getClientRects();
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
};

/** In the page: notes which element gets the next click, if it is another one than is meant. */
const watchClick = (selector, text) => {
  window.clickedElsewhere = null;
  const look = (event) => {
    const path = event.composedPath().filter((node) => node instanceof Element);
    const meant = path.some((node) => node.matches(selector) && node.textContent.includes(text));
    window.clickedElsewhere = meant ? null : path[0]?.outerHTML.slice(0, 200);
  };
  window.addEventListener('click', look, { capture: true, once: true });
};

export class Driver {
  /** @type {Awaited<ReturnType<typeof start>>} */ #session;

  /** @param {'chromium' | 'firefox' | 'webkit'} engine @param {{host: string, port: number}} proxy */
  async start(engine, proxy) {
    this.#session = await start(engine, proxy);
    await this.#send('size', { width: 1440, height: 900 });
    await this.#send('limits', { script: PATIENCE, pageLoad: PATIENCE });
    return this;
  }

  stop() {
    return this.#session.stop();
  }

  /** Opens an address, and waits for the element if the page has one. @param {string} address */
  async open(address) {
    await this.#send('frame', { id: null });
    await this.#send('navigate', { url: address });
    await this.#ready();
  }

  async reload() {
    await this.#send('reload', {});
    await this.#ready();
  }

  /**
   * Leaves the page by a function that runs in it, and waits for the next one. Nothing is asked in the page meanwhile:
   * Firefox answers a question to a page that is left with nothing, and WebKitGTK at times not at all.
   * @param {() => void} job
   * @param {string} path of the next page
   */
  async leave(job, path) {
    await this.#send('run', { script: `setTimeout(${job}, 0); arguments[0]();`, args: [] });
    const end = Date.now() + PATIENCE;
    while (new URL(await this.#send('address', {})).pathname !== path) {
      if (end < Date.now()) throw new Error(`the page was never left for ${path}`);
      await pause(40);
    }
  }

  #ready() {
    return this.run(async () => {
      const gauges = [...document.querySelectorAll('doc-gauge')];
      // The offline file unpacks its script first.
      if (gauges.length) await customElements.whenDefined('doc-gauge');
      await Promise.all(gauges.map((gauge) => gauge.ready));
    });
  }

  /** The next commands are for the page in the frame. */
  async intoFrame() {
    const frame = await this.#send('run', {
      script: 'arguments[0](document.querySelector("iframe"))',
      args: [],
    });
    // HTTP takes the reference, Firefox's socket its only value.
    const [element] = Object.values(frame);
    await this.#send('frame', { id: frame, element });
    await this.#ready();
  }

  /** What the engine has painted, as a PNG in base64. */
  picture() {
    return this.#send('picture', { full: false });
  }

  outOfFrame() {
    return this.#send('frame', { id: null });
  }

  /**
   * Runs a function in the page, with arguments that JSON can write, and returns its result.
   * @template {unknown[]} A
   * @template R
   * @param {(...args: A) => R} job
   * @param {A} args
   * @returns {Promise<Awaited<R>>}
   */
  async run(job, ...args) {
    const script = `const done = arguments[1];
      (async () => (${job}).apply(null, arguments[0]))().then(
        (value) => done({ value }),
        (error) => done({ error: String(error) + '\\n' + error.stack }),
      );`;
    const { value, error } = await this.#send('run', { script, args: [args] });
    if (error) throw new Error(`in the page: ${error}`);
    return value;
  }

  /**
   * Waits until a function in the page returns something true, and returns this.
   * @template {unknown[]} A
   * @template R
   * @param {(...args: A) => R} job
   * @param {A} args
   */
  async until(job, ...args) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const result = await this.run(job, ...args);
      if (result) return result;
      if (end < Date.now()) throw new Error(`never true: ${job} of ${JSON.stringify(args)}`);
      await pause(40);
    }
  }

  /** Waits until an element is shown, in the page or in the component. @param {string} selector */
  see(selector, text = '') {
    return this.until(place, selector, text);
  }

  /** Waits until no such element is shown. @param {string} selector */
  gone(selector) {
    return this.until((selector) => {
      const element = document.querySelector('doc-gauge').shadowRoot.querySelector(selector);
      return !element?.getClientRects().length;
    }, selector);
  }

  /**
   * Clicks on an element. If the page moved under the pointer and another element got the click, clicks again, as a user
   * would.
   * @param {string} selector
   */
  async click(selector, text = '') {
    for (let tries = 3; ; tries -= 1) {
      const place = await this.#still(selector, text);
      await this.run(watchClick, selector, text);
      const actions = [
        { type: 'pointerMove', ...place, origin: 'viewport' },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await this.#send('act', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
      const missed = await this.run(() => window.clickedElsewhere);
      if (!missed) return;
      if (tries === 1) throw new Error(`a click on ${selector} "${text}" went to ${missed}`);
    }
  }

  /** Where an element is when it has stopped moving: twice at the same place. @param {string} selector */
  async #still(selector, text = '') {
    let place = await this.see(selector, text);
    for (;;) {
      const again = await this.see(selector, text);
      if (again.x === place.x && again.y === place.y) return place;
      place = again;
    }
  }

  /** Types a text at the caret. @param {string} text */
  type(text) {
    return this.#keys([...text].flatMap(pressed));
  }

  /** Presses a key, or keys together: `Control+z`. @param {string} keys */
  press(keys) {
    const values = keys.split('+').map((key) => KEYS[key] ?? key);
    return this.#keys([
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  #keys(actions) {
    return this.#send('act', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  #send(command, parameters) {
    return this.#session.send(command, parameters);
  }
}

const pressed = (key) => {
  const value = key === '\n' ? KEYS.Enter : key;
  return [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
};
