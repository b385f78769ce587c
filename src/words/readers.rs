//! Tables for the readers of a document: sections, languages of code, dates, quantities, metadata, decisions, sign-off.

use super::table::{Groups, Words, table};

/// Titles of a contents list, as normal forms.
pub static CONTENTS_TITLES: Words = table!(Words, "contents-titles.txt");

/// Words before the number or letter of a part of a document.
pub static PART_WORDS: Words = table!(Words, "part-words.txt");

/// Titles of what a changelog has for its next release, as normal forms.
pub static NEXT_RELEASES: Words = table!(Words, "next-releases.txt");

/// Titles that say that a document ends here, as normal forms.
pub static END_TITLES: Words = table!(Words, "end-titles.txt");

/// Words in brackets behind a title that say that the section may be left out, as normal forms.
pub static OPTIONAL_WORDS: Words = table!(Words, "optional-words.txt");

/// Languages of fenced code blocks that draw a diagram.
pub static DIAGRAM_LANGUAGES: Words = table!(Words, "diagram-languages.txt");

/// Languages of fenced code blocks that contain plain text, which may be a drawing.
pub static TEXT_LANGUAGES: Words = table!(Words, "text-languages.txt");

/// Languages of fenced code blocks that contain a document or a record, neither source code nor a drawing.
pub static DOCUMENT_LANGUAGES: Words = table!(Words, "document-languages.txt");

/// First words of a document's or a decision's status, as normal forms, by what they say about it.
pub static STATUSES: Groups = table!(Groups, "statuses.txt");

/// Phrases in a status for work in progress, as normal forms.
pub static IN_PROGRESS: Words = table!(Words, "in-progress.txt");

/// Names of metadata fields, as normal forms, the most certain of each group first.
pub static METADATA_KEYS: Groups = table!(Groups, "metadata-keys.txt");

/// Titles of a section of fields about the document, as normal forms: `anywhere`, or `early` in the document only.
pub static INFO_TITLES: Groups = table!(Groups, "info-titles.txt");

/// Headings of the two columns of a table of fields and values, as normal forms: `field`, `value`.
pub static INFO_HEADERS: Groups = table!(Groups, "info-headers.txt");

/// Heads of two lists that stand side by side in a table.
pub static SIDES_OF_LISTS: Words = table!(Words, "sides-of-lists.txt");

/// Headings of a column of versions, as normal forms.
pub static VERSION_COLUMNS: Words = table!(Words, "version-columns.txt");

/// Headings of a column of dates, as normal forms.
pub static DATE_COLUMNS: Words = table!(Words, "date-columns.txt");

/// Words in headings of the column of a revision history that says what changed.
pub static CHANGE_COLUMNS: Words = table!(Words, "change-columns.txt");

/// Words and phrases in titles of a revision history, as normal forms.
pub static HISTORY_TITLES: Words = table!(Words, "history-titles.txt");

/// Words in headings of a column of signatures.
pub static SIGNATURE_COLUMNS: Words = table!(Words, "signature-columns.txt");

/// Headings of other columns that are filled in on approval, as normal forms.
pub static APPROVAL_COLUMNS: Words = table!(Words, "approval-columns.txt");

/// Headings of a column that says who signs, as normal forms.
pub static SIGNER_COLUMNS: Words = table!(Words, "signer-columns.txt");

/// Words and phrases in titles of a section of sign-offs, as normal forms.
pub static SIGN_OFF_TITLES: Words = table!(Words, "sign-off-titles.txt");

/// Phrases in labels of a line that says who has approved, as normal forms.
pub static SIGN_OFF_LABELS: Words = table!(Words, "sign-off-labels.txt");

/// First words of a signature that is not given yet.
pub static PENDING: Words = table!(Words, "pending.txt");

/// Headings and labels of the parts of a decision, as normal forms.
pub static DECISION_PARTS: Groups = table!(Groups, "decision-parts.txt");

/// Words in short headings and labels of the parts of a decision.
pub static DECISION_PART_WORDS: Groups = table!(Groups, "decision-part-words.txt");

/// Words in titles of a section about decisions.
pub static DECISION_TITLES: Words = table!(Words, "decision-titles.txt");

/// Headings of the column of titles in an index of decisions, as normal forms.
pub static DECISION_TITLE_COLUMNS: Words = table!(Words, "decision-title-columns.txt");

/// Letters before the number of a decision, as written.
pub static DECISION_PREFIXES: Words = table!(Words, "decision-prefixes.txt");

/// What stands for the number of a decision record, in lower case.
pub static RECORD_NUMBERS: Words = table!(Words, "record-numbers.txt");

/// Titles that only MADR, a template for decisions, has, as normal forms.
pub static MADR_TITLES: Words = table!(Words, "madr-titles.txt");

/// Titles of a glossary, as normal forms: a `word` in it, or the whole `title`.
pub static GLOSSARY_TITLES: Groups = table!(Groups, "glossary-titles.txt");

/// Texts that say that something does not apply: openings of a `text`; a `cell` as a normal form.
pub static NOT_APPLICABLE: Groups = table!(Groups, "not-applicable.txt");

/// Parts of titles of sections whose list may be empty.
pub static MAY_BE_EMPTY: Words = table!(Words, "may-be-empty.txt");

/// Words that are not enough for a title by themselves.
pub static EMPTY_WORDS: Words = table!(Words, "empty-words.txt");

/// Words and signs between the two parts of a title.
pub static JOINING_WORDS: Words = table!(Words, "joining-words.txt");

/// Titles that documents of every kind have, as normal forms.
pub static COMMON_TITLES: Words = table!(Words, "common-titles.txt");

/// Openings of a sentence that introduces a section.
pub static INTRODUCTIONS: Words = table!(Words, "introductions.txt");

/// Parts of claims that others rely on.
pub static CLAIMS: Words = table!(Words, "claims.txt");

/// Names of months by their number, the English one first.
pub static MONTHS: Groups = table!(Groups, "months.txt");

/// Parts of a date pattern such as `DD`, by the value that replaces them.
pub static DATE_PARTS: Groups = table!(Groups, "date-parts.txt");

/// Endings of the number of a day.
pub static DAY_ENDINGS: Words = table!(Words, "day-endings.txt");

/// Words behind a number of a percentage or a time, by the unit that they mean.
pub static UNITS: Groups = table!(Groups, "units.txt");

/// Endings of names of files that browsers show as images, in lower case.
pub static IMAGE_ENDINGS: Words = table!(Words, "image-endings.txt");

/// Kinds of pictures that may be embedded in an address.
pub static PICTURE_KINDS: Words = table!(Words, "picture-kinds.txt");

/// Beginnings of comments for machines and of licences.
pub static TOOL_COMMENTS: Words = table!(Words, "tool-comments.txt");

/// First words of comments for machines.
pub static TOOL_WORDS: Words = table!(Words, "tool-words.txt");

/// Phrases in a section that has text instead of a diagram, as parts of a normal form.
pub static DESCRIBED_IN_WORDS: Words = table!(Words, "described-in-words.txt");

/// Arrows in drawings made of characters.
pub static DRAWN_ARROWS: Words = table!(Words, "drawn-arrows.txt");

/// First words of Mermaid diagrams, as written, by how a diagram of that kind is checked.
pub static MERMAID_KINDS: Groups = table!(Groups, "mermaid-kinds.txt");

/// Kinds of Mermaid diagrams that are words of every day too.
pub static MERMAID_EVERYDAY_KINDS: Words = table!(Words, "mermaid-everyday-kinds.txt");

/// Directions of Mermaid's flowcharts.
pub static MERMAID_DIRECTIONS: Words = table!(Words, "mermaid-directions.txt");

/// First words of statements in Mermaid diagrams that draw nothing, by the kind of diagram.
pub static MERMAID_STATEMENTS: Groups = table!(Groups, "mermaid-statements.txt");

/// What follows the word `note` in Mermaid's sequence diagrams.
pub static MERMAID_NOTE_PLACES: Words = table!(Words, "mermaid-note-places.txt");

/// First words of lines in Mermaid's pie charts that are no slice, in lower case.
pub static MERMAID_PIE_STATEMENTS: Words = table!(Words, "mermaid-pie-statements.txt");

/// Ends of the relations of Mermaid's entity diagrams.
pub static MERMAID_CARDINALITIES: Words = table!(Words, "mermaid-cardinalities.txt");

/// Arrows and lines that connect nodes in Mermaid diagrams.
pub static MERMAID_ARROWS: Words = table!(Words, "mermaid-arrows.txt");

/// Openings of a comment that tells in which case its section is deleted.
pub static SECTION_REMOVALS: Words = table!(Words, "section-removals.txt");
