//! A state that is said by a colour without a word.
//!
//! In any column: a red disc is a state wherever it stands. A line that explains the colours settles it for
//! those who see signs but not colours only if it names them, which docgauge takes for granted.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::rules::rule::Rule;
use crate::rules::shared::wordless_states::{is_colour, only, report};

pub const RULE: Rule = Rule {
    id: "color-only-status",
    category: Category::Accessibility,
    page: page!("color_only_status.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Some(|context, findings| {
        report(context, &RULE, true, |text| only(text, is_colour), "colour", findings);
    }),
};
