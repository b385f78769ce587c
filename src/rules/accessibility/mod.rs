//! Rules about texts that some readers cannot see or distinguish.

pub mod color_only_status;
pub mod emoji_only_status;
pub mod heading_emoji_prefix;
pub mod image_alt_missing;
pub mod metric_without_unit;
pub mod vague_quality_goal;

use crate::rules::rule::Rule;

/// In the order in which `docgauge rules` prints them.
pub const RULES: &[&Rule] = &[
    &image_alt_missing::RULE,
    &emoji_only_status::RULE,
    &color_only_status::RULE,
    &heading_emoji_prefix::RULE,
    &vague_quality_goal::RULE,
    &metric_without_unit::RULE,
];
