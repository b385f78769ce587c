//! Recognises the template that a document follows, if any.
//!
//! Headings alone are not enough: a document shares between a quarter and two thirds of its headings with its template,
//! and a quarter with other templates. So five kinds of features are scored: headings (a rare one more than
//! `Overview`), their order, table headers, field labels, and texts that only this template has. A wrong template is
//! worse than none, so below a threshold the result is none. If a directive or a front matter key names the template,
//! there is no scoring.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use crate::markdown::directive::{Directive, DirectiveKind};
use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table;
use crate::model::state::{ItemKind, RunnerUp};
use crate::reading::item::Item;
use crate::template::outline::Outline;
use crate::text::map::Set;
use crate::text::normal;
use crate::text::sort;
use crate::words;

/// Below this confidence a document follows no template.
pub const THRESHOLD: f64 = 0.4;

/// The template with the highest score, its confidence, and the one with the second highest.
#[derive(Clone, Debug)]
pub struct Recognition {
    pub template: usize,
    /// From 0 to 1.
    pub confidence: f64,
    pub runner_up: Option<RunnerUp>,
}

/// The template that the document itself names, in a directive or in its front matter.
pub fn named(document: &Document, directives: &[Directive]) -> Option<String> {
    let directive = directives.iter().find_map(|directive| match &directive.kind {
        DirectiveKind::Template(id) => Some(id.clone()),
        _ => None,
    });
    let key = |&(key, value): &(crate::text::lines::Span, crate::text::lines::Span)| {
        let key = key.of(document.text);
        let ours = key.eq_ignore_ascii_case("template") || key.eq_ignore_ascii_case("docgauge-template");
        ours.then(|| value.of(document.text).to_string())
    };
    directive.or_else(|| document.front_matter.as_ref()?.entries.iter().find_map(key))
}

/// A hash of the features of a piece of a document. Documents whose pieces have equal keys in the same order have the
/// same template.
pub fn key(piece: &Document, items: &[Item], templates: impl FnOnce() -> &'static [Outline]) -> u64 {
    let mut state = FxHasher::default();
    for section in piece.sections.iter().skip(1) {
        (section.level, section.name()).hash(&mut state);
    }
    for head in table_heads(piece) {
        table::columns(piece, head).hash(&mut state);
    }
    for item in items.iter().filter(|item| item.kind == ItemKind::Field) {
        item.label.hash(&mut state);
    }
    // Of the texts that no template has, only the number counts.
    let texts: Vec<u64> = texts(items).collect();
    texts.len().hash(&mut state);
    if !texts.is_empty() {
        let templates = templates();
        let known = |hash: &&u64| templates.iter().any(|template| template.texts.contains(*hash));
        texts.iter().filter(known).for_each(|hash| hash.hash(&mut state));
    }
    state.finish()
}

fn table_heads(document: &Document) -> impl Iterator<Item = usize> {
    (0..document.blocks.len()).filter(|&at| document.blocks[at].kind == BlockKind::TableHead)
}

/// The hashes of items of three words or more.
fn texts(items: &[Item]) -> impl Iterator<Item = u64> {
    items.iter().filter(|item| 3 <= item.words).map(|item| item.hash)
}

/// Recognises the template of a document by its features.
pub fn recognise(
    document: &Document,
    items: &[Item],
    templates: impl FnOnce() -> &'static [Outline],
) -> Option<Recognition> {
    let mut features = Features::of(document, items);
    if features.are_none() {
        return None;
    }
    let templates = templates();
    features.weigh(templates);
    let mut ranked: Vec<(usize, f64)> = templates
        .iter()
        .enumerate()
        .map(|(at, template)| (at, features.scores(template).confidence()))
        .collect();
    sort::by(&mut ranked, |a, b| b.1 < a.1);
    let &(template, confidence) = ranked.first()?;
    let second = ranked.get(1).filter(|second| 0.0 < second.1);
    let runner_up = second
        .map(|&(at, confidence)| RunnerUp { id: templates[at].id.clone(), confidence: rounded(confidence) });
    (THRESHOLD <= confidence).then(|| Recognition { template, confidence: rounded(confidence), runner_up })
}

fn rounded(confidence: f64) -> f64 {
    (confidence * 1000.0).round() / 1000.0
}

/// The features of a document by which its template is recognised.
pub struct Features {
    /// Titles except the document's own, in order, each once.
    titles: Vec<String>,
    /// The weight of each title.
    rarities: Vec<f64>,
    tables: Vec<Vec<String>>,
    labels: Set<String>,
    /// Hashes of items of three words or more.
    texts: Vec<u64>,
}

impl Features {
    /// The features of a document.
    pub fn of(document: &Document, items: &[Item]) -> Self {
        let ones = document.sections.iter().filter(|section| section.level == 1).count();
        let mut seen = Set::default();
        let titles = document.sections.iter().skip(1).filter(|section| section.level > 1 || ones > 1);
        let titles = titles
            .map(|section| section.name().to_string())
            .filter(|title| seen.insert(title.clone()))
            .collect();
        let heads = table_heads(document);
        let fields = items.iter().filter(|item| item.kind == ItemKind::Field);
        Features {
            titles,
            rarities: Vec::new(),
            tables: heads.map(|head| table::columns(document, head)).collect(),
            labels: fields.map(|item| normal::normal(&item.label)).collect(),
            texts: texts(items).collect(),
        }
    }

    /// Whether there are no features.
    fn are_none(&self) -> bool {
        self.titles.is_empty() && self.tables.is_empty() && self.labels.is_empty() && self.texts.is_empty()
    }

    /// Sets the weights of the titles by how many templates have them.
    fn weigh(&mut self, all: &[Outline]) {
        self.rarities = self.titles.iter().map(|title| rarity(title, all)).collect();
    }

    /// The scores of the document for a template.
    fn scores(&self, template: &Outline) -> Scores {
        let mut hits: Vec<usize> = Vec::new();
        let (mut matched, mut weight) = (0.0, 0.0);
        for (title, rarity) in self.titles.iter().zip(&self.rarities) {
            weight += rarity;
            if let Some(&(at, own)) = template.by_name.get(title) {
                matched += rarity * if own { 1.0 } else { 0.6 };
                hits.push(at);
            }
        }
        let expected = template.sections.max(1);
        let tables =
            self.tables.iter().filter(|table| 3 <= table.len() && template.tables.contains(*table)).count();
        let all_tables = self.tables.iter().filter(|table| 3 <= table.len()).count();
        let label_hits = self.labels.iter().filter(|label| template.labels.contains(*label)).count();
        let texts = self.texts.iter().filter(|hash| template.texts.contains(hash)).count();
        Scores {
            matched,
            precision: if weight > 0.0 { matched / weight } else { 0.0 },
            recall: hits.len() as f64 / expected as f64,
            order: order(&hits),
            tables: ratio(tables, all_tables),
            table_hits: tables,
            labels: ratio(label_hits, self.labels.len()),
            label_hits,
            texts: ratio(texts, self.texts.len()),
            text_hits: texts,
        }
    }
}

/// The scores of a document for a template, from 0 to 1 except for the weight and the hits.
#[derive(Debug)]
pub struct Scores {
    /// The weight of the headings that match.
    pub matched: f64,
    /// The share of the document's headings that the template has too.
    pub precision: f64,
    /// The share of the template's headings that the document has too.
    pub recall: f64,
    pub order: f64,
    pub tables: f64,
    pub table_hits: usize,
    pub labels: f64,
    pub label_hits: usize,
    pub texts: f64,
    pub text_hits: usize,
}

impl Scores {
    /// All scores in one number. Both shares of headings count, so that a short descendant and a long one with
    /// sections of its own are both recognised; each other kind of feature reduces the remaining doubt.
    pub fn confidence(&self) -> f64 {
        let headings = (self.precision * self.recall.min(1.0))
            .sqrt()
            .max(0.9 * self.precision * (self.matched / 5.0).min(1.0));
        let headings = headings * (0.7 + 0.3 * self.order);
        let enough = |hits: usize, wanted: f64| (hits as f64 / wanted).min(1.0);
        let tables = self.tables * enough(self.table_hits, 4.0);
        let labels = self.labels * enough(self.label_hits, 5.0);
        let texts = self.texts.sqrt() * enough(self.text_hits, 6.0);
        let doubt =
            (1.0 - 0.95 * headings) * (1.0 - 0.55 * tables) * (1.0 - 0.35 * labels) * (1.0 - 0.9 * texts);
        // Labels and tables without a heading, or with one or two of many, are a form, such as a decision record, and not
        // the whole template.
        let form = self.matched < 1.0 || self.matched < 2.5 && self.recall < 0.2;
        if form && self.text_hits < 6 { (1.0 - doubt).min(0.3) } else { 1.0 - doubt }
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The weight of a title: lower if other templates have it too, or if it is common in documents.
fn rarity(title: &str, all: &[Outline]) -> f64 {
    let having = all.iter().filter(|template| template.by_name.contains_key(title));
    let shared = 1.0 / having.count().max(1) as f64;
    if words::COMMON_TITLES.has_exactly(title) { 0.5 * shared } else { 0.5 + 0.5 * shared }
}

/// The length of the longest rising subsequence as a share of the sequence, from 0 to 1.
fn order(hits: &[usize]) -> f64 {
    let mut tails: Vec<usize> = Vec::new();
    for &hit in hits {
        let at = tails.partition_point(|&tail| tail < hit);
        if at == tails.len() { tails.push(hit) } else { tails[at] = hit }
    }
    ratio(tails.len(), hits.len())
}
