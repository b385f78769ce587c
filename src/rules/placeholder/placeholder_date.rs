//! Dates that were never filled in: `YYYY-MM-DD`, `20XX-…`. A text that explains a date format keeps it.

use crate::model::finding::Category;
use crate::placeholder::forms::date::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.rule,
    category: Category::Placeholder,
    page: page!("placeholder_date.md"),
    on_request: false,
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
