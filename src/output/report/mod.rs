//! The report: everything docgauge says about one document, as it leaves the core.
//!
//! The field names are a contract with users of the JSON and of the page. Offsets are UTF-16 code units from
//! the start of the text as given; lines and columns count from 1. [`of`] makes a report, [`edit`] turns edits
//! into these offsets and back; nothing else does either.

mod build;
pub mod edit;
mod types;

pub use build::of;
pub use edit::EditReport;
pub use types::{FindingReport, FixReport, ItemReport, Report, SectionReport, TemplateMatch};
