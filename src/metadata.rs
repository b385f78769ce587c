//! What a document says of itself: version, status, owner, dates.
//!
//! Teams write it in three layouts: front matter, a two-column table, and bold labels above the first
//! section. All three are read; the first that has a key wins. The status decides how much findings weigh.

use std::collections::BTreeMap;

use crate::document::Document;
use crate::finding::Evidence;
use crate::item::Item;
use crate::normal;
use crate::placeholder::Placeholder;
use crate::report::ItemKind;
use crate::source::Span;

/// The entries, in the order in which they stand.
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
    /// Its placeholder, if it still holds one.
    pub open: bool,
}

/// How far along a document says that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Draft,
    InReview,
    Approved,
}

impl Metadata {
    /// The metadata of a document.
    pub fn of(document: &Document, items: &[Item], placeholders: &[Placeholder]) -> Self {
        let mut metadata = Metadata::default();
        for &(key, value) in document.front_matter.iter().flat_map(|matter| &matter.entries) {
            metadata.push(document, key.of(document.text), value, placeholders);
        }
        let head = head(document);
        let fields = items
            .iter()
            .filter(|item| item.kind == ItemKind::Field && item.section <= head);
        for item in fields {
            metadata.push(document, &item.label, item.value, placeholders);
        }
        metadata
    }

    fn push(&mut self, document: &Document, key: &str, span: Span, placeholders: &[Placeholder]) {
        let value = span
            .of(document.text)
            .replace("**", "")
            .replace(['*', '`', '_'], "")
            .trim()
            .to_string();
        let open = placeholders
            .iter()
            .any(|placeholder| placeholder.evidence >= Evidence::Likely && span.overlaps(placeholder.span));
        let key = normal::normal(key);
        if !key.is_empty() {
            self.entries.push(Entry {
                key,
                value,
                span,
                open,
            });
        }
    }

    /// The first entry under one of these keys, given in normal form.
    pub fn get(&self, keys: &[&str]) -> Option<&Entry> {
        self.entries
            .iter()
            .find(|entry| keys.contains(&entry.key.as_str()))
    }

    /// The status line, if it is filled in.
    pub fn status(&self) -> Option<&Entry> {
        self.get(&[
            "status",
            "document status",
            "architecture status",
            "state",
            "doc status",
        ])
        .filter(|entry| {
            !entry.open
                && !entry.value.is_empty()
                && !entry.value.contains(" / ")
                && !entry.value.contains('|')
        })
    }

    /// The stage that the status names; a document without one is in review.
    pub fn stage(&self) -> Stage {
        let Some(status) = self.status() else {
            return Stage::InReview;
        };
        let value = normal::normal(&status.value);
        let first = value.split(' ').next().unwrap_or("");
        match first {
            "draft" | "wip" | "proposed" | "entwurf" | "brouillon" | "borrador" => Stage::Draft,
            "approved" | "active" | "final" | "published" | "accepted" | "released" | "baselined"
            | "signed" | "freigegeben" | "approuvé" | "aprobado" | "effective" => Stage::Approved,
            _ if value.contains("in progress") => Stage::Draft,
            _ => Stage::InReview,
        }
    }

    /// Keys and values that are filled in, for the report.
    pub fn filled(&self) -> BTreeMap<String, String> {
        let filled = self
            .entries
            .iter()
            .filter(|entry| !entry.open && !entry.value.is_empty());
        let mut map = BTreeMap::new();
        for entry in filled {
            map.entry(entry.key.clone())
                .or_insert_with(|| entry.value.clone());
        }
        map
    }
}

/// The last section whose fields are about the document: the title's, or one right after it that is named so.
fn head(document: &Document) -> usize {
    const NAMES: &[&str] = &[
        "document info",
        "document information",
        "document control",
        "metadata",
        "document metadata",
        "info",
        "about this document",
        "dokumentinformationen",
        "status",
    ];
    let mut head = 0;
    for (at, section) in document.sections.iter().enumerate().skip(1).take(3) {
        let title = at == 1 && section.level == 1;
        if title || NAMES.contains(&normal::title(&section.title).as_str()) {
            head = at;
        }
    }
    head
}

/// Names that teams use for one and the same piece of metadata.
pub fn same_metadata(a: &str, b: &str) -> bool {
    const SAME: &[&[&str]] = &[
        &[
            "last updated",
            "updated",
            "date",
            "last modified",
            "modified",
            "last reviewed",
            "lastmod",
            "stand",
        ],
        &["created", "date", "creation date", "date created"],
        &[
            "author",
            "authors",
            "owner",
            "owners",
            "written by",
            "maintainer",
            "maintainers",
            "editor",
            "autor",
        ],
        &["version", "document version", "doc version", "revision"],
        &["status", "state", "document status", "architecture status"],
        &["document id", "id", "doc id", "document number", "identifier"],
        &["reviewers", "reviewer", "approvers", "approver", "reviewed by"],
        &["key stakeholders", "stakeholders"],
    ];
    SAME.iter().any(|group| group.contains(&a) && group.contains(&b))
}
