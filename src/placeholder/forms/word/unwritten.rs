//! Sections whose only text says that the text is still to be written: `Will be added after the workshop.`,
//! `Dieses Kapitel wird nach dem Test ergänzt.`, `Nothing here yet.`
//!
//! The sentence is all that its section has. Deliberately absent: the same sentence beside other text, where it may tell
//! of other things, and single words (`TBD`), which `put_off` judges.

use super::values::is_all;
use crate::markdown::document::Document;
use crate::placeholder::leaf::Leaf;
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{FILLED_WORDS, FUTURE_VERBS, LATER_WORDS, UNWRITTEN, UNWRITTEN_SUBJECTS};

/// The most bytes of such a sentence.
const LONGEST: usize = 160;

/// The sentence, if the section of a leaf has nothing else.
pub fn unwritten(document: &Document, leaf: &Leaf) -> Option<Span> {
    let span = leaf.content.trim(leaf.text);
    if leaf.heading || leaf.cell.is_some() || LONGEST < span.len() || !is_all(document, leaf) {
        return None;
    }
    let written = span.of(leaf.text).trim_start_signs(b"*_( ");
    let inner = written.trim_end_matches(['*', '_', ')', '.', '!', '…', ' ']);
    let from = span.to - written.len();
    let text = inner.to_lowercase();
    // `by K. Strand`
    let initial = |part: &str| part.rsplit(' ').next().is_some_and(|word| word.chars().count() == 1);
    let mut parts: Vec<&str> = text.parts(". ").collect();
    parts.pop();
    let single = parts.into_iter().all(initial) && text.split_whitespace().count() <= 20;
    (single && (UNWRITTEN.has_exactly(&text) || is_promised(&text)))
        .then(|| Span::new(from, from + inner.len()))
}

/// Whether a sentence in lower case says that its section will be written: the subject is the text or absent, and the
/// participle ends the sentence or something later is named.
fn is_promised(text: &str) -> bool {
    let Some((at, verb)) = FUTURE_VERBS.first_in(text) else { return false };
    let (subject, rest) = (text[..at].trim_end(), &text[at + verb.len()..]);
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_string();
    let words: Vec<String> = rest.split_whitespace().map(bare).collect();
    let written = words.iter().position(|word| FILLED_WORDS.has_exactly(word));
    // `будет добавлен подрядчиком`
    let ends = || written.is_some_and(|at| words.len() <= at + 2 && at <= 1);
    (subject.is_empty() || UNWRITTEN_SUBJECTS.has_exactly(subject))
        && written.is_some()
        && (ends() || LATER_WORDS.first_in(rest).is_some())
}
