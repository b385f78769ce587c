//! Makes a report from an analysis: ids, sums, offsets in UTF-16.

use super::edit;
use super::slots::Slots;
use super::tables;
use super::types::{FindingReport, FixReport, ItemReport, Report, SectionReport, TemplateMatch};
use crate::analysis::Analysis;
use crate::model::band::Band;
use crate::model::finding::{Finding, Severity};
use crate::model::state::{Completeness, SectionState};
use crate::progress::alignment::OutlineEntry;
use crate::progress::{completeness, required};
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::shared::SharedText;

/// The report of an analysis.
pub fn of(analysis: &Analysis) -> Report {
    let ids = Ids::of(analysis);
    let sections = sections(analysis, &ids);
    let findings: Vec<FindingReport> =
        analysis.findings.iter().map(|finding| finding_report(analysis, &ids, finding)).collect();
    let (done, total) =
        sections.iter().fold((0, 0), |sum, section| (sum.0 + section.own.done, sum.1 + section.own.total));
    let alignment = &analysis.alignment;
    let errors = findings.iter().any(|finding| finding.severity == Severity::Error);
    let completeness = Completeness::new(done, total);
    let ready = 0 < total && required::is_done(alignment, &analysis.assessed) && !errors;
    let measured = 0 < total && alignment.template.is_some();
    Report {
        path: if analysis.options.path.is_empty() { "-".to_string() } else { analysis.options.path.clone() },
        template: alignment.template.map(|template| TemplateMatch {
            id: template.id.clone(),
            name: template.name.clone(),
            confidence: alignment.confidence,
            runner_up: alignment.runner_up.clone(),
        }),
        status: analysis.metadata.status().map(|entry| entry.value.clone()),
        ready,
        completeness,
        band: measured.then(|| Band::of(completeness, ready)),
        sections,
        findings,
        metadata: analysis.metadata.filled(),
    }
}

/// A unique id for each section.
struct Ids {
    /// Of the document's sections: the anchor of the heading on GitHub.
    own: Vec<SharedText>,
    /// Of the template's sections, for those that are missing.
    missing: Vec<SharedText>,
}

impl Ids {
    fn of(analysis: &Analysis) -> Self {
        let mut slugs = crate::text::slug::Slugs::default();
        let sections = analysis.document.sections.iter();
        let own = sections
            .map(|section| {
                slugs.counted(if section.level == 0 { "top".into() } else { section.slug().clone() })
            })
            .collect();
        let wanted = analysis.alignment.template.iter().flat_map(|template| &template.sections);
        let id = |title: &str| format!("missing-{}", crate::text::slug::slug(title));
        let missing = wanted.map(|section| slugs.counted(id(&section.title).into())).collect();
        Ids { own, missing }
    }
}

fn sections(analysis: &Analysis, ids: &Ids) -> Vec<SectionReport> {
    let document = &analysis.document;
    let entries = analysis.alignment.outline.iter().zip(&analysis.assessed);
    let slots = Slots::of(analysis);
    let mut sections: Vec<SectionReport> = entries
        .map(|(entry, assessed)| {
            let required = required::is_required(&analysis.alignment, entry);
            let own = completeness::own(assessed);
            let (slot, skeleton) = slots
                .section(entry, assessed)
                .map_or((None, None), |found| (Some(found.slot), found.skeleton));
            let items = assessed.iter().map(|item| {
                let (from, to) = utf16(analysis, item.span);
                let line = document.lines.line(item.span.from);
                let (kind, state, label) = (item.kind, item.state, item.label.clone());
                let slot = if slot.is_none() { slots.item(entry, item) } else { None };
                ItemReport { kind, state, label, from, to, line, slot }
            });
            let items = items.collect();
            match *entry {
                OutlineEntry::Section { section, state } => {
                    let source = &document.sections[section];
                    let (number, title) = normal::number(&source.title);
                    let (from, to) = utf16(analysis, source.span);
                    SectionReport {
                        id: ids.own[section].clone(),
                        title: title.to_string(),
                        template_title: analysis.alignment.template_section[section]
                            .zip(analysis.alignment.template)
                            .map(|(at, template)| template.sections[at].title.clone())
                            .filter(|_| source.level > 0),
                        number: number.map(str::to_string),
                        level: source.level,
                        state,
                        required,
                        from,
                        to,
                        line: document.lines.line(source.span.from),
                        own,
                        completeness: Completeness::default(),
                        items,
                        tables: tables::of_section(analysis, section, assessed),
                        slot,
                        skeleton,
                    }
                }
                OutlineEntry::Missing { template_section, at, level } => {
                    let from = document.lines.utf16(at);
                    let wanted =
                        analysis.alignment.template.map(|template| &template.sections[template_section]);
                    let title = wanted.map_or(String::new(), |wanted| wanted.title.clone());
                    SectionReport {
                        id: ids.missing[template_section].clone(),
                        title: title.clone(),
                        template_title: Some(title),
                        number: wanted.and_then(|wanted| wanted.number.clone()),
                        level,
                        state: SectionState::Missing,
                        required,
                        from,
                        to: from,
                        line: document.lines.line(at),
                        own,
                        completeness: Completeness::default(),
                        items,
                        tables: Vec::new(),
                        slot,
                        skeleton,
                    }
                }
            }
        })
        .collect();
    sum_up(&mut sections);
    sections
}

/// Sets each section's completeness: its own items and the items of its subsections.
fn sum_up(sections: &mut [SectionReport]) {
    let mut open: Vec<usize> = Vec::new();
    let mut sums: Vec<(usize, usize)> = sections.iter().map(|s| (s.own.done, s.own.total)).collect();
    for index in (0..sections.len()).rev() {
        // Going backwards, the sections on the stack with a deeper level are subsections of this section.
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

fn finding_report(analysis: &Analysis, ids: &Ids, finding: &Finding) -> FindingReport {
    let document = &analysis.document;
    let lines = &document.lines;
    let (from, to) = utf16(analysis, finding.span);
    let line = lines.line(finding.span.from);
    let start = lines.span(line);
    let end_line = if finding.span.to < start.to { line } else { lines.line(finding.span.to) };
    let column = |line: usize, at: usize| at - lines.utf16(lines.span(line).from) + 1;
    let fixes = finding.fixes.iter().map(|fix| FixReport {
        title: fix.title.clone(),
        kind: fix.kind,
        edits: edit::edits(&document.lines, &fix.edits),
    });
    FindingReport {
        rule: finding.rule,
        category: finding.category,
        severity: finding.severity,
        message: finding.message.clone(),
        help: finding.help.clone(),
        section: section_of(ids, analysis, finding),
        from,
        to,
        line,
        column: column(line, from),
        end_line,
        end_column: column(end_line, to),
        text: finding.span.of(document.text).to_string(),
        evidence: finding.evidence,
        form: finding.form,
        label: finding.label.clone(),
        group: finding.group.clone(),
        input: finding.input.clone(),
        fixes: fixes.collect(),
    }
}

/// The id of the section that a finding is about: the missing one, or the one that contains it.
fn section_of(ids: &Ids, analysis: &Analysis, finding: &Finding) -> SharedText {
    match finding.missing {
        Some(section) => ids.missing[section].clone(),
        None => ids.own[analysis.document.section_at(finding.span.from)].clone(),
    }
}

fn utf16(analysis: &Analysis, span: Span) -> (usize, usize) {
    let lines = &analysis.document.lines;
    (lines.utf16(span.from), lines.utf16(span.to))
}
