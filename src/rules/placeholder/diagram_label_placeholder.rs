//! Placeholders inside diagrams, such as `[SYSTEM NAME]`, if the template's diagram has them too.

use crate::model::finding::Category;
use crate::placeholder::forms::diagram_label::FORM;
use crate::rules::rule::{Check, Rule};
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.rule,
    category: Category::Placeholder,
    page: page!("diagram_label_placeholder.md"),
    on_request: false,
    severity: FORM.severity,
    fixed: false,
    check: Check::Piece(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
