//! Values that stand for a person who is not known yet: `someone from Payments`, `Owner: your name`.
//!
//! The field is one for a person. Deliberately absent: names such as `Max Mustermann`, which `stand_ins` judges.

use super::finder::Value;
use crate::text::lines::Span;
use crate::text::normal;
use crate::words::{ANYONE_OPENINGS, METADATA_KEYS, OWNER_COLUMNS, UNNAMED_PEOPLE};

/// `someone from Payments` in a column of owners.
pub fn is_anyone(value: &Value) -> bool {
    let opening = ANYONE_OPENINGS.opening(&value.lower);
    let column = value.leaf.cell.is_some_and(|column| 0 < column) && !value.leaf.head;
    opening.is_some_and(|opening| opening.len() < value.lower.len())
        && column
        && OWNER_COLUMNS.has_exactly(&normal::normal(value.leaf.labels(value.document).0))
}

/// `Owner: someone`, `Owner: your name`
pub fn is_unnamed(value: &Value) -> bool {
    let named = |label: &str| {
        let label = normal::normal(label);
        let last = label.rsplit(' ').next().unwrap_or("");
        OWNER_COLUMNS.has_exactly(&label)
            || OWNER_COLUMNS.has_exactly(last)
            || METADATA_KEYS.of(&label).is_some_and(|key| matches!(key, "owner" | "reviewers"))
    };
    let label = || Span::new(value.line.from, value.span.from.max(value.line.from)).of(value.leaf.text);
    let (head, row) = value.leaf.labels(value.document);
    UNNAMED_PEOPLE.has_exactly(&value.lower)
        && match value.leaf.cell {
            Some(0) => false,
            Some(_) => !value.leaf.head && (named(head) || named(row)),
            None => named(label()),
        }
}
