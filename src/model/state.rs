//! States of items and sections, and the fractions of completeness.
//!
//! Plain data: alignment and completeness decide the states, rules and output read them.

use crate::text::json::{object, words};

/// The second most likely template.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RunnerUp {
    pub id: String,
    pub confidence: f64,
}

object!(RunnerUp { id, confidence });

/// Done and total items, with `percent = floor(100 * done / total)`, or 0 if there are no items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Completeness {
    pub done: usize,
    pub total: usize,
    pub percent: usize,
}

object!(Completeness { done, total, percent });

impl Completeness {
    /// The fraction with its percentage, rounded down so that 99.6 % never reads 100 %.
    pub fn new(done: usize, total: usize) -> Self {
        let percent = (100 * done).checked_div(total).unwrap_or(0);
        Completeness { done, total, percent }
    }
}

/// Done and total items of a section without its subsections.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Own {
    pub done: usize,
    pub total: usize,
}

object!(Own { done, total });

/// The state of a section of the document compared with the template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum SectionState {
    Present,
    Missing,
    Empty,
    Extra,
    NotApplicable,
}

words!(SectionState { Present = "present", Missing = "missing", Empty = "empty", Extra = "extra", NotApplicable = "not-applicable" });

/// The kinds of items an author fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum ItemKind {
    Field,
    Row,
    ListItem,
    Paragraph,
    Diagram,
    Code,
    Heading,
}

words!(ItemKind { Field = "field", Row = "row", ListItem = "list-item", Paragraph = "paragraph", Diagram = "diagram", Code = "code", Heading = "heading" });

/// The state of an item compared with the template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum ItemState {
    Done,
    /// Contains a placeholder, or is empty.
    Open,
    /// Equals the template's sample.
    Unchanged,
    /// The template expects it, and the document does not have it.
    Missing,
}

words!(ItemState { Done = "done", Open = "open", Unchanged = "unchanged", Missing = "missing" });
