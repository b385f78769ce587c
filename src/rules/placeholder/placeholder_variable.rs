//! Letters in place of numbers: `X weeks`, `< Xms`, `ADR-XXX`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-variable",
    category: Category::Placeholder,
    page: page!("placeholder_variable.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(context, &RULE, Form::Variable, "{} stands for a number", "Write the number", findings);
    }),
};
