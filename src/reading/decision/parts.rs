//! The parts of a decision, in all layouts.

use std::ops::Range;

use super::index::{Listed, listed};
use super::number::number;
use super::record::{Part, Role, is_madr};
use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table::Table;
use crate::placeholder::{self, Placeholder};
use crate::text::contains::find;
use crate::text::lines::Span;
use crate::text::newline;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::text::sort;
use crate::words;
use crate::words::index::words_of;

/// A part: the start of its label, the span of its text, its role, and its heading.
type Mark = (usize, Span, Role, Option<String>);

/// The [`roles`] of each section.
pub type Roles<'a> = dyn Fn(usize) -> &'a SectionRoles + 'a;

/// What the title and the text of a section say about the parts of a decision.
#[derive(Debug)]
pub struct SectionRoles {
    /// The role of the section itself.
    pub title: Option<Role>,
    is_madr: bool,
    /// The title says that decisions follow.
    pub of_decisions: bool,
    /// The roles of its labels and rows.
    own: Vec<Role>,
    /// The tables and lists that may be indexes.
    pub listed: Vec<Listed>,
    /// The number of a decision at the start of the bare title, and the byte where its name ends.
    pub numbered: Option<(u64, usize)>,
}

/// The parts in a decision's section and its subsections.
pub fn parts(document: &Document, sections: Range<usize>, placeholders: &[Placeholder]) -> Vec<Part> {
    let text = document.text;
    let end = document.sections[sections.end - 1].span.to;
    let mut marks: Vec<Mark> = Vec::new();
    for section in sections.clone() {
        let source = &document.sections[section];
        let title = source.name();
        if section > sections.start
            && let (Some(role), Some(heading)) = (role(title), source.heading)
        {
            marks.push((
                source.span.from,
                Span::new(document.blocks[heading].span.to, end),
                role,
                Some(title.to_string()),
            ));
        }
        for block in source.blocks.clone() {
            own(document, block, end, &mut marks);
        }
    }
    sort::by_key(&mut marks, |&(from, ..)| from);
    let starts: Vec<usize> = marks.iter().map(|&(from, ..)| from).collect();
    let part = |(at, (_, span, role, heading)): (usize, Mark)| {
        let to = starts.get(at + 1).map_or(span.to, |&next| next.clamp(span.from, span.to));
        let span = Span::new(span.from, to).trim(text);
        Part { role, span, heading, open: placeholder::is_open(placeholders, span) }
    };
    marks.into_iter().enumerate().map(part).collect()
}

/// The roles of a section, its labels and its rows.
pub fn roles(document: &Document, section: usize, tables: &[Table]) -> SectionRoles {
    let source = &document.sections[section];
    let mut marks = Vec::new();
    for block in source.blocks.clone().filter(|&block| !is_below_item(document, block)) {
        own(document, block, source.span.to, &mut marks);
    }
    SectionRoles {
        title: role(source.name()),
        is_madr: is_madr(source.name()),
        of_decisions: words::DECISION_TITLES.any_word(source.name()),
        own: marks.into_iter().map(|(_, _, role, _)| role).collect(),
        listed: listed(document, section, tables),
        numbered: number(bare_title(&source.title)),
    }
}

/// The parents of a block that are looked at; in deep quotes all of them would take too long.
const DEEPEST: usize = 12;

/// Whether a block is in a list inside of a list: there the labels belong to the outer point, one of several decisions.
fn is_below_item(document: &Document, block: usize) -> bool {
    let parents = std::iter::successors(document.blocks[block].parent, |&at| document.blocks[at].parent);
    parents.take(DEEPEST).filter(|&at| matches!(document.blocks[at].kind, BlockKind::ListItem { .. })).count()
        > 1
}

/// A title without what comes before its first letter or digit, and without the number of its chapter.
pub fn bare_title(title: &str) -> &str {
    normal::number(title.trim_start_matches(|c: char| !c.is_alphanumeric())).1
}

/// Whether a section has a context, a decision and one part more: as headings right below it, labels, or rows. A
/// section with several of one part is a list of decisions, or of answers.
pub fn are_complete(document: &Document, section: usize, own: &Roles) -> bool {
    let source = &document.sections[section];
    let here = own(section);
    let (mut contexts, mut decisions, mut others) = (0, 0, false);
    let mut add = |role: Role| match role {
        Role::Context => contexts += 1,
        Role::Decision => decisions += 1,
        _ => others = true,
    };
    here.own.iter().for_each(|&role| add(role));
    let mut others_below = false;
    for below in document.descendants(section) {
        let roles = own(below);
        if document.sections[below].parent == Some(section) {
            roles.title.into_iter().for_each(&mut add);
        }
        let other = roles.title.is_some_and(|role| !matches!(role, Role::Context | Role::Decision));
        others_below |= other || roles.is_madr;
    }
    let of_decisions = here.of_decisions || source.parent.is_some_and(|parent| own(parent).of_decisions);
    let several = 1 < contexts && 1 < decisions;
    0 < contexts && 0 < decisions && !several && (others || others_below || of_decisions)
}

/// Whether all sections right below the title are parts of one decision: one has a context and a decision, and every
/// other one is a part or has one below it, such as `## Summary` and `## Details`.
pub fn are_split(document: &Document, title: usize, own: &Roles) -> bool {
    if !document.is_title(title) {
        return false;
    }

    let below = |parent: usize| {
        document.descendants(parent).filter(move |&at| document.sections[at].parent == Some(parent))
    };
    let part = |at: usize| own(at).title.is_some();
    let complete = below(title).filter(|&at| are_complete(document, at, own)).count();
    let others = below(title).filter(|&at| !are_complete(document, at, own));
    complete == 1 && others.clone().all(|at| part(at) || below(at).any(part)) && others.count() <= 3
}

fn own(document: &Document, block: usize, end: usize, marks: &mut Vec<Mark>) {
    match document.blocks[block].kind {
        BlockKind::Row | BlockKind::TableHead => marks.extend(pair(document, block)),
        BlockKind::Paragraph => labels(document, block, end, marks),
        BlockKind::Html => marks.extend(folded(document, block, end)),
        _ => {}
    }
}

/// The role of the part under a heading or label in normal form.
fn role(name: &str) -> Option<Role> {
    let part = |group: &str| {
        Some(match group {
            "status" => Role::Status,
            "date" => Role::Date,
            "decision" => Role::Decision,
            "rationale" => Role::Rationale,
            "context" => Role::Context,
            "consequences" => Role::Consequences,
            "options" => Role::Options,
            "comparison" => Role::Comparison,
            _ => return None,
        })
    };
    if let Some(group) = words::DECISION_PARTS.of(name) {
        return part(group);
    }
    if 6 < words_of(name).count() {
        return None;
    }
    // `背景 / Context`: the same word in two languages
    let mut groups = words_of(name).map(|word| words::DECISION_PARTS.of(word));
    if let Some(Some(first)) = groups.next().filter(|_| !name.is_ascii())
        && groups.all(|group| group == Some(first))
    {
        return part(first);
    }
    if name.starts_with("context") {
        return Some(Role::Context);
    }
    if name.starts_with("decision and ") {
        return Some(Role::Decision);
    }
    // If several words match, the first in the table is used: pros, consequences, options.
    let words = words_of(name).filter_map(|word| words::DECISION_PART_WORDS.group_and_place(word));
    words.min_by_key(|&(_, place)| place).and_then(|(group, _)| part(group))
}

/// The part in a row of a table with two columns.
fn pair(document: &Document, row: usize) -> Option<Mark> {
    let mut cells = document.children(row);
    let (Some(key), Some(value), None) = (cells.next(), cells.next(), cells.next()) else { return None };
    let role = role(&normal::normal(&document.plain(key)))?;
    let span = document.blocks[value].span;
    Some((document.blocks[row].span.from, span, role, None))
}

/// `<summary>Consequences</summary>`: the part in a text that is folded.
fn folded(document: &Document, block: usize, end: usize) -> Option<Mark> {
    let span = document.blocks[block].span;
    let source = span.of(document.text);
    let from = find(source, "<summary>")? + "<summary>".len();
    let len = find(&source[from..], "</summary>").filter(|&len| len < 60)?;
    let role = role(&normal::normal(&source[from..from + len]))?;
    Some((span.from, Span::new((span.from + from + len).min(end), end), role, None))
}

/// Whether a line may start with the label of a status or a date, by its first letter only, which is fast.
fn may_open(line: &str) -> bool {
    let first = line.bytes().next();
    first.is_some_and(|byte| b"SDEFBsdefb".contains(&byte) || !byte.is_ascii())
}

/// Finds lines that start with a label. The labels of status and date need no emphasis; the other labels do, because without
/// emphasis such a line is prose.
fn labels(document: &Document, block: usize, end: usize, marks: &mut Vec<Mark>) {
    let content = document.blocks[block].content;
    let mut from = content.from;
    for line in newline::each(content.of(document.text)) {
        let start = from;
        from += line.len();
        let opening = line.trim_start_matches(|c: char| c == '>' || c.is_whitespace());
        let marked = opening.opens_with(b"*_");
        // Most lines are prose: skip them by their first letter.
        if !marked && !may_open(opening) {
            continue;
        }
        // `**Context:** …`, or a run-in heading, `**Context.** …`.
        let stop = if marked { find(line, ".**").or_else(|| find(line, "._")) } else { None };
        let colon = line.find(':').filter(|&colon| stop.is_none_or(|stop| colon < stop)).or(stop);
        let Some(colon) = colon.filter(|&colon| colon < 60) else {
            continue;
        };
        let emphasis = |c: char| matches!(c, '*' | '_' | '>') || c.is_whitespace();
        let name = line[..colon].trim_start_matches(emphasis).trim_end_matches(emphasis);
        let Some(role) = role(&normal::normal(name)) else {
            continue;
        };
        if !marked && !matches!(role, Role::Status | Role::Date) {
            continue;
        }
        let rest = &line[colon + 1..];
        let value = rest.trim_start_signs(b"*_");
        let value_from = start + colon + 1 + (rest.len() - value.len());
        // A status or a date ends with its line, even if prose follows.
        let to = if matches!(role, Role::Status | Role::Date) && !value.trim().is_empty() {
            start + line.trim_end().len()
        } else {
            end
        };
        marks.push((start, Span::new(value_from.min(to), to), role, None));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gate_admits_every_label_without_emphasis() {
        for (group, label) in words::DECISION_PARTS.iter() {
            assert!(may_open(label) || !matches!(group, "status" | "date"), "{label}");
        }
    }

    #[test]
    fn the_first_word_of_the_table_decides() {
        assert_eq!(role("pros and cons of the options"), Some(Role::Comparison));
        assert_eq!(role("considered options"), Some(Role::Options));
        assert_eq!(role("decision and consequences"), Some(Role::Decision));
        assert_eq!(role("options that nobody had thought of before now"), None);
        for (group, label) in words::DECISION_PARTS.iter().chain(words::DECISION_PART_WORDS.iter()) {
            assert!(role(label).is_some(), "{group}: {label}");
        }
    }
}
