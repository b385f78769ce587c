//! What an empty cell of a table may be answered with, and rows whose answer is still awaited.

use crate::markdown::document::Document;
use crate::rules::rule::Whole;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{DATE_COLUMNS, PENDING, REASON_COLUMNS, TARGET_COLUMNS};

/// Whether a short cell of a row is a word for pending.
pub fn is_open(document: &Document, row: &[usize]) -> bool {
    row.iter().any(|&cell| {
        let text = document.plain(cell);
        normal::words(&text) <= 3 && PENDING.any_word(&normal::normal(&text))
    })
}

/// The answers to offer in a column: today's date, or one of the few values of its rows. `given` are those without placeholders.
pub fn answers<'t>(context: &'t Whole, column: &str, given: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    let mut answers: Vec<&str> = Vec::new();
    if DATE_COLUMNS.has_exactly(column) {
        answers.extend(context.options.today.as_deref());
    } else if !TARGET_COLUMNS.has_exactly(column) && !REASON_COLUMNS.has_exactly(column) {
        for text in given {
            let plain = !text.is_empty() && text.len() <= 40 && !text.has_sign(b"|\\*_`<[");
            if plain && !answers.contains(&text) {
                answers.push(text);
            }
            if 5 < answers.len() {
                return Vec::new();
            }
        }
    }
    answers
}
