//! The name of a placeholder's place, for forms and messages.
//!
//! In a field the name is the field's label, in a cell the row and the column, elsewhere the words of the placeholder. If a
//! field or cell has several placeholders, the name also has the words of the placeholder. Names are plain text of one line.

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table::{self, Table};
use crate::model::state::ItemKind;
use crate::placeholder::Placeholder;
use crate::reading::item::Item;
use crate::text::contains::Search;
use crate::text::lines::{self, Span};
use crate::text::shorten::{on_one_line, shorten};
use crate::text::signs::Signs;

/// The longest label that is recognised in a line, in characters.
const LABEL: usize = 40;
/// The most characters of a row's or a column's name.
const PART: usize = 60;
/// The most characters of a placeholder's words.
const ASKED: usize = 90;

/// A cell of a table's body.
#[derive(Debug, PartialEq, Eq)]
pub struct Cell {
    /// Counted from 1.
    pub row: usize,
    /// The text of the row's first cell without its colon, if it is not a placeholder and not this cell.
    pub key: Option<String>,
    /// The column's heading; may be empty.
    pub column: String,
    /// It is in the second of two columns, so that the first cell is its label.
    pub answers: bool,
    /// The number of rows of the table's body.
    rows: usize,
    /// The block of the cell.
    block: usize,
}

/// The cell that contains a place.
pub fn cell(
    document: &Document,
    tables: &[Table],
    placeholders: &[Placeholder],
    place: Span,
) -> Option<Cell> {
    let at = document.blocks.partition_point(|block| block.span.from <= place.from).checked_sub(1)?;
    let BlockKind::Cell { column } = document.blocks[at].kind else {
        return None;
    };
    let next = tables.partition_point(|table| table.block <= at);
    let table = tables[..next].last()?;
    let row =
        table.rows.partition_point(|row| row.first().is_some_and(|&first| first <= at)).checked_sub(1)?;
    let first = table.rows[row][0];
    let open = first == at || has_placeholder(placeholders, document.blocks[first].span);
    let name = |text: &str| shortened(text, PART).replace('`', "");
    let key = (!open).then(|| name(table::cell_text(document, first).trim_end_matches(':')));
    Some(Cell {
        row: row + 1,
        key: key.filter(|key| !key.is_empty()),
        column: name(&table.heading(document, column)),
        answers: column == 1 && table.head.len() == 2,
        rows: table.rows.len(),
        block: at,
    })
}

/// The name of a placeholder's place; `cell` is the cell that contains it.
pub fn label(document: &Document, items: &[Item], cell: Option<&Cell>, place: Span) -> String {
    let text = document.text;
    let asked = || match says(place.of(text)) {
        true => asked(place.of(text)),
        false => words_before(document, place),
    };
    if let Some(label) = label_before(document, place) {
        return label;
    }
    if let Some(cell) = cell {
        let alone = is_alone(text, document.blocks[cell.block].span, place);
        let column = cell.column.as_str();
        return match cell.key.as_deref() {
            Some(key) if !alone => format!("{key}, {}", asked()),
            Some(key) if cell.answers || column.is_empty() => key.to_string(),
            Some(key) => format!("{key}, {column}"),
            None if column.is_empty() => asked(),
            None if cell.rows == 1 => column.to_string(),
            None => format!("{column}, row {}", cell.row),
        };
    }
    let next = items.partition_point(|item| item.span.from <= place.from);
    let field = items[..next]
        .last()
        .filter(|item| item.kind == ItemKind::Field && item.value.contains(place))
        .filter(|item| !item.label.is_empty() && !item.label.has_sign(b"[{<"));
    match field {
        Some(item) if is_alone(text, item.value, place) => shortened(&plain(&item.label), PART),
        Some(item) => format!("{}, {}", shortened(&plain(&item.label), PART), asked()),
        None => asked(),
    }
}

/// The words of a placeholder: its text without brackets and markup.
fn asked(source: &str) -> String {
    let inner = source.strip_prefix("<!--").map_or(source, |comment| comment.without_end("-->"));
    let inner = plain(inner);
    shortened(if says(&inner) { &inner } else { source }, ASKED)
}

/// The last words before a place that has none itself: `yes, on` of `yes, on __.__.____`.
fn words_before(document: &Document, place: Span) -> String {
    let line = document.lines.around(place.from);
    let before = plain(&document.text[near(document.text, line.from, place.from)..place.from]);
    let mut left = LABEL;
    let fits = |word: &&str| {
        left = left.saturating_sub(word.chars().count() + 1);
        0 < left
    };
    let mut words: Vec<&str> = before.split_whitespace().rev().take_while(fits).collect();
    words.reverse();
    let words = words.join(" ");
    if says(&words) { words } else { asked(place.of(document.text)) }
}

/// The label right before a place on its line, in its cell: `**Owner:** [Name]`, `Owner: [Name]`, `owner: [Name]`.
fn label_before(document: &Document, place: Span) -> Option<String> {
    let text = document.text;
    let at = document.blocks.partition_point(|block| block.span.from <= place.from).checked_sub(1);
    let block = at.map(|at| &document.blocks[at]).filter(|block| place.to <= block.span.to);
    if block.is_some_and(|block| matches!(block.kind, BlockKind::Heading { .. })) {
        return None;
    }
    let start = document.lines.span(document.lines.line(place.from)).from;
    let from = block.map_or(start, |block| block.content.from.max(start)).min(place.from);
    let before = &text[near(text, from, place.from)..place.from];
    memchr::memchr(b':', before.as_bytes())?;
    let label = before.trim_end_matches(is_shell).strip_suffix(':')?;
    // Another field may be before it on the line.
    let label =
        label.trim_end_matches(is_shell).rsplit('*').next().unwrap_or_default().trim_matches(is_shell);
    let short = (2..=LABEL).contains(&label.chars().count());
    (short && !label.contains(is_mark)).then(|| label.to_string())
}

/// Where the part of a line before a place is read from: names are short, and many places may be in one long line.
fn near(text: &str, from: usize, to: usize) -> usize {
    let near = to.saturating_sub(6 * LABEL).max(from);
    (near..to).find(|&at| text.is_char_boundary(at)).unwrap_or(to)
}

fn has_placeholder(placeholders: &[Placeholder], span: Span) -> bool {
    !lines::overlapping(placeholders, span, |placeholder| placeholder.span).is_empty()
}

/// Whether a span has no words besides the place, or the place has no words, such as a line for a signature.
fn is_alone(text: &str, span: Span, place: Span) -> bool {
    let (from, to) = (span.from.min(place.from), span.to.max(place.to));
    !says(place.of(text)) || !says(&text[from..place.from]) && !says(&text[place.to..to])
}

fn says(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

/// Markup and brackets around words, and the markers of a list, a quote or a drawing.
fn is_shell(c: char) -> bool {
    let opens = matches!(c, '"' | '\'' | '>' | '-' | '+' | '[' | ']' | '{' | '}' | '<' | '$');
    c.is_whitespace() || is_dress(c) || opens || is_bar(c) || c == '_'
}

/// Marks within words: emphasis, code, escapes.
fn is_dress(c: char) -> bool {
    matches!(c, '*' | '`' | '\\')
}

/// Separators of the words in a choice or a drawing.
fn is_bar(c: char) -> bool {
    c == '|' || ('\u{2500}'..='\u{257f}').contains(&c)
}

/// Characters that are not in the label of a single field.
fn is_mark(c: char) -> bool {
    matches!(c, '*' | '_' | '|' | ':' | '[' | ']' | '.' | '\t')
}

/// A text without brackets around it and the marks of emphasis and code; bars become commas.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split(is_bar) {
        let part = part.trim_matches(is_shell);
        if !out.is_empty() && !part.is_empty() {
            out.push_str(", ");
        }
        out.extend(part.chars().filter(|&c| !is_dress(c)));
    }
    out
}

/// The text on one line, cut after `most` characters.
pub fn shortened(text: &str, most: usize) -> String {
    shorten(&on_one_line(text), most).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placeholder::{self, template_placeholders::TemplatePlaceholders};
    use crate::reading::item;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let document = Document::parse(text);
        let placeholders = placeholder::find(&document, &TemplatePlaceholders::default());
        let (tables, items) = (table::tables(&document), item::items(&document));
        let label = |placeholder: &Placeholder| {
            let cell = cell(&document, &tables, &placeholders, placeholder.span);
            label(&document, &items, cell.as_ref(), placeholder.span)
        };
        assert_eq!(placeholders.iter().map(label).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn a_field_has_a_label() {
        check("**Owner:** [Team name]\n", &["Owner"]);
        check("- Owner: `[Team name]`\n- **Due**: YYYY-MM-DD\n", &["Owner", "Due"]);
        check("---\nowner: \"[Team name]\"\n---\n", &["owner"]);
        check("1. 🔒 **Access:** [Who may do it]\n", &["Access"]);
        check("**Version:** 0.9 **Released:** YYYY-MM-DD\n", &["Released"]);
        check("**Costs:** [Amount of money] a month, by [Team name]\n", &["Costs", "Costs, Team name"]);
    }

    #[test]
    fn a_cell_has_a_row_and_a_column() {
        let head = "| Part | Owner | Due |\n|---|---|---|\n";
        check(&format!("{head}| `Ledger` | [Team name] | |\n"), &["Ledger, Owner"]);
        check(&format!("{head}| **Ledger:** | [Team name] | |\n"), &["Ledger, Owner"]);
        check(
            &format!("{head}| Ledger | [Team name] or [Their lead] | |\n"),
            &["Ledger, Team name", "Ledger, Their lead"],
        );
        check(&format!("{head}| [Part name] | x | y |\n"), &["Part"]);
        check(
            &format!("{head}| [Part name] | TBD | y |\n| [Part name] | x | y |\n"),
            &["Part, row 1", "Owner, row 1", "Part, row 2"],
        );
        check("| Field | Value |\n|---|---|\n| **Owner:** | [Team name] |\n", &["Owner"]);
        check("| | |\n|---|---|\n| Owner | Lead: [Team name] |\n", &["Lead"]);
    }

    #[test]
    fn elsewhere_it_has_the_words_of_the_placeholder() {
        check("# The [System Name] handbook\n", &["System Name"]);
        check("Ask {{TEAM}} about [the name of it, and why].\n", &["TEAM", "the name of it, and why"]);
        check("State:\n\n[Proposed | Accepted | Superseded]\n", &["Proposed, Accepted, Superseded"]);
    }
}
