//! U+FFFD, the replacement character that a decoder writes for bytes that it cannot decode.
//!
//! The original characters are lost, so there is no fix. Texts about the replacement character are left out: in a
//! code span, in quotes, or with its name, or if all of them are in source code.

use crate::markdown::code;
use crate::markdown::document::BlockKind;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::contains::Search;
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

/// The character, and its bytes read as Windows-1252.
const MARKS: [&str; 2] = ["\u{fffd}", "ï¿½"];

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    let text = document.text;
    let find =
        |from: usize| MARKS.iter().filter_map(|mark| text[from..].find_word(mark)).min().map(|at| from + at);
    if text.is_ascii() || find(0).is_none() {
        return;
    }
    let next = |at: usize| text[at..].chars().next().map_or(1, char::len_utf8);
    let mut spans = code::spans(document);
    let source = document.blocks.iter().filter(|block| match &block.kind {
        BlockKind::Code { language, .. } => code::is_source(language),
        _ => false,
    });
    let blocks: Vec<Span> = source.map(|block| block.span).collect();
    let fences = document.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Code { .. }));
    let shown: Vec<Span> = fences.map(|block| block.span).collect();
    let mut places = std::iter::successors(find(0), |&at| find(at + next(at)));
    // In source code only, it is part of a program's text.
    if places.all(|at| code::within(&blocks, at)) {
        spans = blocks;
    }
    let mut at = 0;
    let mut last_line = 0;
    while let Some(from) = find(at) {
        let rest = MARKS.iter().fold(&text[from..], |rest, mark| rest.without_start(mark));
        let to = text.len() - rest.len();
        at = to;
        let line = document.lines.line(from);
        if line == last_line || code::within(&spans, from) || is_example(text, from, to) {
            continue;
        }
        last_line = line;
        let whole = document.lines.span(line).of(text);
        if whole.has_word("U+FFFD") || whole.to_lowercase().has_word("replacement character") {
            continue;
        }
        let count: usize = MARKS.iter().map(|mark| whole.count_of(mark)).sum();
        let message = match count {
            1 => "a character was lost here".to_string(),
            count => format!("{count} characters were lost on this line"),
        };
        let help = "Write the lost text again, or take it from an undamaged copy";
        let mut finding = RULE.finding(Span::new(from, to), message, help);
        // A program may have printed it so.
        if code::within(&shown, from) {
            finding.severity = Severity::Info;
        }
        findings.push(finding);
    }
}

fn is_example(text: &str, from: usize, to: usize) -> bool {
    const QUOTES: [char; 8] = ['"', '\'', '“', '”', '‘', '’', '«', '»'];
    text[..from].ends_with(QUOTES) && text[to..].starts_with(QUOTES)
}
