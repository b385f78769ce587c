//! Names that only templates bear: `Author Name`, `John Doe`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-identity",
    category: Category::Placeholder,
    page: page!("placeholder_identity.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Identity,
            "{} is a stand-in for a name",
            "Write the real name",
            findings,
        );
    }),
};
