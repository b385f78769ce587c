//! Rows of a table that are unchanged from the template.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::rules::rule::{Check, Rule};
use crate::rules::shared::unchanged_samples::{self, Sample};

pub const RULE: Rule = Rule {
    id: "example-row-unchanged",
    category: Category::Template,
    page: page!("example_row_unchanged.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(|context, findings| {
        let message = |count: usize, what: &str| match count {
            1 => format!("this {what} is still the template's sample"),
            _ => format!("these {count} {what} are still the template's samples"),
        };
        unchanged_samples::report(
            context,
            &RULE,
            Sample::Row,
            message,
            "Replace them with your own, remove them, or confirm that they are true",
            findings,
        );
    }),
};
