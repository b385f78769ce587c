//! The word tables: one concept a file, one line a language.
//!
//! Invariant: a word stands in one table, and whoever needs the concept asks that table; no list of words stands in code.
//! To add a word, add it to the line of its language. What the words mean for a document is decided elsewhere.

pub mod gate;
pub mod index;
pub mod pack;
mod placeholders;
mod readers;
mod rules;
pub mod table;

pub use placeholders::*;
pub use readers::*;
pub use rules::*;
