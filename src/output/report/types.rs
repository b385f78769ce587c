//! The types of the report, plain data. Their fields are the contract.

use super::edit::EditReport;
use crate::model::band::Band;
use crate::model::finding::{Category, Evidence, FixKind, Input, Severity};
use crate::model::state::{Completeness, ItemKind, ItemState, Own, RunnerUp, SectionState};
use crate::text::json::{Json, Writer, fields, object};
use crate::text::map::Map;
use crate::text::shared::SharedText;

/// The report on one document.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Report {
    pub path: String,
    pub template: Option<TemplateMatch>,
    /// The document's status as written in it, if it is filled in.
    pub status: Option<String>,
    /// No errors, and every item of the required sections is done.
    pub ready: bool,
    pub completeness: Completeness,
    /// How far the document is; null, and no percentage to be shown, if it follows no template or has no items.
    pub band: Option<Band>,
    pub sections: Vec<SectionReport>,
    pub findings: Vec<FindingReport>,
    #[cfg_attr(feature = "cli", schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub metadata: Map<String, String>,
}

object!(Report { path, template, status, ready, completeness, band, sections, findings, metadata });

/// Which template the document follows.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TemplateMatch {
    pub id: String,
    pub name: String,
    /// From 0 to 1.
    pub confidence: f64,
    pub runner_up: Option<RunnerUp>,
}

object!(TemplateMatch { id, name, confidence, runner_up });

/// One section, in document order. A missing section is at the place where the template expects it, with `from == to`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SectionReport {
    pub id: SharedText,
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
    /// Its tables with rows that wait for answers, in order.
    pub tables: Vec<TableReport>,
    /// Where its text is written, if it is missing or has none.
    pub slot: Option<Slot>,
    /// The template's text for the slot, if there is any.
    pub skeleton: Option<String>,
}

object!(SectionReport {
    id,
    title,
    template_title,
    number,
    level,
    state,
    required,
    from,
    to,
    line,
    own,
    completeness,
    items,
    tables,
    slot,
    skeleton
});

/// Where an answer is written that replaces no placeholder: in the place of `from..to`, between `before` and `behind`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Slot {
    pub from: usize,
    pub to: usize,
    pub before: SharedText,
    pub behind: SharedText,
    /// The answer may have several lines.
    pub lines: bool,
}

object!(Slot { from, to, before, behind, lines });

/// A table with rows that wait for answers.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TableReport {
    pub from: usize,
    pub to: usize,
    /// Its column headings as a reader sees them.
    pub columns: Vec<String>,
    pub rows: Vec<RowReport>,
    /// Where one more row goes, and an empty row to be written there.
    pub end: usize,
    pub blank: String,
}

object!(TableReport { from, to, columns, rows, end, blank });

/// A row of a table: its lines with their line end.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RowReport {
    pub from: usize,
    pub to: usize,
    pub line: usize,
    pub state: ItemState,
    /// The cells that are written there, each from bar to bar.
    pub cells: Vec<CellReport>,
}

object!(RowReport { from, to, line, state, cells });

/// A cell of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CellReport {
    pub from: usize,
    pub to: usize,
}

object!(CellReport { from, to });

/// One item. A missing item has `from == to` at the place where it is expected.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ItemReport {
    pub kind: ItemKind,
    pub state: ItemState,
    /// Its name: its label, its first words, or its name in the template.
    pub label: SharedText,
    pub from: usize,
    pub to: usize,
    pub line: usize,
    /// Where its answer is written, if it waits for one that no placeholder and no table has a place for.
    #[cfg_attr(feature = "cli", schemars(skip_serializing_if = "Option::is_none"))]
    pub slot: Option<Slot>,
}

impl Json for ItemReport {
    fn json(&self, out: &mut Writer) {
        let ItemReport { kind, state, label, from, to, line, slot } = self;
        fields!(out, kind, state, label, from, to, line);
        if let Some(slot) = slot {
            out.raw(",\"slot\":");
            slot.json(out);
        }
        out.raw("}");
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FindingReport {
    pub rule: &'static str,
    pub category: Category,
    pub severity: Severity,
    pub message: SharedText,
    pub help: SharedText,
    /// The id of the section that contains it, or of the missing section that it is about.
    pub section: SharedText,
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
    pub label: Option<SharedText>,
    /// Placeholders only: the group of placeholders that need the same answer.
    pub group: Option<SharedText>,
    /// Placeholders only: the kind of answer that is expected.
    pub input: Option<Input>,
    pub fixes: Vec<FixReport>,
}

object!(FindingReport {
    rule,
    category,
    severity,
    message,
    help,
    section,
    from,
    to,
    line,
    column,
    end_line,
    end_column,
    text,
    evidence,
    form,
    label,
    group,
    input,
    fixes
});

/// A fix with its edits in UTF-16 offsets.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FixReport {
    pub title: SharedText,
    pub kind: FixKind,
    pub edits: Vec<EditReport>,
}

object!(FixReport { title, kind, edits });
