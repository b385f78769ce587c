// @ts-check
// The worker's whole life: the compiled core comes first, then requests, each answered once and in order.

import { startEngine } from './engine.js';

/** @type {ReturnType<typeof startEngine> | undefined} */
let engine;

addEventListener('message', ({ data }) => {
  const { id, module, request } = data;
  try {
    if (module) engine = startEngine(module);
    postMessage({ id, ok: true, data: request ? engine?.(request) : null });
  } catch (error) {
    postMessage({ id, ok: false, error: error instanceof Error ? error.message : String(error) });
  }
});
