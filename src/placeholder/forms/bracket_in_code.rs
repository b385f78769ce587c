//! Brackets in inline code of a template: `` `[e.g., React]` ``.
//!
//! Brackets are frequent in code, so the whole span must be a phrase that is alone in its place, or a placeholder of
//! the template. A section about placeholders may show some.

use std::borrow::Cow;

use crate::model::finding::Severity;
use crate::placeholder::bracket;
use crate::placeholder::finder::{CodeSpan, Find, Finder, Learn};
use crate::placeholder::form::{Answer, Form, Grouping};
use crate::placeholder::found::Found;
use crate::placeholder::leaf::Leaf;
use crate::placeholder::options;
use crate::placeholder::template_placeholders::{TemplatePlaceholders, brackets_in};
use crate::text::contains::Search;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{
    EXAMPLE_SIGNS, FILL_WORDS, NUMBER_SHOWN_BEFORE, PLACEHOLDER_NOUNS, SHOWN_BEFORE, VALUE_WORDS,
};

pub const FORM: Form = Form {
    rule: "placeholder-bracket-in-code",
    id: "bracket-in-code",
    severity: Severity::Error,
    message: "{} is not filled in",
    help: "Replace it with your answer, brackets and backticks included",
    group: Grouping::ByPlace,
    answer: Answer::CodeSpan,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder { form: &FORM, find: &[Find::Code(in_code)], learn: &[Learn::Leaf(learn)] };

/// A code span of a leaf.
fn in_code(code: &CodeSpan, found: &mut Found) -> bool {
    let Some(inner) = code.text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) else {
        return false;
    };
    if inner.has_sign(b"[]") {
        return false;
    }
    // A pipe is escaped in a table.
    let inner: Cow<str> =
        if inner.has_word("\\|") { inner.replaced("\\|", "|").into() } else { inner.into() };
    let inner = &*inner;
    let known = found.known.has(inner);
    let place = code.leaf.place(code.span);
    let reads = known
        || (reads_as_placeholder(inner, (place.cell && code.leaf.cell != Some(0)) || place.label)
            && !(is_shown_below(code)
                || inner.chars().all(char::is_alphanumeric) && is_typed(code)
                || found.shows_placeholders(code.document, code.leaf)));
    if reads && let Some(verdict) = bracket::judge(inner, place, known) {
        if known || place.alone || is_example(inner) && !is_shown(place.before) {
            found.judged(&FORM, code.content, verdict);
        } else {
            found.echo(&FORM, code.content, verdict);
        }
    }
    true
}

/// Whether a whole code span is a placeholder and not code: a phrase, or a noun in the place of a value.
fn reads_as_placeholder(inner: &str, standing: bool) -> bool {
    let capital = inner.starts_with(char::is_uppercase);
    let numbered = inner.starts_with("###");
    // `Value, *Value`
    if inner.parts(", ").any(|part| part.opens_with(b"*&-_'~")) {
        return false;
    }
    // `Tx_0, Tx_1, ..., Tx_n`
    let parts = || inner.parts(", ");
    if inner.has_word(", ")
        && !options::has_example(inner)
        && parts().all(|part| !part.contains(' ') && !PLACEHOLDER_NOUNS.has(part))
    {
        return false;
    }
    let told = FILL_WORDS.has(inner.split(' ').next().unwrap_or(""));
    let phrase = inner.contains(' ')
        && (capital
            || standing && told
            || inner.starts_with("your ")
            || options::has_example(inner)
            || inner.ends_with('?'));
    phrase || numbered || (standing && capital && PLACEHOLDER_NOUNS.has(inner))
}

/// Whether a cell is in a column of patterns: `Written as`, `Format`.
fn is_shown_below(code: &CodeSpan) -> bool {
    NUMBER_SHOWN_BEFORE.has(code.leaf.labels(code.document).0.trim())
}

/// Whether a cell is in a column of types or values, where `[Event]` is a list of events.
fn is_typed(code: &CodeSpan) -> bool {
    let (head, _) = code.leaf.labels(code.document);
    VALUE_WORDS.any_word(&normal::normal(head))
}

/// `e.g., React`: an abbreviation that asks for an answer in its place.
fn is_example(inner: &str) -> bool {
    EXAMPLE_SIGNS.opening(inner).is_some() || inner.starts_with("###")
}

/// Whether the words before a code span introduce an example: `such as`, `like`, `write`.
fn is_shown(before: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or("").to_lowercase();
    SHOWN_BEFORE.has_exactly(last.trim_end_signs(b":("))
}

/// The brackets in code of a template.
fn learn(leaf: &Leaf, known: &mut TemplatePlaceholders) {
    for span in &leaf.code {
        brackets_in(span.of(leaf.text).trim_matches('`').trim(), |inner| known.add(inner));
    }
}
