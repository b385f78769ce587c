//! Placeholders in the values of front matter, where `[a, b]` is a list and `{a: b}` a map.

use super::finder::Run;
use super::forms::{self, bracket::form_of};
use super::found::Found;
use super::leaf::Place;
use super::{bracket, options, put_off, text};
use crate::markdown::document::Document;
use crate::model::finding::{Evidence, Input};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::STATE_KEYS;

/// The values of the front matter.
pub fn find(document: &Document, found: &mut Found) {
    let Some(matter) = &document.front_matter else {
        return;
    };
    let place = Place {
        before: "",
        after: "",
        alone: true,
        label: true,
        heading: false,
        cell: true,
        continued: false,
    };
    in_lists(document, matter.span, found);
    for &(key, value) in &matter.entries {
        let value = without_comment(document, value);
        let text = value.of(document.text);
        // `authors: [Toby Glei]`, `informed: [all teams]` are lists of one.
        let key_text = key.of(document.text);
        let lists = key_text.ends_with('s') && !key_text.ends_with("us") || key_text.ends_with("ed");
        let wiki = text.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]"));
        if wiki.is_some_and(bracket::is_shouted_name) {
            found.push(&forms::bracket::FORM, value, Evidence::Likely);
        } else if let Some(inner) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            let known = found.known.has(inner);
            if (known || !inner.contains(','))
                && let Some(verdict) = bracket::judge(inner, place, known)
                && verdict.evidence >= Evidence::Likely
                && (known || if lists { bracket::is_asked(inner) } else { bracket::is_named(inner) })
            {
                found.judged(form_of(inner, &verdict.input), value, verdict);
            } else {
                // `reviewers: ["{{REVIEWER}}"]`, `reviewers: [TBD]`
                let bare = inner.trim_signs(b" \"'");
                let at = value.from + 1 + inner.find_word(bare).unwrap_or(0);
                let run = Run::apart(bare, at, found.surroundings);
                text::find(&run, 0..bare.len(), found);
            }
        } else {
            // `second-examiner: "?"`
            if matches!(text.trim_signs(b"\"'"), "?" | "??") {
                found.hint(&forms::word::FORM, value, Evidence::Likely);
            }
            blank(text, value, found);
            // `beta: "v1.xx"`
            let number = text.trim_signs(b"\"'").trim_start_matches('v');
            let known = number.trim_end_signs(b"xX");
            if 2 <= number.len() - known.len()
                && known.ends_with('.')
                && known.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            {
                found.push(&forms::variable::FORM, value, Evidence::Likely);
            }
            let run = Run::apart(text, value.from, found.surroundings);
            text::find(&run, 0..text.len(), found);
            if let Some(options) = options::statuses(text) {
                found.push_asking(
                    &forms::choice::FORM,
                    value,
                    Evidence::Certain,
                    Input::Choice { options: options.into() },
                );
            } else if (2 <= text.count_of(" | ")
                || is_stage(key.of(document.text)) && 2 <= text.matches('|').count())
                && let Some(options) = options::several(text.trim_signs(b"{} "))
            {
                found.push_asking(
                    &forms::choice::FORM,
                    value,
                    Evidence::Likely,
                    Input::Choice { options: options.into() },
                );
            }
        }
    }
}

/// `name: <product>`, `phase: {N}`, `topic: (main topic)`: a value that is all in brackets which YAML does not read.
fn blank(text: &str, value: Span, found: &mut Found) {
    let bare = text.trim_matches(['"', '\'']);
    let inner = |open: char, close: char| {
        let inner = bare.strip_prefix(open).and_then(|rest| rest.strip_suffix(close))?;
        let plain = inner.starts_with(char::is_alphabetic) && !inner.contains([open, close, ':', '=', '/']);
        (plain && inner.len() <= 80).then_some(inner)
    };
    let from = value.from + text.find(bare).unwrap_or(0);
    let span = Span::new(from, from + bare.len());
    if inner('<', '>').is_some() {
        found.push(&forms::angle::FORM, span, Evidence::Likely);
    } else if inner('{', '}').is_some_and(|inner| !inner.contains(',')) {
        found.push(&forms::brace::FORM, span, Evidence::Likely);
    } else if inner('(', ')').is_some_and(|inner| inner.contains(' ')) {
        found.hint(&forms::bracket::FORM, span, Evidence::Likely);
    }
}

/// A value without the comment behind it: `accepted  # draft | accepted | rejected`.
fn without_comment(document: &Document, value: Span) -> Span {
    let text = value.of(document.text);
    let end = text.find_word(" #").filter(|_| !text.opens_with(b"\"'#")).unwrap_or(text.len());
    Span::new(value.from, value.from + text[..end].trim_end().len())
}

fn is_stage(key: &str) -> bool {
    STATE_KEYS.has(key)
}

/// `- TBD` in a list under a key.
fn in_lists(document: &Document, matter: Span, found: &mut Found) {
    let mut from = matter.from;
    for line in matter.of(document.text).split_inclusive('\n') {
        let span = Span::new(from, from + line.len()).trim(document.text);
        from += line.len();
        let item = span.of(document.text);
        if let Some(value) = item.strip_prefix("- ").map(|value| value.trim_signs(b" \"'"))
            && put_off::is_mark(value)
        {
            let at = span.from + item.len() - item.trim_start_signs(b"- \"'").len();
            found.push(&forms::word::FORM, Span::new(at, at + value.len()), Evidence::Certain);
        }
    }
}
