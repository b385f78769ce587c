//! Comments that are never closed, or closed only by the end of a later comment.
//!
//! Such a comment hides text that should be shown. Comments in code are left out.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{COMMENT_ENDS, INSTRUCTION_OPENINGS, WRITING_VERBS};

pub const RULE: Rule = Rule {
    id: "html-comment-unclosed",
    category: Category::Text,
    page: page!("html_comment_unclosed.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: true,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    let text = document.text;
    for block in document.html.iter().map(|&block| &document.blocks[block]) {
        let source = block.span.of(text);
        let mut at = 0;
        while let Some(open) = source[at..].find_word("<!--").map(|open| at + open) {
            let body = open + 4;
            let close = source[open + 2..].find_word("-->").map(|close| open + 2 + close);
            let again = source[body..].find_word("<!--").map(|again| body + again);
            at = close.map_or(source.len(), |close| close + 3);
            let hides = match (close, again) {
                (None, _) => "everything after it",
                // Two comment starts on one line may be a text about comments; over several lines they are an error.
                (Some(close), Some(again)) if again < close && source[body..again].contains('\n') => {
                    "the text before the next comment"
                }
                _ => continue,
            };
            let end = body + source[body..].find_sign(b"\n\r").unwrap_or(source.len() - body);
            let line = Span::new(block.span.from + open, block.span.from + end).trim(text);
            let first = line.of(text);
            // `--!>`, `-- >` and `->` are misspelt ends of a comment.
            let meant = COMMENT_ENDS.ending(first).filter(|mark| 4 + mark.len() <= first.len());
            let (span, insert) = match meant {
                Some(mark) => (Span::new(line.to - mark.len(), line.to), "-->"),
                None => (Span::new(line.to, line.to), " -->"),
            };
            let message = format!("this comment is not closed and hides {hides}");
            // `<!--` on a line of its own around guidance that shows a comment: it hides guidance only.
            let shows = again.is_some_and(|again| source[again + 4..].opens_with(b"\n\r"));
            // `Write one paragraph.` in front of it, and no heading
            let guides = again.is_some_and(|again| {
                let hidden = source[body..again].trim();
                let first = hidden.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
                (WRITING_VERBS.has(first) || INSTRUCTION_OPENINGS.has(first))
                    && hidden.lines().all(|line| !line.opens_with(b"#|"))
            });
            let nested = close.is_some()
                && source[body..end].trim().is_empty()
                && source[..again.unwrap_or(body)].ends_with('\n')
                && (shows || guides);
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
