//! Indexes of decisions: tables and lists of decisions by number.

use super::number::number;
use crate::markdown::document::{BlockKind, Document, Section};
use crate::markdown::table::{self, Table};
use crate::text::lines::Span;
use crate::words;

/// An entry of an index of decisions.
#[derive(Clone, Debug)]
pub struct IndexRow {
    pub number: u64,
    /// The whole row or list item.
    pub span: Span,
    pub title: Option<Span>,
    pub status: Option<Span>,
    pub date: Option<Span>,
    pub table: bool,
}

/// A table or a list of a section, all of whose rows have numbers of decisions. Places count from the start of the section.
#[derive(Debug)]
pub struct Listed {
    block: usize,
    pub table: bool,
    rows: Vec<IndexRow>,
}

/// The tables and lists of a section that may be indexes.
pub fn listed(document: &Document, section: usize, tables: &[Table]) -> Vec<Listed> {
    let source = &document.sections[section];
    let back = |mut row: IndexRow| {
        row.each_span(|span| *span = Span::new(span.from - source.span.from, span.to - source.span.from));
        row
    };
    let listed = |block: usize, table: bool, rows: Vec<IndexRow>| {
        let rows = rows.into_iter().map(back).collect();
        Listed { block: block - source.blocks.start, table, rows }
    };
    let tables = tables.iter().filter(|table| table.section == section);
    let tables = tables.map(|table| listed(table.block, true, rows(document, table)));
    let lists =
        source.blocks.clone().filter(|&at| matches!(document.blocks[at].kind, BlockKind::List { .. }));
    let lists = lists.map(|list| listed(list, false, items(document, list)));
    tables.chain(lists).filter(|listed| !listed.rows.is_empty()).collect()
}

impl Listed {
    /// Its block in the document, of which these are the section's blocks.
    pub fn block_in(&self, section: &Section) -> usize {
        section.blocks.start + self.block
    }

    /// Its rows with their places in the document.
    pub fn rows_in(&self, section: &Section) -> Vec<IndexRow> {
        let from = section.span.from;
        let moved = |row: &IndexRow| {
            let mut row = row.clone();
            row.each_span(|span| *span = Span::new(span.from + from, span.to + from));
            row
        };
        self.rows.iter().map(moved).collect()
    }
}

impl IndexRow {
    fn each_span(&mut self, mut change: impl FnMut(&mut Span)) {
        change(&mut self.span);
        [&mut self.title, &mut self.status, &mut self.date].into_iter().flatten().for_each(change);
    }
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

/// The items of a list, if all of them start with the number of a decision.
fn items(document: &Document, list: usize) -> Vec<IndexRow> {
    let row = |item: usize| {
        let is_text = |&leaf: &usize| document.blocks[leaf].kind == BlockKind::Paragraph;
        let leaf = document.children(item).next().filter(is_text)?;
        let span = document.blocks[leaf].content;
        let (number, _) = number(document.plain(leaf).trim())?;
        Some(IndexRow { number, span, title: None, status: None, date: None, table: false })
    };
    let rows: Option<Vec<IndexRow>> = document.children(list).map(row).collect();
    rows.unwrap_or_default()
}
