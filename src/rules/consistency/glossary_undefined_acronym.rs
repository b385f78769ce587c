//! Acronyms that the document uses and its glossary does not explain.
//!
//! Only documents with a glossary are checked. An acronym has two to six capitals, is used in at least two places, is
//! nowhere expanded beside its use, and is not generally known in the field. A word that also occurs in small letters is
//! not an acronym.

use std::cell::LazyCell;

use crate::markdown::document::Document;
use crate::markdown::table::Table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::literal_text;
use crate::text::lines::Span;
use crate::text::map::{Map, Set};
use crate::text::signs::Signs;
use crate::words::KNOWN_ACRONYMS;

pub const RULE: Rule = Rule {
    id: "glossary-undefined-acronym",
    category: Category::Consistency,
    page: page!("glossary_undefined_acronym.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Check::Places { find, judge },
};

/// The runs of text with an acronym that not everybody knows.
fn find(document: &Document, _: &[Table]) -> Vec<Span> {
    let acronym = |(_, word): (usize, &str)| may_be_unknown(singular(word));
    // An acronym has two capitals side by side.
    let shouts = |text: &str| text.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_uppercase));
    if !shouts(document.text) {
        return Vec::new();
    }
    let mut runs = literal_text::runs(document);
    runs.retain(|run| shouts(run.of(document.text)) && words(run.of(document.text)).any(acronym));
    runs
}

fn may_be_unknown(name: &str) -> bool {
    is_acronym(name) && !KNOWN_ACRONYMS.has_exactly(name)
}

fn judge(context: &Whole, places: &[Span], findings: &mut Vec<Finding>) {
    let document = context.document;
    let text = document.text;
    let Some(glossary) = context.glossary() else {
        return;
    };
    let mut known: Set<&str> = Set::default();
    for term in &glossary.terms {
        known.extend(words(term.span.of(text)).map(|(_, word)| singular(word)));
    }
    let mut found: Map<&str, (Span, usize)> = Map::default();
    for &run in places {
        let source = run.of(text);
        let shouted = !source.contains(char::is_lowercase);
        for (at, word) in words(source) {
            let name = singular(word);
            if !may_be_unknown(name) || known.contains(name) || glossary.span.contains(run) {
                continue;
            }
            if is_expanded(&source[..at], name, &source[at + word.len()..]) {
                known.insert(name);
            } else if !shouted && !is_part(&source[..at], &source[at + word.len()..]) {
                let from = run.from + at;
                let entry = found.or_insert(name, (Span::new(from, from + name.len()), 0));
                entry.1 += 1;
            }
        }
    }
    // The text may have the name in small letters too.
    let small = LazyCell::new(|| {
        let runs = literal_text::runs(document).into_iter().map(|run| run.of(text));
        let all = runs.flat_map(words).map(|(_, word)| word);
        all.filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase())).collect::<Set<&str>>()
    });
    let is_word = |name: &str| small.contains(name.to_ascii_lowercase().as_str());
    for (name, (span, count)) in found {
        if count < 2 || known.contains(name) || context.has_placeholder(span) || is_word(name) {
            continue;
        }
        let message = format!("the glossary does not explain `{name}`");
        let help = "Add it to the glossary, or write it out where it is first used";
        findings.push(RULE.finding(span, message, help));
    }
}

/// The words of letters and digits, each with its first byte.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !c.is_alphanumeric())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
        .filter(|(_, word)| !word.is_empty())
}

fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(rest) if 1 < rest.len() && rest.chars().all(|c| c.is_ascii_uppercase()) => rest,
        _ => word,
    }
}

fn is_acronym(word: &str) -> bool {
    let roman = word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    (2..=6).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase()) && !roman
}

/// Whether a word is part of an identifier, a number or a path: `ADR-001`, `BRP_ID`, `BRP.md`, `/BRP`.
fn is_part(before: &str, after: &str) -> bool {
    let mut next = after.chars();
    let glued = match (next.next(), next.next()) {
        (Some('-' | '_' | '.' | '/' | ':' | '#'), Some(c)) => c.is_alphanumeric(),
        _ => false,
    };
    glued || before.closes_with(b"-_./#@&$")
}

/// Whether an acronym is expanded here: `balance responsible party (BRP)`, `BRP (balance responsible party)`,
/// `BRP: Balance …`.
fn is_expanded(before: &str, name: &str, after: &str) -> bool {
    let initial = name.chars().next().unwrap_or(' ');
    let starts = |text: &str| {
        let first = text.trim_start_matches([' ', '*', '_', '"', '“']).chars().next();
        first.is_some_and(|c| c.to_ascii_uppercase() == initial)
    };
    let bare = before.trim_end_matches(['*', '_', '`', '"', '“']);
    let after = after.trim_start_matches(['s', '*', '_', '`', '"', '”']);
    (bare.ends_with('(') && after.opens_with(b"),;/"))
        || after
            .trim_start()
            .strip_prefix(['(', '=', '–', '—', ':', ','])
            .is_some_and(|rest| starts(rest) && rest.trim_start().contains(' '))
}
