//! A state that is said by an emoji without a word.
//!
//! In columns and fields that are about a state; a line that explains the signs settles it. Coloured discs
//! have a rule of their own.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::rules::rule::Rule;
use crate::rules::shared::wordless_states::{is_colour, is_sign, only, report};

pub const RULE: Rule = Rule {
    id: "emoji-only-status",
    category: Category::Accessibility,
    page: page!("emoji_only_status.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Some(|context, findings| {
        let wanted = |text: &str| only(text, is_sign) && !only(text, is_colour);
        report(context, &RULE, false, wanted, "emoji", findings);
    }),
};
