//! Plain types that every later layer shares: findings with their fixes, states of items and sections, options,
//! blocks of the preview.
//!
//! Invariant: there are only types here; no code here reads or judges a document.

pub mod band;
pub mod finding;
pub mod options;
pub mod preview;
pub mod state;
pub mod step;
