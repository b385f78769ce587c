//! The similarity of two titles, or of the contents of two sections.

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table;
use crate::reading::item::{self, Item};
use crate::template::Template;
use crate::text::likeness::likeness;
use crate::text::normal;
use crate::words;

/// The significant words of a normal form, without the `s` of a plural.
pub fn tokens(name: &str) -> Vec<&str> {
    let all = name.split(' ').filter(|word| !word.is_empty() && !words::EMPTY_WORDS.has_exactly(word));
    all.map(|word| {
        if 3 < word.len() && !word.ends_with("ss") { word.strip_suffix('s').unwrap_or(word) } else { word }
    })
    .collect()
}

/// The similarity of two different titles in normal form, from 0 to 1; `left` and `right` are their tokens.
pub fn titles(a: &str, left: &[&str], b: &str, right: &[&str]) -> f64 {
    if left.is_empty() || right.is_empty() {
        return 0.0;
    }
    if left == right {
        return 0.95;
    }
    let shared = left.iter().filter(|word| right.contains(word)).count();
    let (short, long) = (left.len().min(right.len()), left.len().max(right.len()));
    let jaccard = shared as f64 / (left.len() + right.len() - shared) as f64;
    // "Observability" is contained in "Debugging & Observability", which is probably the same section, renamed.
    let contained = if shared == short { 0.55 + 0.4 * short as f64 / long as f64 } else { 0.0 };
    let near = a.len().abs_diff(b.len()) <= 3 && 5 <= a.len();
    let typo = if near { likeness(a, b, 0.8) } else { 0.0 };
    jaccard.max(contained).max(typo)
}

/// The tables, labels and items of a section of the document, prepared once for all comparisons.
#[derive(Debug)]
pub struct SectionContents {
    tables: Vec<Vec<String>>,
    labels: Vec<String>,
    hashes: Vec<u64>,
}

impl SectionContents {
    /// The contents of a section; `items` are all items of the document, in order.
    pub fn of(document: &Document, items: &[Item], section: usize) -> Self {
        let blocks = document.sections[section].blocks.clone();
        let heads = blocks.filter(|&at| document.blocks[at].kind == BlockKind::TableHead);
        let own = item::of_section(items, section);
        let labelled = own.iter().filter(|item| !item.label.is_empty());
        SectionContents {
            tables: heads.map(|head| table::columns(document, head)).collect(),
            labels: labelled.map(|item| normal::normal(&item.label)).collect(),
            hashes: own.iter().map(|item| item.hash).collect(),
        }
    }

    /// The share of the contents of a template's section that this section has too, from 0 to 1.
    pub fn likeness(&self, template: &Template, expected: usize) -> f64 {
        let wanted = &template.sections[expected];
        let mut likeness: f64 = 0.0;
        for table in &wanted.tables {
            likeness = self.tables.iter().map(|other| table_likeness(table, other)).fold(likeness, f64::max);
        }
        if !wanted.labels.is_empty() {
            let hits = wanted.labels.iter().filter(|label| self.labels.contains(label)).count();
            likeness = likeness.max(hits as f64 / wanted.labels.len() as f64);
        }
        let known = |hash: &&u64| template.known.get(hash).is_some_and(|it| it.class_in(expected).is_some());
        let hits = self.hashes.iter().filter(known).count();
        if 0 < hits { likeness.max(hits as f64 / self.hashes.len() as f64) } else { likeness }
    }
}

/// The share of columns that two header rows have in common, from 0 to 1.
pub fn table_likeness(a: &[String], b: &[String]) -> f64 {
    let shared = a.iter().filter(|column| !column.is_empty() && b.contains(column)).count();
    let all = a.len().max(b.len());
    if all == 0 { 0.0 } else { shared as f64 / all as f64 }
}
