//! The one parse of a document (`document`), and the Markdown structures that are read from it: tables, headings,
//! code, anchors, addresses in text, formulas, contents lists, directives, ignores, Mermaid diagrams, and lines that a fix inserts or removes.
//!
//! Invariant: a text is parsed once, and after an edit only the changed part is parsed (`parts`). The code here never
//! knows placeholders, templates or rules.

pub mod anchor;
pub mod autolink;
pub mod code;
pub mod contents;
pub mod directive;
pub mod document;
pub mod drawing;
pub mod heading;
pub mod html;
pub mod html_links;
pub mod ignore;
pub mod math;
pub mod mermaid;
pub mod part;
pub mod parts;
pub mod piece;
pub mod table;
pub mod whole_lines;
