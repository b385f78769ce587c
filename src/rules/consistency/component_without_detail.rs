//! Components in the table of components that have no section, if most of the other components have one.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::components;

pub const RULE: Rule = Rule {
    id: "component-without-detail",
    category: Category::Consistency,
    page: page!("component_without_detail.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let Some(components) = components::components(context) else {
        return;
    };
    let described = components.listed.iter().filter(|(_, described)| *described).count();
    if described < 2 || described * 3 < components.listed.len() * 2 {
        return;
    }
    for (named, _) in components.listed.iter().filter(|(_, described)| !described) {
        let shown = named.span.of(context.document.text).trim_matches('*');
        let message = format!("component `{shown}` has no section among the details");
        findings.push(RULE.finding(
            named.span,
            message,
            "Add a section that describes it, or name the place where it is described",
        ));
    }
}
