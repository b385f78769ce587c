//! Rules about headings and sections.

pub mod bold_as_heading;
pub mod document_too_short;
pub mod front_matter_late;
pub mod heading_duplicate;
pub mod heading_hash_without_space;
pub mod heading_level_skip;
pub mod heading_multiple_h1;
pub mod heading_numbering;
pub mod section_empty;
pub mod section_extra;
pub mod section_missing;
pub mod section_na_without_reason;
pub mod section_out_of_order;
pub mod section_renamed;

use crate::rules::rule::Rule;

/// In the order in which `docgauge rules` prints them.
pub const RULES: &[&Rule] = &[
    &section_missing::RULE,
    &section_empty::RULE,
    &section_renamed::RULE,
    &section_out_of_order::RULE,
    &section_extra::RULE,
    &heading_level_skip::RULE,
    &heading_duplicate::RULE,
    &heading_multiple_h1::RULE,
    &heading_hash_without_space::RULE,
    &heading_numbering::RULE,
    &bold_as_heading::RULE,
    &document_too_short::RULE,
    &front_matter_late::RULE,
    &section_na_without_reason::RULE,
];
