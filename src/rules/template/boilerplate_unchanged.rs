//! Sample sentences, fields, list items and code that are unchanged from the template.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::rules::rule::{Check, Rule};
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
    }),
};
