//! Slots in brackets that the parser left unresolved: `[Name/Role]`, `[e.g., React]`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-bracket",
    category: Category::Placeholder,
    page: page!("placeholder_bracket.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Bracket,
            "{} is not filled in",
            "Replace it with your answer, brackets included",
            findings,
        );
    }),
};
