//! Values that stand for a person who is not known yet: `someone from Payments`, `Owner: your name`.
//!
//! The field is one for a person. Deliberately absent: names such as `Max Mustermann`, which `stand_ins` judges.

use super::finder::Value;
use crate::text::lines::Span;
use crate::text::normal;
use crate::words::{
    ANYONE_OPENINGS, DATE_COLUMNS, DECISION_PARTS, DUE_COLUMNS, METADATA_KEYS, OWNER_COLUMNS, PENDING,
    UNNAMED_PEOPLE,
};

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
    let (head, row) = value.leaf.labels(value.document);
    let label = || Span::new(value.line.from, value.span.from.max(value.line.from)).of(value.leaf.text);
    let (text, lower) = (value.text, &value.lower);
    let doubted = || {
        let name = text.strip_suffix('?').is_some_and(|name| name.ends_with(|c: char| c.is_alphanumeric()));
        name && text.split(' ').count() <= 5 && !text.contains(['.', '"', '(', ':'])
    };
    let signs = || {
        !text.is_ascii()
            && !text.chars().any(char::is_alphanumeric)
            && text.contains(['❓', '❔', '🚧', '⏳', '⁇'])
    };
    (UNNAMED_PEOPLE.has_exactly(lower) || doubted() || signs())
        && match value.leaf.cell {
            Some(0) => false,
            Some(_) => !value.leaf.head && (is_person(head) || is_person(row)),
            None => is_person(label()),
        }
}

/// Whether a label is that of a field for a person.
fn is_person(label: &str) -> bool {
    let form = normal::normal(label);
    let last = form.rsplit(' ').next().unwrap_or("");
    !label.contains('?')
        && (OWNER_COLUMNS.has_exactly(&form)
            || OWNER_COLUMNS.has_exactly(last)
            || METADATA_KEYS.of(&form).is_some_and(|key| matches!(key, "owner" | "reviewers")))
}

/// `Date: pendiente`, `Owner: pending`
pub fn is_pending(value: &Value) -> bool {
    let (head, row) = value.leaf.labels(value.document);
    let label = || Span::new(value.line.from, value.span.from.max(value.line.from)).of(value.leaf.text);
    let asked = |label: &str| is_person(label) || is_day(&normal::normal(label));
    PENDING.has_exactly(&value.lower)
        && match value.leaf.cell {
            Some(0) => false,
            Some(_) => !value.leaf.head && (asked(head) || asked(row)),
            None => asked(label()),
        }
}

/// Whether a label in normal form is that of a field for a day.
fn is_day(label: &str) -> bool {
    DATE_COLUMNS.has_exactly(label)
        || DUE_COLUMNS.has_exactly(label)
        || METADATA_KEYS.of(label).is_some_and(|key| matches!(key, "updated" | "created" | "next-review"))
        || DECISION_PARTS.of(label) == Some("date")
}
