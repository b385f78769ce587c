//! Sections: headings that are not nested in other blocks, each with the text up to the next one.

use std::cell::OnceCell;
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::rc::Rc;

use rustc_hash::FxHasher;

use crate::text::lines::Span;
use crate::text::normal;
use crate::text::shared::SharedText;
use crate::text::slug;

/// A heading that is not nested in another block, with the text up to the next such heading.
#[derive(Clone, Debug)]
pub struct Section {
    /// The heading's block; none for section 0.
    pub heading: Option<usize>,
    /// 1 to 6; 0 for section 0.
    pub level: u8,
    /// The heading's text without its markup.
    pub title: SharedText,
    /// The heading has its title as one text, without any markup.
    pub plain: bool,
    known: Rc<Known>,
    /// From the start of the heading's line to the start of the next one's.
    pub span: Span,
    /// Its blocks, the heading's first.
    pub blocks: Range<usize>,
    /// The nearest earlier section of a lower level; none at the top.
    pub parent: Option<usize>,
    /// Where its piece comes from, if it is kept from an earlier parse.
    pub origin: Option<Origin>,
}

/// What several passes read of a section's own text, each computed once. The copies of a section share it.
#[derive(Debug, Default)]
struct Known {
    name: OnceCell<SharedText>,
    slug: OnceCell<SharedText>,
    folded: OnceCell<SharedText>,
    declared: OnceCell<Option<bool>>,
    hash: OnceCell<u64>,
}

/// A section in a part of an earlier parse.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The key of its piece.
    pub key: u64,
    /// The part's text, and the section's first byte in it.
    pub text: Rc<str>,
    pub from: usize,
}

impl Section {
    /// A section whose title and end are not known yet; `heading` is its block.
    pub fn new(heading: Option<usize>, level: u8, span: Span, parent: Option<usize>) -> Self {
        let first = heading.unwrap_or(0);
        Section {
            heading,
            level,
            title: SharedText::default(),
            plain: false,
            known: Rc::default(),
            span,
            blocks: first..first,
            parent,
            origin: None,
        }
    }

    /// The section as it is in the piece of it: its first block is the heading, and nothing is around it.
    pub fn alone(&self, span: Span) -> Self {
        let blocks = 0..self.blocks.len();
        let heading = self.heading.map(|_| 0);
        Section { heading, span, blocks, parent: None, origin: None, ..self.clone() }
    }

    /// The parent of a new section of `level` behind the given sections: the last section with a lower level.
    pub fn parent_of(level: u8, before: &[Section]) -> Option<usize> {
        std::iter::successors(before.len().checked_sub(1), |&above| before[above].parent)
            .find(|&above| 0 < before[above].level && before[above].level < level)
    }

    /// The normal form of the title, without its number.
    pub fn name(&self) -> &str {
        self.known.name.get_or_init(|| normal::title(&self.title).into())
    }

    /// The slug of the title on GitHub, before repeated ones are counted.
    pub fn slug(&self) -> &SharedText {
        self.known.slug.get_or_init(|| slug::slug(&self.title).into())
    }

    /// The title in lower case with one space between its words. Signs stay: `C`, `C++` and `C#` are different.
    pub fn folded(&self) -> &str {
        self.known.folded.get_or_init(|| folded(&self.title).into())
    }

    /// A hash of the title and the level.
    pub fn hash(&self) -> u64 {
        *self.known.hash.get_or_init(|| {
            let mut state = FxHasher::default();
            (self.level, &self.title).hash(&mut state);
            state.finish()
        })
    }

    /// What its text declares about it, which `progress` reads.
    pub fn declared(&self, read: impl FnOnce() -> Option<bool>) -> Option<bool> {
        *self.known.declared.get_or_init(read)
    }
}

fn folded(title: &str) -> String {
    let mut text = String::with_capacity(title.len());
    for word in title.split_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    if !text.is_ascii() {
        return text.to_lowercase();
    }
    text.make_ascii_lowercase();
    text
}
