//! Slots that a template dresses as inline code: a code span that is nothing but one bracketed phrase.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-bracket-in-code",
    category: Category::Placeholder,
    page: page!("placeholder_bracket_in_code.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::BracketInCode,
            "{} is not filled in",
            "Replace it with your answer, brackets and backticks included",
            findings,
        );
    }),
};
