//! The exit status of a command.

/// The result of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Nothing = 0,
    Something = 1,
    Failed = 2,
}
