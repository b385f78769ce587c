//! The state of a scan through the lines of a flowchart.

use super::fault::Fault;
use crate::text::lines::Span;
use crate::words;

/// A label, a quotation or data that continues on the next line.
pub(super) enum Open {
    Label(Span, &'static [&'static str]),
    Quote(Span),
    /// `@{ … }` and `accDescr { … }`.
    Data,
}

/// The state between two lines.
pub(super) struct Scan<'a, 'f> {
    pub text: &'a str,
    pub faults: &'f mut Vec<Fault>,
    pub open: Option<Open>,
}

/// A label whose bracket is not closed.
pub(super) fn unclosed(span: Span) -> Fault {
    Fault::new(span, "this label is not closed", "Add the bracket that closes it")
}

/// Whether a text has an arrow in it.
pub(super) fn has_arrow(source: &str) -> bool {
    words::MERMAID_ARROWS.part_in(source)
}
