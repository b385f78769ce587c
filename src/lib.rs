//! docgauge
pub mod source;
pub mod document;
