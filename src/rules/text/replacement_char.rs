//! U+FFFD, the replacement character that a decoder writes for bytes that it cannot decode.
//!
//! The original characters are lost, so there is no fix. Texts about the replacement character are left out: in a code span, in
//! quotes, or with its name.

use crate::markdown::code;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::lines::Span;

pub const RULE: Rule = Rule {
    id: "replacement-char",
    category: Category::Text,
    page: page!("replacement_char.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Check::Piece(check),
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
        let help = "Write the lost text again, or take it from an undamaged copy";
        findings.push(RULE.finding(Span::new(from, to), message, help));
    }
}

fn is_example(text: &str, from: usize, to: usize) -> bool {
    const QUOTES: [char; 8] = ['"', '\'', '“', '”', '‘', '’', '«', '»'];
    text[..from].ends_with(QUOTES) && text[to..].starts_with(QUOTES)
}
