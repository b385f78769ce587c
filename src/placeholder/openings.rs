//! How a sentence opens that asks the author to write: with a verb, and its object behind it.
//!
//! Deliberately absent: where the sentence stands, which `request` and `questions` judge.

use crate::text::contains::Search;
use crate::words::{
    AMOUNTS_OF_TEXT, ARTICLES, GAP_OBJECTS, HERE_CLOSINGS, HERE_OPENINGS, HERE_WORDS, INSTRUCTION_OBJECTS,
    QUESTION_WORDS, WRITING_NOUNS, WRITING_VERBS,
};

/// Whether the first word is a noun as well as a verb: `State for 24 hours` is an answer. No noun is followed by an
/// article or a word that asks: `List the measures`, `List what will not be built`.
pub fn opens_as_noun(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.next().is_some_and(|word| WRITING_NOUNS.has(word))
        && !words.next().is_some_and(|next| ARTICLES.has_exactly(next) || QUESTION_WORDS.has_exactly(next))
}

/// Whether a text opens with a verb that asks to write, and its object.
pub fn opens_as_instruction(text: &str) -> bool {
    let mut words = text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    words.next().is_some_and(|first| WRITING_VERBS.has(first) || HERE_OPENINGS.has(first))
        && words.next().is_some_and(|second| INSTRUCTION_OBJECTS.has(second))
}

/// The same, with a verb for writing: `Explain why …`.
pub fn opens_with_writing(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or("");
    WRITING_VERBS.has(first) && !opens_as_noun(text) && opens_as_instruction(text)
}

/// `Hier den Titel einfügen.`: a word for here, and at the end a verb that asks.
pub fn opens_with_here(text: &str) -> bool {
    let mut words = text.split(' ').map(|word| word.trim_matches(['.', '!']));
    words.next().is_some_and(|first| HERE_WORDS.has(first))
        && words.next_back().is_some_and(|last| HERE_CLOSINGS.has(last))
}

/// `say who has it`, of `In two or three sentences, say who has it`.
pub fn behind_amount(text: &str) -> &str {
    let parts = text.cut(", ").filter(|(amount, _)| amount.split(' ').count() <= 6);
    parts.filter(|(amount, _)| AMOUNTS_OF_TEXT.part_in(&amount.to_lowercase())).map_or(text, |(_, rest)| rest)
}

/// `FILL THE TANK BEFORE THE PUMP RUNS.`: a verb with an object that is no part of a document.
pub fn tells_readers(text: &str) -> bool {
    let mut words = text.split(' ').skip(1);
    words.next().is_some_and(|word| ARTICLES.has(word))
        && words.next().is_some_and(|word| !GAP_OBJECTS.has(word))
}

/// `weitere Randbedingungen hier aufführen`: the word for here and a verb that asks, at the end.
pub fn ends_with_here(text: &str) -> bool {
    let mut words = text.rsplit(' ');
    words.next().is_some_and(|verb| HERE_CLOSINGS.has(verb))
        && words.next().is_some_and(|here| HERE_WORDS.has(here))
        && words.next().is_some()
}
