//! Typographic quotes in code, where machines need straight quotes.
//!
//! Checked are code blocks of a programming, data or shell language, and code spans after `=`. Quotes inside a straight-quoted
//! string or a comment, single apostrophes, and code blocks without a language are left out.

use crate::markdown::code;
use crate::markdown::document::BlockKind;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::contains::{Search, has_any};
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::signs::Signs;

pub const RULE: Rule = Rule {
    id: "smart-punctuation-in-code",
    category: Category::Text,
    page: page!("smart_punctuation_in_code.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Piece(check),
};

/// Longer lines, in bytes, are not checked, because they are not written by hand.
const LONGEST: usize = 2000;

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    let text = document.text;
    if text.is_ascii() || !text.contains(['“', '”', '‘', '’']) {
        return;
    }
    for block in &document.blocks {
        if !matches!(&block.kind, BlockKind::Code { language, .. } if code::is_source(language)) {
            continue;
        }
        let mut at = block.span.from;
        for line in block.span.of(text).split_inclusive('\n') {
            report(line, at, false, findings);
            at += line.len();
        }
    }
    for span in code::spans(document) {
        report(span.of(text), span.from, true, findings);
    }
}

/// Reports the quoted values of one line of code that starts at `from`.
fn report(line: &str, from: usize, after_equals: bool, findings: &mut Vec<Finding>) {
    let mut edits: Vec<Edit> = Vec::new();
    let mut at = 0;
    if LONGEST < line.len() {
        return;
    }
    while let Some(open) = line[at..].find(['“', '‘']).map(|open| at + open) {
        let double = line[open..].starts_with('“');
        let (close, straight) = if double { ('”', "\"") } else { ('’', "'") };
        let inside = open + '“'.len_utf8();
        at = inside;
        let before = &line[..open];
        let starts = if after_equals {
            before.closes_with(b"=:")
        } else {
            before.is_empty() || before.closes_with(b" \t=:([{,`")
        };
        if !starts || in_string_or_comment(before) {
            continue;
        }
        let Some(end) = line[inside..].find(close).map(|end| inside + end) else {
            continue;
        };
        at = end + close.len_utf8();
        let ends = line[at..].chars().next().is_none_or(|c| c.is_whitespace() || ")]},;:`|&".contains(c));
        if ends && !line[inside..end].contains(straight) {
            for (from_quote, len) in [(open, '“'.len_utf8()), (end, close.len_utf8())] {
                edits.push(Edit {
                    span: Span::new(from + from_quote, from + from_quote + len),
                    insert: straight.to_string().into(),
                });
            }
        }
    }
    let (Some(first), Some(last)) = (edits.first(), edits.last()) else {
        return;
    };
    let span = Span::new(first.span.from, last.span.to);
    let message = "machines do not accept typographic quotes in code";
    // Quotes in a block of code may be intended.
    let kind = if after_equals { FixKind::Safe } else { FixKind::Preview };
    let fix = Fix { title: "Make the quotes straight".into(), kind, edits };
    findings.push(RULE.finding(span, message, "Type straight quotes").with_fix(fix));
}

fn in_string_or_comment(before: &str) -> bool {
    let open = |quote: char| before.matches(quote).count() % 2 == 1;
    let comment = has_any(before, &["//", "/*", "<!--"])
        || before.has_word("-- ")
        || before.trim_start().opens_with(b"#;*%")
        || before.has_word(" #");
    open('"') || open('\'') || comment
}
