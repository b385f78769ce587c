//! Variables between two equal signs: `%OWNER%`, `%%NAME%%`, `#OWNER#`, `##CASE-NO##`, `@@NAME@@`.

use super::form::FORM;
use super::told::told;
use crate::model::finding::Evidence;
use crate::placeholder::finder::Run;
use crate::placeholder::found::Match;
use crate::placeholder::near::{around, head, is_bounded, is_standing};
use crate::text::contains::Search;
use crate::text::signs::Signs;
use crate::words::{PLACEHOLDER_NOUNS, SHELL_VARIABLES, WINDOWS_VARIABLES};

/// `%OWNER%`; variables of Windows are not placeholders.
fn windows(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let inside = head(&text[at..], 60).strip_prefix('%')?;
    let len = inside.find('%')?;
    let inner = &inside[..len];
    let last = inner.split_signs(b"_ -").next_back().unwrap_or("");
    let shouted = inner.chars().all(|c| c.is_ascii_uppercase() || "_- ".contains(c));
    let own = !WINDOWS_VARIABLES.has(inner);
    let (before, after) = around(text, at, len + 2);
    let named = 3 <= last.len() && PLACEHOLDER_NOUNS.has(last);
    let standing = 4 <= inner.len() && is_standing(before, after);
    (shouted && own && (named || standing) && is_bounded(text, at, len + 2))
        .then(|| told(run, at, Match { hint: !named, ..Match::new(&FORM, len + 2, Evidence::Likely) }))
}

/// `#OWNER#`, `$REVIEWER_1$`, `@DATE@`: a noun that asks, in capitals between two equal signs.
pub fn between_signs(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let sign = text[at..].chars().next().filter(|sign| matches!(sign, '#' | '$' | '@'))?;
    if text[at..].starts_with("##") {
        return between_hashes(run, at);
    }
    let inside = head(&text[at + 1..], 40);
    let len = inside.find(sign)?;
    let inner = inside[..len].trim_end_matches(|c: char| c.is_ascii_digit() || c == '_');
    let last = inner.split_signs(b"_ -").next_back().unwrap_or("");
    let shouted = inner.chars().all(|c| c.is_ascii_uppercase() || "_- ".contains(c));
    // `#NOMBRE_DIRECTOR#`
    let noun = || inner.contains('_') && inner.split('_').any(|part| PLACEHOLDER_NOUNS.has(part));
    let named = 4 <= inner.len() && (PLACEHOLDER_NOUNS.has(last) || noun());
    // After a label any name in capitals is one.
    let (before, after) = around(text, at, len + 2);
    let cell = run.leaf.is_some_and(|(_, leaf)| leaf.cell.is_some_and(|column| 0 < column));
    let standing = 4 <= inner.len()
        && is_standing(before, after)
        && (before.trim_end_signs(b" *_").ends_with(':') || cell && inner.contains('_'));
    (shouted && (named || standing) && !SHELL_VARIABLES.has(inner) && is_bounded(text, at, len + 2))
        .then(|| told(run, at, Match::new(&FORM, len + 2, Evidence::Likely)))
}

/// A name between two equal pairs of signs, and the length with the signs: `%%NAME%%`.
fn between_pairs<'t>(text: &'t str, pair: &str) -> Option<(&'t str, usize)> {
    let inside = head(text, 80).strip_prefix(pair)?;
    let inner = &inside[..inside.find_word(pair)?];
    Some((inner, inner.len() + 2 * pair.len()))
}

/// `##CASE-NO##`
fn between_hashes(run: &Run, at: usize) -> Option<Match> {
    let (inner, len) = between_pairs(&run.text[at..], "##")?;
    let shouted = inner.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || "_- ".contains(c));
    let named = inner.has_sign(b"_-") || PLACEHOLDER_NOUNS.has(inner);
    (shouted && inner.starts_with(char::is_alphabetic) && !run.text[at + len..].starts_with('#'))
        .then(|| told(run, at, Match::new(&FORM, len, Evidence::Likely).if_sure(named)))
}

/// `%%NAME%%`, `%OWNER%`
pub fn percent(run: &Run, at: usize) -> Option<Match> {
    if !run.text[at..].starts_with("%%") {
        return windows(run, at);
    }
    let (inner, len) = between_pairs(&run.text[at..], "%%")?;
    let shouted = inner.chars().all(|c| c.is_ascii_uppercase() || "_- ".contains(c));
    (shouted && inner.contains(char::is_alphabetic))
        .then(|| told(run, at, Match::new(&FORM, len, Evidence::Likely)))
}

/// `@@NAME@@`, `@OWNER@`
pub fn at_signs(run: &Run, at: usize) -> Option<Match> {
    if !run.text[at..].starts_with("@@") {
        return between_signs(run, at);
    }
    let (inner, len) = between_pairs(&run.text[at..], "@@")?;
    let name = inner.chars().all(|c| c.is_ascii_alphanumeric() || "_- ".contains(c));
    (name && inner.starts_with(char::is_alphabetic))
        .then(|| told(run, at, Match::new(&FORM, len, Evidence::Likely)))
}
