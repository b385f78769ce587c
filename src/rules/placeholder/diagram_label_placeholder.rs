//! Stand-ins inside diagrams, only those that the template itself has: `[SYSTEM NAME]`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "diagram-label-placeholder",
    category: Category::Placeholder,
    page: page!("diagram_label_placeholder.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::DiagramLabel,
            "{} in the diagram is the template's stand-in",
            "Put your own name there",
            findings,
        );
    }),
};
