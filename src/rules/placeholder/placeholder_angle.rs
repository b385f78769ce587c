//! Placeholders in angle brackets: `<team name>`, `<REPLACE_ME>`. Most renderers hide them as unknown tags.

use crate::model::finding::Category;
use crate::placeholder::forms::angle::FORM;
use crate::rules::rule::{Check, Rule};
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.rule,
    category: Category::Placeholder,
    page: page!("placeholder_angle.md"),
    on_request: false,
    severity: FORM.severity,
    fixed: false,
    check: Check::Piece(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
