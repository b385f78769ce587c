//! Dates that do not exist.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};

pub const RULE: Rule = Rule {
    id: "meta-date-invalid",
    category: Category::Metadata,
    page: page!("meta_date_invalid.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    for dated in context.dates() {
        if dated.written.date.is_none() {
            let message = format!("there is no day `{}`", dated.span.of(context.document.text));
            findings.push(RULE.finding(dated.span, message, "Write a day that exists, as year, month, day"));
        }
    }
}
