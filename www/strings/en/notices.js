// @ts-check
// Notices about the engine, the length of the document, and its state as a whole.

import { plural } from './english.js';

export const notices = {
  engine: {
    'no-webassembly': {
      text: 'This browser has WebAssembly switched off.',
      cause:
        'Likely causes: Lockdown Mode on Apple devices, the level “Safer” of Tor Browser, or a strict security ' +
        'setting ' +
        'of Edge. Make an exception for this page there.',
    },
    refused: {
      text: 'WebAssembly is not allowed here.',
      cause:
        'The content security policy of the site that shows this page lacks ‘wasm-unsafe-eval’; whoever runs ' +
        'the site ' +
        'can add it.',
    },
    policy: {
      text: 'The engine may not be loaded here.',
      cause:
        'The content security policy of the site that shows this page lacks the engine’s address in ‘connect-src’; ' +
        'whoever runs the site can add it.',
    },
    'other-origin': {
      text: 'The engine’s server does not let this page read it.',
      cause:
        'It is on another origin and does not send ‘Access-Control-Allow-Origin’; whoever runs that server can add it.',
    },
    unreachable: {
      text: 'The engine could not be loaded.',
      cause: 'Likely causes: the network, or a filter between you and this page.',
    },
    'not-found': {
      text: 'The engine is not where this page expects it.',
      cause: 'The page was moved, or a new version is being put up: reload it in a minute.',
    },
    'not-wasm': {
      text: 'The server sent something else in place of the engine.',
      cause:
        'Likely causes: a sign-in page, a filter, or a server that answers with a page when a file is missing. ' +
        'Reload the page in a minute.',
    },
    broken: {
      text: 'The engine did not start.',
      cause:
        'Likely causes: a damaged download, or a browser that is too old. Reload the page, or use another browser.',
    },
    timeout: { text: 'The check took longer than 5 seconds.', cause: 'It was stopped.' },
    memory: {
      text: 'The check ran out of memory.',
      cause: 'Close other tabs, or check a part of the document at a time.',
    },
    panic: { text: 'The check stopped at a fault of docgauge’s own.', cause: '' },
  },
  /** @param {{text: string, rule: string}} about `text` ends with a full stop */
  inRule: ({ text, rule }) => `${text.slice(0, -1)}, in the rule ${rule}.`,
  failed: 'Your text is safe: editing, opening and saving still work.',
  stopped: 'Your text is safe. The check starts again with your next change.',
  /** @param {string} time */
  asOf: (time) => `The result below is as of ${time}.`,
  retry: 'Try again',
  diagnostics: 'Copy diagnostics',
  diagnosticsCopied: 'Diagnostics copied: they contain none of your text',
  /** @param {string} size */
  huge: (size) => `This document is longer than 5 MB (${size} MB).`,
  hugeDetail: 'It is checked when you say so. Editing, opening and saving work as ever.',
  check: 'Check now',
  /** @param {string} size */
  long: (size) => `A long document (${size} MB).`,
  longDetail: 'Its results follow when you pause; above 5 MB it is checked only on request.',
  signOff: 'Go to the sign-off',
  setStatus: 'Set its status',
  /** @param {string} name */
  template: (name) => `This is the template ${name} as it comes: nothing is filled in yet.`,
  /** @param {number} count */
  things: (count) => `${plural(count, 'thing')} to fill in.`,
  asForm: 'Fill it in as a form',
  clean: 'Clean document',
  export: 'Export',
  filled: 'Everything is filled in.',
  /** @param {number} count */
  errors: (count) => `${plural(count, 'error')} left before it is ready.`,
  ready: 'It is ready to be handed on.',
  nextError: 'Next error',
};
