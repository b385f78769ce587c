//! The dates at places where a date is expected.
//!
//! These are metadata, the date column of a revision history, and fields such as a decision's `**Date:**`. Dates in prose
//! are not read, because they may be quotations, ranges or examples.

use crate::markdown::document::Document;
use crate::model::state::ItemKind;
use crate::reading::history::Revision;
use crate::reading::item::Item;
use crate::reading::metadata::{Key, Metadata};
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

/// The fields among some items that ask for a date, by their positions.
pub fn fields(items: &[Item]) -> Vec<usize> {
    let asks = |item: &Item| item.kind == ItemKind::Field && is_date(&normal::normal(&item.label));
    (0..items.len()).filter(|&at| asks(&items[at])).collect()
}

/// All such dates, in the order of the text; `fields` are the fields that ask for one.
pub fn expected_dates<'i>(
    document: &Document,
    fields: impl Iterator<Item = &'i Item>,
    metadata: &Metadata,
    histories: &[Vec<Revision>],
) -> Vec<Dated> {
    let mut found = Vec::new();
    let mut take = |span: Span| {
        if let Some(written) = date::read(span.of(document.text)) {
            let at = Span::new(span.from + written.span.from, span.from + written.span.to);
            found.push(Dated { written, span: at });
        }
    };
    for entry in &metadata.entries {
        if is_date(&entry.key) {
            take(entry.span);
        }
    }
    fields.for_each(|field| take(field.value));
    for revision in histories.iter().flatten() {
        take(revision.date_span);
    }
    sort::by_key(&mut found, |dated| dated.span);
    found.dedup_by_key(|dated| dated.span);
    found
}

fn is_date(key: &str) -> bool {
    matches!(Key::of(key), Some(Key::Updated | Key::Created | Key::NextReview)) || DATE_COLUMNS.names(key)
}
