//! Tables as rules use them: columns by name, rows of cells.
//!
//! Cells are blocks of the document, so that a rule can quote and mark each one; their text is made on demand by
//! [`Document::plain`]. The parser gives every row as many cells as the header has; [`source_cells`] returns the cells
//! that are in the source.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::piece::Piece;
use crate::text::invisible;
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::shorten::shorten;
use crate::text::signs::Signs;
use crate::words;

/// A table.
#[derive(Debug)]
pub struct Table {
    pub block: usize,
    pub section: usize,
    /// The header's cells, as blocks.
    pub head: Vec<usize>,
    /// Normal forms of the header's cells.
    pub columns: Rc<[String]>,
    /// The body.
    pub rows: Rows,
}

/// The body of a table, row by row, cells as blocks.
#[derive(Debug)]
pub struct Rows {
    /// The rows in the piece of the table, and the piece's first block.
    own: Rc<[Vec<usize>]>,
    first: usize,
    /// The rows in the document; most tables are never asked for them.
    made: OnceCell<Vec<Vec<usize>>>,
}

impl Deref for Rows {
    type Target = [Vec<usize>];

    fn deref(&self) -> &[Vec<usize>] {
        let moved = |row: &Vec<usize>| row.iter().map(|cell| cell + self.first).collect();
        match self.first {
            0 => &self.own,
            _ => self.made.get_or_init(|| self.own.iter().map(moved).collect()),
        }
    }
}

impl<'r> IntoIterator for &'r Rows {
    type Item = &'r Vec<usize>;
    type IntoIter = std::slice::Iter<'r, Vec<usize>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// The tables of a document, in order.
pub fn tables(document: &Document) -> Vec<Table> {
    let blocks = document.blocks.iter().enumerate();
    blocks
        .filter(|(_, block)| block.kind == BlockKind::Table)
        .map(|(at, block)| {
            let mut rows = document.children(at);
            let head: Vec<usize> = rows.next().into_iter().flat_map(|head| document.children(head)).collect();
            Table {
                block: at,
                section: block.section,
                columns: document
                    .children(at)
                    .next()
                    .map_or_else(Rc::default, |it| columns(document, it).into()),
                head,
                rows: Rows {
                    own: rows
                        .filter(|&row| !is_control_line(document.blocks[row].span.of(document.text)))
                        .map(|row| document.children(row).collect())
                        .collect(),
                    first: 0,
                    made: OnceCell::new(),
                },
            }
        })
        .collect()
}

/// `{{#each tests}}`, `{% endfor %}`: a line that tells a generator how to write the rows, and is none itself.
fn is_control_line(source: &str) -> bool {
    let line = source.trim();
    let within = |open: &str, close: &str| {
        line.strip_prefix(open)
            .and_then(|rest| rest.strip_suffix(close))
            .is_some_and(|inner| !inner.contains(close))
    };
    within("{{#", "}}") || within("{{/", "}}") || within("{{^", "}}") || within("{%", "%}")
}

/// Normal forms of a header row's cells.
pub fn columns(document: &Document, head: usize) -> Vec<String> {
    document.children(head).map(|cell| normal::normal(&document.plain(cell))).collect()
}

impl Table {
    /// The same table in the whole document.
    pub fn moved(&self, piece: &Piece) -> Table {
        let first = piece.first_block();
        Table {
            block: self.block + first,
            section: piece.section(),
            head: self.head.iter().map(|cell| cell + first).collect(),
            columns: self.columns.clone(),
            rows: Rows { own: self.rows.own.clone(), first, made: OnceCell::new() },
        }
    }

    /// The first column whose name, in normal form, is accepted.
    pub fn column_where(&self, accepted: impl Fn(&str) -> bool) -> Option<usize> {
        self.columns.iter().position(|column| accepted(column))
    }

    /// A column's heading as a reader sees it.
    pub fn heading<'d>(&self, document: &'d Document, column: usize) -> Cow<'d, str> {
        self.head.get(column).map_or(Cow::Borrowed(""), |&cell| cell_text(document, cell))
    }

    /// A name for a body row, by its place from 0: `row 3 (Statnett)`.
    pub fn row_name(&self, document: &Document, row: usize) -> String {
        let first = self.rows.get(row).and_then(|cells| cells.first());
        let key = first.map_or(Cow::Borrowed(""), |&cell| cell_text(document, cell));
        let key = key.trim_end_matches(':');
        let number = row + 1;
        match key {
            "" => format!("row {number}"),
            key => format!("row {number} ({})", shorten(key, 40)),
        }
    }
}

/// A cell's text as a reader sees it, trimmed.
pub fn cell_text<'d>(document: &'d Document, cell: usize) -> Cow<'d, str> {
    match document.plain(cell) {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_string()),
    }
}

/// Whether a cell's text is a deliberate blank: `-`, `n/a`, `none`.
pub fn is_dash(text: &str) -> bool {
    if 2 < normal::words(text) {
        return false;
    }
    let form = normal::normal(text);
    words::NOT_APPLICABLE.of(&form).is_some()
        || (form.is_empty() && !text.trim().is_empty() && text.trim().chars().all(|c| "-–—−/.".contains(c)))
}

/// The text of a cell without the space around it; the whole cell if it is empty, so that the span is visible.
pub fn cell_span(document: &Document, cell: usize) -> Span {
    let span = document.blocks[cell].span;
    let inner = span.trim(document.text);
    if inner.is_empty() { span } else { inner }
}

/// The cells of a source line of a table, whatever its header: the spans between the pipes.
pub fn source_cells(text: &str, row: Span) -> Vec<Span> {
    let row = row.trim(text);
    let line = row.of(text);
    let mut cells = Vec::new();
    let mut from = usize::from(line.starts_with('|'));
    let mut escaped = false;
    for (at, c) in line.char_indices().skip(from) {
        if c == '|' && !escaped {
            cells.push(Span::new(row.from + from, row.from + at));
            from = at + 1;
        }
        escaped = c == '\\';
    }
    if from < line.len() {
        cells.push(Span::new(row.from + from, row.to));
    }
    cells
}

/// Whether a table has two lists side by side, `Pros | Cons`: the shorter one leaves cells empty.
pub fn is_side_by_side(document: &Document, table: usize) -> bool {
    let head = document.children(table).next().map(|head| document.children(head).collect::<Vec<_>>());
    let Some([left, right]) = head.as_deref() else { return false };
    let name = |cell: usize| normal::normal(&document.plain(cell));
    words::SIDES_OF_LISTS.has_exactly(&format!("{}/{}", name(*left), name(*right)))
}

/// Whether a row has no answer: nothing but its first cell, or nothing behind the question that it asks. A dash in the first
/// cell and nothing else is a line between two groups of rows; a line for a generator is no row.
pub fn is_unanswered(document: &Document, row: usize) -> bool {
    let text = |cell: usize| document.blocks[cell].content.of(document.text);
    let cells: Vec<usize> = document.children(row).collect();
    let last = cells.iter().rposition(|&cell| !invisible::shows_nothing(text(cell)));
    let asks =
        |at: usize| at + 1 < cells.len() && text(cells[at]).trim_end_signs(b"*_ ").ends_with(['?', '？']);
    let beside = || document.blocks[row].parent.is_some_and(|table| is_side_by_side(document, table));
    let parts = || {
        let first = text(cells[0]).trim();
        matches!(first, "-" | "–" | "—") || is_control_line(first)
    };
    1 < cells.len() && last.is_none_or(|last| asks(last) || last == 0 && !beside() && !parts())
}

/// The rows of a table that are titles of the rows below them, in order: such a row has only a first cell in bold or italics,
/// the row below it is filled, and no filled row of the table begins with the same marks. In a table of two columns there must
/// be two, since one may be a blank.
pub fn group_rows(document: &Document, table: usize) -> Vec<usize> {
    let (mut titles, mut used) = (Vec::new(), Vec::new());
    for row in document.children(table).skip(1) {
        let Some(mark) = mark(document, row) else { continue };
        if is_title_row(document, row) {
            titles.push((row, mark));
        } else if !used.contains(&mark) {
            used.push(mark);
        }
    }
    let several = 1 < titles.len();
    titles.retain(|&(row, mark)| {
        let next = document.blocks[row].end;
        let below = document.blocks.get(next).is_some_and(|below| below.parent == Some(table));
        let alone = below && !is_title_row(document, next) && !used.contains(&mark);
        alone && (several || document.children(row).nth(2).is_some())
    });
    titles.into_iter().map(|(row, _)| row).collect()
}

/// Whether a row has nothing but a first cell in bold or italics.
fn is_title_row(document: &Document, row: usize) -> bool {
    let text = |cell: usize| document.blocks[cell].span.of(document.text);
    let written = document.blocks[row].span.of(document.text).contains('|');
    written
        && mark(document, row).is_some()
        && document.children(row).nth(1).is_some()
        && document.children(row).skip(1).all(|cell| text(cell).trim_signs(b" \t|").is_empty())
}

/// The marks around a first cell that is all in bold or italics.
fn mark<'t>(document: &Document<'t>, row: usize) -> Option<&'t str> {
    let cell = document.children(row).next()?;
    let text = document.blocks[cell].span.of(document.text).trim();
    let len = text.bytes().take(2).take_while(|byte| matches!(byte, b'*' | b'_')).count();
    (0 < len && 2 * len < text.len() && text.ends_with(&text[..len])).then(|| &text[..len])
}

/// Whether a source line of a table ends with a pipe that closes its last cell.
pub fn is_closed(line: &str) -> bool {
    line.ends_with('|') && !line.ends_with("\\|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grid_is_full_and_the_source_is_not() {
        let text = "| a | b |\n|---|---|\n| 1 |\n1 | x \\| y | `p|q` |\n";
        let document = Document::parse(text);
        let table = &tables(&document)[0];
        assert_eq!(table.columns[..], ["a", "b"]);
        assert_eq!(cell_text(&document, table.rows[0][1]), "");
        assert_eq!(cell_text(&document, table.rows[1][1]), "x | y");
        let cells = |row: usize| -> Vec<&str> {
            let line = document.blocks[table.rows[row][0]].parent.unwrap();
            let spans = source_cells(text, document.blocks[line].span);
            spans.into_iter().map(|cell| cell.of(text).trim()).collect()
        };
        assert_eq!(cells(0), ["1"]);
        assert_eq!(cells(1), ["1", "x \\| y", "`p", "q`"]);
    }
}
