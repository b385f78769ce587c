//! A decision with its parts.

use super::number::name;
use crate::text::lines::Span;
use crate::words;

/// A decision that the document contains.
#[derive(Debug)]
pub struct Record {
    /// The number, as in `ADR-007`; `None` for a decision without a number.
    pub number: Option<u64>,
    /// The number as the heading writes it.
    pub written: Option<String>,
    /// The heading without the number.
    pub title: String,
    /// The heading's text.
    pub heading: Span,
    /// The decision's section with its subsections.
    pub span: Span,
    /// The whole document is this decision, not only a section of it.
    pub whole: bool,
    pub parts: Vec<Part>,
}

/// A part of a record.
#[derive(Debug)]
pub struct Part {
    pub role: Role,
    /// The text after the label or under the heading, up to the next part, without outer white space.
    pub span: Span,
    /// The text of its heading, if the part has one.
    pub heading: Option<String>,
    /// It contains a placeholder.
    pub open: bool,
}

/// The kind of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Status,
    Date,
    Context,
    Decision,
    Consequences,
    /// The considered options.
    Options,
    /// The reasons, if they are a separate part.
    Rationale,
    /// The advantages and disadvantages of each option.
    Comparison,
}

impl Record {
    /// Its name in messages: `ADR-007`, or its title, if it has one yet.
    pub fn name(&self) -> String {
        let titled =
            || if self.title.is_empty() { "the decision".to_string() } else { format!("`{}`", self.title) };
        self.written.clone().unwrap_or_else(|| self.number.map_or_else(titled, name))
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

    /// Whether it has headings of MADR, in which status and consequences are optional.
    pub fn is_madr(&self) -> bool {
        self.parts.iter().filter_map(|part| part.heading.as_deref()).any(is_madr)
    }
}

/// Whether a title in normal form is used only by MADR.
pub fn is_madr(title: &str) -> bool {
    words::MADR_TITLES.has_exactly(title)
}
