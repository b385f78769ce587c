//! A state that is shown by a colour without a word.
//!
//! All columns are checked, because a red disc is a state in any column. Nothing is reported if a line of the document
//! explains the colours; docgauge assumes that such a line also names them, for readers who cannot see colours.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::rules::rule::{Check, Rule};
use crate::rules::shared::wordless_states::{is_colour, only, report};

pub const RULE: Rule = Rule {
    id: "color-only-status",
    category: Category::Accessibility,
    page: page!("color_only_status.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Check::Whole(|context, findings| {
        report(context, &RULE, true, |text| only(text, is_colour), "colour", findings);
    }),
};
