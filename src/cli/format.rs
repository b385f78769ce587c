//! The type of a format of `docgauge check`: a head, a part for each document and a tail. So only one document is in
//! memory at a time.
//!
//! Each format is a constant in a file of its own, and `formats.rs` lists them.

use super::order::Order;
use super::output::{Palette, Problem};
use super::totals::Totals;
use super::verdict::{Checked, Verdict};

/// What is said if there is no document.
pub const NOTHING: &str = "nothing to check: no Markdown files that are not ignored, hidden or excluded\n";

/// A way of writing results.
#[derive(Debug)]
pub struct Format {
    /// The value of `--format`.
    pub name: &'static str,
    /// A line for `--help`.
    pub summary: &'static str,
    /// Writes the text before the first document.
    pub head: fn() -> String,
    /// Writes a document; the text may be empty.
    pub document: fn(&Checked, &Manner) -> Result<String, Problem>,
    /// The text between two documents whose texts are not empty.
    pub between: &'static str,
    /// Writes the text after the last document, from the verdicts on all documents, the totals of the rules, and the
    /// problems of unreadable inputs.
    pub tail: fn(&[Verdict], &Totals, &[Problem], &Manner) -> String,
    /// The tail reports by itself that there was nothing to check.
    pub says_nothing_found: bool,
}

/// Settings that all formats get.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    pub palette: Palette,
    /// The number of columns of a line.
    pub width: usize,
    /// There is only one document, so that a table of its sections is shown.
    pub alone: bool,
    /// Only totals are written.
    pub summary: bool,
    /// Only findings that make the check fail are written for people.
    pub quiet: bool,
    pub order: Order,
}
