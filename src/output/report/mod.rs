//! The report: the public result of checking one document.
//!
//! The field names are a contract with users of the JSON and of the page. Offsets are UTF-16 code units from
//! the start of the given text; lines and columns count from 1. Only [`of`] and [`without_lists`] make reports, and only [`edit`]
//! converts edits to these offsets and back.

mod build;
pub mod change;
mod drawn;
pub mod edit;
mod entries;
mod slots;
mod tables;
mod types;

pub use build::{of, without_lists};
pub use change::{ListChange, Shift};
pub use edit::EditReport;
pub use entries::{Edited, Entries};
pub use types::{
    CellReport, FindingReport, FixReport, ItemReport, Report, RowReport, SectionReport, Slot, TableReport,
    TemplateMatch,
};
