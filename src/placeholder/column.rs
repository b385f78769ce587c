//! What stands beside a cell in its table: the head of its column, the row before it, the cells below the head.

use super::leaf::{Leaf, last_of};
use crate::markdown::document::Document;
use crate::text::lines::Span;

impl<'d> Leaf<'d> {
    /// The labels of a cell: the head of its column, and its row before it. Empty for other leaves.
    pub fn labels(&self, document: &Document<'d>) -> (&'d str, &'d str) {
        let row = self.cell.and(document.blocks[self.block].parent);
        let Some((row, table)) = row.and_then(|row| Some((row, document.blocks[row].parent?))) else {
            return ("", "");
        };
        let before = Span::new(document.blocks[row].span.from.min(self.content.from), self.content.from);
        let head = document.children(table).next().filter(|&head| head != row);
        let head = head.and_then(|head| document.children(head).nth(self.cell?));
        let head = head.map_or("", |cell| document.blocks[cell].content.of(self.text));
        (head, last_of(before.of(self.text)))
    }

    /// The head of the column behind that of a cell; empty for other leaves.
    pub fn next_head(&self, document: &Document<'d>) -> &'d str {
        let row = self.cell.and(document.blocks[self.block].parent);
        let table = row.and_then(|row| document.blocks[row].parent);
        let head = table.and_then(|table| document.children(table).next());
        let next = head.zip(self.cell).and_then(|(head, column)| document.children(head).nth(column + 1));
        next.map_or("", |cell| document.blocks[cell].content.of(self.text))
    }

    /// The texts of the first fifty cells below the head of its column, its own among them; none for other leaves.
    pub fn column(&self, document: &Document<'d>) -> Vec<&'d str> {
        let row = self.cell.and(document.blocks[self.block].parent);
        // Each cell is counted from the first of its row.
        let column = self.cell.filter(|&column| column < 64);
        let Some((column, table)) = column.zip(row.and_then(|row| document.blocks[row].parent)) else {
            return Vec::new();
        };
        let cells = document.children(table).skip(1).take(50);
        let cells = cells.filter_map(|row| document.children(row).nth(column));
        cells.map(|cell| document.blocks[cell].content.of(self.text).trim()).collect()
    }
}
