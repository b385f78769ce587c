//! Maps and sets that keep their entries in the order of insertion.
//!
//! A map is a vector of entries and a [`Table`] of their hashes. The table is the same code for every type, so a map of
//! another type adds little to the size of the program. Up to eight entries are searched one by one.
//!
//! Invariant: the hash at an index of the table is the hash of the entry at the same index. Deliberately absent:
//! removal, which no caller needs.

mod ordered;
mod set;
mod table;

pub use ordered::Map;
pub use set::Set;
