//! Diagrams that are unchanged from the template: one finding for each, however many labels it has.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::rules::rule::{Check, Rule};
use crate::rules::shared::unchanged_samples::{self, Sample};

pub const RULE: Rule = Rule {
    id: "diagram-unchanged",
    category: Category::Diagram,
    page: page!("diagram_unchanged.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(|context, findings| {
        let message = |count: usize, what: &str| {
            let _ = (count, what);
            "this diagram is still the template's sample".to_string()
        };
        unchanged_samples::report(
            context,
            &RULE,
            Sample::Diagram,
            message,
            "Draw your own system, or confirm that it looks like this",
            findings,
        );
    }),
};
