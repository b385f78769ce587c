//! Maps and sets that keep their entries in the order of insertion.
//!
//! A map is a vector of entries and a [`Table`], which contains only their hashes and so is the same code for every
//! type; a map of another type adds little to the program. Up to eight entries are searched one by one.
//!
//! Invariant: the hash at an index of the table is that of the entry at this index. Deliberately absent: removal,
//! which no caller needs.

mod ordered;
mod set;
mod table;

pub use ordered::Map;
pub use set::Set;
