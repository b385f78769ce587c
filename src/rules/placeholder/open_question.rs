//! Questions that the author has marked as open: `[NEEDS CLARIFICATION: …]`.

use crate::model::finding::Category;
use crate::placeholder::forms::open_question::FORM;
use crate::rules::rule::{Check, Rule};
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.rule,
    category: Category::Placeholder,
    page: page!("open_question.md"),
    on_request: false,
    severity: FORM.severity,
    fixed: false,
    check: Check::Piece(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
