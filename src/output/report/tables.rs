//! The tables with rows that wait for answers, as a grid shows them.
//!
//! A table is listed if a row of it is not done, or if it has no rows. Tables of field names and values are left out,
//! because each of their rows is a field.

use super::slots;
use super::types::{CellReport, RowReport, TableReport};
use crate::analysis::Analysis;
use crate::markdown::document::BlockKind;
use crate::markdown::table;
use crate::model::state::{ItemKind, ItemState};
use crate::progress::completeness::Assessed;
use crate::text::signs::Signs;
use crate::text::sort;

/// The tables of a section; `assessed` are the section's items.
pub fn of_section(analysis: &Analysis, section: usize, assessed: &[Assessed]) -> Vec<TableReport> {
    let waits = |item: &Assessed| item.kind == ItemKind::Row && item.state != ItemState::Done;
    if !assessed.iter().any(waits) {
        return Vec::new();
    }
    let document = &analysis.document;
    let state = |item: &Assessed| Some((analysis.items[item.item?].block, item.state));
    let mut states: Vec<(usize, ItemState)> = assessed.iter().filter_map(state).collect();
    sort::by_key(&mut states, |&(block, _)| block);
    let blocks = document.sections[section].blocks.clone();
    let tables = blocks.filter(|&at| document.blocks[at].kind == BlockKind::Table);
    tables.filter_map(|table| table_report(analysis, table, &states)).collect()
}

/// The report of the table in a block; `states` are those of all items of its section, by their blocks.
fn table_report(analysis: &Analysis, block: usize, states: &[(usize, ItemState)]) -> Option<TableReport> {
    let document = &analysis.document;
    let text = document.text;
    let utf16 = |at: usize| document.lines.utf16(at);
    let mut rows = document.children(block);
    let head = rows.next()?;
    let rows: Vec<usize> = rows.collect();
    let states = &states[states.partition_point(|&(at, _)| at < block)..];
    let state = |row: usize| {
        let at = states.partition_point(|&(at, _)| at < row);
        states.get(at).filter(|&&(at, _)| at == row).map_or(ItemState::Done, |&(_, state)| state)
    };
    let waits = rows.iter().any(|&row| state(row) != ItemState::Done);
    if !rows.is_empty() && !waits {
        return None;
    }
    let columns: Vec<String> =
        document.children(head).map(|cell| table::cell_text(document, cell).into_owned()).collect();
    if !waits && (!rows.is_empty() || columns.len() < 2 || columns.iter().any(String::is_empty)) {
        return None;
    }
    let last = document.blocks[block].span.trim(text);
    let end = document.lines.around(last.to.saturating_sub(1));
    let (newline, open) = (document.lines.newline(), !end.of(text).closes_with(b"\n\r"));
    let cells = format!("|{}", "  |".repeat(columns.len()));
    let prefix = slots::prefix(document, rows.last().copied().unwrap_or(head));
    let blank = if open { format!("{newline}{prefix}{cells}") } else { format!("{prefix}{cells}{newline}") };
    let row_report = |&row: &usize| {
        let number = document.lines.line(document.blocks[row].span.from);
        let line = document.lines.span(number);
        let cells = document.children(row).map(|cell| document.blocks[cell].span);
        let cells = cells.filter(|&cell| !cell.is_empty() && line.contains(cell));
        RowReport {
            from: utf16(line.from),
            to: utf16(line.to),
            line: number,
            state: state(row),
            cells: cells.map(|cell| CellReport { from: utf16(cell.from), to: utf16(cell.to) }).collect(),
        }
    };
    Some(TableReport {
        from: utf16(document.blocks[block].span.from),
        to: utf16(last.to),
        columns,
        rows: rows.iter().map(row_report).collect(),
        end: utf16(end.to),
        blank,
    })
}
