//! Words that put an answer off: the one place that asks their tables.
//!
//! A mark in capitals (`TBD`, `TODO: draw it`) is looked for in text of every kind: prose, comments, link targets, front
//! matter, brackets. In lower case, as many phrases, it counts only as the whole of a value.

use crate::words::{PUT_OFF, PUT_OFF_PHRASES, PUT_OFF_VALUES};

/// Whether a whole value, in any case, puts its answer off.
pub fn is_value(text: &str) -> bool {
    PUT_OFF.has(text) || PUT_OFF_PHRASES.has(text) || PUT_OFF_VALUES.has(text)
}

/// Whether a whole text is a mark in capitals.
pub fn is_mark(text: &str) -> bool {
    PUT_OFF.has(text) && !text.contains(char::is_lowercase)
}

/// The mark in capitals that a text begins with, as the table has it.
pub fn mark(text: &str) -> Option<&'static str> {
    PUT_OFF.opening(text).filter(|word| !text[..word.len()].contains(char::is_lowercase))
}
