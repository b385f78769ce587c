//! A decision with its parts.

use super::number::name;
use crate::text::lines::Span;
use crate::words;

/// A decision that is written down here.
#[derive(Debug)]
pub struct Record {
    /// As in `ADR-007`; none for a decision without a number.
    pub number: Option<u64>,
    /// The number as the heading writes it.
    pub written: Option<String>,
    /// The heading without the number.
    pub title: String,
    /// The heading's text.
    pub heading: Span,
    /// All that belongs to it.
    pub span: Span,
    /// It is what the document is about, not one section among others.
    pub whole: bool,
    pub parts: Vec<Part>,
}

/// A piece of a record.
#[derive(Debug)]
pub struct Part {
    pub role: Role,
    /// The text behind the label or under the heading, up to the next part, without outer white space.
    pub span: Span,
    /// It is a heading, in its own words.
    pub heading: Option<String>,
    /// It still holds a placeholder.
    pub open: bool,
}

/// The question that a part answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Status,
    Date,
    Context,
    Decision,
    Consequences,
    /// The options that were considered.
    Options,
    /// The reasons, where they are apart from the context.
    Rationale,
    /// The good and the bad of each option.
    Comparison,
}

impl Record {
    /// A name for it: `ADR-007`, or its title.
    pub fn name(&self) -> String {
        let unwritten = || self.number.map_or_else(|| format!("`{}`", self.title), name);
        self.written.clone().unwrap_or_else(unwritten)
    }

    /// The first part with a role.
    pub fn part(&self, role: Role) -> Option<&Part> {
        self.parts.iter().find(|part| part.role == role)
    }

    /// The first part with a role, if it is filled in.
    pub fn filled<'t>(&self, role: Role, text: &'t str) -> Option<(&Part, &'t str)> {
        let part = self.part(role).filter(|part| !part.open && !part.span.is_empty())?;
        Some((part, part.span.of(text)))
    }

    /// Whether it is written under MADR's headings, where status and consequences are optional.
    pub fn is_madr(&self) -> bool {
        self.parts.iter().filter_map(|part| part.heading.as_deref()).any(is_madr)
    }
}

/// Whether only MADR has this title, a normal form.
pub fn is_madr(title: &str) -> bool {
    words::MADR_TITLES.has_exactly(title)
}
