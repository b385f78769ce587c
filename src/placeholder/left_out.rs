//! Dots in the place of a number or of several words within a sentence.
//!
//! Such dots are a hint only, because a finished text may leave words out. Deliberately absent: dots before a unit
//! (`figures`), and dots as a whole value.

use super::finder::Run;
use super::lookalike::is_within_quotes;
use super::near::around;
use crate::text::signs::Signs;
use crate::words::{LIMIT_PREPOSITIONS, MODAL_VERBS, NUMBERED_PLACES, ROUGHLY_WORDS};

/// `ca. …`, `items of section ...`, `We take option … because …`: dots in the place of a number, or of several words.
pub fn is_left_out(run: &Run, at: usize, len: usize) -> bool {
    let (before, after) = around(run.text, at, len);
    let Some(lead) = before.strip_suffix(' ') else { return false };
    if is_within_quotes(before, after) || !(after.is_empty() || after.opens_with(b" .,;)")) {
        return false;
    }
    let ends = after.trim_start_signs(b".,;)").trim().is_empty();
    let last = lead.trim_end_matches('.').rsplit(' ').next().unwrap_or("");
    let alone = |word: &str| matches!(word.trim_end_signs(b",;)"), "…" | "..." | "….");
    // `a, b, … z` goes on, `… and then …` quotes, and `…. / ….` is a date.
    let again = || {
        let words = || lead.split(' ').chain(after.split(' ')).filter(|word| !word.is_empty());
        words().any(alone) && !alone(words().next().unwrap_or("…")) && lead.ends_with(char::is_alphabetic)
    };
    ends && (MODAL_VERBS.has(last)
        || LIMIT_PREPOSITIONS.has_exactly(last)
        || ROUGHLY_WORDS.has(last)
        || NUMBERED_PLACES.has(last))
        || lead.contains(' ') && again()
}
