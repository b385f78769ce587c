//! The progress of a document: its sections matched with the template's sections (`alignment`), and the state of each item
//! (`completeness`).
//!
//! Invariant: no finding changes a state, except that placeholders of rules that are off or ignored do not count.

pub mod alignment;
pub mod completeness;
pub mod filled;
pub mod required;
