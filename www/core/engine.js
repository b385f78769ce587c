// @ts-check
// The core behind one function: a request in, a plain object out, or JSON for what changes with every key:
// text crosses from a worker faster than an object does. The worker runs it; where workers are refused the
// main thread does. It knows nothing of the page.

import { Session, annotate, blank, check, initSync, learn, rules, templates } from '../pkg/docgauge.js';

/** @typedef {import('./types.js').Options} Options */
/** @typedef {import('./types.js').Edit} Edit */
/** @typedef {import('./types.js').Place} Place */

/**
 * @typedef {{type: 'open', text: string, options: Options}
 *   | {type: 'edit', from: number, to: number, insert: string}
 *   | {type: 'options', options: Options}
 *   | {type: 'fill', place: Place, value: string, before: Edit[]}
 *   | {type: 'ignore', from: number, rule: string, file: boolean, reason: string, before: Edit[]}
 *   | {type: 'fix-all'}
 *   | {type: 'sarif', name: string}
 *   | {type: 'check', text: string, options: Options}
 *   | {type: 'blank', id: string}
 *   | {type: 'learn', text: string}
 *   | {type: 'annotate', text: string, line: number, word: string}
 *   | {type: 'rules'}
 *   | {type: 'templates'}} Request
 */

/**
 * Starts the core and answers requests. Its only state is the session of the open document.
 * @param {WebAssembly.Module} module
 * @returns {(request: Request) => unknown}
 */
export function startEngine(module) {
  initSync({ module });
  /** @type {Session | undefined} */
  let session;
  return (request) => {
    switch (request.type) {
      case 'open':
        session?.free();
        session = new Session(request.options);
        return session.set_text(request.text);
      case 'edit':
        return session?.edit(request.from, request.to, request.insert);
      case 'options':
        return session?.set_options(request.options);
      case 'fill': {
        const { from, to, group } = request.place;
        return session?.fill(from, to, group, request.value, request.before);
      }
      case 'ignore':
        return session?.ignore(request.rule, request.from, request.file, request.reason, request.before);
      case 'fix-all':
        return session?.fix_all();
      case 'sarif':
        return session?.sarif(request.name);
      case 'check':
        return check(request.text, request.options);
      case 'blank':
        return blank(request.id);
      case 'learn':
        return learn(request.text);
      case 'annotate':
        return annotate(request.text, request.line, request.word);
      case 'rules':
        return rules();
      case 'templates':
        return templates();
    }
  };
}
