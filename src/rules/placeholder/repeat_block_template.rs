//! `[Repeat for each component]`: an instruction that is left when the parts are written.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "repeat-block-template",
    category: Category::Placeholder,
    page: page!("repeat_block_template.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Repeat,
            "{} was left in",
            "Write the other parts, then remove the line",
            findings,
        );
    }),
};
