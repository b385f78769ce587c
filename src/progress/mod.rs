//! How far a document has come: its sections beside those of the template (`alignment`), and the state of each item
//! (`completeness`).
//!
//! Invariant: no finding changes a state, except that placeholders of rules that are off or ignored do not count.

pub mod alignment;
pub mod completeness;
pub mod required;
