//! Rules about what readers cannot see or tell apart.

pub mod color_only_status;
pub mod emoji_only_status;
pub mod heading_emoji_prefix;
pub mod image_alt_missing;
pub mod metric_without_unit;
pub mod vague_quality_goal;
