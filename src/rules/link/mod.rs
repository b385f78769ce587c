//! Rules about links, references, anchors and contents lists.

pub mod anchor_broken;
pub mod footnote_undefined;
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
