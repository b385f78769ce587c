//! A comment that is never closed, or closed only by the end of a later one.
//!
//! Either way it hides text that its author wants shown. Comments in code are code.

use crate::markdown::document::BlockKind;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Context, Rule};
use crate::text::lines::Span;
use crate::words::COMMENT_ENDS;

pub const RULE: Rule = Rule {
    id: "html-comment-unclosed",
    category: Category::Text,
    page: page!("html_comment_unclosed.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: true,
    check: Some(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    let text = document.text;
    for block in document.blocks.iter().filter(|block| block.kind == BlockKind::Html) {
        let source = block.span.of(text);
        let mut at = 0;
        while let Some(open) = source[at..].find("<!--").map(|open| at + open) {
            let body = open + 4;
            let close = source[open + 2..].find("-->").map(|close| open + 2 + close);
            let again = source[body..].find("<!--").map(|again| body + again);
            at = close.map_or(source.len(), |close| close + 3);
            let hides = match (close, again) {
                (None, _) => "everything after it",
                // One line may well speak of comments; what spans lines hides them.
                (Some(close), Some(again)) if again < close && source[body..again].contains('\n') => {
                    "what stands before the next one"
                }
                _ => continue,
            };
            let end = body + source[body..].find(['\n', '\r']).unwrap_or(source.len() - body);
            let line = Span::new(block.span.from + open, block.span.from + end).trim(text);
            let first = line.of(text);
            // `--!>`, `-- >` and `->` were meant to close it.
            let meant = COMMENT_ENDS.ending(first).filter(|mark| 4 + mark.len() <= first.len());
            let (span, insert) = match meant {
                Some(mark) => (Span::new(line.to - mark.len(), line.to), "-->"),
                None => (Span::new(line.to, line.to), " -->"),
            };
            let message = format!("this comment is not closed and hides {hides}");
            // `<!--` on a line of its own around guidance that shows a comment: it hides guidance only.
            let nested = close.is_some()
                && source[body..end].trim().is_empty()
                && source[..again.unwrap_or(body)].ends_with('\n')
                && again.is_some_and(|again| source[again + 4..].starts_with(['\n', '\r']));
            let title = "Close it at the end of its first line";
            let fix = Fix::new(FixKind::Preview, title, span, insert);
            let mut finding = RULE.finding(line, message, "Write `-->` where the comment ends").with_fix(fix);
            if nested {
                finding.severity = Severity::Info;
            }
            findings.push(finding);
        }
    }
}
