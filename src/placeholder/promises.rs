//! What is promised or not decided: `Dates to follow`, `HR to supply figures`, `file format: to be agreed with the client`.
//!
//! Deliberately absent: sections that only say that they will be written, which the form for words finds.

use super::near::{head, is_longer};
use crate::text::contains::{Search, find, has, rfind};
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{
    ARTICLES, CLAUSE_PHRASES, DATE_WORDS, FILLED_WORDS, FUTURE_VERBS, GAP_NEEDS, GAP_OBJECTS, GAP_STATES,
    PROMISES, PUT_OFF_UNTIL, SUPPLYING_VERBS, UNWRITTEN_SUBJECTS,
};

/// `Dates to follow once …`, `mapping missing`, `HR to supply figures`, `Need numbers from the run`; true if it says so of the
/// document and of nothing else.
pub fn is_promised(source: &str) -> Option<bool> {
    if is_longer(source, 100) {
        return None;
    }
    let text = source.trim_start_matches(['(', '*', '_', '.', ' ', '-', '–']);
    let wrapped = text.len() < source.len() && source.starts_with('(');
    let clean = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if GAP_NEEDS.opening(text).is_some_and(|need| {
        let rest = &text[need.len()..];
        // `Fehlen Werte, meldet der Dienst …`: a condition and what follows from it.
        let goes_on = rest.cut(", ").is_some_and(|(_, more)| 3 <= more.split_whitespace().count());
        rest.starts_with(' ')
            && !goes_on
            && rest.split_whitespace().take(3).any(|word| GAP_OBJECTS.has(&clean(word)))
    }) {
        return Some(false);
    }
    if let Some(object) = GAP_OBJECTS.opening(text).filter(|object| object.len() < text.len()) {
        let rest = text[object.len()..].trim_start();
        if let Some(promise) = PROMISES.opening(rest) {
            let after = &rest[promise.len()..];
            let goes_on = after.starts_with(':')
                || after.split_whitespace().next().is_some_and(|word| ARTICLES.has(word));
            return (!goes_on).then_some(true);
        }
        if let Some(state) = GAP_STATES.opening(rest) {
            let after = rest[state.len()..].trim_start();
            let ends = !after.starts_with(char::is_alphanumeric);
            return ends.then_some(wrapped);
        }
    }
    let bare = text.trim_end_signs(b".!)*_");
    // `Urdu translation outstanding`
    let mut last = bare.rsplitn(3, ' ');
    if bare.len() <= 60
        && let (Some(state), Some(object)) = (last.next(), last.next())
        && GAP_STATES.has(state)
        && GAP_OBJECTS.has(object)
        && bare.split(' ').count() <= 4
    {
        return Some(false);
    }
    // `HR to supply figures`
    is_supplied(bare, true).then_some(wrapped)
}

/// `the paragraph will be added by Legal`: the last clause of a text says that a part of it will come.
pub fn coming(text: &str) -> Option<Span> {
    let bare = text.trim_end_signs(b".)*_ ");
    let sign = bare.rfind(['.', ':', ';', '?', '–', '(']);
    let from =
        sign.map_or(0, |at| bare.len() - bare[at..].trim_start_matches(|c: char| !c.is_alphanumeric()).len());
    let clause = &bare[from..];
    let (at, verb) = FUTURE_VERBS.first_in(clause).filter(|_| clause.split(' ').count() <= 12)?;
    // `Number to be written to the buffer`
    if verb.ends_with("to be") || clause.has_sign(b"`{[<") {
        return None;
    }
    let subject = clause[..at].trim_end();
    let last = subject.rsplit([' ', '’', '\'']).next().unwrap_or("");
    let part = GAP_OBJECTS.has(last) || DATE_WORDS.has(last) || UNWRITTEN_SUBJECTS.has(subject);
    let written = clause[at + verb.len()..].split_whitespace().take(2).any(|word| FILLED_WORDS.has(word));
    (part && written && subject.split(' ').count() <= 4).then(|| Span::new(from, bare.len()))
}

/// `wird nach der Sitzung ergänzt`, `será enviada por Otília`: a whole value that says that it will come.
pub fn is_coming(lower: &str) -> bool {
    FUTURE_VERBS.opening(lower).is_some_and(|verb| {
        let rest = lower[verb.len()..].split_whitespace();
        verb != "to be"
            && (1..=8).contains(&rest.clone().count())
            && rest.clone().any(|word| FILLED_WORDS.has(word))
    })
}

/// `HR to supply figures`, `Legal to provide the clause`; `object` if the missing thing must be named.
pub fn is_supplied(text: &str, object: bool) -> bool {
    if !text.starts_with(char::is_uppercase) {
        return false;
    }
    let Some(at) = find(head(text, 48), " to ") else { return false };
    let mut words = text[at + 4..].split(' ').map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    text[..at].split(' ').count() <= 3
        && words.next().is_some_and(|verb| SUPPLYING_VERBS.has(verb))
        && (!object || words.take(4).any(|word| GAP_OBJECTS.has(word)))
}

/// `file format: da definire con il cliente`: a clause of few words whose subject is not decided.
pub fn undecided_clause(text: &str, standing: bool) -> Option<(usize, bool)> {
    if text.is_ascii() && !text.has_sign(b":;,") && !has(text, "--") {
        return None;
    }
    let dashes = [" -- ", " – ", " — "].iter();
    let separators = dashes.chain(&[": ", "; "]);
    let parted = separators.filter_map(|sign| Some(rfind(text, sign)? + sign.len())).max();
    let from = parted.or_else(|| (standing && text.has_word(", ")).then_some(0))?;
    // `Sent to: nurses, the list to be confirmed`
    let from = from + rfind(&text[from..], ", ").map_or(0, |comma| comma + 2);
    let clause = &text[from..];
    if 70 < clause.len() || clause.contains(['"', '«', '“', '?']) {
        return None;
    }
    let (place, phrase) = CLAUSE_PHRASES.first_in(clause)?;
    let before = clause[..place].split_whitespace().count();
    let after = clause[place + phrase.len()..].trim_start();
    let next = after.split_whitespace().next().unwrap_or("").to_lowercase();
    let ends = after.trim_end_signs(b".)*_!").is_empty()
        || PUT_OFF_UNTIL.has_exactly(&next) && after.split_whitespace().count() <= 5;
    (before <= 3 && ends).then_some((from, before == 0))
}
