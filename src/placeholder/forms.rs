//! Placeholders in literal text that are no brackets: `{{DATE}}`, `${VAR}`, `YYYY-MM-DD`, `TBD`, `X weeks`.
//!
//! Each finder gets one run of literal text, so code, links and HTML are out of its sight, and pushes what
//! it finds with the byte offsets of the run added.

use super::vocabulary::{HTML_ELEMENTS, IDENTITIES, SLOT_NOUNS, UNITS, has};
use super::{Form, Placeholder};
use crate::finding::{Evidence, Input};
use crate::source::Span;

/// All forms in one run of text that starts at byte `base`; `format` says that the leaf speaks of formats.
pub fn find(text: &str, base: usize, format: bool, found: &mut Vec<Placeholder>) {
    let bytes = text.as_bytes();
    if text.contains("{{") {
        mustaches(text, base, found);
    }
    if text.contains("${") || text.contains("<%") || text.contains("%%") {
        variables_of_shells(text, base, found);
    }
    if bytes.contains(&b'{') {
        braces(text, base, found);
    }
    if bytes.contains(&b'<') {
        angles(text, base, found);
    }
    if !format {
        dates(text, base, found);
    }
    words(text, base, found);
    stand_ins(text, base, found);
}

fn push(
    found: &mut Vec<Placeholder>,
    form: Form,
    base: usize,
    at: usize,
    len: usize,
    evidence: Evidence,
    input: Input,
) {
    found.push(Placeholder {
        form,
        span: Span::new(base + at, base + at + len),
        evidence,
        input,
    });
}

/// `{{DATE}}`, `{{ project name }}`; not Helm, Jinja, Hugo or GitHub expressions.
fn mustaches(text: &str, base: usize, found: &mut Vec<Placeholder>) {
    let mut at = 0;
    while let Some(open) = text[at..].find("{{").map(|open| at + open) {
        let Some(len) = text[open..].find("}}").map(|close| close + 2) else {
            return;
        };
        let inner = text[open + 2..open + len - 2].trim();
        let expression = text[..open].ends_with('$')
            || inner.starts_with(['.', '%', '<', '/', '#', '-', '$', '"', '>', '!', '&', '{'])
            || inner.contains(['|', '(', '"', '\'', '=', '{'])
            || (inner.contains('.') && !inner.contains(' '));
        let named = inner.chars().any(char::is_alphabetic);
        if !expression && named && len <= 120 {
            let evidence = if inner.chars().any(char::is_lowercase) {
                Evidence::Likely
            } else {
                Evidence::Certain
            };
            let lower = inner.to_lowercase();
            let input = if lower.contains("date") {
                Input::Date
            } else {
                Input::Text
            };
            push(found, Form::Mustache, base, open, len, evidence, input);
        }
        at = open + len;
    }
}

/// `${PROJECT_NAME}`, `<%= name %>`, `%%NAME%%`
fn variables_of_shells(text: &str, base: usize, found: &mut Vec<Placeholder>) {
    for (open, close, code) in [("${", "}", true), ("<%=", "%>", false), ("%%", "%%", true)] {
        let mut at = 0;
        while let Some(from) = text[at..].find(open).map(|from| at + from) {
            let inside = from + open.len();
            let Some(to) = text[inside..].find(close).map(|to| inside + to) else {
                break;
            };
            let inner = text[inside..to].trim();
            let name = !inner.is_empty()
                && inner.len() <= 60
                && inner.chars().all(|c| c.is_alphanumeric() || "_- .".contains(c))
                && (!code || !inner.chars().any(char::is_lowercase))
                && !matches!(
                    inner,
                    "HOME" | "PATH" | "USER" | "PWD" | "SHELL" | "LANG" | "TMPDIR" | "PORT"
                );
            let end = to + close.len();
            if name && inner.chars().any(char::is_alphabetic) {
                push(
                    found,
                    Form::Mustache,
                    base,
                    from,
                    end - from,
                    Evidence::Likely,
                    Input::Text,
                );
            }
            at = end;
        }
    }
}

/// MADR's `{short title of the problem}` and `{2024-01-15}`; not sets, JSON or path parameters.
fn braces(text: &str, base: usize, found: &mut Vec<Placeholder>) {
    let mut at = 0;
    while let Some(open) = text[at..].find('{').map(|open| at + open) {
        at = open + 1;
        let Some(len) = text[open..].find('}').map(|close| close + 1) else {
            return;
        };
        let inner = &text[open + 1..open + len - 1];
        if inner.contains('{') {
            continue;
        }
        at = open + len;
        let before = text[..open].chars().next_back();
        let attached = before.is_some_and(|c| {
            c.is_alphanumeric() || matches!(c, '$' | '\\' | '/' | '{' | '^' | '_' | '#' | '}')
        });
        if attached || text[at..].starts_with('}') {
            continue;
        }
        let date = inner.len() == 10
            && inner.chars().enumerate().all(|(i, c)| {
                if i == 4 || i == 7 {
                    c == '-'
                } else {
                    c.is_ascii_digit()
                }
            });
        let words: Vec<&str> = inner.split_whitespace().collect();
        let sentence = 2 <= words.len()
            && inner.starts_with(char::is_alphabetic)
            && !inner.contains([':', '"', ';', '=', '\\', '$', '<', '_'])
            && words
                .iter()
                .filter(|word| word.trim_end_matches(',').chars().count() >= 2)
                .count()
                * 3
                >= words.len() * 2
            && words[0].len() > 1;
        if date || inner.contains("YYYY") {
            push(found, Form::Date, base, open, len, Evidence::Certain, Input::Date);
        } else if sentence {
            push(
                found,
                Form::Brace,
                base,
                open,
                len,
                Evidence::Likely,
                super::bracket::input(inner),
            );
        }
    }
}

/// `<REPLACE_ME>` and `<team name>` where the parser left them as text.
fn angles(text: &str, base: usize, found: &mut Vec<Placeholder>) {
    for (open, _) in text.match_indices('<') {
        let Some(len) = text[open..]
            .find('>')
            .map(|close| close + 1)
            .filter(|&len| len <= 80)
        else {
            continue;
        };
        let before = text[..open].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '<' | '_' | ':' | '.')) {
            continue;
        }
        if let Some(evidence) = angle(&text[open..open + len]) {
            push(found, Form::Angle, base, open, len, evidence, Input::Text);
        }
    }
}

/// Whether a tag-like text is a slot, and how surely.
pub fn angle(tag: &str) -> Option<Evidence> {
    let inner = tag.strip_prefix('<')?.strip_suffix('>')?;
    let first = inner
        .split(|c: char| c.is_whitespace() || c == '-' || c == '_')
        .next()?;
    let plain = inner
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '\'' | ','));
    if !plain || !inner.starts_with(char::is_alphabetic) || inner.ends_with(' ') || inner.contains("  ") {
        return None;
    }
    let shouted =
        inner.chars().filter(|c| c.is_alphabetic()).count() > 1 && !inner.chars().any(char::is_lowercase);
    let words: Vec<&str> = inner
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let asks = ["your", "insert", "enter", "replace", "name", "add"].contains(&first.to_lowercase().as_str())
        || words.last().is_some_and(|word| has(SLOT_NOUNS, word));
    if inner.split_whitespace().count() == 1 && has(HTML_ELEMENTS, inner) && !shouted {
        return None;
    }
    match (shouted && 3 < inner.len(), asks, words.len()) {
        (true, ..) => Some(Evidence::Certain),
        (_, true, 2..) => Some(Evidence::Likely),
        (_, _, 2..) if inner.contains(' ') && !has(HTML_ELEMENTS, first) => Some(Evidence::Likely),
        _ => None,
    }
}

/// `YYYY-MM-DD`, `DD.MM.YYYY`, `20XX-01-01`
fn dates(text: &str, base: usize, found: &mut Vec<Placeholder>) {
    const FORMS: &[&str] = &[
        "YYYY-MM-DD",
        "YYYY/MM/DD",
        "DD/MM/YYYY",
        "MM/DD/YYYY",
        "DD.MM.YYYY",
        "DD-MM-YYYY",
        "TT.MM.JJJJ",
        "YYYY-MM",
        "Month DD, YYYY",
        "JJJJ-MM-TT",
        "20XX-XX-XX",
        "20XX",
    ];
    if !text.contains("YY") && !text.contains("JJ") && !text.contains("20XX") {
        return;
    }
    for form in FORMS {
        for (at, _) in text.match_indices(form) {
            let mut len = form.len();
            if *form == "20XX" {
                len += text[at + len..]
                    .chars()
                    .take_while(|c| c.is_ascii_digit() || matches!(c, '-' | 'X'))
                    .count();
            }
            if is_bounded(text, at, len) {
                push(found, Form::Date, base, at, len, Evidence::Certain, Input::Date);
            }
        }
    }
}

/// `TBD`, `TODO`, `coming soon`, `lorem ipsum`
fn words(text: &str, base: usize, found: &mut Vec<Placeholder>) {
    const SHOUTED: &[&str] = &[
        "TBD", "TBC", "TBA", "T.B.D.", "TODO", "FIXME", "TKTK", "XXX", "???", "WIP", "TBD.", "<tbd>",
    ];
    const SAID: &[&str] = &[
        "coming soon",
        "lorem ipsum",
        "to be determined",
        "to be decided",
        "to be defined",
        "to be confirmed",
        "to be written",
        "to be completed",
        "to be filled",
        "fill this in",
        "fill in here",
        "noch offen:",
    ];
    let bytes = text.as_bytes();
    if bytes
        .iter()
        .any(|byte| matches!(byte, b'T' | b'F' | b'X' | b'?' | b'W'))
    {
        for word in SHOUTED {
            for (at, _) in text.match_indices(word) {
                if is_bounded(text, at, word.len())
                    && let Some(evidence) = shouted(text, at, word)
                {
                    push(found, Form::Word, base, at, word.len(), evidence, Input::Text);
                }
            }
        }
    }
    if !SAID.iter().any(|phrase| contains_ignoring_case(text, phrase)) {
        return;
    }
    let lower = text.to_ascii_lowercase();
    for phrase in SAID {
        for (at, _) in lower.match_indices(phrase) {
            let quoted = lower[..at].matches(['"', '“']).count() % 2 == 1;
            let short = !lower[..at].contains(". ") && lower[..at].split_whitespace().count() <= 3;
            if is_bounded(&lower, at, phrase.len()) && !quoted && (short || phrase.starts_with("lorem")) {
                push(
                    found,
                    Form::Word,
                    base,
                    at,
                    phrase.len(),
                    Evidence::Likely,
                    Input::Text,
                );
            }
        }
    }
}

fn contains_ignoring_case(text: &str, phrase: &str) -> bool {
    let first = phrase.as_bytes()[0];
    text.as_bytes().windows(phrase.len()).any(|window| {
        window[0].eq_ignore_ascii_case(&first) && window.eq_ignore_ascii_case(phrase.as_bytes())
    })
}

/// How surely a shouted word asks for an answer: at the start or end of what it stands in, not in talk about
/// such words (`TODO comments`, `no TBDs`).
fn shouted(text: &str, at: usize, word: &str) -> Option<Evidence> {
    let before = text[..at].trim_end();
    let after = text[at + word.len()..].trim_start();
    let last = before
        .rsplit(|c: char| c.is_whitespace())
        .next()
        .unwrap_or("")
        .trim_matches(|c: char| !c.is_alphanumeric());
    let next = after
        .split(|c: char| c.is_whitespace())
        .next()
        .unwrap_or("")
        .trim_matches(|c: char| !c.is_alphanumeric());
    let talked = has(
        &[
            "no",
            "any",
            "every",
            "all",
            "the",
            "a",
            "of",
            "each",
            "remaining",
            "open",
            "these",
            "those",
            "about",
        ],
        last,
    ) || has(
        &[
            "comment",
            "comments",
            "list",
            "lists",
            "item",
            "items",
            "app",
            "apps",
            "marker",
            "markers",
            "tag",
            "tags",
            "entries",
            "entry",
            "note",
            "notes",
            "file",
            "files",
            "placeholder",
            "placeholders",
            "or",
            "and",
        ],
        next,
    );
    let quoted = before.ends_with(['"', '“', '\'', '‘']) || before.matches('"').count() % 2 == 1;
    let hyphened = text[..at].ends_with(['-', '/', '_', '#', '@'])
        || text[at + word.len()..].starts_with(['-', '_', '/']);
    if quoted || hyphened || (talked && !before.is_empty()) || (talked && !after.is_empty()) {
        return None;
    }
    let starts = before.is_empty() || before.ends_with([':', '(', '-', '–', '—', '|', '.', '>', '*']);
    let ends =
        after.is_empty() || after.starts_with([')', '.', ',', ';', '*', '|', '(', ':', '-', '–', '—', '/']);
    match word {
        "XXX" | "???" | "WIP" if !(starts && ends) => None,
        "TODO" | "FIXME" if !starts => None,
        _ if starts || ends => Some(Evidence::Certain),
        _ => Some(Evidence::Likely),
    }
}

/// `X weeks`, `< Xms`, `ADR-XXX`, `Your Name`
fn stand_ins(text: &str, base: usize, found: &mut Vec<Placeholder>) {
    for (at, c) in text.char_indices().filter(|&(_, c)| matches!(c, 'X' | 'Y' | 'N')) {
        let mut len = 1;
        while text[at + len..].starts_with(c) {
            len += 1;
        }
        let bounded = !text[..at]
            .chars()
            .next_back()
            .is_some_and(|b| b.is_alphanumeric() || matches!(b, '-' | '_' | '.' | '/'));
        if !bounded || len > 3 {
            continue;
        }
        let rest = &text[at + len..];
        let spaced = rest.strip_prefix(' ').unwrap_or(rest);
        let unit: String = spaced
            .chars()
            .take_while(|c| c.is_alphanumeric() || matches!(c, '/' | '%'))
            .collect();
        let touching = spaced.len() == rest.len();
        let known = has(UNITS, &unit)
            && !unit.is_empty()
            && (!touching || unit.chars().all(|c| c.is_lowercase() || c == '%'));
        if known && unit != "points" && !(touching && matches!(unit.as_str(), "s" | "h") && c != 'X') {
            let width = len + (rest.len() - spaced.len()) + unit.len();
            let input = Input::Number { unit };
            push(found, Form::Variable, base, at, width, Evidence::Likely, input);
        }
    }
    for form in [
        "ADR-XXX", "ADR-NNN", "ADR-NNNN", "ADR-000X", "RFC-XXX", "REQ-XXX", "ADR-XX",
    ] {
        for (at, _) in text.match_indices(form) {
            if is_bounded(text, at, form.len()) {
                push(
                    found,
                    Form::Variable,
                    base,
                    at,
                    form.len(),
                    Evidence::Certain,
                    Input::Text,
                );
            }
        }
    }
    for identity in IDENTITIES {
        let trimmed = text.trim_matches(|c: char| !c.is_alphanumeric());
        if trimmed.eq_ignore_ascii_case(identity) {
            let at = text.find(trimmed).unwrap_or(0);
            push(
                found,
                Form::Identity,
                base,
                at,
                trimmed.len(),
                Evidence::Certain,
                Input::Text,
            );
        }
    }
}

/// Neither a letter nor a digit touches the match.
fn is_bounded(text: &str, at: usize, len: usize) -> bool {
    let touches = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    !touches(text[..at].chars().next_back()) && !touches(text[at + len..].chars().next())
}
