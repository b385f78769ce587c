//! The parts of a decision, in whatever dialect.

use std::ops::Range;

use super::{Part, Role};
use crate::markdown::document::{BlockKind, Document};
use crate::placeholder::{self, Placeholder};
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::sort;

/// Where a part's label begins, where its text stands, what it is, and its heading.
type Mark = (usize, Span, Role, Option<String>);

/// The parts in some sections, which are a decision's own and those below it.
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

/// Whether a section has a context and a decision of its own: as headings right below it, labels, or rows.
pub fn are_complete(document: &Document, section: usize) -> bool {
    let mut roles: Vec<Role> = document
        .descendants(section)
        .filter(|&below| document.sections[below].parent == Some(section))
        .filter_map(|below| role(document.sections[below].name()))
        .collect();
    let source = &document.sections[section];
    let mut marks = Vec::new();
    for block in source.blocks.clone() {
        own(document, block, source.span.to, &mut marks);
    }
    roles.extend(marks.iter().map(|&(_, _, role, _)| role));
    roles.contains(&Role::Context) && roles.contains(&Role::Decision)
}

fn own(document: &Document, block: usize, end: usize, marks: &mut Vec<Mark>) {
    match document.blocks[block].kind {
        BlockKind::Row | BlockKind::TableHead => marks.extend(pair(document, block)),
        BlockKind::Paragraph => labels(document, block, end, marks),
        _ => {}
    }
}

/// What a heading or label in normal form announces.
fn role(name: &str) -> Option<Role> {
    let has = |words: &[&str]| name.split(' ').any(|word| words.contains(&word));
    let long = 6 < name.split(' ').count();
    Some(match name {
        "status" | "decision status" | "statut" | "estado" => Role::Status,
        "date" | "decision date" | "decided on" | "date decided" | "datum" | "fecha" => Role::Date,
        "decision" | "the decision" | "decision outcome" | "outcome" | "resolution" | "chosen option"
        | "entscheidung" | "décision" | "decisión" | "decision made" => Role::Decision,
        "rationale" | "reason" | "reasons" | "why" | "justification" | "begründung" | "argument"
        | "arguments" => Role::Rationale,
        "problem" | "background" | "issue" | "forces" | "motivation" | "problem statement" | "kontext"
        | "contexte" => Role::Context,
        "impact" | "implications" | "result" | "results" | "konsequenzen" | "conséquences" | "folgen"
        | "trade offs" => Role::Consequences,
        _ if long => return None,
        _ if name.starts_with("context") => Role::Context,
        _ if name.starts_with("decision and ") => Role::Decision,
        _ if has(&["pros"]) => Role::Comparison,
        _ if has(&["consequences", "consequence"]) => Role::Consequences,
        _ if has(&["alternatives", "options", "alternativen", "optionen"]) => Role::Options,
        _ => return None,
    })
}

/// A row of a table with two columns.
fn pair(document: &Document, row: usize) -> Option<Mark> {
    let cells: Vec<usize> = document.children(row).collect();
    let [key, value] = cells[..] else { return None };
    let role = role(&normal::normal(&document.plain(key)))?;
    let span = document.blocks[value].span;
    Some((document.blocks[row].span.from, span, role, None))
}

/// Lines that open with a label. Status and date need no emphasis; the others would be prose without it.
fn labels(document: &Document, block: usize, end: usize, marks: &mut Vec<Mark>) {
    let content = document.blocks[block].content;
    let mut from = content.from;
    for line in content.of(document.text).split_inclusive(['\n', '\r']) {
        let start = from;
        from += line.len();
        let opening = line.trim_start_matches(|c: char| c == '>' || c.is_whitespace());
        let marked = opening.starts_with(['*', '_']);
        // Most lines are prose: look no further than their first letter.
        if !marked && !opening.starts_with(['S', 'D', 'E', 'F', 's', 'd', 'e', 'f']) {
            continue;
        }
        // `**Context:** …`, or `**Context.** …` in the manner of a run-in heading.
        let stop = line.find(".**").or_else(|| line.find("._")).filter(|_| marked);
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
        let value = rest.trim_start_matches(['*', '_']);
        let value_from = start + colon + 1 + (rest.len() - value.len());
        // A status or a date ends with its line, whatever prose follows.
        let to = if matches!(role, Role::Status | Role::Date) && !value.trim().is_empty() {
            start + line.trim_end().len()
        } else {
            end
        };
        marks.push((start, Span::new(value_from.min(to), to), role, None));
    }
}
