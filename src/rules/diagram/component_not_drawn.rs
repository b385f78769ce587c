//! Components in the table of components that no diagram shows, if the diagrams show most of the other components.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::components;
use crate::text::map::Set;
use crate::text::normal;

pub const RULE: Rule = Rule {
    id: "component-not-drawn",
    category: Category::Diagram,
    page: page!("component_not_drawn.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    let listed = components::listed(context);
    if listed.len() < 2 {
        return;
    }
    let drawn: String = context
        .diagrams()
        .iter()
        .map(|&block| format!(" {} ", normal::normal(document.blocks[block].span.of(document.text))))
        .collect();
    if drawn.is_empty() {
        return;
    }
    let words: Set<&str> = drawn.split(' ').collect();
    let is_drawn = |name: &str| components::words(name).any(|word| words.contains(word));
    let (shown, left): (Vec<_>, Vec<_>) = listed.iter().partition(|named| is_drawn(&named.name));
    if shown.len() < 2 || shown.len() * 4 < listed.len() * 3 {
        return;
    }
    for named in left {
        let name = named.span.of(document.text).trim_matches('*');
        let message = format!("component `{name}` is in no diagram");
        findings.push(RULE.finding(named.span, message, "Draw it, or explain why it is not shown"));
    }
}
