//! Questions that the text itself marks as open: `[NEEDS CLARIFICATION: …]`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "open-question",
    category: Category::Placeholder,
    page: page!("open_question.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::OpenQuestion,
            "{} is still open",
            "Answer it, or name who answers it and by when",
            findings,
        );
    }),
};
