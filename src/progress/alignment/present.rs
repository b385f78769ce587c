//! The sections of the template that the document has, and what they tell about those that it lacks: the place, the
//! level, and whether they are needed.
//!
//! Everything is counted once for all sections, because a template of one's own may have as many as a document.

use crate::markdown::document::Document;
use crate::template::{Class, Template};

/// The sections of the template that the document has.
pub struct Present {
    /// The first section of the document for each section of the template.
    pub from: Vec<Option<usize>>,
    /// What the document has of the subsections of each section of the template.
    below: Vec<Below>,
    /// The same of the top sections, for those that are passed by [`place_of`](Present::place_of).
    top: Option<usize>,
    /// The first section of the document that matches a section of each level, the title aside.
    of_level: [Option<usize>; 7],
}

/// The subsections of a section of the template.
#[derive(Clone, Default)]
struct Below {
    all: usize,
    there: usize,
    /// The section of the document for the first of them that is there.
    first: Option<usize>,
    /// The one for the last of them that is there and was passed.
    passed: Option<usize>,
}

impl Present {
    /// `to` is the matching section of the template for each section of the document.
    pub fn of(template: &Template, to: &[Option<usize>]) -> Self {
        let mut from: Vec<Option<usize>> = vec![None; template.sections.len()];
        for (section, expected) in to.iter().enumerate().rev() {
            if let Some(expected) = *expected {
                from[expected] = Some(section);
            }
        }
        let mut below = vec![Below::default(); template.sections.len()];
        let mut of_level = [None; 7];
        for (at, section) in template.sections.iter().enumerate() {
            if let Some(parent) = section.parent {
                let below: &mut Below = &mut below[parent];
                below.all += 1;
                below.there += usize::from(from[at].is_some());
                below.first = below.first.or(from[at]);
            }
            if 0 < at && Some(at) != template.title() {
                let first = &mut of_level[usize::from(section.level.min(6))];
                *first = first.or(from[at]);
            }
        }
        Present { from, below, top: None, of_level }
    }

    /// The place for a section of the template, missing or not: after the nearest earlier sibling that the document
    /// has, else right below the parent. To be asked for one section after the other; `places` are those of the
    /// earlier ones.
    pub fn place_of(
        &mut self,
        document: &Document,
        template: &Template,
        places: &[usize],
        expected: usize,
    ) -> usize {
        let parent = template.sections[expected].parent;
        let passed = match parent {
            Some(parent) => &mut self.below[parent].passed,
            None => &mut self.top,
        };
        if let Some(section) = self.from[expected] {
            if Some(expected) != template.title() {
                *passed = Some(section);
            }
            return end_of(document, section);
        }
        if let Some(section) = *passed {
            return end_of(document, section);
        }
        match parent {
            Some(parent) => match self.from[parent] {
                Some(section) => document.sections[section].span.to,
                None => places[parent],
            },
            None => document.sections[0].span.to,
        }
    }

    /// Whether a section may be absent because it only groups its subsections: it has no own items, and they are
    /// present.
    pub fn implies(&self, template: &Template, expected: usize) -> bool {
        let below = &self.below[expected];
        let items = &template.sections[expected].items;
        items.iter().all(|item| item.optional || item.class == Class::Keep)
            && 0 < below.there
            && below.all <= 2 * below.there
    }

    /// The heading level for a missing section: the template's level, shifted like the document's other headings.
    pub fn level(&self, document: &Document, template: &Template, expected: usize) -> u8 {
        let wanted = &template.sections[expected];
        let level = |section: usize| document.sections[section].level;
        let near = match wanted.parent.filter(|&parent| parent > 0) {
            Some(parent) => self.below[parent].first.map(level).or_else(|| {
                let deeper = wanted.level - template.sections[parent].level;
                self.from[parent].map(|at| level(at) + deeper)
            }),
            None => self.of_level[usize::from(wanted.level.min(6))].map(level),
        };
        near.unwrap_or(wanted.level).clamp(1, 6)
    }
}

/// The end of a section with its subsections.
fn end_of(document: &Document, section: usize) -> usize {
    let below = document.descendants(section);
    document.sections[below.end.max(section + 1) - 1].span.to
}
