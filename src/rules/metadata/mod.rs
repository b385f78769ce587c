//! Rules about status, dates, versions and owners.

pub mod meta_date_format;
pub mod meta_date_future;
pub mod meta_date_invalid;
pub mod meta_date_template;
pub mod meta_missing;
pub mod meta_review_overdue;
pub mod meta_status_contradiction;
pub mod meta_status_unknown;
pub mod meta_version_format;
pub mod meta_version_history_mismatch;

use crate::rules::rule::Rule;

/// In the order in which `docgauge rules` prints them.
pub const RULES: &[&Rule] = &[
    &meta_missing::RULE,
    &meta_status_unknown::RULE,
    &meta_date_invalid::RULE,
    &meta_date_format::RULE,
    &meta_date_future::RULE,
    &meta_date_template::RULE,
    &meta_review_overdue::RULE,
    &meta_version_format::RULE,
    &meta_version_history_mismatch::RULE,
    &meta_status_contradiction::RULE,
];
