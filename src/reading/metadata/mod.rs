//! The metadata of a document: version, status, owner, dates.
//!
//! Teams write metadata in three layouts: front matter, a table of fields and values, and labels above the first section or
//! below the last. All are read (`read.rs`); of several entries with the same key the first is used. The status changes the
//! severity of findings.
//!
//! Invariant: a value is stored as it is written; the `meta-…` rules judge it.

mod entry;
mod key;
mod read;

pub use entry::{Entry, Layout, Metadata, Stage};
pub use key::{Key, same_metadata};
pub use read::head;

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
            "# A\n\n| | |\n|-|-|\n| Version | 1.2 |\n| Status | In Review <!-- docgauge: keep --> |\n",
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
