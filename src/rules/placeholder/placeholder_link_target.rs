//! Link targets that stand for a link: `link-to-docs`, `#`, nothing at all.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-link-target",
    category: Category::Placeholder,
    page: page!("placeholder_link_target.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::LinkTarget,
            "link target {} leads nowhere",
            "Put the address there, or drop the link",
            findings,
        );
    }),
};
