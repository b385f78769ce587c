// @ts-check
// The page's only access to the core. It has one worker for each document and sends the newest text when the worker is
// free, so slow checks do not queue up. If the core stops, or takes longer than five seconds, it starts a new worker
// with the page's text. If workers are not allowed, the same engine runs in the page.

import { reportAfter } from './changes.js';
import { startEngine } from './engine.js';
import { makeWorker } from './make-worker.js';
import { EngineError } from './load.js';
import { compileCore, loadLicences, loadRules } from './wasm.js';
import { messageOf } from '../kit/errors.js';

/** @typedef {import('./types.js').Report} Report */
/** @typedef {import('./types.js').Options} Options */
/** @typedef {import('./engine.js').Request} Request */
/**
 * @typedef {import('./engine.js').RequestOf<'open' | 'edit' | 'options'>} Job a request that is answered by
 *   an update
 */
/**
 * @typedef {{state: 'loading' | 'ready' | 'stopped' | 'failed', code?: string, message?: string}} CoreState
 */

/** Milliseconds after which a check counts as hanging. */
const PATIENCE = 5000;
/** The number of restarts with the same text; after that it waits until the author changes the text. */
const RESTARTS = 2;

/**
 * The result of a check.
 * @typedef {object} Checked
 * @property {Report} report
 * @property {import('./types.js').PreviewSplice} preview
 * @property {number} milliseconds
 */

/**
 * The data that the core needs from the page.
 * @typedef {object} Source
 * @property {() => string} text the whole text
 * @property {() => {from: number, to: number, insert: string} | null} splice what changed since the last
 *   `text` or `splice`
 * @property {() => Options} options
 * @property {(checked: Checked, fresh: boolean) => void} onupdate `fresh`: the preview starts from nothing
 * @property {(state: CoreState) => void} onstate
 */

export class Core {
  /** @type {Source} */ #source;
  /** @type {{wasm: string | null, worker: boolean}} */ #from;
  /** @type {Worker | null} */ #worker = null;
  /** @type {ReturnType<typeof startEngine> | null} */ #engine = null;
  /** @type {Map<number, {resolve: (data: unknown) => void, reject: (error: Error) => void}>} */ #waiting =
    new Map();
  #id = 0;
  #busy = false;
  #pending = { fresh: true, options: false, edit: false };
  /** The duration of the last check and the time of its end, in milliseconds. */
  #cost = 0;
  #ended = 0;
  /** @type {Report | null} the last one, to which an update is a change */ #report = null;
  /** @type {Record<string, string | null> | null} see `setFolder` */ folder = null;
  #restarts = 0;
  #closed = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;

  /**
   * @param {Source} source
   * @param {{wasm: string | null, worker: boolean}} from
   */
  constructor(source, from) {
    this.#source = source;
    this.#from = from;
  }

  /** Starts, and checks the text at once. */
  async start() {
    this.#busy = true;
    this.#source.onstate({ state: 'loading' });
    try {
      const module = await compileCore(this.#from.wasm);
      if (this.#closed) return;
      await this.#launch(module);
    } catch (error) {
      if (this.#closed) return;
      const code = error instanceof EngineError ? error.code : 'broken';
      this.#source.onstate({
        state: 'failed',
        code,
        message: messageOf(error),
      });
      return;
    }
    this.#busy = false;
    this.#pending.fresh = true;
    await this.#run();
  }

  /** The text changed: check it as soon as the worker is free and has paused. */
  changed() {
    this.#pending.edit = true;
    this.#restarts = 0;
    if (this.#busy) return;
    // A pause after each check, half as long as the check, so that a slow machine has time for other work.
    const wait = this.#ended + Math.min(this.#cost / 2, 100) - performance.now();
    if (0 < wait && this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (wait <= 0) this.#run();
    else this.#timer = setTimeout(() => this.#run(), wait);
  }

  /** The text was replaced or the options differ: check all of it. @param {{fresh?: boolean}} [what] */
  reset({ fresh = true } = {}) {
    this.#restarts = 0;
    if (fresh) this.#pending.fresh = true;
    else this.#pending.options = true;
    if (!this.#busy) this.#run();
  }

  /**
   * Sends a request that does not change the open document.
   * @template {Request} R
   * @param {R} request
   * @returns {Promise<import('./engine.js').AnswerTo<R>>}
   */
  async ask(request) {
    return /** @type {import('./engine.js').AnswerTo<R>} */ (await this.#post({ request }));
  }

  /**
   * Sets the files that documents link to, and checks the open document again.
   * @param {Record<string, string | null>} files
   */
  async setFolder(files) {
    this.folder = files;
    await this.ask({ type: 'folder', files });
    this.reset({ fresh: false });
  }

  /** Every rule with its page. */
  rules = () => loadRules(this.#from.wasm);

  /** The notices of the parts that other people wrote. */
  licences = () => loadLicences(this.#from.wasm);

  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#stop('closed');
  }

  async #run() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { fresh, request } = this.#next();
    if (!request) return;
    this.#busy = true;
    const watchdog = setTimeout(() => this.#stop('timeout'), PATIENCE);
    const started = performance.now();
    try {
      /** @type {import('./types.js').Update} */
      const update = JSON.parse(await this.ask(request));
      this.#report = reportAfter(fresh ? null : this.#report, update);
      this.#ended = performance.now();
      this.#cost = this.#ended - started;
      clearTimeout(watchdog);
      if (this.#closed) return;
      this.#restarts = 0;
      const { preview, milliseconds } = update;
      // Another document may have been opened meanwhile, to which the answer does not belong.
      if (!this.#pending.fresh) this.#source.onupdate({ report: this.#report, preview, milliseconds }, fresh);
      this.#source.onstate({ state: 'ready' });
    } catch (error) {
      clearTimeout(watchdog);
      if (!this.#closed) await this.#restart(messageOf(error));
      return;
    }
    this.#busy = false;
    if (this.#pending.fresh || this.#pending.options) this.#run();
    else if (this.#pending.edit) this.changed();
  }

  /**
   * The newest job; it replaces all jobs before it.
   * @returns {{fresh: boolean, request: Job | null}}
   */
  #next() {
    const { fresh, options } = this.#pending;
    this.#pending.fresh = false;
    if (fresh) {
      this.#pending.options = false;
      this.#pending.edit = false;
      return { fresh, request: { type: 'open', text: this.#source.text(), options: this.#source.options() } };
    }
    this.#pending.edit = false;
    const splice = this.#source.splice();
    if (splice) return { fresh, request: { type: 'edit', ...splice } };
    this.#pending.options = false;
    return { fresh, request: options ? { type: 'options', options: this.#source.options() } : null };
  }

  /** @param {string} cause */
  async #restart(cause) {
    this.#stop('restart');
    const message =
      cause === 'timeout' ? 'The check took longer than 5 seconds' : `The check stopped: ${cause}`;
    this.#pending.fresh = true;
    this.#restarts += 1;
    const code = ['timeout', 'memory'].includes(cause) ? cause : 'panic';
    this.#source.onstate({ state: 'stopped', code, message });
    try {
      await this.#launch(await compileCore(this.#from.wasm));
      if (this.folder) await this.ask({ type: 'folder', files: this.folder });
    } catch (error) {
      this.#source.onstate({ state: 'failed', code: 'broken', message: messageOf(error) });
      return;
    }
    this.#busy = false;
    if (this.#restarts < RESTARTS || this.#pending.edit) await this.#run();
  }

  /** @param {WebAssembly.Module} module */
  async #launch(module) {
    this.#worker = this.#from.worker ? makeWorker() : null;
    if (this.#worker) {
      const failed = new Promise((_, reject) => {
        this.#worker?.addEventListener('error', (event) =>
          reject(new Error(event.message || 'the worker was refused')),
        );
      });
      this.#worker.addEventListener('message', ({ data }) => this.#settle(data));
      try {
        await Promise.race([this.#post({ module }), failed, later(PATIENCE)]);
        return;
      } catch (error) {
        if (this.#closed) return;
        console.warn('docgauge: the worker did not start, checking on the main thread', error);
        this.#stop('no worker');
      }
    }
    this.#engine = startEngine(module);
  }

  /**
   * @param {{module?: WebAssembly.Module, request?: Request}} message
   * @returns {Promise<unknown>}
   */
  #post(message) {
    const id = ++this.#id;
    return new Promise((resolve, reject) => {
      if (this.#worker) {
        this.#waiting.set(id, { resolve, reject });
        this.#worker.postMessage({ id, ...message });
        return;
      }
      const engine = this.#engine;
      if (!engine || !message.request) {
        reject(new Error('the engine is not running'));
        return;
      }
      const { request } = message;
      // In a later task, so that a key is painted before the check that it causes.
      setTimeout(() => {
        try {
          resolve(engine(request));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }

  /** @param {{id: number, ok: boolean, data: unknown, error: string}} reply */
  #settle({ id, ok, data, error }) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (ok) waiting?.resolve(data);
    else waiting?.reject(new Error(error));
  }

  /** @param {string} cause */
  #stop(cause) {
    this.#worker?.terminate();
    this.#worker = null;
    this.#engine = null;
    for (const { reject } of this.#waiting.values()) reject(new Error(cause));
    this.#waiting.clear();
  }
}

/** @param {number} milliseconds @returns {Promise<never>} */
function later(milliseconds) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('timeout')), milliseconds);
  });
}
