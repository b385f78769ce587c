//! The budgets, and the verdict on what was measured.
//!
//! A measure is a number with the id of its budget. All measures of a table come from one run. Milliseconds depend on
//! the machine, so only ratios are compared with those of another run (record.rs).

use std::collections::BTreeMap;

/// What was measured, by the ids of the budgets.
pub type Measures = BTreeMap<String, f64>;

pub struct Budget {
    pub id: &'static str,
    pub what: &'static str,
    pub limit: Limit,
    pub unit: Unit,
}

#[derive(Clone, Copy)]
pub enum Limit {
    AtMost(f64),
    AtLeast(f64),
}

#[derive(Clone, Copy, PartialEq)]
pub enum Unit {
    /// A ratio.
    Times,
    Milliseconds,
    /// Thousands of bytes.
    Kilobytes,
}

use Limit::{AtLeast, AtMost};
use Unit::{Kilobytes, Milliseconds, Times};

const fn budget(id: &'static str, what: &'static str, limit: Limit, unit: Unit) -> Budget {
    Budget { id, what, limit, unit }
}

/// "Bare" is pulldown-cmark alone, which turns the whole document into HTML, also in wasm. "Full" is the first check of
/// a text, with preview and report as JSON. An "edit" is one character inside a section, from the call of the engine to
/// its answer.
pub const BUDGETS: &[Budget] = &[
    budget("edit-small", "an edit, 62 KB, against bare", AtMost(0.75), Times),
    budget("edit-large", "an edit, 1 MB, against bare", AtMost(0.5), Times),
    budget("key-small", "key to all views, 62 KB, p95", AtMost(16.0), Milliseconds),
    budget("key-large", "key to all views, 1 MB, p95", AtMost(50.0), Milliseconds),
    budget("thread-small", "main thread for a key, 62 KB, median", AtMost(8.0), Milliseconds),
    budget("thread-large", "main thread for a key, 1 MB, median", AtMost(16.0), Milliseconds),
    budget("editor-small", "the same, 62 KB, against a bare editor", AtMost(2.0), Times),
    budget("editor-large", "the same, 1 MB, against a bare editor", AtMost(2.0), Times),
    budget("task-small", "longest main-thread task while typing, 62 KB", AtMost(50.0), Milliseconds),
    budget("task-large", "longest main-thread task while typing, 1 MB", AtMost(50.0), Milliseconds),
    budget("full-generated", "full check, generated document, against bare", AtMost(4.4), Times),
    budget("full-fixtures", "full check, tests/fixtures, against bare", AtMost(7.0), Times),
    budget("full-corpus", "full check, tests/corpus, against bare", AtMost(7.0), Times),
    budget("marked", "full check against marked, which only renders", AtMost(1.0), Times),
    budget("markdownlint", "markdownlint against a full check", AtLeast(20.0), Times),
    budget("growth", "growth from 62 KB to 2.5 MB, against that of the size", AtMost(1.1), Times),
    budget("engine", "engine (wasm), brotli", AtMost(350.0), Kilobytes),
    budget("first-load", "hosted page at its first load, brotli", AtMost(500.0), Kilobytes),
    budget("offline-file", "offline file, on disk", AtMost(800.0), Kilobytes),
    budget("opening", "offline file to its first report, 20 KB, against an empty page", AtMost(2.0), Times),
    budget("many", "command line, 10 000 documents, against rumdl", AtMost(0.5), Times),
    budget("many-memory", "its memory at 10 000 documents against 1 000", AtMost(1.1), Times),
    budget("engine-memory", "engine's memory after 10 000 edits against 1 000", AtMost(1.0), Times),
];

impl Budget {
    pub fn is_met(&self, measured: f64) -> bool {
        match self.limit {
            AtMost(limit) => measured <= limit,
            AtLeast(limit) => limit <= measured,
        }
    }

    pub fn verdict(&self, measured: f64) -> &'static str {
        if self.is_met(measured) { "met" } else { "missed" }
    }

    /// Whether a ratio is over a tenth worse than another one.
    pub fn is_worse(&self, measured: f64, recorded: f64) -> bool {
        self.unit == Times
            && match self.limit {
                AtMost(_) => recorded * 1.1 < measured,
                AtLeast(_) => measured * 1.1 < recorded,
            }
    }

    pub fn shown(&self, number: f64) -> String {
        let unit = match self.unit {
            Times => "times",
            Milliseconds => "ms",
            Kilobytes => "KB",
        };
        format!("{} {unit}", rounded(number))
    }

    pub fn shown_limit(&self) -> String {
        match self.limit {
            AtMost(limit) => self.shown(limit),
            AtLeast(limit) => format!("≥ {}", self.shown(limit)),
        }
    }
}

/// A number with three digits.
pub fn rounded(number: f64) -> String {
    let decimals = match number {
        ..10.0 => 2,
        ..100.0 => 1,
        _ => 0,
    };
    format!("{number:.decimals$}")
}

/// The table of the measures that there are, for a terminal.
pub fn table(measures: &Measures) -> String {
    let mut table = format!("\n{:64} {:>14} {:>12}\n", "", "budget", "measured");
    for budget in BUDGETS {
        if let Some(&measured) = measures.get(budget.id) {
            let verdict = if budget.is_met(measured) { "met" } else { "MISSED" };
            let (limit, shown) = (budget.shown_limit(), budget.shown(measured));
            table.push_str(&format!("{:64} {limit:>14} {shown:>12}  {verdict}\n", budget.what));
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::BUDGETS;

    #[test]
    fn only_ratios_are_compared_and_the_direction_is_that_of_the_limit() {
        let by_id = |id| BUDGETS.iter().find(|budget| budget.id == id).unwrap();
        assert!(by_id("many").is_worse(0.45, 0.4) && !by_id("many").is_worse(0.43, 0.4));
        assert!(by_id("markdownlint").is_worse(20.0, 25.0) && !by_id("markdownlint").is_worse(30.0, 25.0));
        assert!(!by_id("key-small").is_worse(30.0, 10.0));
    }
}
