//! Which of the template's sections is which of the document's.
//!
//! Matching goes from the surest to the boldest, each section at most once on either side (repeatable ones
//! excepted): the document's title; equal titles, then other known titles, preferring those under matching
//! parents; similar titles; and last, between two matches, sections whose number or content says that they
//! were renamed. Then what is left of the template is judged: merged into another section, implied by its
//! children, or missing, where the template expects it.

mod empty;
mod matching;
mod missing;
mod not_applicable;
mod outline;
mod similarity;

pub use missing::joins;
pub use not_applicable::not_applicable;
pub use outline::OutlineEntry;

use crate::markdown::document::Document;
use crate::model::state::{RunnerUp, SectionState};
use crate::reading::item::Item;
use crate::template::Template;

/// A document beside the template that it follows; without one every section is simply present.
#[derive(Debug, Default)]
pub struct Alignment<'t> {
    pub template: Option<&'t Template>,
    /// From 0 to 1.
    pub confidence: f64,
    pub runner_up: Option<RunnerUp>,
    /// For each section of the document its section in the template.
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

    /// The document's sections that follow a section of the template.
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
