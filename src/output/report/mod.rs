//! What leaves the core: everything docgauge says about one document.
//!
//! The field names are a contract with users of the JSON and of the page. Offsets are UTF-16 code units from
//! the start of the text as given; lines and columns count from 1. Only [`of`] and [`edits`] write them.

mod build;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::finding::{Category, Evidence, FixKind, Input, Severity};
use crate::model::state::{Completeness, ItemKind, ItemState, Own, RunnerUp, SectionState};
pub use build::{edits, of};

/// The report on one document.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Report {
    pub path: String,
    pub template: Option<TemplateMatch>,
    /// The document's own status line, as written, if it has one that is filled in.
    pub status: Option<String>,
    /// No errors, and no open items in required sections.
    pub ready: bool,
    pub completeness: Completeness,
    pub sections: Vec<SectionReport>,
    pub findings: Vec<FindingReport>,
    pub metadata: BTreeMap<String, String>,
}

/// Which template the document follows.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TemplateMatch {
    pub id: String,
    pub name: String,
    /// From 0 to 1.
    pub confidence: f64,
    pub runner_up: Option<RunnerUp>,
}

/// One section, in document order; a missing one stands where the template expects it, with `from == to`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SectionReport {
    pub id: String,
    /// The heading's text without its markup and number; empty for the text before the first heading.
    pub title: String,
    pub template_title: Option<String>,
    pub number: Option<String>,
    /// 0 for the text before the first heading, else 1 to 6.
    pub level: u8,
    pub state: SectionState,
    pub from: usize,
    pub to: usize,
    pub line: usize,
    pub own: Own,
    pub completeness: Completeness,
    pub items: Vec<ItemReport>,
}

/// One item; a missing one has `from == to` where it is expected.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ItemReport {
    pub kind: ItemKind,
    pub state: ItemState,
    /// What to call it: its label, first words, or the template's name for it.
    pub label: String,
    pub from: usize,
    pub to: usize,
    pub line: usize,
}

/// One finding, as the user's tools get it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FindingReport {
    pub rule: &'static str,
    pub category: Category,
    pub severity: Severity,
    pub message: String,
    pub help: String,
    /// The id of the section it stands in.
    pub section: String,
    pub from: usize,
    pub to: usize,
    pub line: usize,
    pub column: usize,
    /// The source between `from` and `to`.
    pub text: String,
    pub evidence: Option<Evidence>,
    pub group: Option<String>,
    pub input: Option<Input>,
    pub fixes: Vec<FixReport>,
}

/// A fix with its edits in UTF-16 offsets.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FixReport {
    pub title: String,
    pub kind: FixKind,
    pub edits: Vec<EditReport>,
}

/// Replace `from..to` by `insert`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct EditReport {
    pub from: usize,
    pub to: usize,
    pub insert: String,
}
