//! Code that several rules share. It contains no rule.

pub mod boxes;
pub mod cell_answers;
pub mod components;
pub mod date_in;
pub mod insertion;
pub mod likenesses;
pub mod literal_text;
pub mod names;
pub mod placeholders;
pub mod safe;
pub mod unchanged_samples;
pub mod wordless_states;
