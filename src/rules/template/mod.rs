//! Rules that compare a document with its template.

pub mod boilerplate_unchanged;
pub mod example_claim_unchanged;
pub mod example_row_unchanged;
pub mod section_partially_filled;
pub mod section_thin;
pub mod template_footer_left;
pub mod template_mismatch;
