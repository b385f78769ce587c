//! Decision records (ADRs) in all their layouts.
//!
//! The parts of a record are marked by headings (Nygard: `## Context`; MADR: `## Context and Problem Statement`), by labels
//! (`**Context:** …`), or by tables of two columns. All layouts are read into the same parts (`parts.rs`). A section is a
//! decision if its title has a number (`ADR-007: …`), or if it has both a context and a decision. Tables and lists of
//! numbered decisions are indexes (`index.rs`); the decisions that they list may be in other files.
//!
//! Invariant: a decision that lacks a part is read like any other; rules report missing parts.

pub mod folder;
mod index;
mod number;
mod parts;
mod record;

pub use index::IndexRow;
pub use number::{name, number, numbers, open as open_number};
pub use parts::{SectionRoles, roles};
pub use record::{Part, Record, Role};

use crate::markdown::document::Document;
use crate::markdown::table::Table;
use crate::placeholder::{self, Placeholder};
use crate::reading::metadata::{Key, Metadata};
use crate::text::lines::Span;
use crate::text::map::Map;
use crate::text::normal;
use parts::Roles;
use record::is_madr;

/// The decision records and the indexes of a document.
#[derive(Debug, Default)]
pub struct Decisions {
    /// In the order of the text.
    pub records: Vec<Record>,
    /// Tables and lists, each with its rows.
    pub indexes: Vec<Vec<IndexRow>>,
    /// The positions (index, row) of the rows with a number.
    by_number: Map<u64, Vec<(usize, usize)>>,
}

impl Decisions {
    /// The decisions of a document.
    pub fn of(
        document: &Document,
        tables: &[Table],
        metadata: &Metadata,
        placeholders: &[Placeholder],
    ) -> Self {
        let sections = 0..document.sections.len();
        let roles: Vec<SectionRoles> = sections.map(|at| roles(document, at, tables)).collect();
        let roles = |section: usize| &roles[section];
        Self::with(document, metadata, placeholders, &roles)
    }

    /// The same, if the [`roles`] of each section are known.
    pub fn with(
        document: &Document,
        metadata: &Metadata,
        placeholders: &[Placeholder],
        roles: &Roles,
    ) -> Self {
        let mut records = Vec::new();
        let mut section = 1;
        while section < document.sections.len() {
            let end = document.descendants(section).end;
            match record(document, section, metadata, placeholders, roles) {
                Some(record) => {
                    records.push(record);
                    section = end;
                }
                None => section += 1,
            }
        }
        let indexes = indexes(document, roles, &records);
        let mut by_number: Map<u64, Vec<(usize, usize)>> = Map::default();
        for (at, index) in indexes.iter().enumerate() {
            for (row, entry) in index.iter().enumerate() {
                by_number.or_default(entry.number).push((at, row));
            }
        }
        Decisions { records, indexes, by_number }
    }

    /// The rows of all indexes under a number.
    pub fn rows(&self, number: u64) -> impl Iterator<Item = &IndexRow> {
        let places = self.by_number.get(&number).into_iter().flatten();
        places.map(|&(index, row)| &self.indexes[index][row])
    }
}

/// The indexes of a document, from what each section lists; lists only under a heading about decisions. Tables and lists
/// inside a record only refer to other decisions and are left out.
fn indexes(document: &Document, roles: &Roles, records: &[Record]) -> Vec<Vec<IndexRow>> {
    let about_decisions = |section: usize| {
        let mut chain = std::iter::successors(Some(section), |&at| document.sections[at].parent);
        chain.any(|at| roles(at).of_decisions)
    };
    let (mut of_tables, mut of_lists) = (Vec::new(), Vec::new());
    for (section, source) in document.sections.iter().enumerate() {
        for listed in &roles(section).listed {
            let span = document.blocks[listed.block_in(source)].span;
            let inside = records.iter().any(|record| record.span.contains(span));
            if !inside && (listed.table || about_decisions(section)) {
                let indexes = if listed.table { &mut of_tables } else { &mut of_lists };
                indexes.push(listed.rows_in(source));
            }
        }
    }
    of_tables.append(&mut of_lists);
    of_tables
}

/// The number that a title gives to a decision which is a whole document: `ADR-7: Queues`, `7. Queues`.
pub fn number_of_title(title: &str) -> Option<u64> {
    let start = title.trim_start_matches(|c: char| !c.is_alphanumeric());
    number(normal::number(start).1)
        .map(|(number, _)| number)
        .or_else(|| normal::number(title).0?.parse().ok())
        .filter(|number| *number < 1_000_000)
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
    roles: &Roles,
) -> Option<Record> {
    let source = &document.sections[section];
    let heading = document.blocks[source.heading?].content;
    let numbered = roles(section).numbered;
    let split = || parts::are_split(document, section, roles);
    if numbered.is_none() && !parts::are_complete(document, section, roles) && !split() {
        return None;
    }
    if placeholder::is_open(placeholders, heading) {
        return None;
    }
    let title = parts::bare_title(&source.title);
    let end = document.descendants(section).end;
    let span = Span::new(source.span.from, document.sections[end - 1].span.to);
    let mut parts = parts::parts(document, section..end, placeholders);
    let whole = source.level == 1 && end == document.sections.len();
    // A chapter that contains numbered decisions is not itself a decision.
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
    // Other kinds of proposals may also have a context and a decision.
    let below = || document.descendants(section).filter(|&at| document.sections[at].parent == Some(section));
    let others = || below().filter(|&at| roles(at).title.is_none()).count();
    if whole && numbered.is_none() && 3 < below().count() && below().count() <= 2 * others() {
        return None;
    }
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
        written: numbered.map(|(_, after)| title[..after].to_string()),
        title: title[after..]
            .trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')' | '`' | '?' | '"'))
            .to_string(),
        heading,
        span,
        whole,
        parts,
    })
}
