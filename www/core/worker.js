// @ts-check
// The worker: receives the compiled core first, then requests, and answers each once and in order.

import { running, startEngine } from './engine.js';
import { messageOf } from '../kit/errors.js';

/** @type {ReturnType<typeof startEngine> | undefined} */
let engine;

/**
 * Why a request failed. A fault stops the core as an instruction that is never reached, without a message; the rule
 * that it stopped and the functions say where. Without memory the core divides by zero.
 * @param {unknown} error
 */
function causeOf(error) {
  if (!(error instanceof WebAssembly.RuntimeError)) return messageOf(error);
  if (!/unreachable/i.test(error.message)) return 'memory';
  const functions = error.stack?.match(/wasm-function\[\d+\]/g) ?? [];
  const places = [running(), ...functions.slice(0, 4)].filter(Boolean);
  return [error.message, ...places].join(' at ');
}

addEventListener('message', ({ data }) => {
  const { id, module, request } = data;
  try {
    if (module) engine = startEngine(module);
    postMessage({ id, ok: true, data: request ? engine?.(request) : null });
  } catch (error) {
    postMessage({ id, ok: false, error: causeOf(error) });
  }
});
