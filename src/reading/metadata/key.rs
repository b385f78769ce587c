//! The subjects of metadata, by the many names of their keys.

use crate::words;

/// The subject of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Version,
    Status,
    Owner,
    Updated,
    Created,
    NextReview,
    Schedule,
}

impl Key {
    /// The subject of a key in normal form.
    pub fn of(key: &str) -> Option<Key> {
        Some(match words::METADATA_KEYS.of(key)? {
            "version" => Key::Version,
            "status" => Key::Status,
            "owner" => Key::Owner,
            "updated" => Key::Updated,
            "created" => Key::Created,
            "next-review" => Key::NextReview,
            "schedule" => Key::Schedule,
            _ => return None,
        })
    }
}

/// Whether two keys in normal form name the same subject.
pub fn same_metadata(a: &str, b: &str) -> bool {
    let group = words::METADATA_KEYS.of(a);
    let created = |key: &str| key == "created" || key == "date";
    group.is_some() && group == words::METADATA_KEYS.of(b) || created(a) && created(b)
}
