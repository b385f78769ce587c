// @ts-check
// The core as one function from a request to its answer. It runs in the worker or, if workers are not allowed, in the
// main thread. It does not use the page. Answers to keystrokes are JSON: a worker transfers text faster than objects.

import { Session, annotate, blank, check, initSync, learn, set_folder, templates } from '../pkg/docgauge.js';

/** @typedef {import('./types.js').Options} Options */
/** @typedef {import('./types.js').Edit} Edit */
/** @typedef {string} UpdateJson an `Update` */

/**
 * The types of requests: the fields of each (`asks`) and its answer (`gets`).
 * @typedef {object} Protocol
 * @property {{asks: {text: string, options: Options}, gets: UpdateJson}} open another document
 * @property {{asks: Edit, gets: UpdateJson}} edit of the open document
 * @property {{asks: {options: Options}, gets: UpdateJson}} options for the open document
 * @property {{asks: {place: import('./types.js').Place, value: string, before: Edit[]}, gets: Edit[]}} fill
 *   a placeholder and its group
 * @property {{asks: {}, gets: import('./types.js').Fixes}} fix-all safe fixes of the open document
 * @property {{asks: {files: Record<string, string | null>}, gets: void}} folder that documents link into: the text of
 *   each Markdown file by its path, null for other files
 * @property {{asks: {}, gets: import('./types.js').Clean}} clean document without guidance and directives
 * @property {{asks: {name: string, rules: import('./types.js').Rule[]}, gets: string}} sarif of the open document,
 *   under a name, with the pages of the rules
 * @property {{asks: {from: number, rule: string, file: boolean, reason: string, before: Edit[]}, gets:
 *   Edit[]}} ignore
 *   a rule
 * @property {{asks: {text: string, options: Options}, gets: import('./types.js').Report}} check another text
 * @property {{asks: {id: string}, gets: string}} blank document of a template
 * @property {{asks: {text: string}, gets: import('./types.js').Learned}} learn a template
 * @property {{asks: {text: string, line: number, word: string}, gets: string}} annotate a template with a
 *   directive
 * @property {{asks: {}, gets: import('./types.js').TemplateSummary[]}} templates
 */
/** @typedef {keyof Protocol} Type */
/**
 * The requests of some types.
 * @template {Type} T
 * @typedef {{[K in T]: {type: K} & Protocol[K]['asks']}[T]} RequestOf
 */
/** @typedef {RequestOf<Type>} Request */
/**
 * @template {Request} R
 * @typedef {Protocol[R['type']]['gets']} AnswerTo
 */

/**
 * Starts the core and returns the function that answers requests. Its only state is the session of the open document.
 * @param {WebAssembly.Module} module
 * @returns {(request: Request) => unknown} the answer to a request is an `AnswerTo` its type
 */
export function startEngine(module) {
  initSync({ module });
  /** @type {Session | undefined} */
  let session;
  const opened = () => {
    if (!session) throw new Error('no document is open');
    return session;
  };
  /** @type {{[T in Type]: (request: RequestOf<T>) => Protocol[T]['gets']}} */
  const handlers = {
    open({ text, options }) {
      session?.free();
      session = new Session(options);
      return session.set_text(text);
    },
    edit: ({ from, to, insert }) => opened().edit(from, to, insert),
    options: ({ options }) => opened().set_options(options),
    fill: ({ place: { from, to, group, whole = false }, value, before }) =>
      opened().fill(from, to, group, whole, value, before),
    'fix-all': () => opened().fix_all(),
    folder: ({ files }) => set_folder(files),
    clean: () => opened().clean(),
    sarif: ({ name, rules }) => opened().sarif(name, rules),
    ignore: ({ rule, from, file, reason, before }) => opened().ignore(rule, from, file, reason, before),
    check: ({ text, options }) => check(text, options),
    blank: ({ id }) => blank(id),
    learn: ({ text }) => learn(text),
    annotate: ({ text, line, word }) => annotate(text, line, word),
    templates: () => templates(),
  };
  return (request) => /** @type {(request: Request) => unknown} */ (handlers[request.type])(request);
}
