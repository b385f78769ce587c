//! Blocks: the pieces of a document's block structure.

use std::ops::Range;

use pulldown_cmark::BlockQuoteKind;

use crate::text::lines::Span;

/// A piece of the document's block structure.
#[derive(Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    /// The whole block, markers included.
    pub span: Span,
    /// A leaf's inline content without markers and outer white space; else equal to `span`.
    pub content: Span,
    /// Its events, without its own start and end.
    pub events: Range<usize>,
    pub section: usize,
    pub parent: Option<usize>,
    /// The block after its last descendant.
    pub end: usize,
}

/// The blocks that many look for and most are not.
#[derive(Debug, Default)]
pub struct Rare {
    pub headings: Vec<usize>,
    pub html: Vec<usize>,
    /// Whether one is a footnote.
    pub notes: bool,
}

impl Rare {
    /// Those among some blocks.
    pub fn of(blocks: &[Block]) -> Self {
        let mut rare = Rare::default();
        for (at, block) in blocks.iter().enumerate() {
            match block.kind {
                BlockKind::Heading { .. } => rare.headings.push(at),
                BlockKind::Html => rare.html.push(at),
                BlockKind::Footnote => rare.notes = true,
                _ => {}
            }
        }
        rare
    }
}

/// The kinds of blocks. Heading, paragraph, cell, code and HTML are leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    Heading {
        level: u8,
    },
    Paragraph,
    List {
        ordered: bool,
    },
    ListItem {
        task: bool,
    },
    Table,
    TableHead,
    Row,
    /// Columns count from 0.
    Cell {
        column: usize,
    },
    Code {
        fenced: bool,
        language: String,
    },
    Html,
    Quote {
        alert: Option<BlockQuoteKind>,
    },
    Footnote,
    /// A thematic break.
    Break,
}
