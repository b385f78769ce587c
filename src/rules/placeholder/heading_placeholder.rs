//! Headings that contain a placeholder: `# [System Name] Architecture`, `### 6.1 [Component Name]`.

use crate::model::finding::Category;
use crate::placeholder::forms::heading::FORM;
use crate::rules::rule::{Check, Rule};
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.rule,
    category: Category::Placeholder,
    page: page!("heading_placeholder.md"),
    on_request: false,
    severity: FORM.severity,
    fixed: false,
    check: Check::Piece(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
