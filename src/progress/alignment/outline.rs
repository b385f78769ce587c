//! The outline: the document's sections with those of the template that it lacks.

use crate::model::state::SectionState;

/// A line of the outline: a section of the document, or a section that it lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutlineEntry {
    Section {
        section: usize,
        state: SectionState,
    },
    /// The template's section that is missing, and the byte where it is expected.
    Missing {
        template_section: usize,
        at: usize,
        level: u8,
    },
}
