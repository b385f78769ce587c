//! A state that is shown by an emoji without a word.
//!
//! Only columns and fields for a state are checked. Nothing is reported if a line of the document explains the signs.
//! Coloured discs are reported by `color-only-status`.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::rules::rule::{Check, Rule};
use crate::rules::shared::wordless_states::{is_colour, is_sign, only, report};

pub const RULE: Rule = Rule {
    id: "emoji-only-status",
    category: Category::Accessibility,
    page: page!("emoji_only_status.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Check::Whole(|context, findings| {
        let wanted = |text: &str| only(text, is_sign) && !only(text, is_colour);
        report(context, &RULE, false, wanted, "emoji", findings);
    }),
};
