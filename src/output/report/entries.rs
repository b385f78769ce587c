//! The entries of a report before they are made: what two reports are compared by.
//!
//! An edit changes few entries, so a session makes only those that changed. It finds them by comparing what the entries are
//! made from: for a finding of the core the finding itself and whether the edit reached its place, for a section its piece and
//! a hash of all else that its entry shows. Invariant: an entry that counts as moved is the last one with its places moved
//! by the shift of its list.

use std::hash::{Hash, Hasher};
use std::rc::Rc;

use rustc_hash::FxHasher;

use super::build::Build;
use super::change::{Entry, ListChange, Shift};
use super::types::{FindingReport, Report, SectionReport};
use crate::analysis::Analysis;
use crate::analysis::memo::{self, Facts};
use crate::model::finding::{Finding, Fix};
use crate::progress::alignment::OutlineEntry;
use crate::text::lines::Span;
use crate::text::shared::SharedText;

/// Where a text was edited, in bytes: it is as before up to `before` and from `behind` on, where it has moved by `by`.
#[derive(Clone, Copy, Debug)]
pub struct Edited {
    pub before: usize,
    pub behind: usize,
    pub by: isize,
}

impl Edited {
    /// No edit.
    pub const NOWHERE: Edited = Edited { before: usize::MAX, behind: usize::MAX, by: 0 };

    /// The edit between two texts.
    pub fn between(old: &str, new: &str) -> Self {
        let (old, new) = (old.as_bytes(), new.as_bytes());
        if old == new {
            return Self::NOWHERE;
        }
        let before = old.iter().zip(new).take_while(|(a, b)| a == b).count();
        let rest = old[before..].iter().rev().zip(new[before..].iter().rev());
        let behind = new.len() - rest.take_while(|(a, b)| a == b).count();
        Edited { before, behind, by: new.len() as isize - old.len() as isize }
    }
}

/// The lists of a report before its entries are made.
#[derive(Debug, Default)]
pub struct Entries {
    sections: Vec<SectionEntry>,
    findings: Vec<FindingEntry>,
}

/// A section of the report.
#[derive(Debug)]
struct SectionEntry {
    id: SharedText,
    from: usize,
    line: usize,
    made_from: MadeFrom,
}

/// What the entry of a section is made from.
#[derive(Debug)]
enum MadeFrom {
    /// The facts of its piece, and a hash of all else.
    Piece(Rc<Facts>, u64),
    /// The entry itself, for a section that the document lacks.
    Made(Box<SectionReport>),
}

/// A finding with the id of its section, its place in UTF-16 code units, and the first byte of its line.
#[derive(Debug)]
struct FindingEntry {
    finding: Finding,
    section: SharedText,
    from: usize,
    line_start: usize,
}

/// The changes of the lists of a report.
pub type Changes = (ListChange<SectionReport>, ListChange<FindingReport>);

impl Entries {
    /// Lets all sections be made again, because the options have changed.
    pub fn forget(&mut self) {
        for section in &mut self.sections {
            if let MadeFrom::Piece(_, key) = &mut section.made_from {
                *key = key.wrapping_add(1);
            }
        }
    }

    /// The report of an analysis without its lists, the changes of these since `last`, and the entries for the next time.
    pub fn of(
        analysis: &mut Analysis,
        last: &Entries,
        edited: Edited,
        shift: Shift,
    ) -> (Report, Changes, Entries) {
        let findings = std::mem::take(&mut analysis.findings);
        let build = Build::of(analysis);
        let report = build.head(&findings);
        let sections: Vec<SectionEntry> =
            (0..analysis.assessed.len()).map(|at| section_entry(analysis, &build, at)).collect();
        let findings: Vec<FindingEntry> =
            findings.into_iter().map(|finding| finding_entry(analysis, &build, finding)).collect();
        let changed_sections = ListChange::between(
            (&last.sections, &sections),
            shift,
            |a, b, by| a.from.saturating_add_signed(by) == b.from && a.id == b.id,
            SectionEntry::is_moved,
            |_, at| build.section(at),
        );
        let changed_findings = ListChange::between(
            (&last.findings, &findings),
            shift,
            |a, b, by| a.from.saturating_add_signed(by) == b.from && a.is_like(b),
            |a, b, by| a.is_moved(b, edited, by == Shift::default(), by == shift),
            |entry, _| build.finding(&entry.finding),
        );
        (report, (changed_sections, changed_findings), Entries { sections, findings })
    }
}

/// Whether two names are equal; two that stand at the same place need not be compared.
fn is_same(a: &'static str, b: &'static str) -> bool {
    std::ptr::eq(a, b) || a == b
}

fn section_entry(analysis: &Analysis, build: &Build, at: usize) -> SectionEntry {
    let document = &analysis.document;
    let OutlineEntry::Section { section, state } = analysis.alignment.outline[at] else {
        let made = build.section(at);
        let (id, from, line) = (made.id.clone(), made.from, made.line);
        return SectionEntry { id, from, line, made_from: MadeFrom::Made(Box::new(made)) };
    };
    let (source, assessed) = (&document.sections[section], &analysis.assessed[at]);
    let start = source.span.from;
    let first = assessed.iter().find_map(|item| item.item).unwrap_or_default();
    let mut items = FxHasher::default();
    for item in assessed {
        (item.state as u8).hash(&mut items);
        match item.item {
            // The rest is known by the facts of the piece.
            Some(at) => at.wrapping_sub(first).hash(&mut items),
            None => {
                let place = (item.span.from.wrapping_sub(start), item.span.len());
                (item.kind as u8, place, &item.label).hash(&mut items);
            }
        }
    }
    let items = (items.finish(), assessed.len());
    let next = document.sections.get(section + 1).map(|next| next.level);
    let template = analysis.alignment.template.map(|template| &template.id);
    let here = (state as u8, document.is_title(section), next, document.lines.newline());
    let expected = (template, analysis.alignment.template_section[section]);
    let sums = (build.required(at), build.sum(at).done, build.sum(at).total);
    let key = memo::context((items, here, expected, sums, analysis.marks[section]));
    SectionEntry {
        id: build.id(section).clone(),
        from: document.lines.utf16(start),
        line: document.lines.line(start),
        made_from: MadeFrom::Piece(analysis.facts[section].clone(), key),
    }
}

fn finding_entry(analysis: &Analysis, build: &Build, finding: Finding) -> FindingEntry {
    let lines = &analysis.document.lines;
    let from = finding.span.from;
    let section = build.section_of(&finding).clone();
    FindingEntry { finding, section, from: lines.utf16(from), line_start: lines.start(from) }
}

impl SectionEntry {
    fn is_moved(&self, new: &Self, by: Shift) -> bool {
        let place = self.from.saturating_add_signed(by.units) == new.from
            && self.line.saturating_add_signed(by.lines) == new.line;
        place
            && self.id == new.id
            && match (&self.made_from, &new.made_from) {
                (MadeFrom::Piece(facts, key), MadeFrom::Piece(new_facts, new_key)) => {
                    Rc::ptr_eq(facts, new_facts) && key == new_key
                }
                (MadeFrom::Made(made), MadeFrom::Made(new)) => {
                    let mut made = made.clone();
                    made.shift(by);
                    made == *new
                }
                _ => false,
            }
    }
}

impl FindingEntry {
    /// Whether it is probably the same finding.
    fn is_like(&self, other: &Self) -> bool {
        let (own, other) = (&self.finding, &other.finding);
        own.span.len() == other.span.len() && is_same(own.rule, other.rule)
    }

    /// Whether the entry of `new` is this one with its places moved; `stays` if the entries of this list do not move, and
    /// `moves` if they move with the text behind the edit.
    fn is_moved(&self, new: &Self, edited: Edited, stays: bool, moves: bool) -> bool {
        let (old, finding) = (&self.finding, &new.finding);
        let edits = || finding.fixes.iter().flat_map(|fix| &fix.edits);
        let by = if stays && finding.span.to < edited.before {
            if edits().any(|edit| edited.before <= edit.span.to) {
                return false;
            }
            0
        } else if moves && edited.behind < new.line_start {
            if edits().any(|edit| edit.span.from < edited.behind) {
                return false;
            }
            edited.by
        } else {
            return false;
        };
        let moved = |old: Span, new: Span| {
            old.from.saturating_add_signed(by) == new.from && old.to.saturating_add_signed(by) == new.to
        };
        let same_fix = |(old, new): (&Fix, &Fix)| {
            let same = |(old, new): (&crate::text::edit::Edit, &crate::text::edit::Edit)| {
                moved(old.span, new.span) && old.insert == new.insert
            };
            old.kind == new.kind
                && old.title == new.title
                && old.edits.len() == new.edits.len()
                && old.edits.iter().zip(&new.edits).all(same)
        };
        moved(old.span, finding.span)
            && is_same(old.rule, finding.rule)
            && old.severity == finding.severity
            && old.message == finding.message
            && old.help == finding.help
            && self.section == new.section
            && (old.evidence, old.form) == (finding.evidence, finding.form)
            && (&old.label, &old.group, &old.input) == (&finding.label, &finding.group, &finding.input)
            && old.fixes.len() == finding.fixes.len()
            && old.fixes.iter().zip(&finding.fixes).all(same_fix)
    }
}
