//! Sign-offs: the people who have to sign the document.
//!
//! A sign-off is a row of a table with a column for signatures or under a heading about sign-offs, or a labelled line
//! (`**Architect Sign-off:** pending`). Placeholders are left out, since they are findings already.

use std::borrow::Cow;

use crate::markdown::document::Document;
use crate::markdown::table::{self, Table};
use crate::reading::metadata::Metadata;
use crate::text::lines::Span;
use crate::text::normal;
use crate::words;

/// A person who has to sign.
#[derive(Clone, Debug)]
pub struct SignOff {
    /// The role and the name, as far as they are given.
    pub who: String,
    /// The row, or the value of the line.
    pub span: Span,
    /// A name, signature or date is blank or marked as pending.
    pub blank: bool,
}

/// All sign-offs, in the order of the text.
pub fn sign_offs(document: &Document, tables: &[Table], metadata: &Metadata) -> Vec<SignOff> {
    let mut found = Vec::new();
    for table in tables {
        // Most tables have no such column, which is seen soonest.
        if table.column_where(is_signer).is_none() {
            continue;
        }
        let signature = table.column_where(|name| words::SIGNATURE_COLUMNS.any_word(name)).is_some();
        let title = document.sections[table.section].name();
        if !signature && words::SIGN_OFF_TITLES.first_in(title).is_none() {
            continue;
        }
        let needed = |&column: &usize| is_signer(&table.columns[column]) || is_signed(&table.columns[column]);
        let needed: Vec<usize> = (0..table.columns.len()).filter(needed).collect();
        if needed.len() < 2 {
            continue;
        }
        for row in &table.rows {
            let text = |&column: &usize| {
                row.get(column).map_or(Cow::Borrowed(""), |&cell| table::cell_text(document, cell))
            };
            let names = needed.iter().filter(|&&column| is_signer(&table.columns[column]));
            let names: Vec<Cow<str>> = names.map(text).filter(|name| !is_pending(name)).collect();
            if row.is_empty() {
                continue;
            }
            found.push(SignOff {
                who: names.join(", "),
                span: self::row(document, row),
                blank: needed.iter().map(text).any(|text| is_pending(&text)),
            });
        }
    }
    for entry in &metadata.entries {
        if !entry.open && words::SIGN_OFF_LABELS.first_in(&entry.key).is_some() {
            found.push(SignOff { who: entry.key.clone(), span: entry.span, blank: is_pending(&entry.value) });
        }
    }
    found
}

/// The span of a row with cells.
pub fn row(document: &Document, cells: &[usize]) -> Span {
    let at = |cell: Option<&usize>| cell.map_or(Span::new(0, 0), |&cell| document.blocks[cell].span);
    Span::new(at(cells.first()).from, at(cells.last()).to).trim(document.text)
}

/// Whether a column has the name or role of the person who signs, by its heading in normal form.
fn is_signer(name: &str) -> bool {
    words::SIGNER_COLUMNS.has_exactly(name)
}

/// Whether a column is filled in when the document is signed, by its heading in normal form.
fn is_signed(name: &str) -> bool {
    words::SIGNATURE_COLUMNS.has_exactly(name)
        || words::APPROVAL_COLUMNS.has_exactly(name)
        || words::DATE_COLUMNS.has_exactly(name)
}

/// Whether a text is blank or a word for pending.
fn is_pending(text: &str) -> bool {
    let form = normal::normal(text);
    // A dash means that no signature is needed.
    let dash = text.trim().starts_with(['-', '–', '—']);
    (form.is_empty() && !dash) || words::PENDING.has_exactly(form.split(' ').next().unwrap_or(""))
}
