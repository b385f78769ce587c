//! Names that only templates bear: `Author Name`, `John Doe`, `your.name@example.com`.
//!
//! Most of them are a stand-in only as the whole of a value, see `value`. A few are unmistakable in a sentence.

use std::sync::LazyLock;

use super::Form;
use super::literal::{Match, around, head, is_bounded};
use crate::model::finding::Evidence;
use crate::words::search::Gate;
use crate::words::{MAILBOXES, SENTENCE_NAMES, STAND_IN_NAMES};

/// Most words are none by their first letters already.
static GATE: LazyLock<Gate> = LazyLock::new(|| Gate::of(&[&SENTENCE_NAMES, &MAILBOXES]));

/// Whether a whole value is a name that only templates have.
pub fn is_stand_in(text: &str) -> bool {
    STAND_IN_NAMES.has(text) || SENTENCE_NAMES.has(text)
}

/// The name that a text begins with, if each of its words has a capital and small letters.
fn name(text: &str) -> Option<&'static str> {
    let titled = |word: &str| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    SENTENCE_NAMES.opening(text).filter(|name| text[..name.len()].split(' ').all(titled))
}

/// A name or an address at the beginning of a word.
pub fn at(text: &str, at: usize) -> Option<Match> {
    let rest = &text[at..];
    if !rest.starts_with("your") && !GATE.admits(rest.as_bytes()) {
        return None;
    }
    match rest.as_bytes()[0] {
        b'A'..=b'Z' => {
            let len = name(rest)?.len();
            let quoted = text[..at].ends_with(['"', '“', '\'']);
            let (before, after) = around(text, at, len);
            // In the midst of a sentence it may be the name of a test user.
            let words = |text: &str| {
                2 < text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count()
            };
            let told = rest.starts_with("Your") || !(words(before) || words(after));
            (is_bounded(text, at, len) && !quoted)
                .then(|| Match::new(Form::Identity, len, Evidence::Certain).if_sure(told))
        }
        _ => {
            if rest.starts_with("your") && text[..at].ends_with("//") {
                let len = rest
                    .bytes()
                    .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
                    .count();
                return (4 < len).then(|| Match::new(Form::Identity, len, Evidence::Likely));
            }
            let mailbox = MAILBOXES.starting(rest)?;
            let domain = head(&rest[mailbox.len()..], 80)
                .bytes()
                .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
                .count();
            let len = rest[..mailbox.len() + domain].trim_end_matches(['.', '-']).len();
            (mailbox.len() < len).then(|| Match::new(Form::Identity, len, Evidence::Likely))
        }
    }
}
