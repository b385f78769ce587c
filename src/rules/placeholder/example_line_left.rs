//! Example lines of the template that are left in the document: `*Example: …*`.

use crate::model::finding::Category;
use crate::placeholder::forms::example::FORM;
use crate::rules::rule::{Check, Rule};
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.rule,
    category: Category::Placeholder,
    page: page!("example_line_left.md"),
    on_request: false,
    severity: FORM.severity,
    fixed: false,
    check: Check::Piece(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
