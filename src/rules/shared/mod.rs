//! Code that several rules share. It holds no rule.

pub mod components;
pub mod dates;
pub mod own_diagrams;
pub mod placeholders;
pub mod runs;
pub mod status_sign;
pub mod unchanged;
