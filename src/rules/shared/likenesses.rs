//! Which headings are similar to the anchors of broken links, remembered from one check to the next.
//!
//! Each broken anchor is compared with every heading. Most edits change neither, so the results are kept. Invariant:
//! all results are about the headings of the last call of [`keep_for`](Likenesses::keep_for). A result that a whole
//! check did not use is dropped.

use std::cell::{Cell, OnceCell};

use crate::markdown::anchor::Anchors;
use crate::text::map::Map;
use crate::text::shared::SharedText;

/// Likenesses of anchors by the fragment and the label of their links.
#[derive(Debug, Default)]
pub struct Likenesses {
    headings: u64,
    known: Map<String, Likeness>,
    /// The number of the check, and how many results it has used.
    check: usize,
    used: usize,
    /// The key that is looked up.
    key: String,
}

/// The headings that an anchor is like, as indices of the targets.
#[derive(Debug)]
pub struct Likeness {
    /// The heading with the same letters.
    pub same: Option<usize>,
    /// The headings to offer.
    pub nearest: OnceCell<Vec<usize>>,
    /// What the finding says.
    pub message: OnceCell<SharedText>,
    /// The last check that used it.
    check: Cell<usize>,
}

impl Likenesses {
    /// Begins a check of a document with these headings.
    pub fn keep_for(&mut self, anchors: &Anchors) {
        let headings = anchors.key();
        if headings != self.headings {
            *self = Likenesses { headings, ..Likenesses::default() };
        }
        if self.used < self.known.len() {
            let known = std::mem::take(&mut self.known).into_iter();
            self.known = known.filter(|(_, likeness)| likeness.check.get() == self.check).collect();
        }
        self.check += 1;
        self.used = 0;
    }

    /// The likeness of a link with this fragment and label.
    pub fn of(&mut self, fragment: &str, label: &str, same: impl FnOnce() -> Option<usize>) -> &Likeness {
        let Likenesses { known, check, used, key, .. } = self;
        key.clear();
        [fragment, "\n", label].into_iter().for_each(|part| key.push_str(part));
        if !known.contains_key(key) {
            let (nearest, message) = (OnceCell::new(), OnceCell::new());
            known.insert(key.clone(), Likeness { same: same(), nearest, message, check: Cell::new(0) });
        }
        let likeness = &known[key.as_str()];
        *used += usize::from(likeness.check.replace(*check) != *check);
        likeness
    }
}
