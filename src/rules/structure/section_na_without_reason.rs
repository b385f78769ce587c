//! Sections that are marked not applicable without a reason.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::progress::alignment::not_applicable;
use crate::rules::rule::{Check, Rule, Whole};

pub const RULE: Rule = Rule {
    id: "section-na-without-reason",
    category: Category::Structure,
    page: page!("section_na_without_reason.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    for section in 1..document.sections.len() {
        let Some(heading) = document.sections[section].heading else {
            continue;
        };
        if not_applicable(document, section) != Some(false) {
            continue;
        }
        let span = crate::text::lines::Span::new(
            document.blocks[heading].span.to,
            document.sections[section].span.to,
        );
        let message =
            format!("`{}` is marked not applicable without a reason", document.sections[section].title);
        findings.push(RULE.finding(span.trim(document.text), message, "Add the reason"));
    }
}
