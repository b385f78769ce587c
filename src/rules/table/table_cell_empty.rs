//! Empty cells in columns that readers rely on: an owner, a target, a mitigation.
//!
//! Columns are recognised by their names. Owner, target, mitigation, impact and probability are always required; status,
//! date and the like only if most rows have them. In a document with placeholders a gap in any other column that nearly
//! all rows fill is a note. Ticks in a matrix, rows that continue the row above, sums, and tables
//! for signatures are not checked. A dash or `n/a` is an answer.

use std::borrow::Cow;

use crate::markdown::document::Document;
use crate::markdown::table::{self, Table};
use crate::model::finding::Category;
use crate::model::finding::{Evidence, Finding, Fix, FixKind, Severity};
use crate::model::state::{ItemKind, ItemState};
use crate::reading::{announced, sign_off};
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::cell_answers::{answers, is_open};
use crate::text::invisible;
use crate::text::lines::Span;
use crate::text::map::{Map, Set};
use crate::text::normal;
use crate::words::{
    ANSWER_COLUMNS, DATE_COLUMNS, LIKELIHOOD_COLUMNS, MITIGATION_COLUMNS, OWNER_COLUMNS, PRIORITY_COLUMNS,
    REASON_COLUMNS, SIGN_OFF_TITLES, SIGNATURE_COLUMNS, STATUS_COLUMNS, SUM_WORDS, TARGET_COLUMNS,
};

pub const RULE: Rule = Rule {
    id: "table-cell-empty",
    category: Category::Table,
    page: page!("table_cell_empty.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Places { find, judge },
};

/// Whether a column is always required: an owner, a target, a mitigation, the impact and the probability of a risk.
fn is_always_asked(column: &str) -> bool {
    [&OWNER_COLUMNS, &TARGET_COLUMNS, &MITIGATION_COLUMNS, &LIKELIHOOD_COLUMNS]
        .iter()
        .any(|names| names.has_exactly(column))
}

/// Whether a column is required if most rows have a value in it.
fn is_usually_asked(column: &str) -> bool {
    [&STATUS_COLUMNS, &DATE_COLUMNS, &PRIORITY_COLUMNS, &REASON_COLUMNS, &ANSWER_COLUMNS]
        .iter()
        .any(|names| names.has_exactly(column))
}

/// Whether readers rely on a column with this name in normal form.
pub fn is_relied_on(column: &str) -> bool {
    is_always_asked(column) || is_usually_asked(column)
}

/// The tables with an empty cell.
fn find(document: &Document, tables: &[Table]) -> Vec<Span> {
    let empty = |cell: Option<&usize>| cell.is_none_or(|&cell| is_empty(document, cell));
    // A row of one cell may be blank as well.
    let gap = |table: &&Table| {
        let columns = table.columns.len();
        table.rows.iter().any(|row| (usize::from(1 < columns)..columns).any(|column| empty(row.get(column))))
    };
    tables.iter().filter(gap).map(|table| head(document, table)).collect()
}

/// The start of a table, by which it is known.
fn head(document: &Document, table: &Table) -> Span {
    let from = document.blocks[table.block].span.from;
    Span::new(from, from)
}

/// Whether a cell may count as empty: it has nothing to see, or no text, such as a picture.
fn is_empty(document: &Document, cell: usize) -> bool {
    invisible::shows_nothing(document.blocks[cell].content.of(document.text))
        || table::cell_text(document, cell).is_empty()
}

fn judge(context: &Whole, places: &[Span], findings: &mut Vec<Finding>) {
    let places: Set<Span> = places.iter().copied().collect();
    let found = |table: &&Table| places.contains(&head(context.document, table));
    let assessed = context.assessed.iter().flatten().filter(|it| it.state == ItemState::Open);
    let open: Set<usize> = assessed.filter_map(|it| it.item).collect();
    let unfinished = context.placeholders.iter().any(|it| it.evidence >= Evidence::Likely);
    let mut signed: Option<Set<Span>> = None;
    for table in context.tables.iter().filter(found) {
        let signing =
            table.column_where(|name| SIGNATURE_COLUMNS.any_word(name) || SIGN_OFF_TITLES.has_exactly(name));
        let wanted: Vec<usize> = match signing {
            // `signature-blank` reports the rows of a sign-off; `Signature` may be that of a function.
            Some(_) => {
                let signed =
                    signed.get_or_insert_with(|| context.sign_offs().iter().map(|it| it.span).collect());
                let left = |row: &[usize]| {
                    row.iter().all(|&cell| is_empty(context.document, cell))
                        && !signed.contains(&sign_off::row(context.document, row))
                };
                let rows = (0..table.rows.len()).filter(|&row| left(&table.rows[row]));
                findings.extend(rows.filter_map(|row| blank(context, table, row, &open)));
                continue;
            }
            None if table::is_side_by_side(context.document, table.block) => Vec::new(),
            None => (1..table.columns.len())
                .filter(|&column| unfinished || is_relied_on(&table.columns[column]))
                .collect(),
        };
        let wanted =
            if announced::explains_gaps(context.document, table.block) { Vec::new() } else { wanted };
        let texts = Texts::of(context, table, &wanted);
        let (mut offered, mut wholes) = (Map::default(), Map::default());
        for row in 0..table.rows.len() {
            let gap = texts.gap(context, table, row, &mut offered);
            let (note, gap): (Option<_>, Option<_>) = match gap {
                Some(gap) if gap.severity == Severity::Info => (Some(gap), None),
                gap => (None, gap),
            };
            let rest = || unfinished.then(|| half(context, table, row, &mut wholes)).flatten();
            findings.extend(gap.or_else(|| blank(context, table, row, &open)).or_else(rest).or(note));
        }
    }
}

/// A row that is not filled in: it is empty except for its first cell at most.
fn blank(context: &Whole, table: &Table, row: usize, open: &Set<usize>) -> Option<Finding> {
    let document = context.document;
    let line = document.blocks[*table.rows[row].first()?].parent?;
    let at = context.items.partition_point(|item| item.block < line);
    let item = context.items.get(at).filter(|item| item.block == line && item.kind == ItemKind::Row)?;
    if !table::is_unanswered(document, line) || context.has_placeholder(item.span) || !open.contains(&at) {
        return None;
    }
    let message = match table::cell_text(document, table.rows[row][0]).as_ref() {
        "" => format!("{} of the table is empty", table.row_name(document, row)),
        _ => format!("{} has no answer", table.row_name(document, row)),
    };
    let mut finding = RULE.finding(item.span, message, "Fill the row in, or remove it");
    let line = document.lines.around(item.span.from);
    let alone = line.trim(document.text) == item.span.trim(document.text);
    if alone && !line.is_empty() && 1 < table.rows.len() {
        finding.fixes.push(Fix::new(FixKind::Preview, "Remove this row", line, ""));
    }
    Some(finding)
}

/// A row that breaks off: its last cells, two at least, are empty, which another row has filled, and every row has either all
/// of them or none.
///
/// `wholes` are the answers for each first empty column that was asked for.
fn half(context: &Whole, table: &Table, row: usize, wholes: &mut Map<usize, bool>) -> Option<Finding> {
    let document = context.document;
    let columns = table.columns.len();
    let empty = |row: &[usize], column: usize| row.get(column).is_none_or(|&cell| is_empty(document, cell));
    let cells = &table.rows[row];
    let from = (0..columns).rposition(|column| !empty(cells, column))? + 1;
    let tail = from..columns;
    let first = *cells.get(from)?;
    if tail.len() < 2 || from < 2 || (0..from).any(|column| empty(cells, column)) {
        return None;
    }
    let whole = *wholes.or_insert_with(from, || {
        let filled = |row: &Vec<usize>| tail.clone().filter(|&column| !empty(row, column)).count();
        let counts: Vec<usize> = table.rows.iter().map(filled).collect();
        counts.iter().all(|&count| count == 0 || count == tail.len()) && counts.contains(&tail.len())
    });
    let message = format!(
        "{} breaks off behind `{}`",
        table.row_name(document, row),
        table.heading(document, from - 1)
    );
    let span = document.blocks[first].span;
    (whole && !span.is_empty() && !context.has_placeholder(span))
        .then(|| RULE.finding(span, message, "Fill the row in, or write `-` where nothing belongs"))
}

/// The texts of the columns that are looked at.
struct Texts<'d> {
    keys: Vec<Cow<'d, str>>,
    /// For each checked column its position and its cells from the first row to the last.
    columns: Vec<(usize, Vec<Cow<'d, str>>)>,
    /// The rows that are titles of other rows, as blocks.
    groups: Vec<usize>,
}

impl<'d> Texts<'d> {
    fn of(context: &'d Whole, table: &Table, wanted: &[usize]) -> Self {
        let text = |column: usize| -> Vec<Cow<'d, str>> {
            let cells = table.rows.iter().map(|row| row.get(column));
            cells
                .map(|cell| cell.map_or(Cow::Borrowed(""), |&cell| table::cell_text(context.document, cell)))
                .collect()
        };
        let columns = wanted.iter().map(|&column| (column, text(column)));
        let empty = |row: &&Vec<usize>| row.iter().all(|&cell| is_empty(context.document, cell));
        let blank = table.rows.iter().filter(empty).count();
        // The scores of the third option, below those of the first and the second.
        let scored = |column: usize| {
            let number = |cell: &Cow<str>| cell.bytes().any(|byte| byte.is_ascii_digit()) && cell.len() <= 4;
            3 <= column && (column - 2..column).all(|before| text(before).iter().all(number))
        };
        let asked = |(column, cells): &(usize, Vec<Cow<str>>)| {
            let filled: Vec<&Cow<str>> = cells.iter().filter(|cell| !cell.is_empty()).collect();
            let figure = |cell: &&Cow<str>| cell.bytes().all(|byte| byte.is_ascii_digit());
            let ticks = !filled.is_empty()
                && filled.iter().all(|cell| cell.chars().count() <= 2)
                && !filled.iter().any(figure);
            let name = &table.columns[*column];
            let usual = is_always_asked(name)
                || is_usually_asked(name) && cells.len() <= 2 * filled.len()
                // All but one, or all but a fifth, of the rows that are not blank.
                || 3 <= cells.len() - blank
                    && (cells.len() - blank).saturating_sub(filled.len()) <= 1.max(cells.len() / 5)
                || 3 <= cells.len() && filled.is_empty() && scored(*column);
            !ticks && usual && cells.len() > filled.len()
        };
        let columns: Vec<_> = columns.filter(asked).collect();
        if columns.is_empty() {
            return Texts { keys: Vec::new(), columns, groups: Vec::new() };
        }
        Texts { keys: text(0), columns, groups: table::group_rows(context.document, table.block) }
    }

    /// The finding of a row. `offered` are the answers of each column that has been asked for them.
    fn gap(
        &self,
        context: &Whole,
        table: &Table,
        row: usize,
        offered: &mut Map<usize, Vec<String>>,
    ) -> Option<Finding> {
        let key = self.keys.get(row)?;
        let document = context.document;
        // An open item has no date yet.
        let excused = |column: usize| {
            DATE_COLUMNS.has_exactly(&table.columns[column]) && is_open(document, &table.rows[row])
        };
        let empty = self.columns.iter().filter(|(column, cells)| cells[row].is_empty() && !excused(*column));
        let mut empty = empty.peekable();
        let (column, cells) = *empty.peek()?;
        let sum = || SUM_WORDS.has_exactly(&normal::normal(key));
        let line = table.rows[row].first().and_then(|&cell| document.blocks[cell].parent);
        let is_group = || line.is_some_and(|line| self.groups.binary_search(&line).is_ok());
        // Markup below a table that became a row, which `table-ragged` reports.
        let markup = key.starts_with("{:") || key.starts_with("</");
        if key.is_empty() || markup || is_group() || sum() {
            return None;
        }
        let empty: Vec<_> = empty.collect();
        // A row with more gaps may be a sum.
        let relied =
            empty.len() <= 2 && empty.iter().any(|(column, _)| is_relied_on(&table.columns[*column]));
        let names: Vec<String> = empty
            .iter()
            .map(|(column, _)| format!("no {}", table.heading(document, *column).to_lowercase()))
            .collect();
        let message = format!("{} has {}", table.row_name(document, row), names.join(" and "));
        let cell = document.blocks[table.rows[row][*column]].span;
        let key = document.blocks[table.rows[row][0]].span.trim(document.text);
        let line = document.lines.around(key.from);
        // The parser adds the missing cells of a short row after its line.
        let written = !cell.is_empty() && line.contains(cell);
        let span = if written { cell } else { key };
        let help = "Fill it in, or write `-` if it is empty on purpose";
        let mut finding = RULE.finding(span, message, help);
        if !relied {
            finding.severity = Severity::Info;
        }
        if written {
            let given = || {
                let rows = table.rows.iter().zip(cells).filter(|(row, _)| {
                    row.get(*column).is_none_or(|&at| !context.has_placeholder(document.blocks[at].span))
                });
                answers(context, &table.columns[*column], rows.map(|(_, text)| text.as_ref()))
            };
            let fix = |answer: &String| {
                Fix::new(FixKind::Choice, format!("Set to {answer}"), cell, format!(" {answer} "))
            };
            let offered = offered.or_insert_with(*column, || given().into_iter().map(String::from).collect());
            finding.fixes = offered.iter().map(fix).collect();
        }
        Some(finding)
    }
}
