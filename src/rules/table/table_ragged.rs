//! Rows with more or fewer cells than the header, and tables that are shown as text because their lines do not match.
//!
//! Markdown renderers fill up short rows and drop surplus cells, so that readers do not see their text. A line right below a
//! table is read as a row. If the line of dashes has another number of cells than the header, the table is shown as text.

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table::{self, Table};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::shorten::shorten;
use crate::text::signs::Signs;

pub const RULE: Rule = Rule {
    id: "table-ragged",
    category: Category::Table,
    page: page!("table_ragged.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Piece(check),
};

/// The most cells that are added to a table without a look at them: in a wide table they would be far more text than
/// the rows, and the parser reads only so many short rows as rows.
const MOST: usize = 4096;

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for table in context.tables {
        let rows = rows(document, table);
        let lacks = |row: &Row| table.columns.len().saturating_sub(row.cells.len());
        let many = MOST < rows.iter().map(lacks).sum::<usize>();
        let last = |row: &Row| row.cells.get(table.columns.len().checked_sub(1)?).copied();
        let filled = |cell: Span| !cell.of(document.text).trim().is_empty();
        let full = rows.iter().filter_map(last).any(filled);
        findings.extend(rows.iter().filter_map(|row| {
            // A row that breaks off is to be filled in.
            let breaks_off = full && 2 <= row.cells.len() && 2 <= lacks(row);
            let kind = if many || breaks_off { FixKind::Preview } else { FixKind::Safe };
            ragged(document, table, row, kind)
        }));
    }
    for (at, block) in document.blocks.iter().enumerate() {
        let text = block.content.of(document.text);
        if block.kind == BlockKind::Paragraph && text.contains('|') {
            findings.extend(no_table(document, at).or_else(|| cut_off(document, at)));
        }
    }
}

/// A row as it is written.
struct Row {
    index: usize,
    line: Span,
    cells: Vec<Span>,
}

fn rows(document: &Document, table: &Table) -> Vec<Row> {
    let row = |(index, cells): (usize, &Vec<usize>)| {
        let line = document.blocks[*cells.first()?].parent?;
        let line = document.blocks[line].span.trim(document.text);
        Some(Row { index, line, cells: table::source_cells(document.text, line) })
    };
    table.rows.iter().enumerate().filter_map(row).collect()
}

/// The finding for a row; `kind` is that of a fix which adds cells.
fn ragged(document: &Document, table: &Table, row: &Row, kind: FixKind) -> Option<Finding> {
    let text = document.text;
    let &Row { index: row, line, ref cells } = row;
    let (has, wants) = (cells.len(), table.columns.len());
    if has == wants || line.is_empty() {
        return None;
    }
    let name = table.row_name(document, row);
    if has == 1 && !line.of(text).contains('|') {
        let message = "the line below the table is read as a row of the table";
        let help = "Put an empty line between the table and the text";
        let mut finding = RULE.finding(line, message, help);
        if is_text_from(document, table, row) {
            let line = document.lines.around(line.from);
            let start = Span::new(line.from, line.from);
            let title = "Put an empty line before it";
            finding.fixes.push(Fix::new(FixKind::Preview, title, start, document.lines.newline()));
        }
        return Some(finding);
    }
    if has < wants {
        let closed = table::is_closed(line.of(text));
        let (open, close) = if closed { ("", "  |") } else { (" |", "  |") };
        let insert = format!("{open}{}", close.repeat(wants - has));
        let end = Span::new(line.to, line.to);
        let message = format!("{name} has {has} of {wants} cells");
        let fix = Fix::new(kind, "Add the empty cells", end, insert);
        let mut finding =
            RULE.finding(line, message, "Add the missing cells, empty if necessary").with_fix(fix);
        finding.severity = Severity::Info;
        return Some(finding);
    }
    let dropped = Span::new(cells[wants].from, cells[has - 1].to);
    let lost = dropped.trim(text).of(text);
    let kept = cells[wants - 1].to + 1;
    if lost.chars().all(|c| c == '|' || c.is_whitespace()) {
        let fix = Fix::new(FixKind::Safe, "Remove the empty cells", Span::new(kept, line.to), "");
        let message = format!("{name} has {has} cells, its header {wants}");
        let mut finding =
            RULE.finding(line, message, "Remove the empty cells after the last column").with_fix(fix);
        finding.severity = Severity::Info;
        return Some(finding);
    }
    let message = format!("{name} has {has} cells, its header {wants}: `{}` is not shown", shorten(lost, 40));
    let help = "Escape a pipe that belongs to the text as `\\|`, or give the header another column";
    let mut finding = RULE.finding(dropped.trim(text), message, help);
    let in_code = pipes_in_code(text, line);
    let all: Vec<usize> = cells[wants..].iter().map(|cell| cell.from - 1).collect();
    if in_code.len() == has - wants {
        finding.fixes.push(escape("Escape the pipes in code", &in_code));
    } else {
        finding.fixes.push(escape("Keep it in the last cell", &all));
    }
    Some(finding)
}

/// Whether the lines of a table from this row on contain no pipe and so are meant as text.
fn is_text_from(document: &Document, table: &Table, row: usize) -> bool {
    let lines = table.rows[row..].iter().filter_map(|cells| document.blocks[*cells.first()?].parent);
    let mut lines = lines.map(|line| document.blocks[line].span.of(document.text));
    lines.all(|line| !line.contains('|'))
}

fn escape(title: &'static str, pipes: &[usize]) -> Fix {
    let edits = pipes.iter().map(|&pipe| Edit { span: Span::new(pipe, pipe), insert: "\\".into() });
    Fix { title: title.into(), kind: FixKind::Preview, edits: edits.collect() }
}

/// The bytes of unescaped pipes that would be inside code if the line were not a row.
fn pipes_in_code(text: &str, line: Span) -> Vec<usize> {
    let source = line.of(text);
    let (mut pipes, mut open, mut inside) = (Vec::new(), 0, Vec::new());
    let mut at = 0;
    while at < source.len() {
        let ticks = source[at..].bytes().take_while(|&byte| byte == b'`').count();
        if ticks > 0 {
            if open == ticks {
                pipes.append(&mut inside);
                open = 0;
            } else if open == 0 {
                open = ticks;
            }
            at += ticks;
            continue;
        }
        let byte = source.as_bytes()[at];
        if byte == b'|' && open > 0 && !source[..at].ends_with('\\') {
            inside.push(line.from + at);
        }
        at += source[at..].chars().next().map_or(1, char::len_utf8);
    }
    pipes
}

/// The finding for a paragraph of rows: without a line of dashes below the first, or behind the empty line below a table.
fn cut_off(document: &Document, paragraph: usize) -> Option<Finding> {
    let (text, block) = (document.text, &document.blocks[paragraph]);
    let content = block.content.trim(text);
    let cells = |line: &str| {
        let closed = line.len() > 2 && line.starts_with('|') && table::is_closed(line);
        closed.then(|| table::source_cells(line, Span::new(0, line.len())).len())
    };
    let mut lines = content.of(text).lines().map(str::trim);
    let wants = cells(lines.next()?).filter(|&count| 1 < count)?;
    if block.parent.is_some() || !lines.clone().all(|line| cells(line) == Some(wants)) {
        return None;
    }
    let above = (0..paragraph).rev().find(|&at| document.blocks[at].parent.is_none());
    let above = above
        .filter(|&at| document.blocks[at].kind == BlockKind::Table && document.blocks[at].end == paragraph);
    let columns = above.and_then(|above| Some(document.children(document.children(above).next()?).count()));
    if columns == Some(wants) {
        let from = document.blocks[above?].span.trim(text).to;
        let message = "these rows show as text: an empty line parts them from the table above";
        let help = "Remove the empty line";
        let gap = Span::new(from, content.from);
        let fix = Fix::new(FixKind::Preview, "Join them with the table", gap, document.lines.newline());
        return Some(RULE.finding(content, message, help).with_fix(fix));
    }
    lines.next()?;
    let end = document.lines.around(content.from).trim(text).to;
    let dashes = format!("{}|{}", document.lines.newline(), "---|".repeat(wants));
    let message = "this shows as text, not as a table: there is no line of dashes below the first row";
    let help = "Insert a line of dashes below the names of the columns";
    let mut finding = RULE.finding(content, message, help);
    if is_table(document.lines.around(content.from).of(text), dashes.trim()) {
        let fix = Fix::new(FixKind::Preview, "Insert the line of dashes", Span::new(end, end), dashes);
        finding.fixes.push(fix);
    }
    Some(finding)
}

/// Whether a header and a line of dashes are a table: a character that looks like a space may be a cell.
fn is_table(header: &str, dashes: &str) -> bool {
    let table = [header.trim_signs(b" \t\n\r"), "\n", dashes].concat();
    Document::parse(&table).blocks.iter().any(|block| block.kind == BlockKind::Table)
}

/// The finding for a paragraph that would be a table if its line of dashes had as many cells as its header.
fn no_table(document: &Document, paragraph: usize) -> Option<Finding> {
    let text = document.text;
    let content = document.blocks[paragraph].content;
    let (first, last) = (document.lines.line(content.from), document.lines.line(content.to));
    for line in first..last {
        let head = document.lines.span(line).trim(text);
        let dashes = document.lines.span(line + 1).trim(text);
        let (head, cells) = (table::source_cells(text, head), table::source_cells(text, dashes));
        let is_dashes = |cell: &Span| {
            let cell = cell.trim(text).of(text).trim_matches(':');
            cell.len() >= 2 && cell.bytes().all(|byte| byte == b'-')
        };
        if head.len() < 2
            || !dashes.of(text).contains('|')
            || !cells.iter().all(is_dashes)
            || head.len() == cells.len()
        {
            continue;
        }
        let message = format!(
            "this shows as text, not as a table: the header has {} cells, the line of dashes {}",
            head.len(),
            cells.len()
        );
        let kept = cells.iter().take(head.len()).map(|cell| cell.of(text));
        let added = std::iter::repeat_n("---", head.len().saturating_sub(cells.len()));
        let wanted: Vec<&str> = kept.chain(added).collect();
        let wanted = format!("|{}|", wanted.join("|"));
        let help = "Give the line of dashes as many cells as the header";
        let mut finding = RULE.finding(dashes, message, help);
        if is_table(document.lines.span(line).of(text), &wanted) {
            finding.fixes.push(Fix::new(FixKind::Preview, "Make them equal", dashes, wanted));
        }
        return Some(finding);
    }
    None
}
