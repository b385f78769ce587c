//! Dates that were never filled in: `YYYY-MM-DD`, `20XX-…`. A text that explains a date format keeps it.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-date",
    category: Category::Placeholder,
    page: page!("placeholder_date.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Date,
            "{} is not a date yet",
            "Write the date, for example as 2026-03-04",
            findings,
        );
    }),
};
