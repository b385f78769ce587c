//! The parts of a check, named as each is done, for programs that measure where the time goes.
//!
//! The core has no clock: it tells a listener that a part is done, and the listener may look at its own. Whatever is done since
//! the part before belongs to the named one; data that several rules share belongs to the rule that needs it first.

/// A part of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// By its name, such as `parse`.
    Phase(&'static str),
    /// By its id. A rule that judges piece by piece is done once for each piece.
    Rule(&'static str),
}

/// Is told of each part when it is done.
pub type Listener<'l> = dyn FnMut(Step) + 'l;
