//! The word tables: one concept per file, one line per language.
//!
//! Invariant: a word is in one table, and all code that needs the concept uses that table; code contains no list of
//! words. To add a word, add it to the line of its language. Deliberately absent: what a word means for a document; the
//! code that uses the table decides it.

pub mod gate;
pub mod index;
pub mod pack;
mod placeholders;
mod put_off;
mod readers;
mod requests;
mod rules;
pub mod table;

pub use placeholders::*;
pub use put_off::*;
pub use readers::*;
pub use requests::*;
pub use rules::*;
