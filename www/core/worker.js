// @ts-check
// The worker: receives the compiled core first, then requests, and answers each once and in order.

import { startEngine } from './engine.js';
import { messageOf } from '../kit/errors.js';

/** @type {ReturnType<typeof startEngine> | undefined} */
let engine;

/** The core writes the place of a panic to the console; the error that follows does not contain it. */
let printed = '';
const print = console.error;
console.error = (...words) => {
  printed = String(words[0]);
  print(...words);
};

addEventListener('message', ({ data }) => {
  const { id, module, request } = data;
  try {
    if (module) engine = startEngine(module);
    postMessage({ id, ok: true, data: request ? engine?.(request) : null });
  } catch (error) {
    const place = /\bsrc\/[\w/]+\.rs(:\d+)?/.exec(printed)?.[0];
    // Without memory the core cannot print: it stops and says nothing.
    const silent = error instanceof WebAssembly.RuntimeError && !printed;
    const cause = silent ? 'memory' : messageOf(error);
    postMessage({ id, ok: false, error: place ? `${cause} at ${place}` : cause });
  }
});
