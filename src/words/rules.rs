//! Tables for the rules.

use super::table::{Groups, Words, table};

/// States of a thing that is no more, or not yet.
pub static RETIRED: Words = table!(Words, "retired.txt");

/// Names of columns and fields for a status, as normal forms.
pub static STATUS_COLUMNS: Words = table!(Words, "status-columns.txt");

/// Names of columns for the answers to questions, as normal forms.
pub static ANSWER_COLUMNS: Words = table!(Words, "answer-columns.txt");

/// Names of columns and fields for a result, as normal forms.
pub static RESULT_COLUMNS: Words = table!(Words, "result-columns.txt");

/// Names of columns for the target value, as normal forms.
pub static TARGET_COLUMNS: Words = table!(Words, "target-columns.txt");

/// Names of columns that say how success is measured, as normal forms.
pub static CRITERIA_COLUMNS: Words = table!(Words, "criteria-columns.txt");

/// Names of columns for the current value, as normal forms.
pub static CURRENT_COLUMNS: Words = table!(Words, "current-columns.txt");

/// Words in names of columns for a limit or a measured value, beside targets and current values.
pub static LIMIT_COLUMNS: Words = table!(Words, "limit-columns.txt");

/// Words in names of columns for units.
pub static UNIT_COLUMNS: Words = table!(Words, "unit-columns.txt");

/// Names of columns for the person responsible, as normal forms.
pub static OWNER_COLUMNS: Words = table!(Words, "owner-columns.txt");

/// Words in names of columns for risks.
pub static RISK_WORDS: Words = table!(Words, "risk-words.txt");

/// Names of columns for the mitigation of a risk, as normal forms; a single word counts in a longer name too.
pub static MITIGATION_COLUMNS: Words = table!(Words, "mitigation-columns.txt");

/// Names of columns for the likelihood or impact of a risk, as normal forms.
pub static LIKELIHOOD_COLUMNS: Words = table!(Words, "likelihood-columns.txt");

/// Names of columns for a priority or an effort, as normal forms.
pub static PRIORITY_COLUMNS: Words = table!(Words, "priority-columns.txt");

/// Names of columns for a reason, a purpose or a decision in free words, as normal forms.
pub static REASON_COLUMNS: Words = table!(Words, "reason-columns.txt");

/// Names of columns for a due date, as normal forms.
pub static DUE_COLUMNS: Words = table!(Words, "due-columns.txt");

/// Names of columns for the date of completion, as normal forms.
pub static DONE_COLUMNS: Words = table!(Words, "done-columns.txt");

/// Words before the number of a version, beside the names of its column.
pub static VERSION_OPENINGS: Words = table!(Words, "version-openings.txt");

/// Names of first columns whose values are unique, as normal forms.
pub static KEY_COLUMNS: Words = table!(Words, "key-columns.txt");

/// Words for parts of a system, in names of columns and of parts.
pub static COMPONENT_WORDS: Words = table!(Words, "component-words.txt");

/// Names of first columns of unique names before a column of descriptions, beside parts of a system.
pub static NAME_COLUMNS: Words = table!(Words, "name-columns.txt");

/// Names of columns that describe the things of the first column, as normal forms.
pub static DESCRIPTION_COLUMNS: Words = table!(Words, "description-columns.txt");

/// First cells of rows that add up the others, as normal forms.
pub static SUM_WORDS: Words = table!(Words, "sum-words.txt");

/// Words in names of columns and fields that list values of a language or an interface.
pub static VALUE_WORDS: Words = table!(Words, "value-words.txt");

/// Labels of lines that are about the template rather than the document, as normal forms.
pub static TEMPLATE_LABELS: Words = table!(Words, "template-labels.txt");

/// Answers that say that there is none, as normal forms, beside those that say that it does not apply.
pub static NOTHING: Words = table!(Words, "nothing.txt");

/// Openings of a short answer that refers to another place or to nothing, beside those that say `none`.
pub static SHORT_ANSWERS: Words = table!(Words, "short-answers.txt");

/// Levels of a risk, a priority or an effort, as normal forms; misspellings of them are looked for.
pub static LEVELS: Groups = table!(Groups, "levels.txt");

/// First words of cells that say that a risk is accepted or over, as normal forms.
pub static SETTLED: Words = table!(Words, "settled.txt");

/// States of work and of things, as normal forms, by what they ask for; misspellings of them are looked for.
pub static WORK_STATES: Groups = table!(Groups, "work-states.txt");

/// Words that say that a target is met.
pub static MET_WORDS: Words = table!(Words, "met-words.txt");

/// Words that weaken or negate a claim of success.
pub static NOT_QUITE: Words = table!(Words, "not-quite.txt");

/// Signs and words before a limit, in lower case: whether less or more is wanted.
pub static COMPARISONS: Groups = table!(Groups, "comparisons.txt");

/// Names of measured quantities, as normal forms, by which way is better and whether a number needs a unit.
pub static QUANTITIES: Groups = table!(Groups, "quantities.txt");

/// Words in the name of a quantity that say what its number counts, beside units of time.
pub static UNIT_WORDS: Words = table!(Words, "unit-words.txt");

/// Adjectives that cannot be tested, as normal forms.
pub static VAGUE_ADJECTIVES: Words = table!(Words, "vague-adjectives.txt");

/// Targets that cannot be tested, as normal forms.
pub static VAGUE_TARGETS: Words = table!(Words, "vague-targets.txt");

/// Adverbs before an adjective that cannot be tested.
pub static VAGUE_ADVERBS: Words = table!(Words, "vague-adverbs.txt");

/// What may follow an adjective without making it any easier to test, as normal forms.
pub static VAGUE_ENDINGS: Words = table!(Words, "vague-endings.txt");

/// The words of a demand before its adjective, as normal forms.
pub static DEMANDS: Words = table!(Words, "demands.txt");

/// Words that give a demand a limit, a condition or a reason.
pub static BOUNDS: Words = table!(Words, "bounds.txt");

/// Words in titles of sections about quality, as normal forms.
pub static QUALITY_TITLES: Words = table!(Words, "quality-titles.txt");

/// Parts of words for downtime, in lower case.
pub static DOWNTIME_WORDS: Words = table!(Words, "downtime-words.txt");

/// Parts of words with which a share and a time of downtime need not agree, in lower case.
pub static DOWNTIME_EXCEPTIONS: Words = table!(Words, "downtime-exceptions.txt");

/// Words for each day, week, month or year, in lower case.
pub static PERIODS: Groups = table!(Groups, "periods.txt");

/// Small numbers in words, by the number; `every` and `a` count as one.
pub static NUMBER_WORDS: Groups = table!(Groups, "number-words.txt");

/// Words that open a consequence, as normal forms: `good` for a benefit, `other` for the rest.
pub static SIDES: Groups = table!(Groups, "sides.txt");

/// The statuses that a fix offers for a decision with an unknown one.
pub static DECISION_CHOICES: Words = table!(Words, "decision-choices.txt");

/// Words between a status and the decision that replaced it.
pub static BY_WORDS: Words = table!(Words, "by-words.txt");

/// Words before the choice in a decision of one sentence, in lower case.
pub static SENTENCE_DECISIONS: Words = table!(Words, "sentence-decisions.txt");

/// Products that a system has one version of, as written.
pub static PRODUCTS: Words = table!(Words, "products.txt");

/// Words of a text that may name other versions.
pub static CHANGE_WORDS: Words = table!(Words, "change-words.txt");

/// Words behind a number that is no version: `Redis 3 nodes`.
pub static COUNTED_WORDS: Words = table!(Words, "counted-words.txt");

/// Words in titles of sections that may name other versions than those in use.
pub static OTHER_VERSION_TITLES: Words = table!(Words, "other-version-titles.txt");

/// Words in the title of a document that are no part of the name of a system.
pub static TITLE_WORDS: Words = table!(Words, "title-words.txt");

/// Articles, conjunctions and prepositions, which do not distinguish names.
pub static LITTLE_WORDS: Words = table!(Words, "little-words.txt");

/// Acronyms that readers of architecture documents know, and words that are set in capitals for stress.
pub static KNOWN_ACRONYMS: Words = table!(Words, "known-acronyms.txt");

/// Words in names of teams, offices and roles: a name with one of them is not a person.
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

/// Parts of names of files that contain several decisions, in lower case.
pub static COLLECTION_FILES: Words = table!(Words, "collection-files.txt");

/// Texts of links that do not say where they lead, as normal forms; `vague` ones do where a column says more.
pub static LINK_TEXTS: Groups = table!(Groups, "link-texts.txt");

/// Texts of pictures that do not say what they show, as normal forms.
pub static PICTURE_WORDS: Words = table!(Words, "picture-words.txt");

/// Endings of the names of pages, in lower case.
pub static PAGE_ENDINGS: Words = table!(Words, "page-endings.txt");

/// Endings of names of picture files, in lower case.
pub static PICTURE_ENDINGS: Words = table!(Words, "picture-endings.txt");

/// Misspelt ends of a comment, which do not close it.
pub static COMMENT_ENDS: Words = table!(Words, "comment-ends.txt");

/// Words that open a comment to docgauge.
pub static DIRECTIVE_WORDS: Words = table!(Words, "directive-words.txt");

/// Parts of a text that is about damaged characters and their encodings, in lower case.
pub static ENCODING_WORDS: Words = table!(Words, "encoding-words.txt");

/// Words that programs print for a missing value, anywhere in a text.
pub static PRINTED_NOTHING: Words = table!(Words, "printed-nothing.txt");

/// Texts that programs print for a missing value, as a whole value.
pub static PRINTED_VALUES: Words = table!(Words, "printed-values.txt");

/// Marks that programs and assistants write into a text.
pub static TOOL_MARKS: Words = table!(Words, "tool-marks.txt");

/// Parts that are rare in texts, one of them in each mark of a tool and of a link.
pub static TOOL_MARK_PARTS: Words = table!(Words, "tool-mark-parts.txt");

/// Marks that assistants add to the addresses of links.
pub static LINK_MARKS: Words = table!(Words, "link-marks.txt");

/// Phrases of assistants to their users, as normal forms, by its place in a sentence.
pub static ASSISTANT_WORDS: Groups = table!(Groups, "assistant-words.txt");

/// Words below a table that explain its empty cells.
pub static EMPTY_ON_PURPOSE: Words = table!(Words, "empty-on-purpose.txt");
