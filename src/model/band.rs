//! The bands of completeness: the word and the shape for how far a document is.
//!
//! This is the only place with these words and limits. The report says a document's band; the page gets the table as
//! `www/kit/bands.js`, which a test writes. A document has no band, and so no percentage is shown, where there is nothing to
//! measure it by: it follows no template, or has no items.

use serde::Serialize;

use super::state::Completeness;

/// How far a document or a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    /// 0 %.
    NotStarted,
    InProgress,
    /// Every item is done, but the document is not ready: it has errors.
    AllFilled,
    /// Nothing that is required is left, and no error. Documents only.
    Ready,
}

/// From this percentage on, progress is shown in another colour.
pub const HALF: usize = 50;

impl Band {
    /// All of them, from the least up.
    pub const ALL: [Band; 4] = [Band::NotStarted, Band::InProgress, Band::AllFilled, Band::Ready];

    /// The band of done items; `ready` as in the report.
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
