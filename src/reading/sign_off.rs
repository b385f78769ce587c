//! Who has to sign, and who has not yet.
//!
//! Sign-offs stand in a table with a column for signatures or under a heading that says so, or in a labelled
//! line (`**Architect Sign-off:** pending`). What still is a placeholder is not looked at here: that is a
//! finding of its own already.

use std::borrow::Cow;

use crate::markdown::document::Document;
use crate::markdown::table::{self, Table};
use crate::reading::metadata::Metadata;
use crate::text::lines::Span;
use crate::text::normal;

/// One who has to sign.
#[derive(Clone, Debug)]
pub struct SignOff {
    /// Role and name, as far as they are given.
    pub who: String,
    /// The row, or the value of the line.
    pub span: Span,
    /// A name, signature or date is blank, or says that it is still to come.
    pub blank: bool,
}

const SIGNED: &[&str] = &[
    "signature",
    "signed",
    "sign off",
    "signoff",
    "approved",
    "approval",
    "approval date",
    "decision",
    "date",
    "date signed",
    "signed on",
    "approved on",
    "unterschrift",
    "datum",
    "signatur",
    "freigabe",
];
const WHO: &[&str] = &[
    "name",
    "approver",
    "reviewer",
    "signatory",
    "role",
    "who",
    "person",
    "title",
    "team",
    "rolle",
    "nom",
    "rôle",
];

/// All who have to sign, in the order of the text.
pub fn sign_offs(document: &Document, tables: &[Table], metadata: &Metadata) -> Vec<SignOff> {
    let mut found = Vec::new();
    for table in tables {
        let signature = table.column_with(&["signature", "signed", "unterschrift", "signatur"]).is_some();
        if !signature && !is_named(document.sections[table.section].name()) {
            continue;
        }
        let Some(who) = table.column(WHO) else { continue };
        let needed: Vec<usize> = (0..table.columns.len())
            .filter(|&column| {
                column == who || [SIGNED, WHO].concat().contains(&table.columns[column].as_str())
            })
            .collect();
        if needed.len() < 2 {
            continue;
        }
        for row in &table.rows {
            let text = |&column: &usize| {
                row.get(column).map_or(Cow::Borrowed(""), |&cell| table::cell_text(document, cell))
            };
            let names = needed.iter().filter(|&&column| WHO.contains(&table.columns[column].as_str()));
            let names: Vec<Cow<str>> = names.map(text).filter(|name| !is_pending(name)).collect();
            let (Some(&first), Some(&last)) = (row.first(), row.last()) else {
                continue;
            };
            found.push(SignOff {
                who: names.join(", "),
                span: Span::new(document.blocks[first].span.from, document.blocks[last].span.to)
                    .trim(document.text),
                blank: needed.iter().map(text).any(|text| is_pending(&text)),
            });
        }
    }
    for entry in &metadata.entries {
        let key = format!(" {} ", entry.key);
        if !entry.open
            && [" sign off ", " signoff ", " approved by ", " signed by "]
                .iter()
                .any(|word| key.contains(word))
        {
            found.push(SignOff { who: entry.key.clone(), span: entry.span, blank: is_pending(&entry.value) });
        }
    }
    found
}

fn is_named(title: &str) -> bool {
    [
        "sign off",
        "signoff",
        "approval",
        "approvals",
        "signatures",
        "freigabe",
        "unterschriften",
        "approbation",
    ]
    .iter()
    .any(|name| title.split(' ').any(|word| word == *name) || title.contains(name) && name.contains(' '))
}

/// Blank, or a word that says that it is still to come.
fn is_pending(text: &str) -> bool {
    let form = normal::normal(text);
    // A dash says that nothing is due.
    let dash = text.trim().starts_with(['-', '–', '—']);
    (form.is_empty() && !dash)
        || matches!(
            form.split(' ').next(),
            Some("pending" | "open" | "outstanding" | "awaiting" | "ausstehend" | "offen" | "missing")
        )
}
