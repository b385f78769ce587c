//! Words that postpone an answer: TBD, TODO, FIXME, coming soon. Texts about such words are not reported.

use crate::model::finding::Category;
use crate::placeholder::forms::word::FORM;
use crate::rules::rule::{Check, Rule};
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.rule,
    category: Category::Placeholder,
    page: page!("placeholder_word.md"),
    on_request: false,
    severity: FORM.severity,
    fixed: false,
    check: Check::Piece(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
