//! The steps of a check, for programs that measure how long each step takes.
//!
//! The core has no clock: it calls a listener after each step, and the listener reads its own clock. The time since the
//! previous call belongs to the step that the call names. Data that several rules share count for the rule that needs
//! them first.

/// A step of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A phase by its name, such as `parse`.
    Phase(&'static str),
    /// A rule by its id. A rule with `Check::Piece` is named once for each piece.
    Rule(&'static str),
}

/// A function that is called after each step.
pub type Listener<'l> = dyn FnMut(Step) + 'l;
