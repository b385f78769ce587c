//! Rules about diagrams.

pub mod component_not_drawn;
pub mod diagram_ascii_broken;
pub mod diagram_fence_language;
pub mod diagram_mermaid_syntax;
pub mod diagram_missing;
pub mod diagram_no_description;
pub mod diagram_unchanged;
