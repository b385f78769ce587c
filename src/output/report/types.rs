//! The types of the report, plain data. Their fields are the contract.

use serde::Serialize;

use super::edit::EditReport;
use crate::model::finding::{Category, Evidence, FixKind, Input, Severity};
use crate::model::state::{Completeness, ItemKind, ItemState, Own, RunnerUp, SectionState};
use crate::text::map::Map;

/// The report on one document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Report {
    pub path: String,
    pub template: Option<TemplateMatch>,
    /// The document's status as written in it, if it is filled in.
    pub status: Option<String>,
    /// No errors, and every item of the required sections is done.
    pub ready: bool,
    pub completeness: Completeness,
    pub sections: Vec<SectionReport>,
    pub findings: Vec<FindingReport>,
    #[cfg_attr(feature = "cli", schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub metadata: Map<String, String>,
}

/// Which template the document follows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TemplateMatch {
    pub id: String,
    pub name: String,
    /// From 0 to 1.
    pub confidence: f64,
    pub runner_up: Option<RunnerUp>,
}

/// One section, in document order. A missing section is at the place where the template expects it, with `from == to`.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
    /// The document is not ready while an item of this section is open. False for sections that are optional in the
    /// template and for sections that the template does not have.
    pub required: bool,
    pub from: usize,
    pub to: usize,
    pub line: usize,
    pub own: Own,
    pub completeness: Completeness,
    pub items: Vec<ItemReport>,
}

/// One item. A missing item has `from == to` at the place where it is expected.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ItemReport {
    pub kind: ItemKind,
    pub state: ItemState,
    /// Its name: its label, its first words, or its name in the template.
    pub label: String,
    pub from: usize,
    pub to: usize,
    pub line: usize,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FindingReport {
    pub rule: &'static str,
    pub category: Category,
    pub severity: Severity,
    pub message: String,
    pub help: String,
    /// The id of the section that contains it.
    pub section: String,
    pub from: usize,
    pub to: usize,
    /// Lines count from 1, columns too, in UTF-16 code units.
    pub line: usize,
    pub column: usize,
    /// Line and column of `to`, the first character after the finding.
    pub end_line: usize,
    pub end_column: usize,
    /// The source between `from` and `to`.
    pub text: String,
    /// Placeholders only: how certain docgauge is that the text is a placeholder.
    pub evidence: Option<Evidence>,
    /// Placeholders only: the form of the placeholder, such as `bracket`, `date` or `guidance`.
    pub form: Option<&'static str>,
    /// Placeholders only: the name of the place: its field's label, its row and column, or else the words of the placeholder.
    pub label: Option<String>,
    /// Placeholders only: the group of placeholders that need the same answer.
    pub group: Option<String>,
    /// Placeholders only: the kind of answer that is expected.
    pub input: Option<Input>,
    pub fixes: Vec<FixReport>,
}

/// A fix with its edits in UTF-16 offsets.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FixReport {
    pub title: String,
    pub kind: FixKind,
    pub edits: Vec<EditReport>,
}
