//! Guidance comments of the template that are left in the document. Comments that the template does not have are not reported.

use crate::model::finding::Category;
use crate::placeholder::forms::guidance::FORM;
use crate::rules::rule::{Check, Rule};
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.rule,
    category: Category::Placeholder,
    page: page!("guidance_comment_left.md"),
    on_request: false,
    severity: FORM.severity,
    fixed: false,
    check: Check::Piece(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
