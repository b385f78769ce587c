//! Fields for a person or a day, known by their label in normal form.
//!
//! Deliberately absent: the text of the field, which `people` and the forms of dates judge.

use crate::words::{DATE_COLUMNS, DECISION_PARTS, DUE_COLUMNS, METADATA_KEYS, OWNER_COLUMNS};

/// Whether a label in normal form, or its last word, is that of a field for a person.
pub fn is_person(label: &str) -> bool {
    let last = label.rsplit(' ').next().unwrap_or("");
    let key = METADATA_KEYS.of(label);
    OWNER_COLUMNS.has_exactly(label)
        || OWNER_COLUMNS.has_exactly(last)
        || key.is_some_and(|key| matches!(key, "owner" | "reviewers"))
}

/// Whether a label in normal form, or its last word, is that of a field for a day.
pub fn is_day(label: &str) -> bool {
    let last = label.rsplit(' ').next().unwrap_or("");
    let named = |name: &str| DATE_COLUMNS.has_exactly(name) || DUE_COLUMNS.has_exactly(name);
    let key = METADATA_KEYS.of(label);
    // `Data del collaudo`
    let first =
        label.split_once(' ').filter(|(_, rest)| rest.starts_with('d')).map_or("", |(first, _)| first);
    named(label)
        || named(last)
        || named(first)
        || key.is_some_and(|key| matches!(key, "updated" | "created" | "next-review"))
        || DECISION_PARTS.of(label) == Some("date")
}
