//! A product with different versions in two places.
//!
//! Only products that a system usually has one version of are checked, with a number right after the name or in the
//! column *Version* of the row. Text about changes and choices (upgrades, support, decisions, risks, history) and text that
//! names two versions itself may name other versions and is left out, as are change logs. A product with three or more
//! versions is the document's subject and is not reported.

use crate::markdown::document::{BlockKind, Document, Section};
use crate::markdown::table::{self, Table};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::lines::Span;
use crate::text::map::Map;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::text::sort;
use crate::text::version;
use crate::words::{
    CHANGE_WORDS, COUNTED_WORDS, DECISION_TITLES, GLOSSARY_TITLES, HISTORY_TITLES, OTHER_VERSION_TITLES,
    PRODUCTS, VERSION_COLUMNS,
};

pub const RULE: Rule = Rule {
    id: "tech-version-conflict",
    category: Category::Consistency,
    page: page!("tech_version_conflict.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Places { find, judge },
};

/// The paragraphs and cells that name a version.
fn find(document: &Document, tables: &[Table]) -> Vec<Span> {
    let mut places: Vec<Span> = Vec::new();
    for (at, block) in document.blocks.iter().enumerate() {
        if !in_block(document, at).is_empty() {
            places.push(block.content);
        }
    }
    for (table, column) in tables.iter().filter_map(with_versions) {
        for row in &table.rows {
            if let Some(found) = in_row(document, row, column) {
                places.push(document.blocks[found.block].content);
            }
        }
    }
    sort::by_key(&mut places, |&place| place);
    places.dedup();
    places
}

fn judge(context: &Whole, places: &[Span], findings: &mut Vec<Finding>) {
    let document = context.document;
    let mut by_product: Map<&str, Vec<Use>> = Map::default();
    for found in uses(context, places) {
        by_product.or_default(found.product).push(found);
    }
    for (_, mut uses) in by_product.into_sorted() {
        sort::by_key(&mut uses, |found| found.span);
        let [first, others @ ..] = &uses[..] else { continue };
        let mut others = others.iter().filter(|other| !other.agrees(first));
        let Some(second) = others.next() else { continue };
        // A product with three versions is the document's subject.
        if others.clone().any(|other| !other.agrees(second)) || first.block == second.block {
            continue;
        }
        let line = document.lines.line(first.span.from);
        for other in std::iter::once(second).chain(others) {
            let named = |found: &Use| {
                let source = found.span.of(document.text);
                if source.starts_with(found.product) {
                    source.to_string()
                } else {
                    format!("{} {source}", found.product)
                }
            };
            let message = format!("`{}` contradicts `{}` in line {line}", named(other), named(first));
            let help = "Correct the wrong version, or explain why there are two";
            findings.push(RULE.finding(other.span, message, help));
        }
    }
}

struct Use {
    product: &'static str,
    version: Vec<u64>,
    block: usize,
    span: Span,
}

impl Use {
    /// Whether two versions can be the same: `16` agrees with `16.2`.
    fn agrees(&self, other: &Use) -> bool {
        let shared = self.version.len().min(other.version.len());
        self.version[..shared] == other.version[..shared]
    }
}

fn uses(context: &Whole, places: &[Span]) -> Vec<Use> {
    let document = context.document;
    let quiet = quiet(document);
    let mut found = Vec::new();
    for place in places {
        let Some(block) = document.block_at(place.from).filter(|&at| !quiet[document.blocks[at].section])
        else {
            continue;
        };
        found.extend(in_block(document, block));
        let rows = context.tables.iter().filter_map(with_versions).flat_map(|(table, column)| {
            table.rows.iter().filter(move |row| row.get(column) == Some(&block)).map(move |row| (row, column))
        });
        found.extend(rows.filter_map(|(row, column)| in_row(document, row, column)));
    }
    found
}

/// A table that has a column for versions, with this column.
fn with_versions(table: &Table) -> Option<(&Table, usize)> {
    Some((table, table.column_where(|name| VERSION_COLUMNS.has_exactly(name))?))
}

/// The version in a row, if another cell of it has the product.
fn in_row(document: &Document, row: &[usize], column: usize) -> Option<Use> {
    let &cell = row.get(column)?;
    let product = row.iter().find_map(|&cell| PRODUCTS.get(document.plain(cell).trim()))?;
    let version = version::numbers(&table::cell_text(document, cell))?;
    Some(Use { product, version, block: cell, span: table::cell_span(document, cell) })
}

/// The versions in a paragraph or cell that does not speak of change.
fn in_block(document: &Document, at: usize) -> Vec<Use> {
    let block = &document.blocks[at];
    if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Cell { .. }) {
        return Vec::new();
    }
    let text = block.content.of(document.text);
    let here: Vec<(&str, Vec<u64>, Span)> = in_text(text);
    if here.is_empty() || speaks_of_change(text, here.iter().map(|(_, _, span)| *span)) {
        return Vec::new();
    }
    let mut versions = Map::default();
    if here.iter().any(|(product, version, _)| versions.or_insert(product, version) != &version) {
        return Vec::new();
    }
    let own = |span: Span| Span::new(block.content.from + span.from, block.content.from + span.to);
    here.into_iter()
        .map(|(product, version, span)| Use { product, version, block: at, span: own(span) })
        .collect()
}

/// Whether a text has a word about change outside of product names, such as `Next.js`, and versions.
fn speaks_of_change(text: &str, products: impl Iterator<Item = Span>) -> bool {
    let mut from = 0;
    let rest = Span::new(text.len(), text.len());
    products.chain([rest]).any(|product| {
        let before = &text[from..product.from];
        from = product.to;
        CHANGE_WORDS.any_word(&normal::normal(before))
    })
}

/// The products in a text with a version right after the name.
fn in_text(text: &str) -> Vec<(&'static str, Vec<u64>, Span)> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    for (space, pair) in bytes.windows(2).enumerate() {
        let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        if pair[0] != b' ' || !(digit(space + 1) || pair[1] == b'v' && digit(space + 2)) {
            continue;
        }
        let rest = &text[space + 1..];
        let number = rest.strip_prefix('v').unwrap_or(rest);
        let Some(product) = product_before(&text[..space]) else {
            continue;
        };
        let len = number.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(number.len());
        let digits = number[..len].trim_end_matches('.');
        let after = &number[digits.len()..];
        if let Some(version) = version::numbers(digits).filter(|_| !is_open(after)) {
            found.push((product, version, Span::new(space - product.len(), text.len() - after.len())));
        }
    }
    found
}

/// The product name of one or two words at the end of a text.
fn product_before(text: &str) -> Option<&'static str> {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '/' | '_');
    let last = text.trim_end_matches(is_name);
    let first = || last.strip_suffix(' ').map(|rest| rest.trim_end_matches(is_name).len());
    PRODUCTS.get(&text[last.len()..]).or_else(|| PRODUCTS.get(&text[first()?..]))
}

/// Whether a number is not a version, by the text after it: `Go 4 times`, `Redis 3 nodes`, `Python 3.x`.
fn is_open(after: &str) -> bool {
    after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '+' | '-' | '–' | '%' | ',' | '/' | '*'))
        || after.starts_with(".x")
        || after.strip_prefix(' ').is_some_and(|next| {
            let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            COUNTED_WORDS.has(word)
        })
}

/// For each section whether it or a section above it may name other versions.
fn quiet(document: &Document) -> Vec<bool> {
    let mut quiet: Vec<bool> = Vec::with_capacity(document.sections.len());
    for section in &document.sections {
        let above = section.parent.is_some_and(|parent| quiet[parent]);
        quiet.push(above || is_quiet(section));
    }
    quiet
}

/// Whether a section with this title, in normal form, is about choices, changes or the past.
fn may_name_others(title: &str) -> bool {
    OTHER_VERSION_TITLES.any_word(title)
        || DECISION_TITLES.any_word(title)
        || HISTORY_TITLES.first_in(title).is_some()
        || title.split(' ').any(|word| GLOSSARY_TITLES.is("word", word))
}

fn is_quiet(section: &Section) -> bool {
    // A heading with only a version is an entry of a change log.
    let word = section
        .title
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .split_signs(b" ]")
        .next()
        .unwrap_or("");
    let entry = 1 < word.matches('.').count() && version::numbers(word).is_some();
    entry || may_name_others(section.name())
}
