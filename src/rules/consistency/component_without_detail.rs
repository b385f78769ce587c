//! Components that the table lists and that have no section, where most of the others have one.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Context, Rule};
use crate::rules::shared::components;

pub const RULE: Rule = Rule {
    id: "component-without-detail",
    category: Category::Consistency,
    summary: "a listed component has no section among the component details",
    why: "When nearly every component has its section, readers take the list of sections for the list of components. One that is only in the table was added later, or its description was never written. A document that describes a few components by choice is left alone: at least two thirds of the table must have a section first.

**Before**

A table with *Gateway*, *Ledger* and *Tariffs*, and sections `### 6.1 Gateway` and `### 6.2 Ledger`

**After**

`### 6.3 Tariffs` follows

**To ignore:** `<!-- docgauge: ignore component-without-detail reason -->` before the table",
    severity: Severity::Info,
    fixed: true,
    check: Some(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
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
            "Describe it in a section of its own, or say where it is described",
        ));
    }
}
