// @ts-check
// The first script of a page in one file (xtask/src/offline.rs): unpacks the files that the page carries as text in
// scripts of another type, and runs the program. A worker unpacks the engine, which takes longest, while the page is
// built.

import { unpack } from './loader/unpack.js';
import { weave } from './loader/weave.js';

/** @typedef {import('./kit/carried.js').Carried} Carried */

const rules = {
  createScript: (/** @type {string} */ text) => text,
  createScriptURL: (/** @type {string} */ url) => url,
};
/** @type {typeof rules} */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('docgauge-loader', rules) ?? rules;

const WORKER = `onmessage=({data})=>{const bytes=(${weave})((${unpack})(data));postMessage(bytes,[bytes.buffer])}`;

/** @param {string} text @returns {Promise<Uint8Array<ArrayBuffer>>} */
const unpackAside = (text) =>
  new Promise((resolve, reject) => {
    const url = URL.createObjectURL(new Blob([WORKER], { type: 'text/javascript' }));
    const worker = new Worker(policy.createScriptURL(url));
    worker.onmessage = ({ data }) => {
      resolve(data);
      worker.terminate();
      URL.revokeObjectURL(url);
    };
    worker.onerror = reject;
    worker.postMessage(text);
  });

/** @param {string} name */
const carried = (name) => /** @type {Carried} */ (document.getElementById(`docgauge-${name}`));

const files = /** @type {Carried[]} */ ([...document.querySelectorAll('script[id^="docgauge-"]')]);
for (const file of files) file.file = async () => unpack(file.textContent ?? '');

try {
  const wasm = carried('wasm');
  // Where no worker may run, it is unpacked here.
  const packed = wasm.textContent ?? '';
  const engine = unpackAside(packed).catch(() => weave(unpack(packed)));
  wasm.file = () => engine;

  const script = document.createElement('script');
  const program = new TextDecoder().decode(unpack(carried('program').textContent ?? ''));
  script.textContent = policy.createScript(program);
  document.body.append(script);
} catch (error) {
  document.body.prepend(`docgauge did not start: ${error}`);
}
