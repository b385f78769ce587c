//! Claims of the template that are unchanged and that readers rely on: compliance, service levels, certificates.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::rules::rule::{Check, Rule};
use crate::rules::shared::unchanged_samples::{self, Sample};

pub const RULE: Rule = Rule {
    id: "example-claim-unchanged",
    category: Category::Template,
    page: page!("example_claim_unchanged.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Check::Whole(|context, findings| {
        let message = |count: usize, what: &str| match count {
            1 => format!("this {what} is still a claim of the template's sample"),
            _ => format!("these {count} {what} are still claims of the template's sample"),
        };
        unchanged_samples::report(
            context,
            &RULE,
            Sample::Claim,
            message,
            "Confirm that it is true of your system, or change it",
            findings,
        );
    }),
};
