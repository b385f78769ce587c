// @ts-check
// The engine alone, for programs without a page: Node, workers, servers. It keeps no document: every answer depends on
// its arguments only. In Node the wasm is read from disk, elsewhere it is fetched.

import * as build from 'docgauge:build';
import { startEngine } from '../core/engine.js';

/** @typedef {import('../core/types.js').Report} Report */
/** @typedef {import('../core/types.js').Options} Options */
/** @typedef {import('../core/types.js').TemplateSummary} TemplateSummary */

/** The version of docgauge. */
export const version = build.version;

/**
 * Compiles the engine.
 * @param {string | URL | WebAssembly.Module} [source] the wasm, if it is not beside this module
 */
export async function load(source = build.engine) {
  const module =
    source instanceof WebAssembly.Module ? source : await WebAssembly.compile(await bytesOf(source));
  const ask = startEngine(module);
  /** Makes a text the open document, and returns what is shown. @param {string} text @param {Options} options */
  const open = (text, options) =>
    /** @type {import('../core/types.js').Update} */ (
      JSON.parse(/** @type {string} */ (ask({ type: 'open', text, options })))
    ).preview;
  return {
    /** The report on a text. @param {string} text @param {Options} [options] */
    analyze: (text, options = {}) => /** @type {Report} */ (ask({ type: 'check', text, options })),
    /** The preview of a text, as HTML without scripts. @param {string} text @param {Options} [options] */
    render: (text, options = {}) =>
      open(text, options)
        .insert.map(({ html }) => html)
        .join('\n'),
    /** The text with all safe fixes. @param {string} text @param {Options} [options] */
    fix(text, options = {}) {
      open(text, options);
      const { edits } = /** @type {import('../core/types.js').Fixes} */ (ask({ type: 'fix-all' }));
      return edits.reduceRight(
        (done, { from, to, insert }) => done.slice(0, from) + insert + done.slice(to),
        text,
      );
    },
    /** The built-in templates. */
    templates: () => /** @type {TemplateSummary[]} */ (ask({ type: 'templates' })),
    /** A blank document of a built-in template. @param {string} id */
    blank: (id) => /** @type {string} */ (ask({ type: 'blank', id })),
  };
}

/** @param {string | URL} source @returns {Promise<BufferSource>} */
async function bytesOf(source) {
  const url = new URL(source);
  // Not an import, which bundlers for browsers would look for.
  const node = /** @type {any} */ (globalThis).process?.getBuiltinModule?.('node:fs/promises');
  if (node && url.protocol === 'file:') return node.readFile(url);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The engine is not at ${url.href} (status ${response.status})`);
  return response.arrayBuffer();
}
