//! A bracketed text with its place, and the verdicts on it.

use std::cell::OnceCell;

use crate::model::finding::{Evidence, Input};
use crate::placeholder::found::Verdict;
use crate::placeholder::leaf::Place;
use crate::placeholder::options;
use crate::text::contains::has_any;
use crate::words::DATE_WORDS;

/// A bracketed text with its place.
pub struct Bracket<'b> {
    /// The text between the brackets.
    pub text: &'b str,
    pub place: Place<'b>,
    /// Whether the template has the same placeholder.
    pub known: bool,
    /// The options that the text lists.
    options: OnceCell<Option<Vec<String>>>,
}

impl<'b> Bracket<'b> {
    /// `[inner]` at its place; `known` if the template has the same placeholder.
    pub fn new(inner: &'b str, place: Place<'b>, known: bool) -> Self {
        Bracket { text: inner.trim(), place, known, options: OnceCell::new() }
    }

    /// The options that the text lists, if it lists some.
    pub fn options(&self) -> Option<&[String]> {
        self.options.get_or_init(|| options::options(self.text)).as_deref()
    }
}

/// A sure placeholder with this evidence.
pub fn sure(evidence: Evidence, text: &str) -> Verdict {
    Verdict { evidence, input: asked(text), hint: false }
}

/// A placeholder that counts only in company.
pub fn hint(text: &str) -> Verdict {
    Verdict { hint: true, ..sure(Evidence::Possible, text) }
}

/// The kind of answer that the text of a placeholder asks for.
pub fn asked(text: &str) -> Input {
    let lower = text.trim().to_lowercase();
    let date = DATE_WORDS.has_exactly(&lower);
    if date || lower.ends_with(" date") || has_any(&lower, &["yyyy", "jjjj"]) {
        return Input::Date;
    }
    if options::is_yes_or_no(text) {
        let options = text.split(['/', '|']).map(|option| option.trim().to_string()).collect();
        return Input::Choice { options };
    }
    // Bars always separate answers; slashes may separate two names of one thing.
    let answers = |options: &[String]| text.contains('|') || options::are_answers(options);
    match options::options(text) {
        Some(options) if 2 <= options.len() && answers(&options) => Input::Choice { options: options.into() },
        _ => Input::Text,
    }
}
