//! Which of the template's sections is which of the document's.

use crate::document::Document;
use crate::report::{RunnerUp, SectionState};
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
    pub outline: Vec<Entry>,
}

/// One line of the outline: a section of the document, or one that it lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    Section {
        section: usize,
        state: SectionState,
    },
    /// The template's section that is missing, and the byte where it is expected.
    Missing {
        template_section: usize,
        at: usize,
    },
}

impl Alignment<'_> {
    /// The alignment of a document that follows no template.
    pub fn none(document: &Document) -> Self {
        let entry = |section| Entry::Section {
            section,
            state: SectionState::Present,
        };
        Alignment {
            template_section: vec![None; document.sections.len()],
            outline: (0..document.sections.len()).map(entry).collect(),
            ..Alignment::default()
        }
    }
}
