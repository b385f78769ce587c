//! Code blocks that hold one bracketed sentence where a diagram should be.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "diagram-placeholder",
    category: Category::Placeholder,
    page: page!("diagram_placeholder.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Diagram,
            "the diagram is only announced: {}",
            "Draw it, as text, Mermaid or an image",
            findings,
        );
    }),
};
