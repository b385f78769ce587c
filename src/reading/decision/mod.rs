//! Decisions (ADRs) as rules read them, whatever dialect they are written in.
//!
//! Four dialects are told by what stands under the heading, never by front matter: headings (Nygard:
//! `## Context`; MADR: `## Context and Problem Statement`), labels (`**Context:** …`), and tables of two
//! columns. All come out as the same parts. A decision is a section that is numbered as one (`ADR-007: …`),
//! or that has both a context and a decision. Tables and lists of numbered decisions make the index; the
//! decisions they name may well live in files of their own.

mod index;
mod parts;

use crate::markdown::document::Document;
use crate::markdown::table::Table;
use crate::placeholder::{self, Placeholder};
use crate::reading::metadata::{Key, Metadata};
use crate::text::lines::Span;
use crate::text::normal;
use crate::words;
use rustc_hash::FxHashMap;

/// All that a document says about decisions.
#[derive(Debug, Default)]
pub struct Decisions {
    /// In the order of the text.
    pub records: Vec<Record>,
    /// Tables and lists, each with its rows.
    pub indexes: Vec<Vec<Row>>,
    /// By number: index and row.
    by_number: FxHashMap<u64, Vec<(usize, usize)>>,
}

/// A decision that is written down here.
#[derive(Debug)]
pub struct Record {
    /// As in `ADR-007`; none for a decision without a number.
    pub number: Option<u64>,
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
    /// What stands behind the label or under the heading, up to the next part, without outer white space.
    pub span: Span,
    /// It is a heading, in its own words.
    pub heading: Option<String>,
    /// It still holds a placeholder.
    pub open: bool,
}

/// What a part answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Status,
    Date,
    Context,
    Decision,
    Consequences,
    /// What else was considered, and what was chosen from.
    Options,
    /// Why, where it is told apart from the context.
    Rationale,
    /// What is good and bad about each option.
    Comparison,
}

/// A decision as an index names it.
#[derive(Debug)]
pub struct Row {
    pub number: u64,
    /// All of the row or item.
    pub span: Span,
    pub title: Option<Span>,
    pub status: Option<Span>,
    pub date: Option<Span>,
    pub table: bool,
}

impl Decisions {
    /// The decisions of a document.
    pub fn of(
        document: &Document,
        tables: &[Table],
        metadata: &Metadata,
        placeholders: &[Placeholder],
    ) -> Self {
        let mut records = Vec::new();
        let mut section = 1;
        while section < document.sections.len() {
            let end = document.descendants(section).end;
            match record(document, section, metadata, placeholders) {
                Some(record) => {
                    records.push(record);
                    section = end;
                }
                None => section += 1,
            }
        }
        let indexes = index::indexes(document, tables, &records);
        let mut by_number: FxHashMap<u64, Vec<(usize, usize)>> = FxHashMap::default();
        for (at, index) in indexes.iter().enumerate() {
            for (row, entry) in index.iter().enumerate() {
                by_number.entry(entry.number).or_default().push((at, row));
            }
        }
        Decisions { records, indexes, by_number }
    }

    /// The rows of all indexes under a number.
    pub fn rows(&self, number: u64) -> impl Iterator<Item = &Row> {
        let places = self.by_number.get(&number).into_iter().flatten();
        places.map(|&(index, row)| &self.indexes[index][row])
    }
}

impl Record {
    /// What to call it: `ADR-007`, or its title.
    pub fn name(&self) -> String {
        self.number.map_or_else(|| format!("`{}`", self.title), name)
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

fn is_madr(title: &str) -> bool {
    words::MADR_TITLES.has_exactly(title)
}

/// `ADR-007`.
pub fn name(number: u64) -> String {
    format!("ADR-{number:03}")
}

/// The number of a decision at the start of a text, and where it ends: `ADR-007: Queues` gives 7 and 7.
pub fn number(text: &str) -> Option<(u64, usize)> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    if !words::DECISION_PREFIXES.has_exactly(&text[..letters]) {
        return None;
    }
    let rest = text[letters..].trim_start_matches(['-', '_', '#', ' ', '\u{2010}', '\u{2011}', '\u{2013}']);
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let after = rest[digits..].strip_prefix('.').unwrap_or(&rest[digits..]);
    let bounded = !after.starts_with(char::is_alphanumeric);
    let number = rest[..digits].parse().ok().filter(|_| bounded && digits <= 6)?;
    Some((number, text.len() - rest.len() + digits))
}

/// The first number of a decision anywhere in a text.
pub fn numbers(text: &str) -> impl Iterator<Item = u64> + '_ {
    let starts = text.match_indices(['A', 'a', 'D']).map(|(at, _)| at);
    starts.filter_map(move |at| {
        let inside = text[..at].ends_with(|c: char| c.is_alphanumeric());
        number(&text[at..]).filter(|_| !inside).map(|(number, _)| number)
    })
}

/// The first word of a status, in normal form: `Superseded by ADR-9` is `superseded`.
pub fn status_word(status: &str) -> String {
    let line = status.lines().find(|line| line.chars().any(char::is_alphabetic)).unwrap_or("");
    normal::normal(line).split(' ').next().unwrap_or("").to_string()
}

fn record(
    document: &Document,
    section: usize,
    metadata: &Metadata,
    placeholders: &[Placeholder],
) -> Option<Record> {
    let source = &document.sections[section];
    let heading = document.blocks[source.heading?].content;
    if placeholder::is_open(placeholders, heading) {
        return None;
    }
    let title = source.title.trim_start_matches(|c: char| !c.is_alphanumeric());
    let title = normal::number(title).1;
    let numbered = number(title);
    if numbered.is_none() && !parts::are_complete(document, section) {
        return None;
    }
    let end = document.descendants(section).end;
    let span = Span::new(source.span.from, document.sections[end - 1].span.to);
    let mut parts = parts::parts(document, section..end, placeholders);
    let whole = source.level == 1 && end == document.sections.len();
    // A chapter of numbered decisions is none itself.
    if (section + 1..end).any(|below| number(&document.sections[below].title).is_some()) {
        return None;
    }
    if whole {
        for (role, key) in
            [(Role::Status, Key::Status), (Role::Date, Key::Updated), (Role::Date, Key::Created)]
        {
            if let Some(entry) = metadata.about(key).filter(|_| parts.iter().all(|part| part.role != role)) {
                parts.push(Part { role, span: entry.span, heading: None, open: entry.open });
            }
        }
    }
    // A proposal of another kind may have a context and a decision too.
    let of_record =
        |part: &Part| part.role == Role::Consequences || part.heading.as_deref().is_some_and(is_madr);
    if whole && numbered.is_none() && !parts.iter().any(of_record) {
        return None;
    }
    let after = numbered.map_or(0, |(_, after)| after);
    let number = numbered.map(|(number, _)| number).or_else(|| {
        let number = normal::number(&source.title).0.filter(|_| whole)?;
        number.parse().ok().filter(|number| *number < 1_000_000)
    });
    Some(Record {
        number,
        title: title[after..]
            .trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')' | '`' | '?' | '"'))
            .to_string(),
        heading,
        span,
        whole,
        parts,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_decisions() {
        assert_eq!(number("ADR-007: Queues"), Some((7, 7)));
        assert_eq!(number("ADR 0012 – Queues"), Some((12, 8)));
        for none in ["ADR-XXX: Queues", "ADR-1.2", "Address 7", "ADRs", "7"] {
            assert_eq!(number(none), None, "{none}");
        }
        let all: Vec<u64> = numbers("Superseded by [ADR-9](x.md), see adr-0003; RADR-4").collect();
        assert_eq!(all, [9, 3]);
    }
}
