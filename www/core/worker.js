// @ts-check
// The worker: receives the compiled core first, then requests, and answers each once and in order.

import { startEngine } from './engine.js';
import { messageOf } from '../kit/errors.js';

/** @type {ReturnType<typeof startEngine> | undefined} */
let engine;

addEventListener('message', ({ data }) => {
  const { id, module, request } = data;
  try {
    if (module) engine = startEngine(module);
    postMessage({ id, ok: true, data: request ? engine?.(request) : null });
  } catch (error) {
    postMessage({ id, ok: false, error: messageOf(error) });
  }
});
