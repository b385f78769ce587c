//! Sections about components that the table of components does not list.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Context, Rule};
use crate::rules::shared::components;

pub const RULE: Rule = Rule {
    id: "detail-without-component",
    category: Category::Consistency,
    summary: "a described component is not in the table of components",
    why: "The table is what people copy into tickets and budgets. A component that only has a section is easily left out there. Names may differ in words such as *Service*, or be shortened. If most sections are not in the table, the two are about different things, and nothing is reported.

**Before**

A table with *Gateway* and *Ledger*, and a section `### 6.3 Tariffs`

**After**

A row for *Tariffs*

**To ignore:** `<!-- docgauge: ignore-section detail-without-component reason -->` before the heading",
    severity: Severity::Info,
    fixed: true,
    check: Some(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
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
