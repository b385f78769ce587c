//! The order in which people read the findings of a document.

use clap::ValueEnum;

/// The order of a document's findings for people to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Order {
    /// By section, the most severe first in each section
    Weight,
    /// From the first line to the last
    Line,
}
