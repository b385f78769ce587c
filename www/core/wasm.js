// @ts-check
// Finds the core's wasm and compiles it, once per address for all elements of the page. The engine instantiates it, in
// the worker or in the main thread. The texts about the rules are in a file beside the wasm, which is loaded when it is
// first needed.

import { messageOf } from '../kit/errors.js';

/** The script's own address, known only while the script runs. */
const scriptUrl =
  typeof document === 'undefined'
    ? ''
    : (/** @type {HTMLScriptElement | null} */ (document.currentScript)?.src ?? '');

/** @type {Map<string, Promise<WebAssembly.Module>>} */
const compiled = new Map();
/** @type {Map<string, Promise<import('./types.js').Rule[]>>} */
const loaded = new Map();

/** The reason why the core could not start, in words for the author. */
export class EngineError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(code, message, cause) {
    super(message, { cause });
    this.name = 'EngineError';
    this.code = code;
  }
}

/**
 * The compiled core, from `source` (an address), from the page's own `#docgauge-wasm` script, or from beside
 * the script.
 * @param {string | null} source
 * @returns {Promise<WebAssembly.Module>}
 */
export function compileCore(source) {
  const key = source ?? '';
  let module = compiled.get(key);
  if (!module) {
    module = compile(source).catch((error) => {
      compiled.delete(key);
      throw explain(error);
    });
    compiled.set(key, module);
  }
  return module;
}

/** @param {string | null} source */
async function compile(source) {
  if (typeof WebAssembly === 'undefined')
    throw new EngineError('no-webassembly', 'This browser has WebAssembly switched off');
  const response = (!source && inline('docgauge-wasm')) || (await load('The engine', engineUrl(source)));
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('application/wasm')) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Every rule with its page, from the page's own `#docgauge-rules` script or from beside the engine.
 * @param {string | null} source the address of the engine
 * @returns {Promise<import('./types.js').Rule[]>}
 */
export function loadRules(source) {
  const url = new URL('rules.json', engineUrl(source));
  let rules = loaded.get(url.href);
  if (!rules) {
    const response = (!source && inline('docgauge-rules')) || load('The page about the rules', url);
    rules = Promise.resolve(response).then((found) => found.json());
    rules.catch(() => loaded.delete(url.href));
    loaded.set(url.href, rules);
  }
  return rules;
}

/** @param {string | null} source */
function engineUrl(source) {
  if (source) return new URL(source, document.baseURI);
  return new URL('docgauge_bg.wasm', scriptUrl || document.baseURI);
}

/** @param {string} what @param {URL} url */
async function load(what, url) {
  let response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new EngineError('unreachable', `${what} could not be loaded from ${url.href}`, error);
  }
  if (!response.ok)
    throw new EngineError('not-found', `${what} is not at ${url.href} (status ${response.status})`);
  return response;
}

/** A file that the page contains. @param {string} id */
function inline(id) {
  const script = document.getElementById(id);
  return script && unpack(script.textContent ?? '');
}

/**
 * Decodes gzip that the offline file contains as text (xtask/src/dense.rs: the low seven bits of each character), and
 * returns a response that can be compiled while it inflates.
 * @param {string} text
 */
function unpack(text) {
  const bytes = new Uint8Array((text.length * 7) >> 3);
  let value = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    value = ((value << 7) | (text.charCodeAt(index) & 127)) & 0x7fff;
    bits += 7;
    if (bits > 7) {
      bits -= 8;
      bytes[at++] = value >> bits;
    }
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'content-type': 'application/wasm' } });
}

/** @param {unknown} error */
function explain(error) {
  if (error instanceof EngineError) return error;
  const text = messageOf(error);
  if (error instanceof WebAssembly.CompileError && /unsafe-eval|content security/i.test(text)) {
    return new EngineError(
      'refused',
      "This page's content security policy does not allow WebAssembly ('wasm-unsafe-eval')",
      error,
    );
  }
  return new EngineError('broken', `The engine did not start: ${text}`, error);
}
