//! Rules that compare a document with its template.

pub mod boilerplate_unchanged;
pub mod example_claim_unchanged;
pub mod example_row_unchanged;
pub mod field_missing;
pub mod section_partially_filled;
pub mod section_thin;
pub mod template_footer_left;
pub mod template_mismatch;

use crate::rules::rule::Rule;

/// In the order in which `docgauge rules` prints them.
pub const RULES: &[&Rule] = &[
    &example_claim_unchanged::RULE,
    &boilerplate_unchanged::RULE,
    &example_row_unchanged::RULE,
    &template_mismatch::RULE,
    &section_thin::RULE,
    &field_missing::RULE,
    &section_partially_filled::RULE,
    &template_footer_left::RULE,
];
