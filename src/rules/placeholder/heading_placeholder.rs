//! Headings that still hold a slot: `# [System Name] Architecture`, `### 6.1 [Component Name]`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "heading-placeholder",
    category: Category::Placeholder,
    page: page!("heading_placeholder.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Heading,
            "{} in the heading is not filled in",
            "Replace it with your answer, brackets included",
            findings,
        );
    }),
};
