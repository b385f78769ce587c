//! The bands of completeness: a word and a shape for each stage of a document, such as "In progress".
//!
//! This is the only place with these words and limits. The report contains a document's band. The page has the table as
//! `www/kit/bands.js`, which a test writes. A document that follows no template, or has no items, has no band, and no
//! percentage is shown for it.

use crate::text::json::words;

use super::state::Completeness;

/// The stage of a document or a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum Band {
    /// 0 %.
    NotStarted,
    InProgress,
    /// Every item is done, but the document is not ready: it has errors.
    AllFilled,
    /// No required item is left, and there is no error. Only documents can be ready.
    Ready,
}

words!(Band { NotStarted = "not-started", InProgress = "in-progress", AllFilled = "all-filled", Ready = "ready" });

/// From this percentage on, the band "In progress" has another colour.
pub const HALF: usize = 50;

impl Band {
    /// All bands, from the least to the most complete.
    pub const ALL: [Band; 4] = [Band::NotStarted, Band::InProgress, Band::AllFilled, Band::Ready];

    /// The band of a completeness; `ready` is the field of the report.
    pub fn of(completeness: Completeness, ready: bool) -> Self {
        match completeness {
            _ if ready => Band::Ready,
            Completeness { percent: 0, .. } => Band::NotStarted,
            Completeness { done, total, .. } if done < total => Band::InProgress,
            Completeness { .. } => Band::AllFilled,
        }
    }

    /// The word for readers.
    pub fn word(self) -> &'static str {
        match self {
            Band::NotStarted => "Not started",
            Band::InProgress => "In progress",
            Band::AllFilled => "All filled",
            Band::Ready => "Ready",
        }
    }

    /// The shape that distinguishes it without colour.
    pub fn shape(self) -> char {
        match self {
            Band::NotStarted => '○',
            Band::InProgress => '◐',
            Band::AllFilled => '●',
            Band::Ready => '✓',
        }
    }

    /// What it means, for a legend.
    pub fn meaning(self) -> &'static str {
        match self {
            Band::NotStarted => "0 %",
            Band::InProgress => "1–99 %",
            Band::AllFilled => "100 %",
            Band::Ready => "nothing required is open, and no error is left",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Band, Completeness};

    #[test]
    fn only_everything_is_all_filled() {
        let band = |done, total| Band::of(Completeness::new(done, total), false);
        assert_eq!([band(0, 9), band(1, 394), band(0, 0)], [Band::NotStarted; 3]);
        assert_eq!([band(10, 1000), band(999, 1000)], [Band::InProgress; 2]);
        assert_eq!(band(1000, 1000), Band::AllFilled);
        assert_eq!(Band::of(Completeness::new(8, 9), true), Band::Ready, "what is left is not required");
    }
}
