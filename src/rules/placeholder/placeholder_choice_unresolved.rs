//! Lists of options of which one was to be chosen, with brackets or without.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-choice-unresolved",
    category: Category::Placeholder,
    page: page!("placeholder_choice_unresolved.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Choice,
            "{} still lists all options",
            "Choose one of the options",
            findings,
        );
    }),
};
