//! The meaning of a document: items, metadata, decisions, sign-off, history, glossary, names of places.
//!
//! Invariant: nothing here knows a template.

pub mod decision;
pub mod glossary;
pub mod history;
pub mod item;
pub mod metadata;
pub mod place;
pub mod sign_off;
