//! What stands beside a cell in its table: the head of its column, the row before it, the cells below the head.

use super::leaf::{Leaf, last_of};
use crate::markdown::document::Document;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{EXAMPLE_LABELS, PLACEHOLDER_NOUNS};

/// So many cells of a row are compared with their heads.
const WIDEST: usize = 12;

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

    /// `name | date | ?` below `Name | Date | Affected?`: whether the cells of the row of a cell say what their heads say, or
    /// ask, and nothing else.
    pub fn repeats_heads(&self, document: &Document<'d>) -> bool {
        let row = self.cell.and(document.blocks[self.block].parent);
        let table = row.and_then(|row| document.blocks[row].parent);
        let head = table.and_then(|table| document.children(table).next());
        let Some((row, head)) = row.zip(head).filter(|(row, head)| row != head) else { return false };
        let text = |cell: usize| document.blocks[cell].content.of(self.text).trim();
        let (mut repeated, mut told) = (0, false);
        for (cell, head) in document.children(row).zip(document.children(head)).take(WIDEST) {
            let text = text(cell);
            if is_repeated(text, head_text(document, self.text, head)) {
                repeated += 1;
                told |= text != head_text(document, self.text, head).trim();
            } else if !matches!(text, "" | "?") {
                return false;
            }
        }
        // A row that equals the head is the head again.
        2 <= repeated && told
    }

    /// Whether a cell is in a column of examples.
    pub fn is_among_examples(&self, document: &Document<'d>) -> bool {
        EXAMPLE_LABELS.has(self.labels(document).0.trim())
    }

    /// Whether a cell is in a column of ticks, whose cells are all `X` or empty.
    pub fn is_among_ticks(&self, document: &Document<'d>) -> bool {
        let column = self.column(document);
        2 <= column.len()
            && column.iter().all(|cell| matches!(cell.trim_matches(['(', ')', '-', '–']), "X" | ""))
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

fn head_text<'d>(document: &Document, text: &'d str, head: usize) -> &'d str {
    document.blocks[head].content.of(text).trim()
}

/// `date` below `Date`, `key contact name` below `Key contacts`: in small letters, and a noun that asks if there are more
/// words.
fn is_repeated(text: &str, head: &str) -> bool {
    let small = text.chars().all(|c| c.is_lowercase() || " -/".contains(c)) && !text.is_empty();
    let last = text.split_signs(b" /").next_back().unwrap_or("");
    let noun = || {
        let shares = |word: &str| {
            3 < word.len() && head.to_lowercase().split(' ').any(|other| other.starts_with(word))
        };
        text.contains(' ') && PLACEHOLDER_NOUNS.has(last) && text.split(' ').any(shares)
    };
    // `Definition of term`
    let of = || {
        let rest = text.strip_prefix(head.trim()).and_then(|rest| rest.strip_prefix(" of "));
        rest.is_some_and(|rest| PLACEHOLDER_NOUNS.has(rest.rsplit(' ').next().unwrap_or("")))
    };
    small && (text == head.to_lowercase() || noun())
        || 2 < text.len() && text.starts_with(char::is_uppercase) && (text == head.trim() || of())
}
