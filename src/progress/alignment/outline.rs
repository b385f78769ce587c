//! The outline: the document's sections and the missing sections of the template.

use crate::model::state::SectionState;

/// An entry of the outline: a section of the document or a missing section.
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
