//! Plain types that every later layer shares.
//!
//! Invariant: data only; nothing here reads a document.

pub mod finding;
pub mod options;
pub mod state;
