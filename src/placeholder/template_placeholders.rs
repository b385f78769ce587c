//! The placeholders of a template, as hashes: a text that is one of them counts as certain in its documents.

use crate::text::map::Set;
use crate::text::normal;
use crate::text::signs::Signs;

/// A template's placeholders, as hashes of their normal forms.
#[derive(Debug, Default)]
pub struct TemplatePlaceholders {
    /// Texts in brackets, variables and link targets.
    pub texts: Set<u64>,
    /// Whole cells and values that are choices without brackets.
    pub choices: Set<u64>,
    /// Bracketed tokens in diagrams to be replaced by the author's own names.
    pub stand_ins: Set<u64>,
    /// Comments that guide the author.
    pub guidance: Set<u64>,
    /// Paragraphs that are examples.
    pub examples: Set<u64>,
}

impl TemplatePlaceholders {
    /// Whether there are none, as without a template.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Whether the template has this text as a placeholder.
    pub fn has(&self, text: &str) -> bool {
        has(&self.texts, text)
    }

    /// Adds a placeholder.
    pub fn add(&mut self, text: &str) {
        self.texts.insert(normal::hash(text));
    }

    /// Whether the template has this text as a choice without brackets.
    pub fn has_choice(&self, text: &str) -> bool {
        has(&self.choices, text)
    }

    /// Adds a choice without brackets.
    pub fn add_choice(&mut self, text: &str) {
        self.choices.insert(normal::hash(text));
    }

    /// Whether the template's diagrams have such tokens.
    pub fn has_stand_ins(&self) -> bool {
        !self.stand_ins.is_empty()
    }

    /// Whether this token of a diagram is to be replaced by a name.
    pub fn is_stand_in(&self, token: &str) -> bool {
        has(&self.stand_ins, token)
    }

    /// Adds a stand-in of a diagram.
    pub fn add_stand_in(&mut self, token: &str) {
        self.stand_ins.insert(normal::hash(token));
    }

    /// Whether the template has this comment.
    pub fn is_guidance(&self, comment: &str) -> bool {
        has(&self.guidance, comment)
    }

    /// Adds a comment that guides the author.
    pub fn add_guidance(&mut self, comment: &str) {
        self.guidance.insert(normal::hash(comment));
    }

    /// Whether the template has this paragraph as an example.
    pub fn is_example(&self, paragraph: &str) -> bool {
        has(&self.examples, paragraph)
    }

    /// Adds an example.
    pub fn add_example(&mut self, paragraph: &str) {
        self.examples.insert(normal::hash(paragraph));
    }
}

fn has(set: &Set<u64>, text: &str) -> bool {
    !set.is_empty() && set.contains(&normal::hash(text))
}

/// Calls `take` with every text between brackets on one line that has a letter; of nested brackets with the inner text.
pub fn brackets_in(text: &str, mut take: impl FnMut(&str)) {
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        rest = &rest[open + 1..];
        let Some(close) = rest.find_sign(b"[]\n") else {
            return;
        };
        if rest[close..].starts_with(']') && rest[..close].chars().any(char::is_alphabetic) {
            take(&rest[..close]);
        }
    }
}
