//! The placeholders of a template, as hashes: a text that is one of them counts as certain in its documents.

use crate::text::normal;
use rustc_hash::FxHashSet;

/// What a template knows of its placeholders, as hashes of their normal form.
#[derive(Debug, Default)]
pub struct Slots {
    /// Texts in brackets and other slots.
    pub slots: FxHashSet<u64>,
    /// Whole cells and values that are choices without brackets.
    pub bare: FxHashSet<u64>,
    /// Bracketed tokens in diagrams that stand for the author's own names.
    pub stand_ins: FxHashSet<u64>,
    /// Comments that guide the author.
    pub guidance: FxHashSet<u64>,
    /// Paragraphs that are examples.
    pub examples: FxHashSet<u64>,
}

impl Slots {
    /// Whether nothing is known, as without a template.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Whether the template has this text as a slot.
    pub fn has(&self, text: &str) -> bool {
        !self.slots.is_empty() && self.slots.contains(&normal::hash(text))
    }

    /// Whether the template has this text as a choice without brackets.
    pub fn has_bare(&self, text: &str) -> bool {
        !self.bare.is_empty() && self.bare.contains(&normal::hash(text))
    }

    /// Whether diagrams of the template have stand-ins at all.
    pub fn has_stand_ins(&self) -> bool {
        !self.stand_ins.is_empty()
    }

    /// Whether this token of a diagram stands for a name of the author's.
    pub fn is_stand_in(&self, token: &str) -> bool {
        self.stand_ins.contains(&normal::hash(token))
    }

    /// Whether the template has this comment.
    pub fn is_guidance(&self, comment: &str) -> bool {
        !self.guidance.is_empty() && self.guidance.contains(&normal::hash(comment))
    }
}
