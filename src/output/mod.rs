//! The results of an analysis for the command line and the page: report, SARIF, preview, edits.

pub mod clean;
pub mod fill;
mod fitted;
pub mod fix_all;
pub mod folder;
pub mod preview;
pub mod report;
pub mod sarif;
pub mod session;
