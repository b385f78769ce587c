//! Rules about diagrams.

pub mod component_not_drawn;
pub mod diagram_ascii_broken;
pub mod diagram_fence_language;
pub mod diagram_mermaid_syntax;
pub mod diagram_missing;
pub mod diagram_no_description;
pub mod diagram_unchanged;
pub mod diagram_unfenced;

use crate::rules::rule::Rule;

/// In the order in which `docgauge rules` prints them.
pub const RULES: &[&Rule] = &[
    &diagram_unchanged::RULE,
    &diagram_missing::RULE,
    &diagram_mermaid_syntax::RULE,
    &diagram_fence_language::RULE,
    &diagram_unfenced::RULE,
    &diagram_no_description::RULE,
    &diagram_ascii_broken::RULE,
    &component_not_drawn::RULE,
];
