//! Templates: what a document is expected to hold. (skeleton)

/// The expected sections and items, with which of its texts are kept, filled or repeated.
#[derive(Debug, Default)]
pub struct Template {
    pub id: String,
    pub name: String,
    /// The Markdown that it was learned from.
    pub text: String,
}

impl Template {
    /// Learns a template from a user's Markdown.
    pub fn learn_custom(text: &str) -> Template {
        Template {
            id: "custom".to_string(),
            name: "Custom".to_string(),
            text: text.to_string(),
        }
    }
}

/// What a template knows of its placeholders, as hashes of their normal form.
#[derive(Debug, Default)]
pub struct Slots {
    /// Texts in brackets and other slots.
    pub slots: std::collections::HashSet<u64>,
    /// Whole cells and values that are choices without brackets.
    pub bare: std::collections::HashSet<u64>,
    /// Bracketed tokens in diagrams that stand for the author's own names.
    pub stand_ins: std::collections::HashSet<u64>,
    /// Comments that guide the author.
    pub guidance: std::collections::HashSet<u64>,
}

impl Slots {
    /// Whether nothing is known, as without a template.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Whether the template has this text as a slot.
    pub fn has(&self, text: &str) -> bool {
        !self.slots.is_empty() && self.slots.contains(&crate::normal::hash(text))
    }

    /// Whether the template has this text as a choice without brackets.
    pub fn has_bare(&self, text: &str) -> bool {
        !self.bare.is_empty() && self.bare.contains(&crate::normal::hash(text))
    }

    /// Whether diagrams of the template have stand-ins at all.
    pub fn has_stand_ins(&self) -> bool {
        !self.stand_ins.is_empty()
    }

    /// Whether this token of a diagram stands for a name of the author's.
    pub fn is_stand_in(&self, token: &str) -> bool {
        self.stand_ins.contains(&crate::normal::hash(token))
    }

    /// Whether the template has this comment.
    pub fn is_guidance(&self, comment: &str) -> bool {
        self.guidance.contains(&crate::normal::hash(comment))
    }
}
