//! Plain types that every later layer shares: findings with their fixes, states of items and sections, options,
//! blocks of the preview.
//!
//! Invariant: data only; nothing here reads a document or decides anything about one.

pub mod band;
pub mod finding;
pub mod options;
pub mod preview;
pub mod state;
pub mod step;
