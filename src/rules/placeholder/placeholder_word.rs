//! Words that put an answer off: TBD, TODO, FIXME, coming soon. Talk about such words is left alone.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-word",
    category: Category::Placeholder,
    page: page!("placeholder_word.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Word,
            "{} puts the answer off",
            "Write the answer, or turn it into a question with an owner",
            findings,
        );
    }),
};
