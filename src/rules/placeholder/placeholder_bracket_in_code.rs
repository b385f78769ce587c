//! Placeholders in inline code: a code span that contains only a bracketed phrase.

use crate::model::finding::Category;
use crate::placeholder::forms::bracket_in_code::FORM;
use crate::rules::rule::{Check, Rule};
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.rule,
    category: Category::Placeholder,
    page: page!("placeholder_bracket_in_code.md"),
    on_request: false,
    severity: FORM.severity,
    fixed: false,
    check: Check::Piece(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
