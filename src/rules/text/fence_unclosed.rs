//! Code blocks that are never closed.
//!
//! The text after the fence is code up to the end of the document. It is an error if this text contains a heading, which
//! was certainly not meant as code; an unclosed fence at the very end hides nothing yet, and is a note.

use crate::markdown::document::BlockKind;
use crate::markdown::whole_lines;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::lines::Span;

pub const RULE: Rule = Rule {
    id: "fence-unclosed",
    category: Category::Text,
    page: page!("fence_unclosed.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: true,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    let text = document.text;
    let last = document.blocks.iter().rev().find(|block| matches!(block.kind, BlockKind::Code { .. }));
    let Some(block) = last.filter(|block| matches!(block.kind, BlockKind::Code { fenced: true, .. })) else {
        return;
    };
    let to_end = text[block.span.to..].trim().is_empty() && block.parent.is_none();
    if !to_end || whole_lines::is_closed_fence(block.span.of(text)) {
        return;
    }
    let first = document.lines.line(block.span.from);
    let hidden = (first + 2..=document.lines.count()).find(|&line| {
        let above = document.lines.span(line - 1).of(text);
        above.trim().is_empty() && is_heading(document.lines.span(line).of(text))
    });
    let fence = Span::new(block.span.from, document.lines.span(first).to).trim(text);
    let help = "Write the closing fence where the code ends";
    let line = fence.of(text);
    let signs = line.len() - line.trim_start_matches(['`', '~']).len();
    let newline = document.lines.newline();
    // Above what the code hides, or at its end.
    let end = hidden.map_or(block.span.to, |hidden| document.lines.span(hidden).from);
    let at = text[..end].trim_end().len();
    let close = format!("{newline}{}", &line[..signs]);
    let fix = |title: &'static str| vec![Fix::new(FixKind::Preview, title, Span::new(at, at), close)];
    if let Some(hidden) = hidden {
        let title = document.lines.span(hidden).of(text).trim();
        let message = format!("this fence is not closed and hides `{title}` and all that follows");
        let fixes = fix("Close it above this heading");
        findings.push(Finding { fixes, ..RULE.finding(fence, message, help) });
    } else if block.content.of(text).contains(char::is_alphanumeric) {
        let message = "this fence is not closed: all that is written below becomes code";
        let (severity, fixes) = (Severity::Info, fix("Close it at the end"));
        findings.push(Finding { severity, fixes, ..RULE.finding(fence, message, help) });
    }
}

/// A heading below the title; a single `#` begins a comment in many languages.
fn is_heading(line: &str) -> bool {
    let title = line.trim_start_matches('#');
    let signs = line.len() - title.len();
    (2..=6).contains(&signs) && title.starts_with(' ') && title.contains(char::is_alphabetic)
}
