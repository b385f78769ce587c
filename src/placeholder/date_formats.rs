//! Texts about the format of dates: `is given as YYYY-MM-DD`, `Do not use MM/DD/YYYY`, a column of types.
//!
//! A pattern in such a text shows how dates are written, and is no date to fill in; nor is a year that belongs to a name,
//! `Edition 20XX`. Deliberately absent: the patterns.

use super::leaf::Leaf;
use super::near::around;
use crate::markdown::document::Document;
use crate::words::{DATE_FORMAT_WORDS, DENIALS, MONTHS, NUMBER_SHOWN_BEFORE, TYPE_LABELS};

/// Whether a text explains how dates are written.
pub fn tells_format(text: &str) -> bool {
    DATE_FORMAT_WORDS.part_in(&text.to_lowercase().replace("informat", ""))
}

/// Whether a sentence tells about a pattern. `shown` is the text before it without a part of the pattern.
pub fn is_told(before: &str, shown: &str, after: &str) -> bool {
    // `Do not use MM/DD/YYYY`
    let denied = before.split_whitespace().any(|word| DENIALS.has(word)) && !before.trim_end().ends_with(':');
    // `is given as YYYY-MM-DD`
    let last = shown.trim_end().rsplit(' ').next().unwrap_or("");
    let given = 2 < shown.split(' ').count() && NUMBER_SHOWN_BEFORE.has_exactly(last);
    // `Date of return (JJ/MM/AAAA) is asked for`
    let goes_on = after.strip_prefix(')').is_some_and(|rest| 3 < rest.split_whitespace().count());
    denied || given || shown.ends_with('(') && goes_on
}

/// Whether a leaf, or the text above or before a cell, explains a date format instead of asking for a date.
pub fn is_explained<'d>(document: &Document<'d>, leaf: &Leaf<'d>) -> bool {
    let (head, row) = leaf.labels(document);
    // `The following formats are known:` above the list
    let item = document.blocks[leaf.block].parent;
    let list = item.and_then(|item| document.blocks[item].parent);
    let above =
        list.and_then(|list| list.checked_sub(1)).map(|above| document.blocks[above].content.of(leaf.text));
    let above = above.filter(|text| text.trim_end().ends_with(':') && leaf.cell.is_none()).unwrap_or("");
    [leaf.content.of(leaf.text), head, row, above].iter().any(|text| tells_format(text))
        // `date, YYYY-MM-DD` in a column of types
        || leaf.cell.is_some() && TYPE_LABELS.has_exactly(head.trim())
}

/// `supports Edition 20XX and later`: a year that belongs to a name in a sentence.
pub fn is_edition(text: &str, at: usize, len: usize) -> bool {
    let (before, after) = around(text, at, len);
    let mut words = before.strip_suffix(' ').unwrap_or("").rsplit(' ');
    let name = words.next().unwrap_or("");
    let told = words.next().is_some_and(|word| word.ends_with(char::is_lowercase));
    let month = MONTHS.of(&name.to_lowercase()).is_some();
    let rest = after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase));
    let capital = name.starts_with(char::is_uppercase) && name.chars().skip(1).all(char::is_lowercase);
    len == 4 && 3 < name.len() && capital && told && rest && !month
}
