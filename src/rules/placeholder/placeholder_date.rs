//! Dates that are not filled in: `YYYY-MM-DD`, `20XX-…`. Texts that explain a date format are not reported.

use crate::model::finding::Category;
use crate::placeholder::forms::date::FORM;
use crate::rules::rule::{Check, Rule};
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.rule,
    category: Category::Placeholder,
    page: page!("placeholder_date.md"),
    on_request: false,
    severity: FORM.severity,
    fixed: false,
    check: Check::Piece(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
