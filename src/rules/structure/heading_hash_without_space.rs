//! Headings without the space after their `#` signs: `##Owners` is a paragraph.
//!
//! Only two signs and more are checked: one may start a tag, `#urgent`, or a number, `#12`. There is no fix: the
//! section that it opens may be empty, and a fix never lowers the completeness.

use crate::markdown::document::BlockKind;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::lines::Span;

pub const RULE: Rule = Rule {
    id: "heading-hash-without-space",
    category: Category::Structure,
    page: page!("heading_hash_without_space.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for block in document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph) {
        let span = block.content;
        let source = span.of(document.text);
        if block.parent.is_some() || !source.starts_with("##") {
            continue;
        }
        let line = source.lines().next().unwrap_or("").trim_end();
        let title = line.trim_start_matches('#');
        let signs = line.len() - title.len();
        let opens = title.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '[' | '*' | '`'));
        if 6 < signs || !opens || !title.contains(char::is_alphabetic) {
            continue;
        }
        let message = format!("`{line}` is not a heading: there is no space after the `#` signs");
        let help = format!("Write `{} {title}`", &line[..signs]);
        let whole = Span::new(span.from, span.from + line.len());
        let at = span.from + signs;
        let fix = Fix::new(FixKind::Preview, "Insert the space", Span::new(at, at), " ");
        findings.push(RULE.finding(whole, message, help).with_fix(fix));
    }
}
