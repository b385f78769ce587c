//! The word tables: one concept a file, one line a language.
//!
//! Invariant: a word stands in one table, and whoever needs the concept asks that table; no list of words stands in code.
//! To add a word, add it to the line of its language. What the words mean for a document is decided elsewhere.

pub mod search;
pub mod table;

use table::{Words, table};

/// Titles of a contents list, as normal forms.
pub static CONTENTS_TITLES: Words = table!(Words, "contents-titles.txt");

/// Languages of fenced code blocks that draw a diagram.
pub static DIAGRAM_LANGUAGES: Words = table!(Words, "diagram-languages.txt");

/// Languages of fenced code blocks that hold plain text, which may be a drawing.
pub static TEXT_LANGUAGES: Words = table!(Words, "text-languages.txt");

/// Languages of fenced code blocks that hold a document or a record, neither source code nor a drawing.
pub static DOCUMENT_LANGUAGES: Words = table!(Words, "document-languages.txt");

// Tables that the judgement of placeholders asks.

/// Marks of an answer that is still to come, such as `tbd`.
pub static PUT_OFF: Words = table!(Words, "put-off.txt");

/// Phrases that put an answer off within a sentence.
pub static PUT_OFF_PHRASES: Words = table!(Words, "put-off-phrases.txt");

/// Texts that put an answer off as the whole of a value only.
pub static PUT_OFF_VALUES: Words = table!(Words, "put-off-values.txt");

// End of the tables for placeholders.

// Tables that the rules ask.

// End of the tables for rules.

// Tables that everything else asks: dates, quantities, metadata, decisions, sign-off, sections.

// End of the other tables.
