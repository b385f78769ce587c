//! The alignment of a document with a template: matches the sections of both.
//!
//! Matching goes from the most certain pairs to the least certain, and each section is matched at most once on either
//! side, except repeatable sections: the document's title; equal titles, then other known titles, first under matching
//! parents; similar titles; and last, between two matches, sections that were renamed, as their numbers or contents
//! show. Then each unmatched section of the template is either merged into another section, implied by its
//! subsections, or missing at the place where the template expects it.

mod matching;
mod missing;
mod not_applicable;
mod outline;
mod similarity;

pub use missing::joins;
pub use not_applicable::not_applicable;
pub use outline::OutlineEntry;

use crate::markdown::document::{BlockKind, Document};
use crate::model::state::{RunnerUp, SectionState};
use crate::reading::item::Item;
use crate::template::Template;
use crate::text::invisible;

/// A document aligned with its template. Without a template every section is present.
#[derive(Debug, Default)]
pub struct Alignment<'t> {
    pub template: Option<&'t Template>,
    /// From 0 to 1.
    pub confidence: f64,
    pub runner_up: Option<RunnerUp>,
    /// The matching section of the template for each section of the document.
    pub template_section: Vec<Option<usize>>,
    /// Sections in the order of the report.
    pub outline: Vec<OutlineEntry>,
}

impl<'t> Alignment<'t> {
    /// The alignment of a document with a template, or with none.
    pub fn of(document: &Document, items: &[Item], template: Option<&'t Template>) -> Self {
        let counts = item_counts(document, items);
        let Some(template) = template else {
            let entry =
                |section| OutlineEntry::Section { section, state: state(document, &counts, section, true) };
            return Alignment {
                template_section: vec![None; document.sections.len()],
                outline: (0..document.sections.len()).map(entry).collect(),
                ..Alignment::default()
            };
        };
        let template_section = matching::sections(document, items, template);
        let absent = missing::sections(document, template, &template_section);
        let mut outline = Vec::with_capacity(document.sections.len() + absent.len());
        let mut absent = absent.into_iter().peekable();
        for (section, source) in document.sections.iter().enumerate() {
            while let Some(entry) =
                absent.next_if(|entry| section > 0 && missing::place(entry) <= source.span.from)
            {
                outline.push(entry);
            }
            let known = template_section[section].is_some();
            outline.push(OutlineEntry::Section { section, state: state(document, &counts, section, known) });
        }
        outline.extend(absent);
        Alignment { template: Some(template), template_section, outline, ..Alignment::default() }
    }

    /// The document's sections that match a section of the template.
    pub fn followers(&self, template_section: usize) -> impl Iterator<Item = usize> + '_ {
        let pairs = self.template_section.iter().enumerate();
        pairs.filter(move |&(_, &to)| to == Some(template_section)).map(|(section, _)| section)
    }
}

fn item_counts(document: &Document, items: &[Item]) -> Vec<usize> {
    let mut counts = vec![0; document.sections.len()];
    for item in items {
        counts[item.section] += 1;
    }
    counts
}

fn state(document: &Document, counts: &[usize], section: usize, known: bool) -> SectionState {
    if not_applicable(document, section).is_some_and(|reason| reason) {
        SectionState::NotApplicable
    } else if is_empty(document, counts, section) {
        SectionState::Empty
    } else if known {
        SectionState::Present
    } else {
        SectionState::Extra
    }
}

/// Whether a section has only its heading: no text, no subsection.
fn is_empty(document: &Document, counts: &[usize], section: usize) -> bool {
    let source = &document.sections[section];
    let Some(heading) = source.heading else {
        return false;
    };
    let blank = |at: usize| {
        let block = &document.blocks[at];
        matches!(block.kind, BlockKind::Html | BlockKind::Break)
            || block.kind == BlockKind::Paragraph && invisible::shows_nothing(block.content.of(document.text))
    };
    counts[section] == 0
        && document.descendants(section).is_empty()
        && (heading + 1..source.blocks.end).all(blank)
}
