//! Links without a text, which readers cannot click and screen readers cannot read.
//!
//! Pictures and code count as text. A link without a target is a placeholder and reported by `placeholder-link-target`.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Context, Rule};

pub const RULE: Rule = Rule {
    id: "link-empty",
    category: Category::Link,
    page: page!("link_empty.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for link in document.links.iter().filter(|link| !link.image) {
        let label = link.label.of(document.text);
        let inline = link.destination_span(document.text).is_some();
        if inline && label.trim().is_empty() && !context.has_placeholder(link.span) {
            let message = "the link has no text";
            let help = "Write the name of the link's target between the brackets";
            findings.push(RULE.finding(link.span, message, help));
        }
    }
}
