//! Placeholders: spans on which the author still has to act, recognisable by their form.

use crate::finding::{Evidence, Input};
use crate::source::Span;

/// The forms a placeholder comes in; each is a rule of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    Bracket,
    Mustache,
    Date,
    Word,
}

/// One slot that waits for an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Placeholder {
    pub form: Form,
    pub span: Span,
    pub evidence: Evidence,
    pub input: Input,
    /// The leaf block that it stands in.
    pub block: usize,
}

/// The placeholders of a document, sorted by where they stand; no two overlap.
pub fn find(document: &crate::document::Document) -> Vec<Placeholder> {
    let _ = document;
    Vec::new()
}
