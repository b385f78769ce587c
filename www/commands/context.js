// @ts-check
// The objects that the commands use. Types only.

/**
 * The element as far as commands need it: its settings and the text.
 * @typedef {import('../documents/host.js').Gauge & {
 *   templateText: string | null, templateName: string, options: import('../core/types.js').Options,
 *   settings: import('../views/toolbar.js').Settings,
 *   config: import('../core/types.js').Settings,
 * }} Gauge
 */

/**
 * @typedef {object} Context
 * @property {Gauge} gauge
 * @property {import('../workbench.js').Workbench} bench
 * @property {ReturnType<typeof import('../documents/documents.js').documents>} documents
 * @property {import('../documents/settings.js').Memory} memory where the author's choices are remembered
 */

export {};
