//! What a document says of itself: version, status, owner, dates.
//!
//! Teams write it in three layouts: front matter, a key and value table, and labels above the first section
//! or below the last. All are read (`read.rs`); of several entries under one key the first wins. The status
//! decides how much findings weigh. What the values ought to be is for the `meta-…` rules to say.

mod read;

use std::collections::BTreeMap;

pub use read::head;

use crate::text::date::{self, Date};
use crate::text::lines::Span;
use crate::text::normal;

/// The entries, in the order in which they are read: front matter, head, foot.
#[derive(Debug, Default)]
pub struct Metadata {
    pub entries: Vec<Entry>,
}

/// One key with its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Normal form of the key.
    pub key: String,
    /// The value without emphasis.
    pub value: String,
    /// Where the value stands.
    pub span: Span,
    pub layout: Layout,
    /// It still holds a placeholder.
    pub open: bool,
    /// The position in the items of the document, if it is one.
    pub item: Option<usize>,
}

/// How an entry is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    FrontMatter,
    /// A row of a table.
    Table,
    /// `**Key:** value` or `Key: value`, on a line of its own.
    Line,
    /// Some other way, such as a section of its own.
    Other,
}

/// What an entry is about, whatever words its key uses.
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

/// How far along a document says that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Draft,
    InReview,
    Approved,
}

impl Key {
    /// What a key in normal form is about.
    pub fn of(key: &str) -> Option<Key> {
        let all = [
            Key::Version,
            Key::Status,
            Key::Owner,
            Key::Updated,
            Key::Created,
            Key::NextReview,
            Key::Schedule,
        ];
        all.into_iter().find(|about| about.names().contains(&key))
    }

    /// Its names in normal form, the surest first.
    fn names(self) -> &'static [&'static str] {
        match self {
            Key::Version => &[
                "version",
                "document version",
                "doc version",
                "architecture version",
                "revision",
                "dokumentversion",
                "versión",
                "wersja",
            ],
            Key::Status => &[
                "status",
                "document status",
                "architecture status",
                "doc status",
                "state",
                "dokumentstatus",
                "statut",
                "estado",
                "stato",
            ],
            Key::Owner => &[
                "owner",
                "owners",
                "document owner",
                "author",
                "authors",
                "document author",
                "owned by",
                "maintainer",
                "maintainers",
                "maintained by",
                "responsible",
                "architect",
                "lead architect",
                "team",
                "editor",
                "editors",
                "contact",
                "prepared by",
                "written by",
                "decision makers",
                "deciders",
                "autor",
                "autoren",
                "verantwortlich",
                "verantwortliche",
                "auteur",
                "auteurs",
                "responsable",
                "autores",
            ],
            Key::Updated => &[
                "last updated",
                "last update",
                "updated",
                "last modified",
                "modified",
                "last revised",
                "last changed",
                "last edited",
                "lastmod",
                "last reviewed",
                "revision date",
                "document date",
                "date",
                "stand",
                "letzte änderung",
                "zuletzt geändert",
                "zuletzt aktualisiert",
                "aktualisiert",
                "datum",
                "dernière mise à jour",
                "última actualización",
                "fecha",
            ],
            Key::Created => &[
                "created",
                "created on",
                "created at",
                "creation date",
                "date created",
                "erstellt",
                "erstellt am",
                "créé le",
                "creado",
            ],
            Key::NextReview => &[
                "next review date",
                "next review",
                "review date",
                "review due",
                "review by",
                "next review due",
                "nächste prüfung",
                "nächste überprüfung",
                "prochaine revue",
            ],
            Key::Schedule => &[
                "document review schedule",
                "review schedule",
                "review cycle",
                "review frequency",
                "review interval",
                "review period",
            ],
        }
    }
}

impl Entry {
    /// Whether the author has answered.
    pub fn is_filled(&self) -> bool {
        !self.open && self.value.chars().any(char::is_alphanumeric)
    }

    /// The day that the value names, if it names one that exists and can be told for sure.
    pub fn date(&self) -> Option<Date> {
        let written = date::read(&self.value)?;
        written.date.filter(|_| !written.ambiguous && !self.open)
    }
}

impl Metadata {
    /// The first entry about something: of its names the surest that is there.
    pub fn about(&self, key: Key) -> Option<&Entry> {
        let named = |name: &&str| self.entries.iter().find(|entry| entry.key == *name);
        key.names().iter().find_map(named)
    }

    /// The status line, if it is filled in.
    pub fn status(&self) -> Option<&Entry> {
        self.about(Key::Status)
            .filter(|entry| entry.is_filled() && !entry.value.contains(" / ") && !entry.value.contains('|'))
    }

    /// The stage that the status names; a document without one is in review.
    pub fn stage(&self) -> Stage {
        let Some(status) = self.status() else {
            return Stage::InReview;
        };
        let value = normal::normal(&status.value);
        let first = value.split(' ').next().unwrap_or("");
        match first {
            "draft" | "wip" | "proposed" | "entwurf" | "brouillon" | "borrador" | "bozza" => Stage::Draft,
            // What comes after the approval is no less binding.
            "approved" | "active" | "final" | "published" | "accepted" | "released" | "baselined"
            | "signed" | "effective" | "implementation" | "implemented" | "freigegeben" | "genehmigt"
            | "approuvé" | "aprobado" | "approvato" => Stage::Approved,
            _ if value.contains("in progress") || value.contains("in arbeit") => Stage::Draft,
            _ => Stage::InReview,
        }
    }

    /// Keys and values that are filled in, for the report.
    pub fn filled(&self) -> BTreeMap<String, String> {
        let filled = self.entries.iter().filter(|entry| !entry.open && !entry.value.is_empty());
        let mut map = BTreeMap::new();
        for entry in filled {
            map.entry(entry.key.clone()).or_insert_with(|| entry.value.clone());
        }
        map
    }
}

/// Whether two keys in normal form are names of one and the same piece of metadata.
pub fn same_metadata(a: &str, b: &str) -> bool {
    const ALSO: &[&[&str]] = &[
        &["created", "date"],
        &["document id", "id", "doc id", "document number", "identifier"],
        &["reviewers", "reviewer", "approvers", "approver", "reviewed by"],
        &["key stakeholders", "stakeholders"],
    ];
    Key::of(a).is_some_and(|about| Key::of(b) == Some(about))
        || ALSO.iter().any(|group| group.contains(&a) && group.contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        markdown::document::Document, placeholder, placeholder::template_placeholders::TemplatePlaceholders,
        reading::item,
    };

    fn metadata(text: &str) -> Metadata {
        let document = Document::parse(text);
        let placeholders = placeholder::find(&document, &TemplatePlaceholders::default());
        Metadata::of(&document, &item::items(&document), &placeholders)
    }

    #[test]
    fn every_layout_says_the_same() {
        let layouts = [
            "---\nversion: 1.2 # of the text\nstatus: \"In Review\"\n---\n# A\n",
            "# A\n\n**Version:** 1.2  \n**Status:** In Review\n\n## B\n\n**Status:** Broken\n",
            "# A\n\nVersion: 1.2\nStatus: In Review\n",
            "# A\n\n- Version: 1.2\n- **Status**: `In Review`\n",
            "# A\n\n**Version:** 1.2 | **Status:** *In Review*\n",
            "# A\n\n*Version: 1.2*\n*Status: In Review*\n",
            "# A\n\n| | |\n|-|-|\n| **Version:** | 1.2 |\n| Status | In Review |\n",
            "# A\n\n| Version | 1.2 |\n|-|-|\n| Status | In Review |\n",
            "# A\n\n| Version | Status | Date |\n|-|-|-|\n| 1.2 | In Review | |\n",
            "# A\n\n## Document Info\n\n| Field | Value |\n|-|-|\n| Version | 1.2 |\n| Status | In Review |\n",
            "## A\n\n**Version:** 1.2\n\n### Status\n\nIn Review\n",
            "# A\n\n**Version:** 1.2\n\n## B\n\nText.\n\n---\n\n**Architecture Status:** In Review\n",
        ];
        for text in layouts {
            let metadata = metadata(text);
            let value = |key| metadata.about(key).map(|entry| entry.value.as_str());
            assert_eq!((value(Key::Version), value(Key::Status)), (Some("1.2"), Some("In Review")), "{text}");
            let entry = metadata.about(Key::Version).map(|entry| entry.span.of(text));
            assert_eq!(entry, Some("1.2"), "{text}");
        }
    }

    #[test]
    fn other_lines_are_not_about_the_document() {
        let text = "# A\n\nOwner of the site: see below. Status: unknown.\n\n## Job\n\n**Status:** Done\n\n---\n\nText.\n";
        let metadata = metadata(text);
        assert!(metadata.about(Key::Status).is_none(), "{metadata:?}");
        assert_eq!(metadata.stage(), Stage::InReview);
    }
}
