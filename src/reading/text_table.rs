//! Tables drawn in text, as Pandoc exports them: grid tables, and simple tables between lines of dashes.
//!
//! The parser reads the first as a paragraph, the second as thematic breaks with paragraphs between them. Of a simple table
//! only the rows without an answer are told, since its other lines are items already. A drawing of boxes is no table: in a
//! table every line has its bars below those of the first.

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::drawing;
use crate::markdown::html::is_blank;
use crate::text::edit::Edit;
use crate::text::lines::Span;

/// A row of a table.
pub struct Row {
    pub span: Span,
    /// The text of its first cell, or its number.
    pub label: String,
    /// It has more than its first cell.
    pub answered: bool,
    /// Its cells on its first line, from bar to bar; none for a row of a simple table.
    pub cells: Vec<Span>,
}

/// A grid table: its lines, and the characters of each line at which the bars stand.
struct Grid<'t> {
    lines: Vec<(Span, &'t str)>,
    bars: Vec<usize>,
}

impl<'t> Grid<'t> {
    fn of(document: &Document<'t>, block: usize) -> Option<Self> {
        let content = document.blocks[block].content.trim(document.text);
        let source = content.of(document.text);
        if !source.starts_with("+-") || !drawing::is_grid(source) {
            return None;
        }
        let bars = |line: &str| -> Vec<usize> {
            let sign = if is_rule(line) { '+' } else { '|' };
            line.chars().enumerate().filter(|&(_, c)| c == sign).map(|(at, _)| at).collect()
        };
        let columns = bars(source.lines().next()?.trim());
        let fits = |line: &str| {
            let own = bars(line.trim());
            columns.iter().all(|at| own.contains(at)) && (!is_rule(line.trim()) || own.len() == columns.len())
        };
        if columns.len() < 3 || !source.lines().all(fits) {
            return None;
        }
        let mut from = content.from;
        let lines = source.split_inclusive('\n').map(|line| {
            let span = Span::new(from, from + line.len()).trim(document.text);
            from += line.len();
            (span, span.of(document.text))
        });
        Some(Grid { lines: lines.collect(), bars: columns })
    }

    /// The byte of a character of a line.
    fn byte((span, line): (Span, &str), at: usize) -> usize {
        span.from + line.char_indices().nth(at).map_or(line.len(), |(byte, _)| byte)
    }

    fn cells(&self, line: (Span, &str)) -> Vec<Span> {
        let cell = |bars: &[usize]| Span::new(Self::byte(line, bars[0] + 1), Self::byte(line, bars[1]));
        self.bars.windows(2).map(cell).collect()
    }
}

fn is_rule(line: &str) -> bool {
    line.starts_with('+')
}

/// The edits that write a value into an empty cell of a grid table, whose column becomes wider if it is too narrow; a blank is
/// added on either side of the value.
pub fn written(document: &Document, cell: Span, value: &str) -> Option<Vec<Edit>> {
    let grid = Grid::of(document, document.block_at(cell.from)?)?;
    let own = grid.lines.iter().find(|&&line| grid.cells(line).contains(&cell))?.0;
    let column = grid.cells((own, own.of(document.text))).iter().position(|&it| it == cell)? + 1;
    let room = cell.of(document.text).chars().count().saturating_sub(2);
    let len = value.chars().count();
    let more = len.saturating_sub(room);
    let edits = grid.lines.iter().map(|&(span, line)| {
        if span == own {
            return Edit {
                span: cell,
                insert: format!("{value}{}", " ".repeat(room.saturating_sub(len))).into(),
            };
        }
        let at = Grid::byte((span, line), grid.bars[column]);
        let at = if line[..at - span.from].ends_with(':') { at - 1 } else { at };
        let sign = if !is_rule(line) {
            " "
        } else if line.contains('=') {
            "="
        } else {
            "-"
        };
        Edit { span: Span::new(at, at), insert: sign.repeat(more).into() }
    });
    Some(edits.filter(|edit| !edit.span.is_empty() || !edit.insert.is_empty()).collect())
}

/// The names of the columns of a paragraph that is a grid table, the rows below its head, and its last line.
pub fn grid(document: &Document, block: usize) -> Option<(Vec<String>, Vec<Row>, Span)> {
    let grid = Grid::of(document, block)?;
    let mut names = vec![String::new(); grid.bars.len() - 1];
    let mut rows: Vec<Row> = Vec::new();
    for lines in grid.lines.chunk_by(|(_, one), (_, other)| is_rule(one) == is_rule(other)) {
        let (first, last) = (lines[0], lines[lines.len() - 1]);
        if !is_rule(first.1) {
            let texts = lines.iter().map(|(_, line)| between(line, &grid.bars)).collect();
            let made = row(texts, Span::new(first.0.from, last.0.to), rows.len());
            rows.extend(made.map(|row| Row { cells: grid.cells(first), ..row }));
        } else if first.1.contains('=') {
            for cell in rows.drain(..).flat_map(|row| row.cells.into_iter().enumerate()) {
                names[cell.0] = cell.1.of(document.text).trim().to_string();
            }
        }
    }
    Some((names, rows, grid.lines.last()?.0))
}

/// The rows without an answer of a simple table, whose line of dashes above the rows is `block`.
pub fn blank_rows(document: &Document, block: usize) -> Vec<Row> {
    let text = document.text;
    let Some(columns) = dashes(document, block) else { return Vec::new() };
    let Some(before) = block.checked_sub(1).map(|at| &document.blocks[at]) else { return Vec::new() };
    let headed = before.kind == BlockKind::Paragraph && before.parent.is_none();
    let next = block + 1;
    let Some(below) = document.blocks.get(next).filter(|_| headed) else { return Vec::new() };
    // No row at all, and not the end of this table before the beginning of another.
    if dashes(document, next).is_some() {
        let head = document.blocks.get(next + 1).filter(|it| it.kind == BlockKind::Paragraph);
        if head.is_some_and(|head| dashes(document, head.end).is_some()) {
            return Vec::new();
        }
        let span = Span::new(document.blocks[block].span.from, below.span.trim(text).to);
        return row(vec![vec![""; columns.len()]], span, 0).into_iter().collect();
    }
    let closed = below.kind == BlockKind::Paragraph && dashes(document, below.end).is_some();
    if !closed {
        return Vec::new();
    }
    let mut rows = Vec::new();
    let mut from = document.lines.start(below.content.from);
    for line in text[from..below.content.to].split_inclusive('\n') {
        let cells = columns.iter().enumerate().map(|(at, &column)| {
            let to = columns.get(at + 1).copied().unwrap_or(usize::MAX);
            part(line.trim_end(), column, to)
        });
        let span = Span::new(from, from + line.len()).trim(text);
        rows.extend(row(vec![cells.collect()], span, rows.len()));
        from += line.len();
    }
    rows.retain(|row| !row.answered);
    rows
}

/// The columns where the dashes of a thematic break begin, if there are several runs of them.
fn dashes(document: &Document, block: usize) -> Option<Vec<usize>> {
    let block = document.blocks.get(block).filter(|it| it.kind == BlockKind::Break && it.parent.is_none())?;
    let line = document.text[document.lines.start(block.span.from)..block.span.to].trim_end();
    let mut columns = Vec::new();
    for (at, run) in
        line.split(' ').scan(0, |at, run| Some((std::mem::replace(at, *at + run.len() + 1), run)))
    {
        if !run.is_empty() {
            columns.push(at);
        }
        if run.len() == 1 || !run.bytes().all(|byte| byte == b'-') {
            return None;
        }
    }
    (2 <= columns.len()).then_some(columns)
}

/// The characters of a line between two columns.
fn part(line: &str, from: usize, to: usize) -> &str {
    let byte = |column: usize| line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
    line[byte(from)..byte(to)].trim()
}

/// The texts between the bars of a line.
fn between<'l>(line: &'l str, bars: &[usize]) -> Vec<&'l str> {
    bars.windows(2).map(|pair| part(line, pair[0] + 1, pair[1])).collect()
}

/// A row from the cells of its lines; none of one column.
fn row(lines: Vec<Vec<&str>>, span: Span, number: usize) -> Option<Row> {
    let (first, rest): (Vec<&str>, Vec<&[&str]>) =
        lines.iter().filter_map(|cells| cells.split_first()).map(|(first, rest)| (*first, rest)).unzip();
    let name = first.join(" ");
    let label = if is_blank(&name) { format!("row {}", number + 1) } else { name.trim().to_string() };
    let answered = rest.iter().any(|cells| cells.iter().any(|cell| !is_blank(cell)));
    lines.first().is_some_and(|cells| 1 < cells.len()).then_some(Row {
        span,
        label,
        answered,
        cells: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_without_an_answer() {
        let text = "+----+----+\n| a  | b  |\n+====+====+\n| 1  | 2  |\n|    | x  |\n+----+----+\n| 3  |    |\n+----+----+\n\n  ---- ----\n  c    d\n  ---- ----\n  4\n  5    6\n  ---- ----\n\n  ---- ----\n  e    f\n  ---- ----\n  \n  ---- ----\n";
        let document = Document::parse(text);
        let (names, rows, _) = grid(&document, 0).expect("a grid");
        assert_eq!(names, ["a", "b"]);
        let said = |rows: &[Row]| {
            rows.iter().map(|row| format!("{} {}", row.label.trim(), row.answered)).collect::<Vec<_>>()
        };
        assert_eq!(said(&rows), ["1 true", "3 false"]);
        assert_eq!(rows[1].span.of(text), "| 3  |    |");
        let blank =
            (0..document.blocks.len()).flat_map(|block| blank_rows(&document, block)).collect::<Vec<_>>();
        assert_eq!(said(&blank), ["4 false", "row 1 false"]);
        let drawn = Document::parse("+------+\n| Quay |\n+------+\n");
        assert!(grid(&drawn, 0).is_none());
    }
}
