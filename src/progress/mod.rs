//! How far a document has come: its sections aligned with the template, and what is done.

pub mod alignment;
pub mod completeness;
pub mod required;
