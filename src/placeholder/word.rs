//! Words that put an answer off: TBD, TODO, FIXME, `???`, coming soon, lorem ipsum.
//!
//! Talk about such words is not one: "the linter rejects TODO comments" names them. A lower-case `tbd` counts
//! only as the whole of a value, see `value`.

use std::sync::LazyLock;

use super::literal::{Match, around, head, is_bounded};
use super::{Form, put_off};
use crate::model::finding::Evidence;
use crate::words::search::Gate;
use crate::words::{
    AFTER_SPANISH_TODO, DENIALS, MENTION_BEFORE, MENTION_NOUNS, MENTION_VERBS, PUT_OFF, PUT_OFF_PHRASES,
    STILL_WORDS,
};

/// Most words are none by their first letters already.
static GATE: LazyLock<Gate> = LazyLock::new(|| Gate::of(&[&PUT_OFF, &PUT_OFF_PHRASES]));

/// A word or phrase at its beginning.
pub fn at(text: &str, at: usize) -> Option<Match> {
    let rest = &text[at..];
    let blank = ["XXX", "???"].into_iter().find(|blank| rest.starts_with(blank));
    if blank.is_none() && !GATE.admits(rest.as_bytes()) {
        return None;
    }
    if let Some(word) = put_off::mark(rest).or(blank) {
        let len =
            if word == "???" { rest.bytes().take_while(|&byte| byte == b'?').count() } else { word.len() };
        let bounded = is_bounded(text, at, len);
        let evidence = shouted(text, at, len, word).filter(|_| bounded)?;
        return Some(Match::new(Form::Word, len, evidence));
    }
    let phrase = PUT_OFF_PHRASES.opening(rest)?;
    said(text, at, phrase).then(|| Match::new(Form::Word, phrase.len(), Evidence::Likely))
}

/// A phrase puts an answer off in the place of a value, or as what a short sentence says of its subject.
fn said(text: &str, at: usize, phrase: &str) -> bool {
    let (before, after) = around(text, at, phrase.len());
    let before = before.trim_end();
    let wrapped =
        before.is_empty() && text[..at].trim_end().ends_with(|c: char| c.is_alphanumeric() || c == ',');
    let quoted = before.matches(['"', '“']).count() % 2 == 1;
    let last = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let sentence = before.rsplit(". ").next().unwrap_or(before);
    let value =
        before.is_empty() || before.ends_with([':', '–', '—', '|', '(', '*', '_', '.']) || last == "-";
    let ends = after.trim_start().is_empty() || after.starts_with(['.', ')', ',', ';', '*', '!', '|', '…']);
    let words = || sentence.split_whitespace();
    let denied = words().any(|word| DENIALS.has(word));
    let stated = STILL_WORDS.has_exactly(last) && ends && words().count() <= 8;
    let short = ends && words().count() <= 4;
    is_bounded(text, at, phrase.len())
        && !quoted
        && !denied
        && !wrapped
        && (value
            || stated
            || short
            || (phrase.starts_with("lorem") && after.trim_start().starts_with("dolor")))
        && !after.starts_with(" is ")
}

/// How surely a shouted word asks for an answer: at the start or end of what it stands in, not in talk about
/// such words (`TODO comments`, `no TBDs`).
fn shouted(text: &str, at: usize, len: usize, word: &str) -> Option<Evidence> {
    let (before, after) = around(text, at, len);
    let (close_before, close_after) = (before, after);
    let before = before.trim_end_matches([' ', '*', '_', '~']);
    let after = after.trim_start_matches([' ', '*', '_', '~']);
    let trim = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let last = trim(before.rsplit(char::is_whitespace).next().unwrap_or(""));
    let next = trim(after.split(char::is_whitespace).next().unwrap_or(""));
    // `TODO el personal`
    let spanish = word == "todo" && AFTER_SPANISH_TODO.has_exactly(&next);
    let labelled = before.ends_with(':');
    let talked = spanish
        || !labelled
            && (MENTION_BEFORE.has_exactly(&last)
                || MENTION_NOUNS.has_exactly(&next)
                || MENTION_VERBS.has_exactly(&next));
    let quoted = close_before.ends_with(['"', '“', '\'', '‘', '„', '«'])
        || (before.matches('"').count() % 2 == 1 && after.contains('"'));
    let tagged = close_before.ends_with('#') && !matches!(word, "todo" | "fixme");
    let hyphened = tagged
        || close_before.ends_with(['-', '/', '_', '@', '.', '$'])
        || close_after.starts_with(['-', '_', '/'])
        || (close_after.starts_with('(') && !matches!(word, "todo" | "fixme"))
        || (close_after.starts_with('.') && close_after[1..].starts_with(char::is_alphanumeric));
    let answered = STILL_WORDS.has_exactly(&last);
    if quoted || hyphened || (talked && !(before.is_empty() && after.is_empty())) {
        return None;
    }
    let starts = before.is_empty()
        || before.ends_with('#')
        || before.ends_with([':', '(', '-', '–', '—', '|', '.', '>', '*', '=', '[']);
    let ends = after.is_empty()
        || after.starts_with([')', '.', ',', ';', '*', '|', '(', ':', '-', '–', '—', ']', '?']);
    let label = head(after, 1).starts_with(':') || after.starts_with(" -");
    match word {
        "???" if close_before.ends_with(' ') && close_after.starts_with(' ') => Some(Evidence::Likely),
        "XXX" | "???" | "wip" if !(starts && ends) => None,
        "todo" | "fixme" if !(starts || answered && ends) => None,
        _ if starts || (ends && !label) => Some(Evidence::Certain),
        _ => Some(Evidence::Likely),
    }
}
