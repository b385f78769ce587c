//! The dates at places where a date is expected.
//!
//! These are metadata, the date column of a revision history, and fields such as a decision's `**Date:**`. Dates in prose
//! are not read, because they may be quotations, ranges or examples.

use crate::model::state::ItemKind;
use crate::reading::history;
use crate::reading::metadata::Key;
use crate::rules::rule::Whole;
use crate::text::date::{self, Written};
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::sort;
use crate::words::DATE_COLUMNS;

/// A date at a place where a date is expected.
pub struct Dated {
    pub written: Written,
    /// Its place in the document.
    pub span: Span,
}

/// All such dates, in the order of the text.
pub fn all(context: &Whole) -> Vec<Dated> {
    let document = context.document;
    let mut found = Vec::new();
    let mut take = |span: Span| {
        if let Some(written) = date::read(span.of(document.text)) {
            let at = Span::new(span.from + written.span.from, span.from + written.span.to);
            found.push(Dated { written, span: at });
        }
    };
    for entry in &context.metadata.entries {
        if is_date(&entry.key) {
            take(entry.span);
        }
    }
    for item in context.items.iter().filter(|item| item.kind == ItemKind::Field) {
        if is_date(&normal::normal(&item.label)) {
            take(item.value);
        }
    }
    for revision in history::histories(document, context.tables).into_iter().flatten() {
        take(revision.date_span);
    }
    sort::by_key(&mut found, |dated| dated.span);
    found.dedup_by_key(|dated| dated.span);
    found
}

fn is_date(key: &str) -> bool {
    matches!(Key::of(key), Some(Key::Updated | Key::Created | Key::NextReview)) || DATE_COLUMNS.names(key)
}

/// The date in a value, or the whole value if it contains none.
pub fn date_in(context: &Whole, value: Span) -> Span {
    let written = date::read(value.of(context.document.text));
    written.map_or(value, |written| Span::new(value.from + written.span.from, value.from + written.span.to))
}
