//! Rules about headings and sections.

pub mod bold_as_heading;
pub mod document_too_short;
pub mod heading_duplicate;
pub mod heading_level_skip;
pub mod heading_multiple_h1;
pub mod heading_numbering;
pub mod section_empty;
pub mod section_extra;
pub mod section_missing;
pub mod section_na_without_reason;
pub mod section_out_of_order;
pub mod section_renamed;
