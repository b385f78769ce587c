//! The tables that are not Markdown's, with rows that wait for answers: those of HTML, and grid tables drawn in text.
//!
//! They look like the tables of Markdown to a form. A block of HTML with several tables, or with cells that span others, is
//! left out, since the position of a cell in its row does not tell its column.

use std::cell::OnceCell;

use super::types::{CellReport, RowReport, TableReport};
use crate::analysis::Analysis;
use crate::markdown::document::{BlockKind, Document};
use crate::markdown::html::{self, PartKind};
use crate::model::state::{ItemKind, ItemState};
use crate::progress::completeness::Assessed;
use crate::reading::text_table::{self, Row};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::map::Map;

/// A table before its places are those of a report.
struct Drawn {
    columns: Vec<String>,
    rows: Vec<Row>,
    /// Where one more row goes.
    end: usize,
    blank: String,
}

/// The states of the items of a section, by their spans.
type States = Map<Span, ItemState>;

/// The tables of a section, whose items are `assessed`, added to `tables`.
pub fn of_section(analysis: &Analysis, assessed: &[Assessed], tables: &mut Vec<TableReport>) {
    let document = &analysis.document;
    // Most sections have no such table.
    let states = OnceCell::<States>::new();
    let of_items = || assessed.iter().map(|item| (item.span, item.state)).collect();
    let mut last = None;
    for item in assessed.iter().filter(|item| item.kind == ItemKind::Row && item.state != ItemState::Done) {
        let Some(block) = item.item.map(|at| analysis.items[at].block) else { continue };
        if last.replace(block) == Some(block) {
            continue;
        }
        let drawn = match document.blocks[block].kind {
            BlockKind::Html => of_html(document, block),
            BlockKind::Paragraph => of_grid(document, block),
            _ => None,
        };
        if let Some(drawn) = drawn {
            tables.push(report(document, block, drawn, states.get_or_init(of_items)));
        }
    }
}

fn report(document: &Document, block: usize, drawn: Drawn, states: &States) -> TableReport {
    let utf16 = |at: usize| document.lines.utf16(at);
    let mut rows = Vec::new();
    for row in &drawn.rows {
        let (first, last) = (document.lines.around(row.span.from), document.lines.around(row.span.to));
        let lines = Span::new(first.from, last.to);
        let lines = if lines.trim(document.text) == row.span { lines } else { row.span };
        rows.push(RowReport {
            from: utf16(lines.from),
            to: utf16(lines.to),
            line: document.lines.line(row.span.from),
            state: states.get(&row.span).copied().unwrap_or(ItemState::Done),
            cells: row.cells.iter().map(|it| CellReport { from: utf16(it.from), to: utf16(it.to) }).collect(),
        });
    }
    let span = document.blocks[block].span.trim(document.text);
    let (from, to, end) = (utf16(span.from), utf16(span.to), utf16(drawn.end));
    TableReport { from, to, columns: drawn.columns, rows, end, blank: drawn.blank }
}

fn of_html(document: &Document, block: usize) -> Option<Drawn> {
    let span = document.blocks[block].span.trim(document.text);
    let source = span.of(document.text);
    let several = source.count_of("<table") + source.count_of("<TABLE") != 1;
    if several || source.has_word("rowspan") || source.has_word("colspan") {
        return None;
    }
    let (mut columns, mut rows) = (Vec::new(), Vec::new());
    let mut width = 0;
    for part in html::parts(source) {
        if part.kind == PartKind::Head {
            columns.extend(part.texts.iter().map(|text| words(&source[text.clone()])));
        } else if part.kind == PartKind::Row {
            let place = |from: usize, to: usize| Span::new(span.from + from, span.from + to);
            let cells: Vec<Span> = part.texts.iter().map(|text| place(text.start, text.end)).collect();
            width = width.max(cells.len());
            let (span, label) = (place(part.range.start, part.range.end), String::new());
            rows.push(Row { span, label, answered: true, cells });
        }
    }
    columns.resize(width, String::new());
    let last = rows.last()?.span;
    let line = Span::new(document.lines.start(last.from), last.from).of(document.text);
    let indent = if line.trim().is_empty() { line } else { "" };
    let blank = format!("{}{indent}<tr>{}</tr>", document.lines.newline(), "<td></td>".repeat(width));
    Some(Drawn { columns, rows, end: last.to, blank })
}

/// A text of HTML on one line, without its tags.
fn words(source: &str) -> String {
    let text: String = html::tokens(source)
        .into_iter()
        .filter(|piece| piece.kind == html::TokenKind::Text)
        .map(|piece| &source[piece.range])
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn of_grid(document: &Document, block: usize) -> Option<Drawn> {
    let (columns, rows, last) = text_table::grid(document, block)?;
    let lead = Span::new(document.lines.start(last.from), last.from).of(document.text);
    let rule = last.of(document.text);
    let row = rule.replace(['-', '=', ':'], " ").replace('+', "|");
    let newline = document.lines.newline();
    let blank = format!("{newline}{lead}{row}{newline}{lead}{rule}");
    Some(Drawn { columns, rows, end: last.to, blank })
}
