//! The meaning of a document: its items, metadata, decisions, sign-offs, revision histories, glossary, names of places.
//!
//! Invariant: the code here does not use templates and reports no findings.

pub mod announced;
pub mod decision;
pub mod expected_dates;
pub mod glossary;
pub mod history;
mod html_item;
pub mod info_table;
pub mod item;
mod labels;
pub mod metadata;
pub mod place;
pub mod sign_off;
pub mod stems;
pub mod text_table;
