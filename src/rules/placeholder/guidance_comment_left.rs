//! Comments that guide the author, where the template has the same; other comments are the author's own.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "guidance-comment-left",
    category: Category::Placeholder,
    page: page!("guidance_comment_left.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Guidance,
            "guidance of the template was left in",
            "Remove the comment when the section is written",
            findings,
        );
    }),
};
