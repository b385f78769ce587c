//! Slots in angle brackets: `<team name>`, `<REPLACE_ME>`. Most renderers swallow them as unknown tags.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-angle",
    category: Category::Placeholder,
    page: page!("placeholder_angle.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Angle,
            "{} is not filled in",
            "Replace it with your answer; most renderers do not even show it",
            findings,
        );
    }),
};
