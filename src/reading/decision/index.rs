//! Indexes of decisions: tables and lists of decisions by number.

use super::number::number;
use super::record::Record;
use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table::{self, Table};
use crate::text::lines::Span;
use crate::words;

/// An entry of an index of decisions.
#[derive(Debug)]
pub struct IndexRow {
    pub number: u64,
    /// The whole row or list item.
    pub span: Span,
    pub title: Option<Span>,
    pub status: Option<Span>,
    pub date: Option<Span>,
    pub table: bool,
}

/// The indexes of a document. Tables and lists inside a record only refer to other decisions and are left out.
pub fn indexes(document: &Document, tables: &[Table], records: &[Record]) -> Vec<Vec<IndexRow>> {
    let inside = |span: Span| records.iter().any(|record| record.span.contains(span));
    let of_tables = tables
        .iter()
        .filter(|table| !inside(document.blocks[table.block].span))
        .map(|table| rows(document, table));
    let blocks = document.blocks.iter().enumerate();
    let lists =
        blocks.filter(|(_, block)| matches!(block.kind, BlockKind::List { .. }) && !inside(block.span));
    let of_lists = lists.map(|(list, _)| items(document, list));
    of_tables.chain(of_lists).filter(|rows| !rows.is_empty()).collect()
}

/// The rows of a table with numbers of decisions in its first column.
fn rows(document: &Document, table: &Table) -> Vec<IndexRow> {
    let title = table.column_where(|name| words::DECISION_TITLE_COLUMNS.has_exactly(name));
    let status = table.column_where(|name| words::METADATA_KEYS.is("status", name));
    let date = table.column_where(|name| words::DATE_COLUMNS.has_exactly(name));
    let row = |cells: &Vec<usize>| {
        let &first = cells.first()?;
        let (number, _) = number(document.plain(first).trim())?;
        let span = |column: Option<usize>| Some(table::cell_span(document, *cells.get(column?)?));
        let last = cells.last().map_or(first, |&last| last);
        Some(IndexRow {
            number,
            span: Span::new(document.blocks[first].span.from, document.blocks[last].span.to)
                .trim(document.text),
            title: span(title.filter(|&column| column > 0)),
            status: span(status),
            date: span(date),
            table: true,
        })
    };
    table.rows.iter().filter_map(row).collect()
}

/// The items of a list under a heading about decisions, if all items start with the number of a decision.
fn items(document: &Document, list: usize) -> Vec<IndexRow> {
    let section = document.blocks[list].section;
    let chain = std::iter::successors(Some(section), |&at| document.sections[at].parent);
    let named = chain.into_iter().any(|at| words::DECISION_TITLES.any_word(document.sections[at].name()));
    if !named {
        return Vec::new();
    }
    let row = |item: usize| {
        let leaf = document.children(item).next()?;
        let span = document.blocks[leaf].content;
        let (number, _) = number(document.plain(leaf).trim())?;
        Some(IndexRow { number, span, title: None, status: None, date: None, table: false })
    };
    let rows: Option<Vec<IndexRow>> = document.children(list).map(row).collect();
    rows.unwrap_or_default()
}
