//! What leaves the core: everything docgauge says about one document.
//!
//! The field names are a contract with users of the JSON and of the page. Offsets are UTF-16 code units from
//! the start of the text as given; lines and columns count from 1. This is the only module that writes them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::alignment::Entry;
use crate::analysis::Analysis;
use crate::completeness;
use crate::finding::{Edit, Evidence, Finding, FixKind, Input, Severity};
use crate::normal;
use crate::rule::Category;
use crate::source::{Lines, Span};

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

/// The report of an analysis.
pub fn build(analysis: &Analysis) -> Report {
    let ids = section_ids(analysis);
    let sections = sections(analysis, &ids);
    let findings: Vec<FindingReport> =
        analysis.findings.iter().map(|finding| finding_report(analysis, &ids, finding)).collect();
    let (done, total) =
        sections.iter().fold((0, 0), |sum, section| (sum.0 + section.own.done, sum.1 + section.own.total));
    let alignment = &analysis.alignment;
    let errors = findings.iter().any(|finding| finding.severity == Severity::Error);
    Report {
        path: if analysis.options.path.is_empty() { "-".to_string() } else { analysis.options.path.clone() },
        template: alignment.template.map(|template| TemplateMatch {
            id: template.id.clone(),
            name: template.name.clone(),
            confidence: alignment.confidence,
            runner_up: alignment.runner_up.clone(),
        }),
        status: analysis.metadata.status().map(|entry| entry.value.clone()),
        ready: 0 < total && done == total && !errors,
        completeness: Completeness::new(done, total),
        sections,
        findings,
        metadata: analysis.metadata.filled(),
    }
}

/// An id for each section of the document: its heading as a link target on GitHub would be written, made unique.
fn section_ids(analysis: &Analysis) -> Vec<String> {
    let mut slugs = crate::slug::Slugs::default();
    let sections = analysis.document.sections.iter();
    sections
        .map(|section| if section.level == 0 { "top".to_string() } else { slugs.unique(&section.title) })
        .collect()
}

fn sections(analysis: &Analysis, ids: &[String]) -> Vec<SectionReport> {
    let document = &analysis.document;
    let entries = analysis.alignment.outline.iter().zip(&analysis.assessed);
    let mut sections: Vec<SectionReport> = entries
        .map(|(entry, assessed)| {
            let own = completeness::own(assessed);
            let items = assessed.iter().map(|item| {
                let (from, to) = utf16(analysis, item.span);
                let line = document.lines.line(item.span.from);
                ItemReport { kind: item.kind, state: item.state, label: item.label.clone(), from, to, line }
            });
            let items = items.collect();
            match *entry {
                Entry::Section { section, state } => {
                    let source = &document.sections[section];
                    let (number, title) = normal::number(&source.title);
                    let (from, to) = utf16(analysis, source.span);
                    SectionReport {
                        id: ids[section].clone(),
                        title: title.to_string(),
                        template_title: analysis.alignment.template_section[section]
                            .zip(analysis.alignment.template)
                            .map(|(at, template)| template.sections[at].title.clone())
                            .filter(|_| source.level > 0),
                        number: number.map(str::to_string),
                        level: source.level,
                        state,
                        from,
                        to,
                        line: document.lines.line(source.span.from),
                        own,
                        completeness: Completeness::default(),
                        items,
                    }
                }
                Entry::Missing { template_section, at, level } => {
                    let from = document.lines.utf16(at);
                    let wanted =
                        analysis.alignment.template.map(|template| &template.sections[template_section]);
                    let title = wanted.map_or(String::new(), |wanted| wanted.title.clone());
                    SectionReport {
                        id: format!("missing-{}", crate::slug::slug(&title)),
                        title: title.clone(),
                        template_title: Some(title),
                        number: wanted.and_then(|wanted| wanted.number.clone()),
                        level,
                        state: SectionState::Missing,
                        from,
                        to: from,
                        line: document.lines.line(at),
                        own,
                        completeness: Completeness::default(),
                        items,
                    }
                }
            }
        })
        .collect();
    sum_up(&mut sections);
    sections
}

/// Completeness adds to a section's own items those of the sections below it.
fn sum_up(sections: &mut [SectionReport]) {
    let mut open: Vec<usize> = Vec::new();
    let mut sums: Vec<(usize, usize)> = sections.iter().map(|s| (s.own.done, s.own.total)).collect();
    for index in (0..sections.len()).rev() {
        // Walking backwards, everything on the stack with a higher level stands below this section.
        while let Some(&next) = open.last()
            && 0 < sections[index].level
            && sections[index].level < sections[next].level
        {
            open.pop();
            sums[index].0 += sums[next].0;
            sums[index].1 += sums[next].1;
        }
        open.push(index);
        sections[index].completeness = Completeness::new(sums[index].0, sums[index].1);
    }
}

/// Edits as they leave the core.
pub fn edits(lines: &Lines, edits: &[Edit]) -> Vec<EditReport> {
    let report = |edit: &Edit| EditReport {
        from: lines.utf16(edit.span.from),
        to: lines.utf16(edit.span.to),
        insert: edit.insert.clone(),
    };
    edits.iter().map(report).collect()
}

fn finding_report(analysis: &Analysis, ids: &[String], finding: &Finding) -> FindingReport {
    let document = &analysis.document;
    let (from, to) = utf16(analysis, finding.span);
    let fixes = finding.fixes.iter().map(|fix| FixReport {
        title: fix.title.clone(),
        kind: fix.kind,
        edits: edits(&document.lines, &fix.edits),
    });
    FindingReport {
        rule: finding.rule.id,
        category: finding.rule.category,
        severity: finding.severity,
        message: finding.message.clone(),
        help: finding.help.clone(),
        section: ids[document.section_at(finding.span.from)].clone(),
        from,
        to,
        line: document.lines.line(finding.span.from),
        column: document.lines.column(finding.span.from),
        text: finding.span.of(document.text).to_string(),
        evidence: finding.evidence,
        group: finding.group.clone(),
        input: finding.input.clone(),
        fixes: fixes.collect(),
    }
}

fn utf16(analysis: &Analysis, span: Span) -> (usize, usize) {
    let lines = &analysis.document.lines;
    (lines.utf16(span.from), lines.utf16(span.to))
}
