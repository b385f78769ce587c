//! The word tables: one concept a file, one line a language.
//!
//! Invariant: a word stands in one table, and whoever needs the concept asks that table; no list of words stands in code.
//! To add a word, add it to the line of its language. What the words mean for a document is decided elsewhere.

pub mod table;

use table::{Groups, Words, table};

/// Titles of a contents list, as normal forms.
pub static CONTENTS_TITLES: Words = table!(Words, "contents-titles.txt");

/// Languages of fenced code blocks that draw a diagram.
pub static DIAGRAM_LANGUAGES: Words = table!(Words, "diagram-languages.txt");

/// Languages of fenced code blocks that hold plain text, which may be a drawing.
pub static TEXT_LANGUAGES: Words = table!(Words, "text-languages.txt");

/// Languages of fenced code blocks that hold a document or a record, neither source code nor a drawing.
pub static DOCUMENT_LANGUAGES: Words = table!(Words, "document-languages.txt");

// Tables that the judgement of placeholders asks.

// End of the tables for placeholders.

// Tables that the rules ask.

/// Names of columns and fields that say how something stands, as normal forms.
pub static STATUS_COLUMNS: Words = table!(Words, "status-columns.txt");

/// Names of columns and fields that say whether something has succeeded, as normal forms.
pub static RESULT_COLUMNS: Words = table!(Words, "result-columns.txt");

/// Names of columns that say how much is wanted, as normal forms.
pub static TARGET_COLUMNS: Words = table!(Words, "target-columns.txt");

/// Names of columns that say how the reaching of a goal is told, as normal forms.
pub static CRITERIA_COLUMNS: Words = table!(Words, "criteria-columns.txt");

/// Names of columns that say how much there is now, as normal forms.
pub static CURRENT_COLUMNS: Words = table!(Words, "current-columns.txt");

/// Words in names of columns that hold a limit or a measured value, beside targets and current values.
pub static LIMIT_COLUMNS: Words = table!(Words, "limit-columns.txt");

/// Words in names of columns that hold units.
pub static UNIT_COLUMNS: Words = table!(Words, "unit-columns.txt");

/// Names of columns that say who answers for something, as normal forms.
pub static OWNER_COLUMNS: Words = table!(Words, "owner-columns.txt");

/// Words in names of columns that hold risks.
pub static RISK_WORDS: Words = table!(Words, "risk-words.txt");

/// Names of columns that say what is done about a risk, as normal forms; a single word counts in a longer name too.
pub static MITIGATION_COLUMNS: Words = table!(Words, "mitigation-columns.txt");

/// Names of columns that say how probable or how bad a risk is, as normal forms.
pub static LIKELIHOOD_COLUMNS: Words = table!(Words, "likelihood-columns.txt");

/// Names of columns that say how urgent or how large something is, as normal forms.
pub static PRIORITY_COLUMNS: Words = table!(Words, "priority-columns.txt");

/// Names of columns that hold a reason, a purpose or a decision in free words, as normal forms.
pub static REASON_COLUMNS: Words = table!(Words, "reason-columns.txt");

/// Names of columns that say when something is due, as normal forms.
pub static DUE_COLUMNS: Words = table!(Words, "due-columns.txt");

/// Names of columns that say when something was done, as normal forms.
pub static DONE_COLUMNS: Words = table!(Words, "done-columns.txt");

/// Words that stand before the number of a version, beside the names of its column.
pub static VERSION_OPENINGS: Words = table!(Words, "version-openings.txt");

/// Names of first columns whose values are unique, as normal forms.
pub static KEY_COLUMNS: Words = table!(Words, "key-columns.txt");

/// What parts of a system are called, in names of columns and of parts.
pub static COMPONENT_WORDS: Words = table!(Words, "component-words.txt");

/// Names of first columns that name each thing once where the second one describes it, beside parts of a system.
pub static NAME_COLUMNS: Words = table!(Words, "name-columns.txt");

/// Names of columns that describe what the first one names, as normal forms.
pub static DESCRIPTION_COLUMNS: Words = table!(Words, "description-columns.txt");

/// First cells of rows that add up the others, as normal forms.
pub static SUM_WORDS: Words = table!(Words, "sum-words.txt");

/// Words in names of columns and fields that list values of a language or an interface.
pub static VALUE_WORDS: Words = table!(Words, "value-words.txt");

/// Labels of lines that are about the template rather than the document, as normal forms.
pub static TEMPLATE_LABELS: Words = table!(Words, "template-labels.txt");

/// Answers that say that there is none, as normal forms, beside those that say that it does not apply.
pub static NOTHING: Words = table!(Words, "nothing.txt");

/// Openings of an answer that is short because it is told elsewhere or not at all, beside those that say `none`.
pub static SHORT_ANSWERS: Words = table!(Words, "short-answers.txt");

/// Levels of a risk, a priority or an effort, as normal forms; misspellings of them are looked for.
pub static LEVELS: Groups = table!(Groups, "levels.txt");

/// First words of cells that say that a risk is accepted or over, as normal forms.
pub static SETTLED: Words = table!(Words, "settled.txt");

/// States of work and of things, as normal forms, by what they ask for; misspellings of them are looked for.
pub static WORK_STATES: Groups = table!(Groups, "work-states.txt");

/// Words that say that a target is met.
pub static MET_WORDS: Words = table!(Words, "met-words.txt");

/// Words that take a claim of success back.
pub static NOT_QUITE: Words = table!(Words, "not-quite.txt");

/// Signs and words before a limit, in lower case: whether less or more is wanted.
pub static COMPARISONS: Groups = table!(Groups, "comparisons.txt");

/// Names of measured quantities, as normal forms, by which way is better and whether a number needs a unit.
pub static QUANTITIES: Groups = table!(Groups, "quantities.txt");

/// Words in the name of a quantity that say what its number counts, beside units of time.
pub static UNIT_WORDS: Words = table!(Words, "unit-words.txt");

/// Adjectives that nobody can test, as normal forms.
pub static VAGUE_ADJECTIVES: Words = table!(Words, "vague-adjectives.txt");

/// Targets that nobody can test, as normal forms.
pub static VAGUE_TARGETS: Words = table!(Words, "vague-targets.txt");

/// Words before an adjective that make it no easier to test.
pub static VAGUE_ADVERBS: Words = table!(Words, "vague-adverbs.txt");

/// What may stand behind an adjective without making it any easier to test, as normal forms.
pub static VAGUE_ENDINGS: Words = table!(Words, "vague-endings.txt");

/// What a demand says before its adjective, as normal forms.
pub static DEMANDS: Words = table!(Words, "demands.txt");

/// Words that give a demand a limit, a condition or a reason.
pub static BOUNDS: Words = table!(Words, "bounds.txt");

/// Words in titles of sections about quality, as normal forms.
pub static QUALITY_TITLES: Words = table!(Words, "quality-titles.txt");

/// Parts of words about times in which a system does not run, in lower case.
pub static DOWNTIME_WORDS: Words = table!(Words, "downtime-words.txt");

/// Parts of words with which a share and a time of downtime need not agree, in lower case.
pub static DOWNTIME_EXCEPTIONS: Words = table!(Words, "downtime-exceptions.txt");

/// Words for what comes back each day, week, month or year, in lower case.
pub static PERIODS: Groups = table!(Groups, "periods.txt");

/// Small numbers in words, by the number; `every` and `a` count as one.
pub static NUMBER_WORDS: Groups = table!(Groups, "number-words.txt");

/// Words that open a consequence, as normal forms: `good` what is gained, `other` the rest.
pub static SIDES: Groups = table!(Groups, "sides.txt");

/// The statuses that are offered to a decision with another one.
pub static DECISION_CHOICES: Words = table!(Words, "decision-choices.txt");

/// Words between a status and what took its place.
pub static BY_WORDS: Words = table!(Words, "by-words.txt");

/// What a decision that is one sentence says before its choice, in lower case.
pub static SENTENCE_DECISIONS: Words = table!(Words, "sentence-decisions.txt");

/// Products that a system has one version of, as they are written.
pub static PRODUCTS: Words = table!(Words, "products.txt");

/// Words of a text that has a right to name other versions.
pub static CHANGE_WORDS: Words = table!(Words, "change-words.txt");

/// Words behind a number that is no version: `Redis 3 nodes`.
pub static COUNTED_WORDS: Words = table!(Words, "counted-words.txt");

/// Words in titles of sections that may name other versions than those in use.
pub static OTHER_VERSION_TITLES: Words = table!(Words, "other-version-titles.txt");

/// Words in the title of a document that are no part of the name of a system.
pub static TITLE_WORDS: Words = table!(Words, "title-words.txt");

/// Articles, conjunctions and prepositions, which tell no name from another.
pub static LITTLE_WORDS: Words = table!(Words, "little-words.txt");

/// Acronyms that readers of architecture documents know, and words that are set in capitals for stress.
pub static KNOWN_ACRONYMS: Words = table!(Words, "known-acronyms.txt");

/// Words in names of teams, offices and roles: who has one is no person.
pub static GROUP_NAMES: Words = table!(Words, "group-names.txt");

/// Titles of sections that describe each component in a subsection, as normal forms.
pub static COMPONENT_DETAILS_TITLES: Words = table!(Words, "component-details-titles.txt");

/// Titles of sections that contents lists leave out, as normal forms, beside those of fields about the document.
pub static APART_TITLES: Words = table!(Words, "apart-titles.txt");

/// First words of a caption, which is no heading.
pub static CAPTION_WORDS: Words = table!(Words, "caption-words.txt");

/// Words in titles of sections about work on the author's own machine.
pub static DEVELOPMENT_TITLES: Words = table!(Words, "development-titles.txt");

/// Names of an internal network: `anywhere` as any part of a host, `top` as the last part.
pub static INTERNAL_HOSTS: Groups = table!(Groups, "internal-hosts.txt");

/// Parts of names of files that hold several decisions, in lower case.
pub static COLLECTION_FILES: Words = table!(Words, "collection-files.txt");

/// Texts of links that do not say where they lead, as normal forms; `vague` ones do where a column says more.
pub static LINK_TEXTS: Groups = table!(Groups, "link-texts.txt");

/// Texts of pictures that do not say what they show, as normal forms.
pub static PICTURE_WORDS: Words = table!(Words, "picture-words.txt");

/// Endings of names of picture files, in lower case.
pub static PICTURE_ENDINGS: Words = table!(Words, "picture-endings.txt");

/// What was meant to close a comment and does not.
pub static COMMENT_ENDS: Words = table!(Words, "comment-ends.txt");

/// Words that open a comment to docgauge.
pub static DIRECTIVE_WORDS: Words = table!(Words, "directive-words.txt");

/// Parts of a text that speaks about damaged characters and their encodings, in lower case.
pub static ENCODING_WORDS: Words = table!(Words, "encoding-words.txt");

/// What programs print for a value that is missing, word by word.
pub static PRINTED_NOTHING: Words = table!(Words, "printed-nothing.txt");

/// What programs print for a value that is missing, as all of a value.
pub static PRINTED_VALUES: Words = table!(Words, "printed-values.txt");

/// Marks that programs and assistants write into a text.
pub static TOOL_MARKS: Words = table!(Words, "tool-marks.txt");

/// Parts that are rare in texts, one of them in each mark of a tool and of a link.
pub static TOOL_MARK_PARTS: Words = table!(Words, "tool-mark-parts.txt");

/// Marks that assistants add to the addresses of links.
pub static LINK_MARKS: Words = table!(Words, "link-marks.txt");

/// What assistants say to whoever asked them, as normal forms, by its place in a sentence.
pub static ASSISTANT_WORDS: Groups = table!(Groups, "assistant-words.txt");

// End of the tables for rules.

// Tables that everything else asks: dates, quantities, metadata, decisions, sign-off, sections.

/// First words of a document's or a decision's status, as normal forms, by what they say about it.
pub static STATUSES: Groups = table!(Groups, "statuses.txt");

/// Phrases in a status that say that the work goes on, as normal forms.
pub static IN_PROGRESS: Words = table!(Words, "in-progress.txt");

/// Names of what a document says of itself, as normal forms, the surest of each group first.
pub static METADATA_KEYS: Groups = table!(Groups, "metadata-keys.txt");

/// Titles of a section of fields about the document, as normal forms: `anywhere`, or `early` in the document only.
pub static INFO_TITLES: Groups = table!(Groups, "info-titles.txt");

/// Headings of the two columns of a table of fields and values, as normal forms: `field`, `value`.
pub static INFO_HEADERS: Groups = table!(Groups, "info-headers.txt");

/// Headings of a column of versions, as normal forms.
pub static VERSION_COLUMNS: Words = table!(Words, "version-columns.txt");

/// Headings of a column of days, as normal forms.
pub static DATE_COLUMNS: Words = table!(Words, "date-columns.txt");

/// Words in headings of the column of a revision history that says what changed.
pub static CHANGE_COLUMNS: Words = table!(Words, "change-columns.txt");

/// Words and phrases in titles of a revision history, as normal forms.
pub static HISTORY_TITLES: Words = table!(Words, "history-titles.txt");

/// Words in headings of a column of signatures.
pub static SIGNATURE_COLUMNS: Words = table!(Words, "signature-columns.txt");

/// Headings of other columns that are filled in when somebody approves, as normal forms.
pub static APPROVAL_COLUMNS: Words = table!(Words, "approval-columns.txt");

/// Headings of a column that says who signs, as normal forms.
pub static SIGNER_COLUMNS: Words = table!(Words, "signer-columns.txt");

/// Words and phrases in titles of a section of sign-offs, as normal forms.
pub static SIGN_OFF_TITLES: Words = table!(Words, "sign-off-titles.txt");

/// Phrases in labels of a line that says who has approved, as normal forms.
pub static SIGN_OFF_LABELS: Words = table!(Words, "sign-off-labels.txt");

/// First words of a signature that is still to come.
pub static PENDING: Words = table!(Words, "pending.txt");

/// Headings and labels of the parts of a decision, as normal forms.
pub static DECISION_PARTS: Groups = table!(Groups, "decision-parts.txt");

/// Words in short headings and labels of the parts of a decision.
pub static DECISION_PART_WORDS: Groups = table!(Groups, "decision-part-words.txt");

/// Words in titles of a section about decisions.
pub static DECISION_TITLES: Words = table!(Words, "decision-titles.txt");

/// Headings of the column with the titles in an index of decisions, as normal forms.
pub static DECISION_TITLE_COLUMNS: Words = table!(Words, "decision-title-columns.txt");

/// Letters before the number of a decision, as they are written.
pub static DECISION_PREFIXES: Words = table!(Words, "decision-prefixes.txt");

/// Titles that only MADR, a template for decisions, has, as normal forms.
pub static MADR_TITLES: Words = table!(Words, "madr-titles.txt");

/// Titles of a glossary, as normal forms: a `word` in it, or the whole `title`.
pub static GLOSSARY_TITLES: Groups = table!(Groups, "glossary-titles.txt");

/// Texts that say that something does not apply: openings of a `text`; a `cell` as a normal form.
pub static NOT_APPLICABLE: Groups = table!(Groups, "not-applicable.txt");

/// Parts of titles of sections that list things of which there may well be none.
pub static MAY_BE_EMPTY: Words = table!(Words, "may-be-empty.txt");

/// Words that carry no title alone.
pub static EMPTY_WORDS: Words = table!(Words, "empty-words.txt");

/// Words and signs between the two things that a title names.
pub static JOINING_WORDS: Words = table!(Words, "joining-words.txt");

/// Titles that documents of every kind have, as normal forms.
pub static COMMON_TITLES: Words = table!(Words, "common-titles.txt");

/// Openings of a sentence that announces what a section has.
pub static INTRODUCTIONS: Words = table!(Words, "introductions.txt");

/// Parts of sentences that others rely on being true.
pub static CLAIMS: Words = table!(Words, "claims.txt");

/// Names of months by their number, the English one first.
pub static MONTHS: Groups = table!(Groups, "months.txt");

/// Parts of a pattern for dates, by what takes their place.
pub static DATE_PARTS: Groups = table!(Groups, "date-parts.txt");

/// Endings of the number of a day.
pub static DAY_ENDINGS: Words = table!(Words, "day-endings.txt");

/// Words behind a number of a percentage or a time, by the unit that they mean.
pub static UNITS: Groups = table!(Groups, "units.txt");

/// Kinds of pictures that may be embedded in an address.
pub static PICTURE_KINDS: Words = table!(Words, "picture-kinds.txt");

/// Beginnings of comments for machines and of licences.
pub static TOOL_COMMENTS: Words = table!(Words, "tool-comments.txt");

/// First words of comments for machines.
pub static TOOL_WORDS: Words = table!(Words, "tool-words.txt");

/// Arrows in drawings made of characters.
pub static DRAWN_ARROWS: Words = table!(Words, "drawn-arrows.txt");

/// First words of Mermaid diagrams, as they are written, by how a diagram of that kind is checked.
pub static MERMAID_KINDS: Groups = table!(Groups, "mermaid-kinds.txt");

/// Kinds of Mermaid diagrams that are words of every day too.
pub static MERMAID_EVERYDAY_KINDS: Words = table!(Words, "mermaid-everyday-kinds.txt");

/// Directions of Mermaid's flowcharts.
pub static MERMAID_DIRECTIONS: Words = table!(Words, "mermaid-directions.txt");

/// First words of statements in Mermaid diagrams that draw nothing, by the kind of diagram.
pub static MERMAID_STATEMENTS: Groups = table!(Groups, "mermaid-statements.txt");

/// Arrows and lines that connect nodes in Mermaid diagrams.
pub static MERMAID_ARROWS: Words = table!(Words, "mermaid-arrows.txt");

// End of the other tables.
