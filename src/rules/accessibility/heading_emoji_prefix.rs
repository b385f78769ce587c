//! Headings that open with an emoji. On request only: many teams like them.

use crate::markdown::heading;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Context, Rule};

pub const RULE: Rule = Rule {
    id: "heading-emoji-prefix",
    category: Category::Accessibility,
    page: page!("heading_emoji_prefix.md"),
    on_request: true,
    severity: Severity::Info,
    fixed: true,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for section in 1..document.sections.len() {
        let Some(span) = heading::span(document, section) else {
            continue;
        };
        if document.sections[section].title.trim_start().starts_with(is_emoji) {
            let message = format!("the heading `{}` opens with an emoji", heading::name(document, section));
            findings.push(RULE.finding(
                span,
                message,
                "Remove the emoji, so that the heading begins with a word",
            ));
        }
    }
}

fn is_emoji(c: char) -> bool {
    matches!(u32::from(c), 0x231a..=0x231b | 0x23e9..=0x23fa | 0x2600..=0x27bf | 0x2b00..=0x2bff | 0x1f000..=0x1faff)
}
