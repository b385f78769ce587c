// @ts-check
// The types of the values between the core and the page, without code. Offsets are UTF-16 code units from the start of
// the text; lines and columns count from 1.
//
// This file is generated from the Rust types and their comments: do not edit it. After a change there:
// `UPDATE=1 cargo test --test native types`.

/**
 * The stage of a document or a section.
 * @typedef {'in-progress' | 'not-started' | 'all-filled' | 'ready'} Band
 */

/**
 * What a finding is about.
 * @typedef {'placeholder' | 'template' | 'structure' | 'table' | 'metadata' | 'link' | 'decision' | 'diagram'
 *   | 'text' | 'accessibility' | 'consistency'} Category
 */

/**
 * A cell of a row.
 * @typedef {object} Cell
 * @property {number} from
 * @property {number} to
 */

/**
 * An entry at an index.
 * @typedef {object} ChangedFinding
 * @property {number} at
 * @property {Finding} entry
 */

/**
 * An entry at an index.
 * @typedef {object} ChangedSection
 * @property {number} at
 * @property {Section} entry
 */

/**
 * Turns a list into another one, in this order: replaces `remove` entries from `at` by `insert`; moves all
 *   entries behind the inserted ones by `shift`; sets the entries of `changed`.
 * @typedef {object} ChangesOfFinding
 * @property {number} at
 * @property {number} remove
 * @property {Finding[]} insert
 * @property {Shift} shift
 * @property {ChangedFinding[]} changed Entries that are the same as before but for some fields, with their
 *   indices in the new list.
 */

/**
 * Turns a list into another one, in this order: replaces `remove` entries from `at` by `insert`; moves all
 *   entries behind the inserted ones by `shift`; sets the entries of `changed`.
 * @typedef {object} ChangesOfSection
 * @property {number} at
 * @property {number} remove
 * @property {Section[]} insert
 * @property {Shift} shift
 * @property {ChangedSection[]} changed Entries that are the same as before but for some fields, with their
 *   indices in the new list.
 */

/**
 * What an author should do with a text of the template.
 * @typedef {'keep' | 'placeholder' | 'sample'} Class
 */

/**
 * The document for its readers, and what is left to do before it is ready.
 * @typedef {object} Clean
 * @property {boolean} ready
 * @property {string} text
 * @property {number} removed The number of comments that were removed.
 * @property {Gap[]} gaps In the order of the text. A document that is ready may have gaps in sections that
 *   are not required.
 */

/**
 * Done and total items, with `percent = floor(100 * done / total)`, or 0 if there are no items.
 * @typedef {object} Completeness
 * @property {number} done
 * @property {number} total
 * @property {number} percent
 */

/**
 * Replace `from..to` by `insert`.
 * @typedef {object} Edit
 * @property {number} from In UTF-16 code units from the start of the text.
 * @property {number} to
 * @property {string} insert
 */

/**
 * How sure it is that a text is a placeholder.
 * @typedef {'possible' | 'likely' | 'certain'} Evidence
 */

/**
 * One finding.
 * @typedef {object} Finding
 * @property {string} rule
 * @property {Category} category
 * @property {Severity} severity
 * @property {string} message
 * @property {string} help
 * @property {string} section The id of the section that contains it, or of the missing section that it is
 *   about.
 * @property {number} from
 * @property {number} to
 * @property {number} line Lines count from 1, columns too, in UTF-16 code units.
 * @property {number} column
 * @property {number} end_line Line and column of `to`, the first character after the finding.
 * @property {number} end_column
 * @property {string} text The source between `from` and `to`.
 * @property {Evidence | null} evidence Placeholders only: how certain docgauge is that the text is a
 *   placeholder.
 * @property {string | null} form Placeholders only: the form of the placeholder, such as `bracket`, `date` or
 *   `guidance`.
 * @property {string | null} label Placeholders only: the name of the place: its field's label, its row and
 *   column, or else the words of the placeholder.
 * @property {string | null} group Placeholders only: the group of placeholders that need the same answer.
 * @property {Input | null} input Placeholders only: the kind of answer that is expected.
 * @property {Fix[]} fixes
 */

/**
 * A fix with its edits in UTF-16 offsets.
 * @typedef {object} Fix
 * @property {string} title
 * @property {FixKind} kind
 * @property {Edit[]} edits
 */

/**
 * How a fix may be applied.
 * @typedef {'safe' | 'choice' | 'preview'} FixKind
 */

/**
 * All safe fixes of a text in one step.
 * @typedef {object} Fixes
 * @property {Edit[]} edits Sorted, without overlaps.
 * @property {number} count The number of fixes.
 */

/**
 * One thing to do: an item, or an error.
 * @typedef {object} Gap
 * @property {string} section The title of its section.
 * @property {boolean} required Whether the document is not ready because of it.
 * @property {string} label The item's name, or the error's message.
 * @property {ItemState | null} state Null for an error.
 * @property {number} from
 * @property {number} to
 * @property {number} line
 */

/**
 * The kind of answer that a placeholder needs; the page's form chooses its control by it.
 * @typedef {{type: 'text'} | {type: 'date'} | {type: 'choice', options: string[]} | {type: 'number', unit:
 *   string}} Input
 */

/**
 * One item. A missing item has `from == to` at the place where it is expected.
 * @typedef {object} Item
 * @property {ItemKind} kind
 * @property {ItemState} state
 * @property {string} label Its name: its label, its first words, or its name in the template.
 * @property {number} from
 * @property {number} to
 * @property {number} line
 * @property {Slot | null} [slot] Where its answer is written, if it waits for one that no placeholder and no
 *   table has a place for.
 */

/**
 * The kinds of items an author fills.
 * @typedef {'field' | 'row' | 'list-item' | 'paragraph' | 'diagram' | 'code' | 'heading'} ItemKind
 */

/**
 * The state of an item compared with the template.
 * @typedef {'done' | 'open' | 'unchanged' | 'missing'} ItemState
 */

/**
 * What was learned from a template.
 * @typedef {object} Learned
 * @property {string} name
 * @property {LearnedSection[]} sections
 */

/**
 * An expected item.
 * @typedef {object} LearnedItem
 * @property {ItemKind} kind
 * @property {string} label Its label, or its text on one line.
 * @property {Class} class
 * @property {boolean} optional
 * @property {number} line The line of its block, from 1; a directive about it goes before this line.
 * @property {string[]} placeholders The texts of its placeholders.
 * @property {string[]} options The options of its choice, if it is one.
 */

/**
 * An expected section.
 * @typedef {object} LearnedSection
 * @property {string} title
 * @property {number} level
 * @property {number} line The line of its heading, from 1; directives about it go before this line.
 * @property {boolean} optional
 * @property {boolean} repeatable
 * @property {string[]} aliases Other titles of the section.
 * @property {LearnedItem[]} items
 */

/**
 * The level that a project sets for a rule.
 * @typedef {'off' | 'warning' | 'error' | 'on' | 'info'} Level
 */

/**
 * How to check one document.
 * @typedef {object} Options
 * @property {string} [path] What the report calls the document; empty means `-`.
 * @property {Settings} [settings]
 * @property {string} [template] `auto` (or empty), `none`, or the id of a built-in template.
 * @property {string | null} [template_text] The Markdown of a custom template; it takes precedence over
 *   `template`.
 * @property {string | null} [today] Today as `YYYY-MM-DD`, for rules and fixes about dates; without it they
 *   do nothing.
 */

/**
 * Done and total items of a section without its subsections.
 * @typedef {object} Own
 * @property {number} done
 * @property {number} total
 */

/**
 * A place to be filled: all placeholders of its group if it has one, in headings, code and file names as
 *   well, else the one at `from..to`.
 * @typedef {object} Place
 * @property {number} from In UTF-16 code units from the start of the text.
 * @property {number} to
 * @property {boolean} whole The text at `from..to` itself, whatever placeholders are in it.
 * @property {string | null} [group]
 */

/**
 * The platform whose rules apply.
 * @typedef {'github' | 'gitlab' | 'azure'} Platform
 */

/**
 * One top-level block of the preview.
 * @typedef {object} PreviewBlock
 * @property {string} hash Equal blocks have equal hashes, wherever they are in the document.
 * @property {string} html `<div class="block">…</div>`; `data-from` and `data-to` in it count from `from`.
 * @property {number} line First and last source line, counted from 1.
 * @property {number} end_line
 * @property {number} from The start of its first line, in UTF-16 code units from the start of the text.
 */

/**
 * Replaces `remove` blocks of the preview from block `at` by `insert`, and moves all blocks after them.
 * @typedef {object} PreviewSplice
 * @property {number} at
 * @property {number} remove
 * @property {PreviewBlock[]} insert
 * @property {number} shift_lines Added to `line` and `end_line` of every block behind the inserted blocks.
 * @property {number} shift_units Added to their `from`, in UTF-16 code units.
 */

/**
 * The report on one document.
 * @typedef {object} Report
 * @property {string} path
 * @property {TemplateMatch | null} template
 * @property {string | null} status The document's status as written in it, if it is filled in.
 * @property {boolean} ready No errors, and every item of the required sections is done.
 * @property {Completeness} completeness
 * @property {Band | null} band How far the document is; null, and no percentage to be shown, if it follows no
 *   template or has no items.
 * @property {Section[]} sections
 * @property {Finding[]} findings
 * @property {Record<string, string>} metadata
 */

/**
 * A row of a table: its lines with their line end.
 * @typedef {object} Row
 * @property {number} from
 * @property {number} to
 * @property {number} line
 * @property {ItemState} state
 * @property {Cell[]} cells The cells that are written there, each from bar to bar.
 */

/**
 * A rule as lists of rules show it.
 * @typedef {object} Rule
 * @property {string} id
 * @property {Category} category
 * @property {Severity} severity
 * @property {string} summary
 * @property {string} why
 * @property {boolean} fixed
 * @property {boolean} on_request
 */

/**
 * The second most likely template.
 * @typedef {object} RunnerUp
 * @property {string} id
 * @property {number} confidence
 */

/**
 * One section, in document order. A missing section is at the place where the template expects it, with `from
 *   == to`.
 * @typedef {object} Section
 * @property {string} id
 * @property {string} title The heading's text without its markup and number; empty for the text before the
 *   first heading.
 * @property {string | null} template_title
 * @property {string | null} number
 * @property {number} level 0 for the text before the first heading, else 1 to 6.
 * @property {SectionState} state
 * @property {boolean} required The document is not ready while an item of this section is open. False for
 *   sections that are optional in the template and for sections that the template does not have.
 * @property {number} from
 * @property {number} to
 * @property {number} line
 * @property {Own} own
 * @property {Completeness} completeness
 * @property {Item[]} items
 * @property {Table[]} tables Its tables with rows that wait for answers, in order.
 * @property {Slot | null} slot Where its text is written, if it is missing or has none.
 * @property {string | null} skeleton The template's text for the slot, if there is any.
 */

/**
 * The state of a section of the document compared with the template.
 * @typedef {'present' | 'missing' | 'empty' | 'extra' | 'not-applicable'} SectionState
 */

/**
 * The settings of a project that differ from the defaults. Plain data: the code that reads the configuration
 *   reports errors in it; an unknown rule id has no effect here.
 * @typedef {object} Settings
 * @property {string[]} [not_placeholders] Texts that are never placeholders, compared whole and without
 *   regard to case, as in `[sic]`.
 * @property {string[]} [placeholders] More placeholders: literal text in which `*` stands for any characters
 *   of one line, as in `@@*@@`.
 * @property {Record<string, Level>} [rules] The level of each rule that has one, by the rule's id.
 * @property {Platform} [slugs] The platform that makes the anchors of headings.
 */

/**
 * How severe a finding is, from the mildest to the most severe.
 * @typedef {'info' | 'warning' | 'error'} Severity
 */

/**
 * How far a place moves. A page adds it to offsets in UTF-16 code units and to line numbers.
 * @typedef {object} Shift
 * @property {number} units
 * @property {number} lines
 */

/**
 * Where an answer is written that replaces no placeholder: in the place of `from..to`, between `before` and
 *   `behind`.
 * @typedef {object} Slot
 * @property {number} from
 * @property {number} to
 * @property {string} before
 * @property {string} behind
 * @property {boolean} lines The answer may have several lines.
 */

/**
 * A table with rows that wait for answers.
 * @typedef {object} Table
 * @property {number} from
 * @property {number} to
 * @property {string[]} columns Its column headings as a reader sees them.
 * @property {Row[]} rows
 * @property {number} end Where one more row goes, and an empty row to be written there.
 * @property {string} blank
 */

/**
 * Which template the document follows.
 * @typedef {object} TemplateMatch
 * @property {string} id
 * @property {string} name
 * @property {number} confidence From 0 to 1.
 * @property {RunnerUp | null} runner_up
 */

/**
 * The facts about a built-in template for the user's choice.
 * @typedef {object} TemplateSummary
 * @property {string} id
 * @property {string} name
 * @property {string} summary
 */

/**
 * The answer to a change of the text or of the options: all that changes in the report and in the preview.
 * @typedef {object} Update
 * @property {Report} report The new report; its lists are empty here, because their changes are in the next
 *   two fields.
 * @property {ChangesOfSection} sections
 * @property {ChangesOfFinding} findings
 * @property {PreviewSplice} preview
 * @property {number} milliseconds The duration of the check. The core has no clock and sets 0; the caller
 *   measures it.
 */

export {};
