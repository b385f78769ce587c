//! A placeholder within a path or file name: `` `docs/[component].md` ``, if the template has it too or the brackets
//! contain a plain name. Globs, routes of frameworks and commands are left out.

use crate::model::finding::{Evidence, Severity};
use crate::placeholder::finder::{CodeSpan, Find, Finder};
use crate::placeholder::form::{Answer, Form, Grouping};
use crate::placeholder::found::Found;
use crate::placeholder::near::head;
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::ROUTE_ENDINGS;

pub const FORM: Form = Form {
    rule: "placeholder-in-path",
    id: "path",
    severity: Severity::Warning,
    message: "{} in a path is not filled in",
    help: "Replace it with the name that the file really has",
    group: Grouping::ByPlace,
    answer: Answer::PathPart,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder { form: &FORM, find: &[Find::Code(in_code)], learn: &[] };

/// `docs/[component]_design.md`, `services/<service>/`; not globs, routes of frameworks, or commands.
fn in_code(code: &CodeSpan, found: &mut Found) -> bool {
    let CodeSpan { document, leaf, content, text, .. } = *code;
    let path = !text.contains(|c: char| c.is_whitespace() || "*?(|=$^".contains(c)) && text.has_sign(b"/.");
    if text.contains(char::is_whitespace) && !text.contains('/') {
        return false;
    }
    let route = text.opens_with(b"/.@") || text.has_word("://") || ROUTE_ENDINGS.ending(text).is_some();
    let mut at = 0;
    while let Some(open) = text[at..].find_sign(b"[<").map(|open| at + open) {
        let close = if text[open..].starts_with('[') { ']' } else { '>' };
        at = open + 1;
        let Some(len) = head(&text[open..], 80).find(close).map(|close| close + 1) else {
            continue;
        };
        let inner = &text[open + 1..open + len - 1];
        let span = Span::new(content.from + open, content.from + open + len);
        let name = 3 <= inner.len()
            && inner.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '_' | '#'))
            && inner.chars().any(char::is_lowercase);
        let beside = text[..open].closes_with(b"/-_.") || open == 0;
        let after = text[open + len..].opens_with(b"/-_.") || open + len == text.len();
        if close == ']' && text.has_sign(b"/.") && found.known.has(inner) {
            found.push(&FORM, span, Evidence::Certain);
        } else if path
            && !route
            && name
            && beside
            && after
            && text.contains('/')
            && !found.shows_placeholders(document, leaf)
        {
            found.hint(&FORM, span, Evidence::Possible);
        }
        at = open + len;
    }
    true
}
