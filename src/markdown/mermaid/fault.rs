//! Faults of a diagram, and lines that are not part of it.

use crate::text::edit::Edit;
use crate::text::lines::Span;

/// A reason why Mermaid does not draw a diagram.
#[derive(Debug)]
pub struct Fault {
    pub span: Span,
    pub message: String,
    pub help: String,
    /// The title and the edits of a fix.
    pub fix: Option<(String, Vec<Edit>)>,
}

impl Fault {
    /// A fault without a fix.
    pub(super) fn new(span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Fault { span, message: message.into(), help: help.into(), fix: None }
    }
}

/// Whether a line is a comment or a directive to Mermaid.
pub(super) fn is_comment(line: &str) -> bool {
    line.starts_with("%%")
}
