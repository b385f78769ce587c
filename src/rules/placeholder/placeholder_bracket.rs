//! Placeholders in brackets that are not links: `[Name/Role]`, `[e.g., React]`.

use crate::model::finding::Category;
use crate::placeholder::forms::bracket::FORM;
use crate::rules::rule::{Check, Rule};
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.rule,
    category: Category::Placeholder,
    page: page!("placeholder_bracket.md"),
    on_request: false,
    severity: FORM.severity,
    fixed: false,
    check: Check::Piece(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
