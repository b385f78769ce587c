//! The entries of the metadata, and access to the most important of them.

use super::key::Key;
use crate::text::contains::Search;
use crate::text::date::{self, Date};
use crate::text::lines::Span;
use crate::text::map::Map;
use crate::text::normal;
use crate::words;

/// The entries, in the order in which they are read: front matter, head, foot.
#[derive(Debug, Default)]
pub struct Metadata {
    pub entries: Vec<Entry>,
}

/// A key with its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Normal form of the key.
    pub key: String,
    /// The value without emphasis.
    pub value: String,
    /// The span of the value.
    pub span: Span,
    pub layout: Layout,
    /// The value contains a placeholder.
    pub open: bool,
    /// Its position in the items of the document, if it is an item.
    pub item: Option<usize>,
}

/// The layout of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    FrontMatter,
    /// A row of a table.
    Table,
    /// `**Key:** value` or `Key: value`, on a line of its own.
    Line,
    /// Another layout, such as a section for the entry.
    Other,
}

/// The stage of a document by its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Draft,
    InReview,
    Approved,
}

impl Entry {
    /// Whether the author has answered.
    pub fn is_filled(&self) -> bool {
        !self.open && self.value.chars().any(char::is_alphanumeric)
    }

    /// The date in the value, if it exists and can be read in one way only.
    pub fn date(&self) -> Option<Date> {
        let written = date::read(&self.value)?;
        written.date.filter(|_| !written.ambiguous && !self.open)
    }
}

impl Metadata {
    /// The entry for a subject: the first with the most specific of the subject's names.
    pub fn about(&self, key: Key) -> Option<&Entry> {
        let about = self.entries.iter().filter(|entry| Key::of(&entry.key) == Some(key));
        about.min_by_key(|entry| words::METADATA_KEYS.group_and_place(&entry.key).map(|(_, place)| place))
    }

    /// The entry with the status, if it is filled in.
    pub fn status(&self) -> Option<&Entry> {
        self.about(Key::Status)
            .filter(|entry| entry.is_filled() && !entry.value.has_word(" / ") && !entry.value.contains('|'))
    }

    /// The stage by the status; a document without a status is in review.
    pub fn stage(&self) -> Stage {
        let Some(status) = self.status() else {
            return Stage::InReview;
        };
        let value = normal::normal(&status.value);
        let first = value.split(' ').next().unwrap_or("");
        match words::STATUSES.of(first) {
            Some("draft" | "proposed") => Stage::Draft,
            // Stages after the approval count as approved too.
            Some("approved" | "accepted") => Stage::Approved,
            _ if words::IN_PROGRESS.first_in(&value).is_some() => Stage::Draft,
            _ => Stage::InReview,
        }
    }

    /// Keys and values that are filled in, in the order of the keys, for the report.
    pub fn filled(&self) -> Map<String, String> {
        let filled = self.entries.iter().filter(|entry| !entry.open && !entry.value.is_empty());
        let mut map = Map::default();
        for entry in filled {
            map.or_insert_with(entry.key.clone(), || entry.value.clone());
        }
        map.into_sorted().into_iter().collect()
    }
}
