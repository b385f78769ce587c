//! The contents of a section, in any layout, by which missing items are found.
//!
//! They depend on the section alone. Deliberately absent: what the template expects (`expected.rs`).

use crate::markdown::document::{BlockKind, Document};
use crate::placeholder::{self, Placeholder};
use crate::reading::item::Item;
use crate::text::contains::Search;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words;

/// A longer text before a colon is a sentence.
const LABEL_WORDS: usize = 8;

/// The contents of a section.
#[derive(Debug, Default)]
pub struct Contents {
    /// Normal forms of its labels, lead-ins, and headings without a placeholder, which may be filled in with any words.
    pub labels: Vec<String>,
    /// The normal form of its paragraphs without placeholders.
    pub prose: String,
    pub tables: bool,
    pub lists: bool,
    pub pictures: bool,
}

impl Contents {
    /// The contents of a piece of a document.
    pub fn of(piece: &Document, items: &[Item], placeholders: &[Placeholder]) -> Self {
        let mut contents = Contents { pictures: !piece.links.is_empty(), ..Contents::default() };
        for block in 0..piece.blocks.len() {
            contents.take(piece, placeholders, block);
        }
        let labelled = items.iter().filter(|item| !is_placeholder(&item.label));
        contents.labels.extend(labelled.map(|item| normal::normal(&item.label)));
        contents
    }

    fn take(&mut self, piece: &Document, placeholders: &[Placeholder], block: usize) {
        match piece.blocks[block].kind {
            BlockKind::Table => self.tables = true,
            BlockKind::List { .. } => self.lists = true,
            BlockKind::Code { .. } => self.pictures = true,
            BlockKind::Paragraph => {
                let text = piece.plain(block);
                let form = normal::normal(&text);
                // Ignore blocks with an open placeholder.
                if !placeholder::is_open(placeholders, piece.blocks[block].content) {
                    self.pictures |= words::DESCRIBED_IN_WORDS.part_in(&form);
                    self.prose.push_str(&form);
                    self.prose.push(' ');
                }
                // `Owner: Ida` answers the label `Owner:` of a blank form.
                let label = text.cut(": ").map(|(label, _)| label);
                let label = label.filter(|label| label.split_whitespace().count() <= LABEL_WORDS);
                self.labels.extend(label.map(normal::normal));
                if text.trim_end().ends_with(':') {
                    self.labels.push(form);
                }
            }
            BlockKind::Heading { .. } if !placeholder::is_open(placeholders, piece.blocks[block].content) => {
                self.labels.push(normal::title(&piece.plain(block)));
            }
            _ => {}
        }
    }
}

/// Whether a label is itself a placeholder, so that it names no field.
pub fn is_placeholder(label: &str) -> bool {
    label.has_sign(b"[{<")
}
