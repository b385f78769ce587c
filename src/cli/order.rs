//! The order in which people read the findings of a document.

use clap::ValueEnum;

/// The order of a document's findings for people to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Order {
    /// By section, in it the heaviest first
    Weight,
    /// From the first line to the last
    Line,
}
