//! Makes a report from an analysis: ids, sums, offsets in UTF-16.

use std::rc::Rc;

use super::drawn;
use super::edit;
use super::slots::Slots;
use super::tables;
use super::types::{FindingReport, FixReport, ItemReport, Report, SectionReport, TemplateMatch};
use crate::analysis::{Analysis, memo};
use crate::model::band::Band;
use crate::model::finding::{Finding, Severity};
use crate::model::state::{Completeness, Own, SectionState};
use crate::progress::alignment::OutlineEntry;
use crate::progress::{completeness, required};
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::shared::SharedText;
use crate::text::slug::{self, Slugs};

/// The report of an analysis.
pub fn of(analysis: &Analysis) -> Report {
    let build = Build::of(analysis);
    Report {
        sections: (0..analysis.assessed.len()).map(|at| build.section(at)).collect(),
        findings: analysis.findings.iter().map(|finding| build.finding(finding)).collect(),
        ..build.head(&analysis.findings)
    }
}

/// The report of an analysis without its sections and findings.
pub fn without_lists(analysis: &Analysis) -> Report {
    Build::of(analysis).head(&analysis.findings)
}

/// What the entries of a report are made with.
pub struct Build<'a, 't> {
    analysis: &'a Analysis<'t>,
    ids: Rc<(Vec<SharedText>, Vec<SharedText>)>,
    slots: Slots<'a, 't>,
    /// The completeness of each section with its subsections, and of all.
    sums: Vec<Completeness>,
    all: Completeness,
}

/// A unique id for each section of the document, the anchor of its heading on GitHub, and for each section of the template.
fn ids(analysis: &Analysis) -> (Vec<SharedText>, Vec<SharedText>) {
    let mut slugs = Slugs::default();
    let sections = analysis.document.sections.iter();
    let own = sections
        .map(|section| slugs.counted(if section.level == 0 { "top".into() } else { section.slug().clone() }))
        .collect();
    let wanted = analysis.alignment.template.iter().flat_map(|template| &template.sections);
    let id = |title: &str| format!("missing-{}", slug::slug(title));
    let missing = wanted.map(|section| slugs.counted(id(&section.title).into())).collect();
    (own, missing)
}

impl<'a, 't> Build<'a, 't> {
    pub fn of(analysis: &'a Analysis<'t>) -> Self {
        let template = memo::context(analysis.alignment.template.map(|template| &template.id));
        let own: Vec<Own> = analysis.assessed.iter().map(|items| completeness::own(items)).collect();
        let (done, total) = own.iter().fold((0, 0), |sum, own| (sum.0 + own.done, sum.1 + own.total));
        Build {
            analysis,
            ids: analysis.titles.ids.of(template, || ids(analysis)),
            slots: Slots::of(analysis),
            sums: sums(analysis, &own),
            all: Completeness::new(done, total),
        }
    }

    /// The report without its sections and findings.
    pub fn head(&self, findings: &[Finding]) -> Report {
        let (analysis, alignment) = (self.analysis, &self.analysis.alignment);
        let errors = findings.iter().any(|finding| finding.severity == Severity::Error);
        let some = 0 < self.all.total;
        let ready = some && required::is_done(alignment, &analysis.assessed) && !errors;
        let path = &analysis.options.path;
        Report {
            path: if path.is_empty() { "-".to_string() } else { path.clone() },
            template: alignment.template.map(|template| TemplateMatch {
                id: template.id.clone(),
                name: template.name.clone(),
                confidence: alignment.confidence,
                runner_up: alignment.runner_up.clone(),
            }),
            status: analysis.metadata.status().map(|entry| entry.value.clone()),
            ready,
            completeness: self.all,
            band: (some && alignment.template.is_some()).then(|| Band::of(self.all, ready)),
            sections: Vec::new(),
            findings: Vec::new(),
            metadata: analysis.metadata.filled(),
        }
    }

    /// The id of a section of the document.
    pub fn id(&self, section: usize) -> &SharedText {
        &self.ids.0[section]
    }

    /// The completeness of an entry of the outline with its subsections.
    pub fn sum(&self, at: usize) -> Completeness {
        self.sums[at]
    }

    /// Whether the items of an entry of the outline have to be done.
    pub fn required(&self, at: usize) -> bool {
        required::is_required(&self.analysis.alignment, &self.analysis.alignment.outline[at])
    }

    /// The id of the section that a finding is about: the missing one, or the one that contains it.
    pub fn section_of(&self, finding: &Finding) -> &SharedText {
        match finding.missing {
            Some(section) => &self.ids.1[section],
            None => &self.ids.0[self.analysis.document.section_at(finding.span.from)],
        }
    }

    /// The section at an entry of the outline.
    pub fn section(&self, at: usize) -> SectionReport {
        let Build { analysis, ids, slots, .. } = self;
        let document = &analysis.document;
        let (entry, assessed) = (&analysis.alignment.outline[at], &analysis.assessed[at]);
        let (required, sum) = (self.required(at), self.sums[at]);
        let own = completeness::own(assessed);
        let (slot, skeleton) =
            slots.section(entry, assessed).map_or((None, None), |found| (Some(found.slot), found.skeleton));
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
                let mut its_tables = tables::of_section(analysis, section, assessed);
                drawn::of_section(analysis, assessed, &mut its_tables);
                if slot.is_none() {
                    its_tables.extend(slots.tables(section, assessed));
                }
                SectionReport {
                    id: ids.0[section].clone(),
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
                    completeness: sum,
                    items,
                    tables: its_tables,
                    slot,
                    skeleton,
                }
            }
            OutlineEntry::Missing { template_section, at, level } => {
                let from = document.lines.utf16(at);
                let wanted = analysis.alignment.template.map(|template| &template.sections[template_section]);
                let title = wanted.map_or(String::new(), |wanted| wanted.title.clone());
                SectionReport {
                    id: ids.1[template_section].clone(),
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
                    completeness: sum,
                    items,
                    tables: Vec::new(),
                    slot,
                    skeleton,
                }
            }
        }
    }

    /// The entry of a finding.
    pub fn finding(&self, finding: &Finding) -> FindingReport {
        let analysis = self.analysis;
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
            section: self.section_of(finding).clone(),
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
}

fn utf16(analysis: &Analysis, span: Span) -> (usize, usize) {
    let lines = &analysis.document.lines;
    (lines.utf16(span.from), lines.utf16(span.to))
}

/// The completeness of each entry of the outline: its own items and the items of its subsections.
fn sums(analysis: &Analysis, own: &[Own]) -> Vec<Completeness> {
    let level = |at: usize| match analysis.alignment.outline[at] {
        OutlineEntry::Section { section, .. } => analysis.document.sections[section].level,
        OutlineEntry::Missing { level, .. } => level,
    };
    let mut open: Vec<usize> = Vec::new();
    let mut sums: Vec<(usize, usize)> = own.iter().map(|own| (own.done, own.total)).collect();
    for at in (0..sums.len()).rev() {
        // Going backwards, the sections on the stack with a deeper level are subsections of this section.
        while let Some(&next) = open.last()
            && 0 < level(at)
            && level(at) < level(next)
        {
            open.pop();
            sums[at].0 += sums[next].0;
            sums[at].1 += sums[next].1;
        }
        open.push(at);
    }
    sums.into_iter().map(|(done, total)| Completeness::new(done, total)).collect()
}
