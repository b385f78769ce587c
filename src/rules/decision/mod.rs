//! Rules about architecture decision records.

pub mod adr_date_inconsistent;
pub mod adr_index_mismatch;
pub mod adr_missing_part;
pub mod adr_no_negative_consequence;
pub mod adr_number_duplicate;
pub mod adr_number_gap;
pub mod adr_single_option;
pub mod adr_status_invalid;
pub mod adr_superseded_no_link;

use crate::rules::rule::Rule;

/// In the order in which `docgauge rules` prints them.
pub const RULES: &[&Rule] = &[
    &adr_missing_part::RULE,
    &adr_status_invalid::RULE,
    &adr_superseded_no_link::RULE,
    &adr_index_mismatch::RULE,
    &adr_number_duplicate::RULE,
    &adr_number_gap::RULE,
    &adr_single_option::RULE,
    &adr_no_negative_consequence::RULE,
    &adr_date_inconsistent::RULE,
];
