//! The one parse of a document, and the Markdown structures read from it.
//!
//! Invariant: nothing here judges; it knows neither placeholders nor templates nor rules.

pub mod anchor;
pub mod code;
pub mod contents;
pub mod directive;
pub mod document;
pub mod heading;
pub mod ignore;
pub mod mermaid;
pub mod table;
pub mod whole_lines;
