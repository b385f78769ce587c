//! The forms in which an analysis leaves the core.

pub mod fill;
pub mod fix_all;
pub mod preview;
pub mod report;
pub mod sarif;
pub mod session;
