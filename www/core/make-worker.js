// @ts-check
// Makes the worker that runs the engine. This program contains the worker's program as text.

import workerSource from 'docgauge:worker';
import { trusted } from '../kit/trusted.js';

/** Milliseconds for which the worker's address stays valid. */
const KEPT = 5000;

/** A classic worker from a blob: the only kind that runs from a web server, from a file and in a sandbox. */
export function makeWorker() {
  try {
    const url = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }));
    const worker = new Worker(trusted().createScriptURL(url), { name: 'docgauge' });
    // Revoked late: Firefox fetches the script after the constructor has returned.
    setTimeout(() => URL.revokeObjectURL(url), KEPT);
    return worker;
  } catch (error) {
    console.warn('docgauge: workers are refused, checking on the main thread', error);
    return null;
  }
}
