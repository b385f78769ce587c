//! Rules about links, references, anchors and contents lists.

pub mod anchor_broken;
pub mod footnote_undefined;
pub mod link_broken;
pub mod link_empty;
pub mod link_insecure_local;
pub mod link_missing_file;
pub mod link_template_target;
pub mod link_text_generic;
pub mod ref_undefined;
pub mod ref_unused;
pub mod toc_missing_entry;
pub mod toc_order;
pub mod toc_stale_entry;

use crate::rules::rule::Rule;

/// In the order in which `docgauge rules` prints them.
pub const RULES: &[&Rule] = &[
    &link_missing_file::RULE,
    &anchor_broken::RULE,
    &toc_missing_entry::RULE,
    &toc_stale_entry::RULE,
    &toc_order::RULE,
    &ref_undefined::RULE,
    &ref_unused::RULE,
    &footnote_undefined::RULE,
    &link_broken::RULE,
    &link_empty::RULE,
    &link_text_generic::RULE,
    &link_template_target::RULE,
    &link_insecure_local::RULE,
];
