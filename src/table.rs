//! Tables as rules read them: columns by name, rows of cells.
//!
//! Cells are blocks of the document, so that a rule can quote and mark each one; their text is made on demand
//! by [`Document::plain`]. The parser has already given every row as many cells as the header: what it
//! dropped or added is a question for the source, not for this view.

use crate::document::{BlockKind, Document};
use crate::normal;
use crate::source::Span;

/// One table.
#[derive(Debug)]
pub struct Table {
    pub block: usize,
    pub section: usize,
    /// The header's cells, as blocks.
    pub head: Vec<usize>,
    /// Normal forms of the header's cells.
    pub columns: Vec<String>,
    /// The body, row by row, cells as blocks.
    pub rows: Vec<Vec<usize>>,
}

/// The tables of a document, in order.
pub fn tables(document: &Document) -> Vec<Table> {
    let blocks = document.blocks.iter().enumerate();
    blocks
        .filter(|(_, block)| block.kind == BlockKind::Table)
        .map(|(at, block)| {
            let mut rows = document.children(at);
            let head: Vec<usize> = rows
                .next()
                .into_iter()
                .flat_map(|head| document.children(head))
                .collect();
            Table {
                block: at,
                section: block.section,
                columns: head
                    .iter()
                    .map(|&cell| normal::normal(&document.plain(cell)))
                    .collect(),
                head,
                rows: rows.map(|row| document.children(row).collect()).collect(),
            }
        })
        .collect()
}

impl Table {
    /// The first column whose name is one of these, given in normal form.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| names.contains(&column.as_str()))
    }

    /// The first column whose name holds one of these words.
    pub fn column_with(&self, words: &[&str]) -> Option<usize> {
        let has = |column: &String| column.split(' ').any(|word| words.contains(&word));
        self.columns.iter().position(has)
    }
}

/// What stands in a cell without the space around it; all of the cell where it is empty.
/// there is any, so that there is something to see.
pub fn cell_span(document: &Document, cell: usize) -> Span {
    let span = document.blocks[cell].span;
    let inner = span.trim(document.text);
    if inner.is_empty() { span } else { inner }
}
