//! Headings without the space after their `#` signs: `##Owners` is a paragraph.
//!
//! Only two signs and more are checked: one may start a tag, `#urgent`, or a number, `#12`. There is no fix where the section
//! that it opens, or the one around it, would be empty: a fix never lowers the completeness.

use crate::markdown::document::BlockKind;
use crate::markdown::heading;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::lines::Span;
use crate::text::normal;

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
    let heads = |at: usize| match document.blocks.get(at).map(|block| &block.kind) {
        Some(&BlockKind::Heading { level }) => usize::from(level),
        _ => 0,
    };
    for (at, block) in document.blocks.iter().enumerate() {
        let Some((line, signs)) = heading::without_space(document, at) else { continue };
        let (marks, title) = line.of(document.text).split_at(signs);
        let message = format!("`{marks}{title}` is not a heading: there is no space after the `#` signs");
        let mut finding = RULE.finding(line, message, format!("Write `{marks} {title}`"));
        let rest = Span::new(line.to, block.content.to).of(document.text).trim_start();
        let filled = match document.blocks.get(at + 1).filter(|_| rest.is_empty()) {
            Some(next) => heads(at + 1) == 0 && 0 < normal::words(next.span.of(document.text)),
            None => rest.starts_with(char::is_alphanumeric),
        };
        let above = at.checked_sub(1).map_or(0, heads);
        if filled && (above < 2 || above < signs) {
            let place = Span::new(line.from + signs, line.from + signs);
            finding.fixes.push(Fix::new(FixKind::Preview, "Insert the space", place, " "));
        }
        findings.push(finding);
    }
}
