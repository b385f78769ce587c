//! Sections about components that the table of components does not list.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::components;

pub const RULE: Rule = Rule {
    id: "detail-without-component",
    category: Category::Consistency,
    page: page!("detail_without_component.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let Some(components) = components::components(context) else {
        return;
    };
    let listed = components.detailed.iter().filter(|(_, listed)| *listed).count();
    if listed < 1 || listed * 2 < components.detailed.len() {
        return;
    }
    for (named, _) in components.detailed.iter().filter(|(_, listed)| !listed) {
        let message =
            format!("component `{}` is not in the table of components", named.span.of(context.document.text));
        findings.push(RULE.finding(named.span, message, "Add a row for it"));
    }
}
