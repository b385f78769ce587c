//! Which headings are similar to the anchors of broken links, remembered from one check to the next.
//!
//! Each broken anchor is compared with every heading. Most edits change neither, so the results are kept. Invariant:
//! all results are about the headings of the last call of [`keep_for`](Likenesses::keep_for). A result that a whole
//! check did not use is dropped.

use std::cell::OnceCell;
use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use crate::markdown::anchor::Anchors;
use crate::text::map::Map;

/// Likenesses of anchors by the fragment and the label of their links.
#[derive(Debug, Default)]
pub struct Likenesses {
    headings: u64,
    last: Map<String, Likeness>,
    known: Map<String, Likeness>,
}

/// The headings that an anchor is like, as indices of the targets.
#[derive(Clone, Debug)]
pub struct Likeness {
    /// The heading with the same letters.
    pub same: Option<usize>,
    /// The headings to offer.
    pub nearest: OnceCell<Vec<usize>>,
}

impl Likenesses {
    /// Begins a check of a document with these headings.
    pub fn keep_for(&mut self, anchors: &Anchors) {
        let mut state = FxHasher::default();
        for target in &anchors.targets {
            target.slug.hash(&mut state);
            target.title.hash(&mut state);
        }
        let headings = state.finish();
        self.last = std::mem::take(&mut self.known);
        if headings != self.headings {
            *self = Likenesses { headings, ..Likenesses::default() };
        }
    }

    /// The likeness of a link with this fragment and label.
    pub fn of(&mut self, fragment: &str, label: &str, same: impl FnOnce() -> Option<usize>) -> &Likeness {
        let key = [fragment, label].join("\n");
        let last = self.last.get(&key).cloned();
        self.known.or_insert_with(key, || {
            last.unwrap_or_else(|| Likeness { same: same(), nearest: OnceCell::new() })
        })
    }
}
