//! Slots in braces, as in MADR: `{short title of the problem}`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-brace",
    category: Category::Placeholder,
    page: page!("placeholder_brace.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Brace,
            "{} is not filled in",
            "Replace it with your answer, braces included",
            findings,
        );
    }),
};
