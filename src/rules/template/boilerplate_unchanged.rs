//! Sample sentences, fields, list items and code that are unchanged from the template.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::model::state::{ItemKind, ItemState};
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::unchanged_samples::{self, Sample};

pub const RULE: Rule = Rule {
    id: "boilerplate-unchanged",
    category: Category::Template,
    page: page!("boilerplate_unchanged.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(|context, findings| {
        let message = |count: usize, what: &str| match count {
            1 => format!("this {what} is still the template's sample"),
            _ => format!("these {count} {what} are still the template's sample"),
        };
        unchanged_samples::report(
            context,
            &RULE,
            Sample::Text,
            message,
            "Replace it, or confirm that it is true of your system",
            findings,
        );
        titles(context, findings);
    }),
};

/// Reports titles of the template's sample above sections without an answer.
fn titles(context: &Whole, findings: &mut Vec<Finding>) {
    let unchanged = context.assessed.iter().flatten().filter(|item| item.state == ItemState::Unchanged);
    for title in unchanged.filter(|item| item.kind == ItemKind::Heading) {
        let message = format!("the title `{}` is still the template's sample", title.label);
        let help = "Replace it with your own, or answer what the section asks if the title is right";
        findings.push(RULE.finding(title.span, message, help));
    }
}
