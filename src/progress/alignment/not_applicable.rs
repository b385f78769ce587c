//! Sections that the author has declared not applicable.

use crate::markdown::document::{BlockKind, Document};
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words;

/// No word for "not applicable" has so many characters.
const LONGEST: usize = 80;

/// Whether the author has declared a section not applicable: `Some(true)` with a reason, `Some(false)` without, else `None`.
pub fn not_applicable(document: &Document, section: usize) -> Option<bool> {
    let source = &document.sections[section];
    if document.is_title(section) {
        return None;
    }
    let next = document.sections.get(section + 1);
    if source.level > 0 && next.is_some_and(|next| source.level < next.level) {
        return None;
    }
    source.declared(|| declared(document, section))
}

/// What the text of a section says, whatever is around it.
fn declared(document: &Document, section: usize) -> Option<bool> {
    let source = &document.sections[section];
    let inside = source.heading? + 1..source.blocks.end;
    // Ignore placeholders that are still there.
    let placeholder = |at: usize| {
        let text = document.blocks[at].content.of(document.text);
        text.starts_with('[') && text.find(']') == Some(text.len() - 1)
    };
    let mut leaves =
        inside.clone().filter(|&at| document.blocks[at].kind == BlockKind::Paragraph && !placeholder(at));
    let only = leaves.next()?;
    let other = |kind: &BlockKind| {
        matches!(kind, BlockKind::Table | BlockKind::Code { .. } | BlockKind::Quote { .. })
    };
    let others = inside.clone().any(|at| other(&document.blocks[at].kind));
    if leaves.next().is_some() || others {
        return None;
    }
    // Most texts begin with another letter, and their events are not read.
    let letter = document.blocks[only].content.of(document.text).bytes().next();
    if letter.is_some_and(|letter| letter.is_ascii_alphabetic() && !words::NOT_APPLICABLE.may_open(letter)) {
        return None;
    }
    // Most others begin with other words, and are not put in lower case as a whole.
    let text = document.plain(only);
    let first = |c: char| c == '*' || c == '_' || c.is_whitespace();
    let start: String = text.trim_start_matches(first).chars().take(LONGEST).collect();
    if words::NOT_APPLICABLE.opening(&start.to_lowercase()).is_none() && !start.starts_with(['-', '–', '—'])
    {
        return None;
    }
    let text = text.to_lowercase();
    let text = text.trim().trim_start_signs(b"*_");
    let opening = match words::NOT_APPLICABLE.opening(text) {
        Some(("text", opening)) => opening,
        _ => &text[..text.chars().next().filter(|c| "-–—".contains(*c))?.len_utf8()],
    };
    let rest = &text[opening.len()..];
    let reason = rest.trim_matches(|c: char| !c.is_alphanumeric());
    // "None of the services …" and "- item" are prose.
    let word = opening == "none" || !opening.starts_with(char::is_alphanumeric);
    let prose = word
        && !reason.is_empty()
        && !rest.trim_start().starts_with([':', '.', '(', '–', '—', ',', ';', '-']);
    if rest.starts_with(char::is_alphanumeric) || prose || (opening == "none" && lists(&source.title)) {
        return None;
    }
    // `Not applicable: [reason]` has no reason yet.
    let placeholder = rest.split('[').skip(1).any(|inner| inner.starts_with(char::is_alphabetic));
    Some(!placeholder && (3 <= reason.split_whitespace().count() || 12 <= reason.chars().count()))
}

/// Whether a section, by its title, lists things that need not exist: "None" under "Open questions" is an answer.
fn lists(title: &str) -> bool {
    words::MAY_BE_EMPTY.part_in(&normal::normal(title))
}
