//! The alignment of a document with a template: matches the sections of both.
//!
//! Matching goes from the most certain pairs to the least certain: first the document's title, then equal titles and
//! other known titles (first under matching parents), then similar titles, and last the renamed sections between two
//! matches, by their numbers or contents. Each section is matched at most once, except repeatable sections of the
//! template. After that, an unmatched section of the template is either merged into another section, implied by its
//! subsections, or missing at the place where the template expects it.

mod empty;
mod matching;
mod missing;
mod neighbours;
mod not_applicable;
mod outline;
mod present;
mod similarity;

pub use missing::joins;
pub use not_applicable::not_applicable;
pub use outline::OutlineEntry;

use crate::markdown::document::Document;
use crate::model::state::{RunnerUp, SectionState};
use crate::reading::item::Item;
use crate::template::Template;

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
            let entry = |section| OutlineEntry::Section {
                section,
                state: state(document, &counts, section, true, false),
            };
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
            let wanted = known && template_section[section] != template.title();
            let state = state(document, &counts, section, known, wanted);
            outline.push(OutlineEntry::Section { section, state });
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

/// The state of a section; `known` if the template has it, `wanted` if it asks for more than a title there.
fn state(document: &Document, counts: &[usize], section: usize, known: bool, wanted: bool) -> SectionState {
    if not_applicable(document, section).is_some_and(|reason| reason) {
        SectionState::NotApplicable
    } else if counts[section] == 0 && empty::is_empty(document, section, wanted) {
        SectionState::Empty
    } else if known {
        SectionState::Present
    } else {
        SectionState::Extra
    }
}
