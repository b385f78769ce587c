// @ts-check
// The shapes that cross from the core, as the Rust side writes them (src/output/report/mod.rs). Types only:
// nothing here runs. Offsets are UTF-16 code units from the start of the text; lines and columns count from
// 1.

/** @typedef {'error' | 'warning' | 'info'} Severity */
/** @typedef {{from: number, to: number, insert: string}} Edit Replace `from..to` by `insert`. */
/** @typedef {{title: string, kind: 'safe' | 'choice' | 'preview', edits: Edit[]}} Fix */
/**
 * @typedef {{type: 'text' | 'date'} | {type: 'choice', options: string[]} | {type: 'number', unit: string}}
 *   Input
 */
/** @typedef {{done: number, total: number}} Own */
/** @typedef {{done: number, total: number, percent: number}} Completeness */
/** @typedef {'done' | 'open' | 'unchanged' | 'missing'} ItemState */

/**
 * @typedef {object} Item
 * @property {string} kind
 * @property {ItemState} state
 * @property {string} label
 * @property {number} from
 * @property {number} to
 * @property {number} line
 */

/**
 * @typedef {object} Section
 * @property {string} id
 * @property {string} title
 * @property {string | null} template_title
 * @property {string | null} number
 * @property {number} level
 * @property {'present' | 'missing' | 'empty' | 'extra' | 'not-applicable'} state
 * @property {number} from
 * @property {number} to
 * @property {number} line
 * @property {Own} own
 * @property {Completeness} completeness
 * @property {Item[]} items
 */

/**
 * @typedef {object} Finding
 * @property {string} rule
 * @property {string} category
 * @property {Severity} severity
 * @property {string} message
 * @property {string} help
 * @property {string} section
 * @property {number} from
 * @property {number} to
 * @property {number} line
 * @property {number} column
 * @property {string} text
 * @property {'possible' | 'likely' | 'certain' | null} evidence
 * @property {string | null} group
 * @property {Input | null} input
 * @property {Fix[]} fixes
 */

/**
 * @typedef {{id: string, name: string, confidence: number, runner_up: {id: string, confidence: number} |
 *   null}} TemplateMatch
 */

/**
 * @typedef {object} Report
 * @property {string} path
 * @property {TemplateMatch | null} template
 * @property {string | null} status
 * @property {boolean} ready
 * @property {Completeness} completeness
 * @property {Section[]} sections
 * @property {Finding[]} findings
 * @property {Record<string, string>} metadata
 */

/**
 * A top-level block of the preview; `from` is where its first line starts, and the offsets in its HTML count
 * from there.
 * @typedef {{hash: string, html: string, line: number, end_line: number, from: number}} PreviewBlock
 */
/**
 * One change to the list of top-level blocks; those behind it move by `shift_lines` lines and `shift_units`
 * code units.
 * @typedef {{at: number, remove: number, insert: PreviewBlock[], shift_lines: number, shift_units: number}}
 *   PreviewSplice
 */
/** @typedef {{report: Report, preview: PreviewSplice, milliseconds: number}} Update */
/**
 * @typedef {{id: string, category: string, severity: Severity, summary: string, why: string, fixed: boolean}}
 *   Rule
 */
/** @typedef {{id: string, name: string, summary: string}} TemplateSummary */
/**
 * An item of a template as it was understood. `line` is that of the block that a directive about it goes
 * before.
 * @typedef {{kind: string, label: string, class: 'keep' | 'slot' | 'sample', optional: boolean, line: number,
 *   slots: string[], options: string[]}} LearnedItem
 */
/**
 * @typedef {{title: string, level: number, line: number, optional: boolean, repeatable: boolean, aliases:
 *   string[], items: LearnedItem[]}} LearnedSection
 */
/** @typedef {{name: string, sections: LearnedSection[]}} Learned */
/** @typedef {{path?: string, template?: string, template_text?: string, today?: string}} Options */

export {};
