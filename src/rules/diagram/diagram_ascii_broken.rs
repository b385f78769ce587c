//! Boxes drawn with characters whose right edge is not aligned.
//!
//! Only the clearest case is reported: a box with a straight top, an aligned left edge, and a right edge that is a few columns
//! left or right of the corner above it. Lines that cross an edge, open boxes and overlapping boxes are not reported. A
//! drawing with tabs, emoji or letters of other widths is not checked, because their widths depend on the reader's font.

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table::Table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::lines::Span;
use crate::words::TEXT_LANGUAGES;

pub const RULE: Rule = Rule {
    id: "diagram-ascii-broken",
    category: Category::Diagram,
    page: page!("diagram_ascii_broken.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Places { find, judge },
};

/// The most columns that an edge may be off and still count as the edge of the box.
const REACH: usize = 3;

/// The first such edge of each drawing.
fn find(document: &Document, _: &[Table]) -> Vec<Span> {
    let drawings = document.blocks.iter().enumerate().filter(|(_, block)| match &block.kind {
        BlockKind::Code { language, .. } => language.is_empty() || TEXT_LANGUAGES.has_exactly(language),
        _ => false,
    });
    drawings.filter_map(|(at, _)| Some(Grid::of(document, at)?.broken()?.0)).collect()
}

fn judge(context: &Whole, places: &[Span], findings: &mut Vec<Finding>) {
    let document = context.document;
    let finished = context.diagrams();
    for &edge in places {
        let block = document.block_at(edge.from).filter(|block| finished.contains(block));
        let grid = block.and_then(|block| Grid::of(document, block));
        if let Some((span, columns)) = grid.and_then(|grid| grid.broken()) {
            let message = format!("the right edge of this box is out of line by {}", plural(columns));
            let help = "Widen the box, or shorten the text in it";
            findings.push(RULE.finding(span, message, help));
        }
    }
}

fn plural(columns: usize) -> String {
    match columns {
        1 => "1 column".to_string(),
        more => format!("{more} columns"),
    }
}

/// The characters of a drawing, each one column wide, with their bytes.
struct Grid {
    rows: Vec<Vec<(char, usize)>>,
}

impl Grid {
    /// The characters of a block; `None` if the width of a character is not known.
    fn of(document: &Document, block: usize) -> Option<Self> {
        let first = document.lines.line(document.blocks[block].span.from);
        let span = document.blocks[block].span.trim(document.text);
        let last = document.lines.line(span.to);
        let mut rows = Vec::new();
        for line in first..=last {
            let span = document.lines.span(line);
            let text = span.of(document.text).trim_end();
            if !text.chars().all(is_narrow) {
                return None;
            }
            rows.push(text.char_indices().map(|(at, c)| (c, span.from + at)).collect());
        }
        Some(Grid { rows })
    }

    fn at(&self, row: usize, column: usize) -> char {
        self.rows[row].get(column).map_or(' ', |&(c, _)| c)
    }

    /// The first edge that is not aligned, and the number of columns that it is off.
    fn broken(&self) -> Option<(Span, usize)> {
        (0..self.rows.len()).find_map(|row| {
            let tops = self.tops(row);
            tops.into_iter().find_map(|(left, right)| self.below(row, left, right))
        })
    }

    /// The left and right corners of the boxes whose top is in this row.
    fn tops(&self, row: usize) -> Vec<(usize, usize)> {
        let mut tops = Vec::new();
        let mut corner: Option<(usize, char)> = None;
        let mut lines = 0;
        for (column, &(c, _)) in self.rows[row].iter().enumerate() {
            match (c, corner) {
                ('┐' | '╮' | '╗' | '┓', Some((left, open))) if open != '+' => {
                    tops.push((left, column));
                    corner = None;
                }
                ('+', Some((left, '+'))) if 2 <= lines => {
                    tops.push((left, column));
                    corner = Some((column, '+'));
                }
                ('┌' | '╭' | '╔' | '┏' | '+', _) => corner = Some((column, c)),
                ('─' | '━' | '═' | '┬' | '┴' | '┼' | '╦' | '-' | '=' | '┄' | '╌', _) => {
                    lines += 1;
                    continue;
                }
                // There may be a title in a top line, but not in a line of `+---+`.
                (_, Some((_, open))) if open != '+' && 0 < lines && is_text(c) => continue,
                _ => corner = None,
            }
            lines = 0;
        }
        tops
    }

    /// Follows both edges of a box down to its bottom.
    fn below(&self, top: usize, left: usize, right: usize) -> Option<(Span, usize)> {
        for row in top + 1..self.rows.len() {
            if !is_edge(self.at(row, left)) {
                return None;
            }
            let bottom = matches!(self.at(row, left), '└' | '╰' | '╚' | '┗' | '+');
            let c = self.at(row, right);
            if !bottom && (c == ' ' || is_text(c)) {
                // Try the columns nearest to the corner first.
                let near = (1..=REACH).flat_map(|by| [(right + by, by), (right.saturating_sub(by), by)]);
                let mut near = near.filter(|&(column, _)| left < column);
                let (column, by) = near.find(|&(column, _)| is_upright(self.at(row, column)))?;
                let (c, from) = self.rows[row][column];
                return Some((Span::new(from, from + c.len_utf8()), by));
            }
            if bottom {
                return None;
            }
        }
        None
    }
}

fn is_upright(c: char) -> bool {
    matches!(c, '│' | '┃' | '║' | '|')
}

fn is_edge(c: char) -> bool {
    is_upright(c) || matches!(c, '├' | '┤' | '┼' | '╠' | '╣' | '└' | '╰' | '╚' | '┗' | '+')
}

fn is_text(c: char) -> bool {
    c.is_alphanumeric() || " .,:;()[]/&'\"_".contains(c)
}

/// Whether a character is one column wide in every font: letters of European scripts, line drawing, arrows, common signs.
fn is_narrow(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a0}'..='\u{52f}' | '\u{2010}'..='\u{2027}' | '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{25ff}')
}
