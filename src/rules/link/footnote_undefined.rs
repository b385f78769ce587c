//! References to footnotes that do not exist.
//!
//! A number is always a reference. A word is a reference only if the document has footnotes, since `[^a-z]` may also be a
//! pattern.

use crate::markdown::document::Document;
use crate::markdown::table::Table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::literal_text;
use crate::text::contains::{Search, has};
use crate::text::lines::Span;
use crate::text::signs::Signs;

pub const RULE: Rule = Rule {
    id: "footnote-undefined",
    category: Category::Link,
    page: page!("footnote_undefined.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Places { find, judge },
};

/// Each `[^label]` that the parser has left as text.
fn find(document: &Document, _: &[Table]) -> Vec<Span> {
    let text = document.text;
    let mut found = Vec::new();
    if !has(text, "[^") {
        return found;
    }
    for run in literal_text::runs(document) {
        let source = run.of(text);
        let mut at = 0;
        while let Some(open) = source[at..].find_word("[^").map(|open| at + open) {
            at = open + 2;
            let Some(len) = source[at..].find(']') else { break };
            let (label, after) = (&source[at..at + len], &source[at + len + 1..]);
            let numbered = !label.is_empty() && label.chars().all(|c| c.is_ascii_digit());
            let named = label.starts_with(char::is_alphabetic)
                && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
                && label.len() <= 40;
            let pattern = after.opens_with(b"*+?{(]") || label.contains('-') && label.len() == 3;
            if (numbered || named) && !pattern {
                found.push(Span::new(run.from + open, run.from + at + len + 1));
            }
            at += len;
        }
    }
    found
}

fn judge(context: &Whole, places: &[Span], findings: &mut Vec<Finding>) {
    let document = context.document;
    for &span in places {
        let label = &document.text[span.from + "[^".len()..span.to - "]".len()];
        let numbered = label.bytes().all(|byte| byte.is_ascii_digit());
        // `the note.[^moon] Also`: behind the point of a sentence.
        let numbered = numbered || {
            let before = document.text[..span.from].strip_suffix(['.', ',', ';', '!', '?']);
            before.is_some_and(|before| before.ends_with(char::is_alphabetic))
                && document.text[span.to..].chars().next().is_none_or(char::is_whitespace)
        };
        if (numbered || document.notes) && !context.has_placeholder(span) {
            let message = format!("the footnote `{label}` is not in the document");
            let help = "Write it, as in `[^1]: the note`, or remove the mark";
            findings.push(RULE.finding(span, message, help));
        }
    }
}
