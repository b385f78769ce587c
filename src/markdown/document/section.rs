//! Sections: headings that are not nested in other blocks, each with the text up to the next one.

use std::cell::OnceCell;
use std::ops::Range;

use crate::text::lines::Span;
use crate::text::normal;
use crate::text::shared::SharedText;
use crate::text::slug;

/// A heading that is not nested in another block, with the text up to the next such heading.
#[derive(Debug)]
pub struct Section {
    /// The heading's block; none for section 0.
    pub heading: Option<usize>,
    /// 1 to 6; 0 for section 0.
    pub level: u8,
    /// The heading's text without its markup.
    pub title: SharedText,
    /// Its normal form and its slug, each computed once, because several passes use them.
    name: OnceCell<SharedText>,
    slug: OnceCell<SharedText>,
    /// From the start of the heading's line to the start of the next one's.
    pub span: Span,
    /// Its blocks, the heading's first.
    pub blocks: Range<usize>,
    /// The nearest earlier section of a lower level; none at the top.
    pub parent: Option<usize>,
}

impl Section {
    /// A section whose title and end are not known yet; `heading` is its block.
    pub fn new(heading: Option<usize>, level: u8, span: Span, parent: Option<usize>) -> Self {
        let first = heading.unwrap_or(0);
        Section {
            heading,
            level,
            title: SharedText::default(),
            name: OnceCell::new(),
            slug: OnceCell::new(),
            span,
            blocks: first..first,
            parent,
        }
    }

    /// A copy that knows its name and its slug.
    pub fn named(&self) -> Self {
        self.name();
        self.slug();
        Section {
            title: self.title.clone(),
            name: self.name.clone(),
            slug: self.slug.clone(),
            blocks: self.blocks.clone(),
            ..*self
        }
    }

    /// The parent of a new section of `level` behind the given sections: the last section with a lower level.
    pub fn parent_of(level: u8, before: &[Section]) -> Option<usize> {
        std::iter::successors(before.len().checked_sub(1), |&above| before[above].parent)
            .find(|&above| 0 < before[above].level && before[above].level < level)
    }

    /// The normal form of the title, without its number.
    pub fn name(&self) -> &str {
        self.name.get_or_init(|| normal::title(&self.title).into())
    }

    /// The slug of the title on GitHub, before repeated ones are counted.
    pub fn slug(&self) -> &SharedText {
        self.slug.get_or_init(|| slug::slug(&self.title).into())
    }
}
