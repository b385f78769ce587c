//! The progress of a document: its sections matched with the template's sections (`alignment`), and the state of each item
//! (`completeness`).
//!
//! Invariant: no finding changes a state, except that what rules report that are off or ignored is not to be done
//! (`rules::excused`; `analysis` for placeholders).

pub mod alignment;
pub mod completeness;
pub mod filled;
pub mod required;
