//! Which sections are filled: guidance is kept until then.
//!
//! A section is filled when it has items and all are done, or when it is not applicable with a reason. A section without
//! items of its own is judged by those of its subsections, because its guidance is about them. A section with no item at
//! all is not filled.

use crate::markdown::document::Document;
use crate::model::state::{ItemState, SectionState};
use crate::progress::alignment::{Alignment, OutlineEntry};
use crate::progress::completeness::Assessed;

/// Whether each section of the document is filled. `assessed` has the items of each entry of the outline.
pub fn filled(document: &Document, alignment: &Alignment, assessed: &[Vec<Assessed>]) -> Vec<bool> {
    let mut filled = vec![false; document.sections.len()];
    for (at, entry) in alignment.outline.iter().enumerate() {
        if let OutlineEntry::Section { section, state } = *entry {
            let done = || is_done(document, alignment, assessed, at);
            filled[section] = state == SectionState::NotApplicable || done();
        }
    }
    filled
}

fn is_done(document: &Document, alignment: &Alignment, assessed: &[Vec<Assessed>], at: usize) -> bool {
    let level = |at: usize| match alignment.outline[at] {
        OutlineEntry::Section { section, .. } => document.sections[section].level,
        OutlineEntry::Missing { level, .. } => level,
    };
    let below = match assessed[at].is_empty() {
        true => (at + 1..assessed.len()).take_while(|&next| level(at) < level(next)).count(),
        false => 0,
    };
    let mut items = assessed[at..=at + below].iter().flatten().peekable();
    items.peek().is_some() && items.all(|item| item.state == ItemState::Done)
}
