//! Variables of template engines in prose: `{{DATE}}`, `${PROJECT}`, `<%= name %>`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-mustache",
    category: Category::Placeholder,
    page: page!("placeholder_mustache.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Mustache,
            "{} was never substituted",
            "Write the value that it stands for",
            findings,
        );
    }),
};
