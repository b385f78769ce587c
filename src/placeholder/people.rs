//! What stands in a field for a person or a day before either is known: `someone from Payments`, `Owner: your name`,
//! `Date: pending`.
//!
//! Deliberately absent: names such as `Max Mustermann`, which `stand_ins` judges, and patterns of dates, which are a form
//! of their own.

use super::finder::Value;
use super::known_fields::{is_day, is_person};
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{ANYONE_OPENINGS, OWNER_COLUMNS, PENDING, STATUS_COLUMNS, UNNAMED_PEOPLE};

/// `someone from Payments` in a column of owners.
pub fn is_anyone(value: &Value) -> bool {
    let opening = ANYONE_OPENINGS.opening(&value.lower);
    let column = value.leaf.cell.is_some_and(|column| 0 < column) && !value.leaf.head;
    opening.is_some_and(|opening| opening.len() < value.lower.len())
        && column
        && OWNER_COLUMNS.has_exactly(&normal::normal(value.leaf.labels(value.document).0))
}

/// `Owner: someone`, `Owner: Ana or Ben?`, `Owner: ❓`
pub fn is_unnamed(value: &Value) -> bool {
    let (text, lower) = (value.text, &value.lower);
    let doubted = || {
        let name = text.strip_suffix('?').is_some_and(|name| name.ends_with(|c: char| c.is_alphanumeric()));
        name && text.split(' ').count() <= 5 && !text.has_sign(b".\"(:")
    };
    let signs = || {
        !text.is_ascii()
            && !text.chars().any(char::is_alphanumeric)
            && text.contains(['❓', '❔', '🚧', '⏳', '⁇'])
    };
    (UNNAMED_PEOPLE.has_exactly(lower) || doubted() || signs()) && is_in(value, is_person)
}

/// `Date: pendiente`, `Owner: pending`
pub fn is_pending(value: &Value) -> bool {
    PENDING.has_exactly(&value.lower)
        && is_in(value, |label| (is_person(label) || is_day(label)) && !STATUS_COLUMNS.has_exactly(label))
}

/// Whether a value is in a field, by its label, or by the head of its column or the first cell of its row.
fn is_in(value: &Value, field: impl Fn(&str) -> bool) -> bool {
    let named = |label: &str| !label.contains('?') && field(&normal::normal(label));
    let (head, row) = value.leaf.labels(value.document);
    match value.leaf.cell {
        Some(0) => false,
        Some(_) => !value.leaf.head && (named(head) || named(row)),
        None => named(value.label()),
    }
}
