//! What leaves the core: everything docgauge says about one document.
//!
//! The field names are a contract with users of the JSON and of the page. Offsets are UTF-16 code units from
//! the start of the text as given; lines and columns count from 1. Only [`build`] and [`edits`] write them.

mod build;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::finding::{Evidence, FixKind, Input, Severity};
use crate::rules::rule::Category;
pub use build::{build, edits};

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

/// The template that came second.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RunnerUp {
    pub id: String,
    pub confidence: f64,
}

/// Done and total items, with `percent = floor(100 * done / total)`, 0 where there are none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Completeness {
    pub done: usize,
    pub total: usize,
    pub percent: usize,
}

impl Completeness {
    /// The fraction with its percentage, rounded down so that 99.6 % never reads 100 %.
    pub fn new(done: usize, total: usize) -> Self {
        let percent = (100 * done).checked_div(total).unwrap_or(0);
        Completeness { done, total, percent }
    }
}

/// Done and total items of a section without its subsections.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Own {
    pub done: usize,
    pub total: usize,
}

/// How a section of the document stands to the template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SectionState {
    Present,
    Missing,
    Empty,
    Extra,
    NotApplicable,
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

/// The kinds of items an author fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ItemKind {
    Field,
    Row,
    ListItem,
    Paragraph,
    Diagram,
    Code,
    Heading,
}

/// Where an item stands between template and document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ItemState {
    Done,
    /// Holds a placeholder, or is empty.
    Open,
    /// Equals the template's sample.
    Unchanged,
    /// Expected and absent.
    Missing,
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
