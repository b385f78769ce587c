//! Text without Markdown: spans and lines, searches, normal forms, dates, quantities, slugs, damaged encodings.
//!
//! Invariant: nothing here knows Markdown, a template or a rule.

pub mod contains;
pub mod date;
pub mod edit;
pub mod fnv;
pub mod invisible;
pub mod lines;
pub mod mojibake;
pub mod normal;
pub mod quantity;
pub mod slug;
pub mod sort;
pub mod url;
