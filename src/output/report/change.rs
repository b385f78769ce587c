//! The change from one report to the next, from which the page makes the new report.
//!
//! An edit changes few sections and findings; the others only move. So the lists of a report are sent as a
//! [`ListChange`]. `www/core/changes.js` applies it in the page. Invariant: [`ListChange::apply`] to the old list gives
//! exactly the new list, whatever the two lists are. Which entries count as the same decides only the size of a change,
//! not its result.

use crate::text::json::object;

use super::types::{FindingReport, SectionReport, Slot};

/// How far a place moves. A page adds it to offsets in UTF-16 code units and to line numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Shift {
    pub units: isize,
    pub lines: isize,
}

object!(Shift { units, lines });

/// Turns a list into another one, in this order: replaces `remove` entries from `at` by `insert`; moves all entries behind the
/// inserted ones by `shift`; sets the entries of `changed`.
#[derive(Debug)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "ChangesOf{T}"))]
pub struct ListChange<T> {
    pub at: usize,
    pub remove: usize,
    pub insert: Vec<T>,
    pub shift: Shift,
    /// Entries that are the same as before but for some fields, with their indices in the new list.
    pub changed: Vec<Changed<T>>,
}

object!(ListChange<T> { at, remove, insert, shift, changed });

/// An entry at an index.
#[derive(Debug)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "Changed{T}"))]
pub struct Changed<T> {
    pub at: usize,
    pub entry: T,
}

object!(Changed<T> { at, entry });

/// An entry of a list of a report.
pub trait Entry {
    /// Moves all its places.
    fn shift(&mut self, shift: Shift);
}

impl<T: Entry> ListChange<T> {
    /// The change from `old` to `new`, where the text behind the edit has moved by `shift`: `same` if two entries are probably
    /// the same when the old one is moved by some code units, `is_moved` if they are when it is moved by a shift, `make` for
    /// the new entry at an index.
    pub fn between<E>(
        (old, new): (&[E], &[E]),
        shift: Shift,
        same: impl Fn(&E, &E, isize) -> bool,
        is_moved: impl Fn(&E, &E, Shift) -> bool,
        make: impl Fn(&E, usize) -> T,
    ) -> Self {
        let at = old.iter().zip(new).take_while(|(a, b)| same(a, b, 0)).count();
        let kept = old[at..]
            .iter()
            .rev()
            .zip(new[at..].iter().rev())
            .take_while(|(a, b)| same(a, b, shift.units))
            .count();
        let remove = old.len() - kept - at;
        let behind = new.len() - kept;
        let insert = (at..behind).map(|at| make(&new[at], at)).collect();
        let before = (0..at).filter(|&at| !is_moved(&old[at], &new[at], Shift::default()));
        let longer = old.len() as isize - new.len() as isize;
        let moved = (behind..new.len())
            .filter(|&at| !is_moved(&old[at.saturating_add_signed(longer)], &new[at], shift));
        let changed = before.chain(moved).map(|at| Changed { at, entry: make(&new[at], at) }).collect();
        ListChange { at, remove, insert, shift, changed }
    }

    /// Applies the change.
    pub fn apply(self, list: &mut Vec<T>) {
        let behind = self.at + self.insert.len();
        list.splice(self.at..self.at + self.remove, self.insert);
        list[behind..].iter_mut().for_each(|entry| entry.shift(self.shift));
        for changed in self.changed {
            list[changed.at] = changed.entry;
        }
    }
}

fn moved(place: &mut usize, by: isize) {
    *place = place.saturating_add_signed(by);
}

impl Entry for SectionReport {
    fn shift(&mut self, shift: Shift) {
        moved(&mut self.from, shift.units);
        moved(&mut self.to, shift.units);
        moved(&mut self.line, shift.lines);
        for item in &mut self.items {
            moved(&mut item.from, shift.units);
            moved(&mut item.to, shift.units);
            moved(&mut item.line, shift.lines);
            shift_slot(&mut item.slot, shift);
        }
        shift_slot(&mut self.slot, shift);
        for table in &mut self.tables {
            moved(&mut table.from, shift.units);
            moved(&mut table.to, shift.units);
            moved(&mut table.end, shift.units);
            for row in &mut table.rows {
                moved(&mut row.from, shift.units);
                moved(&mut row.to, shift.units);
                moved(&mut row.line, shift.lines);
                for cell in &mut row.cells {
                    moved(&mut cell.from, shift.units);
                    moved(&mut cell.to, shift.units);
                }
            }
        }
    }
}

fn shift_slot(slot: &mut Option<Slot>, shift: Shift) {
    if let Some(slot) = slot {
        moved(&mut slot.from, shift.units);
        moved(&mut slot.to, shift.units);
    }
}

impl Entry for FindingReport {
    fn shift(&mut self, shift: Shift) {
        moved(&mut self.from, shift.units);
        moved(&mut self.to, shift.units);
        moved(&mut self.line, shift.lines);
        moved(&mut self.end_line, shift.lines);
        for edit in self.fixes.iter_mut().flat_map(|fix| &mut fix.edits) {
            moved(&mut edit.from, shift.units);
            moved(&mut edit.to, shift.units);
        }
    }
}
