//! Example lines that the template itself has: `*Example: …*`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "example-line-left",
    category: Category::Placeholder,
    page: page!("example_line_left.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Example,
            "an example of the template was left in",
            "Replace it with your own, or remove it",
            findings,
        );
    }),
};
