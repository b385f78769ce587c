//! U+FFFD: the mark that a decoder leaves where it could not read.
//!
//! What stood there is lost, so there is nothing to offer. A text that shows the mark in a code span or in
//! quotes, or names it, speaks about it.

use crate::markdown::code;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Context, Rule};
use crate::text::lines::Span;

pub const RULE: Rule = Rule {
    id: "replacement-char",
    category: Category::Text,
    page: page!("replacement_char.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Some(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    let text = document.text;
    if !text.contains('\u{fffd}') {
        return;
    }
    let spans = code::spans(document);
    let mut at = 0;
    let mut last_line = 0;
    while let Some(from) = text[at..].find('\u{fffd}').map(|from| at + from) {
        let to = from + text[from..].len() - text[from..].trim_start_matches('\u{fffd}').len();
        at = to;
        let line = document.lines.line(from);
        if line == last_line || code::within(&spans, from) || is_example(text, from, to) {
            continue;
        }
        last_line = line;
        let whole = document.lines.span(line).of(text);
        if whole.contains("U+FFFD") || whole.to_lowercase().contains("replacement character") {
            continue;
        }
        let count = whole.chars().filter(|&c| c == '\u{fffd}').count();
        let message = match count {
            1 => "a character was lost here".to_string(),
            count => format!("{count} characters were lost on this line"),
        };
        let help = "Write again what stood here, or take it from a copy that is whole";
        findings.push(RULE.finding(Span::new(from, to), message, help));
    }
}

fn is_example(text: &str, from: usize, to: usize) -> bool {
    const QUOTES: [char; 8] = ['"', '\'', '“', '”', '‘', '’', '«', '»'];
    text[..from].ends_with(QUOTES) && text[to..].starts_with(QUOTES)
}
