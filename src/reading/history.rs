//! Revision histories: tables that list the versions of the document with their dates.
//!
//! A table is a revision history if it has a column for versions and a column for dates, and either a column for changes or a
//! heading that names a history. Tables of a technology stack have versions too, but no dates.

use crate::markdown::document::Document;
use crate::markdown::table::{self, Table};
use crate::text::date::{self, Date};
use crate::text::lines::Span;
use crate::words;

/// A version of the document.
#[derive(Clone, Debug)]
pub struct Revision {
    /// The version as it is written, and its span.
    pub version: String,
    pub version_span: Span,
    /// The date, if the cell contains one that exists.
    pub date: Option<Date>,
    pub date_span: Span,
}

/// The histories of a document, each with its rows from top to bottom.
pub fn histories(document: &Document, tables: &[Table]) -> Vec<Vec<Revision>> {
    tables.iter().filter_map(|table| history(document, table)).collect()
}

fn history(document: &Document, table: &Table) -> Option<Vec<Revision>> {
    let version = table.column_where(|name| words::VERSION_COLUMNS.has_exactly(name))?;
    let date = table.column_where(|name| words::DATE_COLUMNS.has_exactly(name))?;
    let says = table.column_where(|name| words::CHANGE_COLUMNS.any_word(name));
    if says.is_none() && words::HISTORY_TITLES.first_in(document.sections[table.section].name()).is_none() {
        return None;
    }
    let revision = |row: &Vec<usize>| {
        let (version, date) = (*row.get(version)?, *row.get(date)?);
        let day = date::read(&document.plain(date)).filter(|written| !written.ambiguous);
        Some(Revision {
            version: document.plain(version).trim().to_string(),
            version_span: table::cell_span(document, version),
            date: day.and_then(|written| written.date),
            date_span: table::cell_span(document, date),
        })
    };
    Some(table.rows.iter().filter_map(revision).collect())
}
