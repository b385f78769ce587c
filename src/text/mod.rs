//! Text without Markdown: spans and lines, edits, searches, normal forms, likeness, dates, quantities, versions, addresses,
//! slugs, damaged encodings.
//!
//! Invariant: nothing here knows Markdown, a template or a rule. A function takes a text and answers with spans, numbers or
//! another text.

pub mod capital;
pub mod contains;
pub mod date;
pub mod edit;
pub mod fnv;
pub mod invisible;
pub mod json;
pub mod likeness;
pub mod lines;
pub mod map;
pub mod mojibake;
pub mod newline;
pub mod normal;
pub mod quantity;
pub mod shared;
pub mod shorten;
pub mod signs;
pub mod slug;
pub mod sort;
pub mod url;
pub mod version;
