//! States that a cell or a field shows by a sign alone, without a word.

use crate::markdown::document::BlockKind;
use crate::markdown::table;
use crate::model::finding::Finding;
use crate::model::state::ItemKind;
use crate::rules::rule::{Rule, Whole};
use crate::text::lines::Span;
use crate::text::map::Set;
use crate::text::normal;
use crate::words::{RESULT_COLUMNS, STATUS_COLUMNS};

/// Reports each column and each field with texts that `wanted` accepts as signs of its kind alone.
pub fn report(
    context: &Whole,
    rule: &'static Rule,
    any_column: bool,
    wanted: fn(&str) -> bool,
    kind: &str,
    findings: &mut Vec<Finding>,
) {
    let document = context.document;
    if document.lines.is_ascii() {
        return;
    }
    let mut legend: Option<Set<char>> = None;
    let mut explained = |sign: &str| {
        let legend = legend.get_or_insert_with(|| explained_signs(context));
        sign.chars().filter(|&c| is_sign(c)).all(|c| legend.contains(&c))
    };
    let is_state = |name: &str| STATUS_COLUMNS.names(name) || RESULT_COLUMNS.names(name);
    let help = "Write the word beside the sign, or explain the signs in a line of text";
    for table in context.tables {
        for (column, name) in table.columns.iter().enumerate() {
            if !any_column && !is_state(name) {
                continue;
            }
            let cells: Vec<Span> = table
                .rows
                .iter()
                .filter_map(|row| row.get(column))
                .map(|&cell| table::cell_span(document, cell))
                .filter(|span| {
                    let text = span.of(document.text);
                    wanted(text) && !explained(text)
                })
                .collect();
            let Some(&first) = cells.first() else { continue };
            let heading = table.heading(document, column);
            let count = match cells.len() {
                1 => "a cell".to_string(),
                count => format!("{count} cells"),
            };
            let message = format!("{count} in the column `{heading}` show the state by {kind} alone");
            findings.push(rule.finding(first, message, help));
        }
    }
    for item in context.items.iter().filter(|item| item.kind == ItemKind::Field) {
        let value = item.value.of(document.text);
        if wanted(value) && is_state(&normal::normal(&item.label)) && !explained(value) {
            let message = format!("`{}` shows the state by {kind} alone", item.label);
            findings.push(rule.finding(item.value.trim(document.text), message, help));
        }
    }
}

/// The signs that the text explains: `🟢 = on track`, or a line with several signs and a word after each.
fn explained_signs(context: &Whole) -> Set<char> {
    let document = context.document;
    let mut explained = Set::default();
    for (at, block) in document.blocks.iter().enumerate() {
        if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Cell { .. } | BlockKind::Heading { .. }) {
            continue;
        }
        let source = block.content.of(document.text);
        if source.is_ascii() {
            continue;
        }
        let text = document.plain(at);
        let mut named = Vec::new();
        for (place, sign) in text.char_indices().filter(|&(_, c)| is_sign(c)) {
            let rest = text[place + sign.len_utf8()..].trim_start_matches(['\u{fe0f}', ' ']);
            let word = rest.trim_start_matches(['=', ':', '–', '—', '-', '→', '(', ' ']);
            if word.starts_with(char::is_alphabetic) {
                if word.len() < rest.len() {
                    explained.insert(sign);
                }
                named.push(sign);
            }
        }
        named.dedup();
        if 1 < named.len() || !named.is_empty() && text.split_whitespace().count() <= 4 {
            explained.extend(named);
        }
    }
    explained
}

/// Whether a character is an emoji or a sign used like an emoji.
pub fn is_sign(c: char) -> bool {
    matches!(u32::from(c), 0x2600..=0x27bf | 0x2b00..=0x2bff | 0x25a0..=0x25ff | 0x1f300..=0x1faff)
}

/// Whether a character is a coloured disc, square or heart.
pub fn is_colour(c: char) -> bool {
    matches!(u32::from(c), 0x1f534 | 0x1f535 | 0x1f7e0..=0x1f7eb | 0x26aa | 0x26ab | 0x2b1b | 0x2b1c | 0x2764 | 0x1f499..=0x1f49c)
}

/// Whether a text consists only of characters of a kind, spaces and variation selectors.
pub fn only(text: &str, kind: fn(char) -> bool) -> bool {
    let mut signs =
        text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{fe0e}' | '\u{fe0f}' | '\u{200d}'));
    signs.clone().next().is_some() && signs.all(kind)
}
