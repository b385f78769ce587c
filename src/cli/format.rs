//! Formats of `docgauge check`: a head, a part for each document and a tail, so that no format has to keep all documents at
//! once.
//!
//! Each format is a constant in a file of its own, and `formats.rs` lists them.

use super::output::{Palette, Problem};
use super::verdict::{Checked, Limits, Verdict};

/// A way of writing results.
#[derive(Debug)]
pub struct Format {
    /// As `--format` takes it.
    pub name: &'static str,
    /// A line for `--help`.
    pub summary: &'static str,
    /// Before the first document.
    pub head: fn() -> String,
    /// A document; empty where the format has nothing to say of it.
    pub document: fn(&Checked, &Manner) -> Result<String, Problem>,
    /// Between two documents of which there is something to say.
    pub between: &'static str,
    /// After the last document: the verdicts on those that were checked, the problems of those that could not be.
    pub tail: fn(&[Verdict], &[Problem], &Manner) -> String,
    /// The tail itself says that there was nothing to check.
    pub says_nothing_found: bool,
}

/// How to write for the reader at hand.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    pub palette: Palette,
    /// Columns of a line.
    pub width: usize,
    /// There is one document only: its sections are worth a table.
    pub alone: bool,
    pub limits: Limits,
}
