// @ts-check
// Finds the core's wasm and compiles it, once per address for all elements of the page. The engine instantiates it, in
// the worker or in the main thread. The texts about the rules are in a file beside the wasm, which is loaded when it is
// first needed.

import * as names from 'docgauge:build';
import { base } from '../kit/base.js';
import { carried } from '../kit/carried.js';
import { messageOf } from '../kit/errors.js';
import { EngineError, load } from './load.js';

/** @type {Map<string, Promise<WebAssembly.Module>>} */
const compiled = new Map();
/** @type {Map<string, Promise<import('./types.js').Rule[]>>} */
const loaded = new Map();

/**
 * The compiled core, from `source` (an address), from the page's own `#docgauge-wasm`, or from beside
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

/** @param {string} words gzip in base64 @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function inflated(words) {
  const bytes = Uint8Array.from(atob(words), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @param {string | null} source */
async function compile(source) {
  if (typeof WebAssembly === 'undefined')
    throw new EngineError('no-webassembly', 'This browser has WebAssembly switched off');
  const own = () => (names.inside.wasm ? inflated(names.inside.wasm) : carried('wasm'));
  const bytes = source ? null : own();
  if (bytes) return WebAssembly.compile(await bytes);
  const url = engineUrl(source);
  const response = await load('The engine', url);
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('application/wasm')) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** @param {URL} url */
const fetched = (url) => load('The page about the rules', url).then((found) => found.json());
/** @param {ArrayBuffer | Uint8Array<ArrayBuffer>} bytes */
const parsed = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

/** The texts about the rules that this program or the carried engine contains. */
async function inside() {
  if (names.inside.rules) return inflated(names.inside.rules);
  return WebAssembly.Module.customSections(await compileCore(null), 'rules')[0];
}

/**
 * Every rule with its page, from a section of the page's own `#docgauge-wasm` or from beside the engine.
 * @param {string | null} source the address of the engine
 * @returns {Promise<import('./types.js').Rule[]>}
 */
export function loadRules(source) {
  const url = new URL(names.rules, engineUrl(source));
  let rules = loaded.get(url.href);
  if (!rules) {
    rules = source ? fetched(url) : inside().then((bytes) => (bytes ? parsed(bytes) : fetched(url)));
    rules.catch(() => loaded.delete(url.href));
    loaded.set(url.href, rules);
  }
  return rules;
}

/**
 * The notices of the parts that other people wrote, from the page's own `#docgauge-licences` or from beside the engine.
 * @param {string | null} source the address of the engine
 * @returns {Promise<string>}
 */
export function loadLicences(source) {
  const bytes = source ? null : carried('licences');
  return bytes
    ? bytes.then((found) => new TextDecoder().decode(found))
    : load('The licences', new URL('licences.txt', engineUrl(source))).then((found) => found.text());
}

/** @param {string | null} source */
function engineUrl(source) {
  if (source) return new URL(source, document.baseURI);
  return new URL(names.engine, base || document.baseURI);
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
  // What Chromium and Firefox, and what WebKit says of other bytes.
  if (/magic (word|number)|doesn't start with/.test(text))
    return new EngineError('not-wasm', `What was loaded is not the engine: ${text}`, error);
  return new EngineError('broken', `The engine did not start: ${text}`, error);
}
