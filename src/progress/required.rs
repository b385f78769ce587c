//! The sections that have to be done before a document is ready.
//!
//! Without a template all sections are required. With a template, a section is required if the template has it, and
//! neither it nor a section around it is optional in the template. The text before the first heading is always
//! required. Deliberately absent: errors, which also keep a document from being ready; the report checks them.

use crate::model::state::ItemState;
use crate::progress::alignment::{Alignment, OutlineEntry};
use crate::progress::completeness::Assessed;
use crate::template::Template;

/// Whether a section of the outline has to be done.
pub fn is_required(alignment: &Alignment, entry: &OutlineEntry) -> bool {
    let Some(template) = alignment.template else {
        return true;
    };
    match *entry {
        OutlineEntry::Missing { template_section, .. } => !is_optional(template, template_section),
        OutlineEntry::Section { section: 0, .. } => true,
        OutlineEntry::Section { section, .. } => {
            alignment.template_section[section].is_some_and(|expected| !is_optional(template, expected))
        }
    }
}

/// Whether no item of a required section is open, unchanged or missing. `assessed` has the items of each entry of
/// the outline.
pub fn is_done(alignment: &Alignment, assessed: &[Vec<Assessed>]) -> bool {
    let required = alignment.outline.iter().zip(assessed).filter(|(entry, _)| is_required(alignment, entry));
    required.flat_map(|(_, items)| items).all(|item| item.state == ItemState::Done)
}

fn is_optional(template: &Template, section: usize) -> bool {
    let parent = |&at: &usize| template.sections[at].parent;
    std::iter::successors(Some(section), parent).any(|at| template.sections[at].optional)
}
