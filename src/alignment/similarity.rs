//! How much two titles, or the contents of two sections, look alike.

use std::collections::HashSet;

use crate::document::{BlockKind, Document};
use crate::item::Item;
use crate::normal;
use crate::template::{Template, TemplateSection, columns};

/// Words that carry no title alone.
const EMPTY_WORDS: &[&str] = &[
    "and", "the", "of", "a", "an", "for", "to", "in", "on", "with", "our", "this", "level", "model", "key",
    "und", "der", "die", "das", "et", "de", "la", "le", "y", "e",
];

/// The words of a normal form that carry meaning, with a plural's `s` cut.
pub fn tokens(name: &str) -> Vec<&str> {
    let all = name
        .split(' ')
        .filter(|word| !word.is_empty() && !EMPTY_WORDS.contains(word));
    all.map(|word| {
        if 3 < word.len() && !word.ends_with("ss") {
            word.strip_suffix('s').unwrap_or(word)
        } else {
            word
        }
    })
    .collect()
}

/// From 0 to 1: how alike two titles in normal form are, short of being equal.
pub fn titles(a: &str, b: &str) -> f64 {
    let (left, right) = (tokens(a), tokens(b));
    if left.is_empty() || right.is_empty() {
        return 0.0;
    }
    if left == right {
        return 0.95;
    }
    let shared = left.iter().filter(|word| right.contains(word)).count();
    let (short, long) = (left.len().min(right.len()), left.len().max(right.len()));
    let jaccard = shared as f64 / (left.len() + right.len() - shared) as f64;
    // "Observability" within "Debugging & Observability": contained, so probably renamed in place.
    let contained = if shared == short {
        0.55 + 0.4 * short as f64 / long as f64
    } else {
        0.0
    };
    let typo = if a.len().abs_diff(b.len()) <= 3 && 5 <= a.len() {
        strsim::normalized_levenshtein(a, b)
    } else {
        0.0
    };
    let typo = if 0.8 <= typo { typo } else { 0.0 };
    jaccard.max(contained).max(typo)
}

/// From 0 to 1: how much of what the template has in a section the document's has too.
pub fn contents(
    document: &Document,
    items: &[Item],
    section: usize,
    template: &Template,
    expected: usize,
) -> f64 {
    let wanted = &template.sections[expected];
    let source = &document.sections[section];
    let heads = source
        .blocks
        .clone()
        .filter(|&at| document.blocks[at].kind == BlockKind::TableHead);
    let tables: Vec<Vec<String>> = heads.map(|head| columns(document, head)).collect();
    let mut parts = Vec::new();
    if !wanted.tables.is_empty() {
        let best = |table: &Vec<String>| {
            tables
                .iter()
                .map(|other| table_likeness(table, other))
                .fold(0.0, f64::max)
        };
        parts.push(wanted.tables.iter().map(best).fold(0.0, f64::max));
    }
    let labels = labels(wanted);
    if !labels.is_empty() {
        let own: HashSet<String> = items
            .iter()
            .filter(|item| item.section == section && !item.label.is_empty())
            .map(|item| normal::normal(&item.label))
            .collect();
        let hits = labels.iter().filter(|label| own.contains(*label)).count();
        parts.push(hits as f64 / labels.len() as f64);
    }
    let mine: Vec<&Item> = items.iter().filter(|item| item.section == section).collect();
    if !mine.is_empty() {
        let known = mine.iter().filter(|item| {
            template
                .known
                .get(&item.hash)
                .is_some_and(|known| known.iter().any(|known| known.section == expected))
        });
        parts.push(known.count() as f64 / mine.len() as f64);
    }
    parts.into_iter().fold(0.0, f64::max)
}

/// The normal forms of the labels that a section of the template expects.
pub fn labels(section: &TemplateSection) -> Vec<String> {
    let fields = section
        .items
        .iter()
        .filter(|item| item.kind == crate::report::ItemKind::Field);
    fields
        .map(|item| normal::normal(&item.label))
        .filter(|label| !label.is_empty())
        .collect()
}

/// From 0 to 1: the share of columns that two header rows have in common.
pub fn table_likeness(a: &[String], b: &[String]) -> f64 {
    let shared = a
        .iter()
        .filter(|column| !column.is_empty() && b.contains(column))
        .count();
    let all = a.len().max(b.len());
    if all == 0 { 0.0 } else { shared as f64 / all as f64 }
}
