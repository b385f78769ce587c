//! Lines of the source with spans underlined, as wide as the terminal shows them.
//!
//! Wide characters take two columns and combining characters none, so padding is computed from the width of the printed
//! text, not from its bytes or characters. A line that is too long is cut to the part around its spans. Control
//! characters, and characters that change the direction of text, are replaced: a terminal would execute them.

use std::ops::Range;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The columns shown at least to the left of the first span in a line that is cut.
const CONTEXT: usize = 24;

/// A line of the source to show.
#[derive(Debug)]
pub struct Line<'a> {
    /// Without its line end.
    pub text: &'a str,
    /// In bytes of `text`, sorted; each with the label to print beside it.
    pub spans: Vec<(Range<usize>, String)>,
}

/// A row of source and the row that underlines it.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    pub source: String,
    pub underline: String,
    /// The words beside the underlines.
    pub label: String,
}

/// The rows of a line, at most `room` columns wide: more than one if its spans are too far apart for one row.
pub fn rows(line: &Line, room: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut rest = &line.spans[..];
    while let Some((first, _)) = rest.first() {
        let window = window(line.text, first, room);
        // The first span is shown even if it is longer than the window.
        let fitting = 1 + rest[1..].iter().take_while(|(span, _)| span.end <= window.end).count();
        rows.push(row(line.text, &window, &rest[..fitting]));
        rest = &rest[fitting..];
    }
    rows
}

fn row(text: &str, window: &Range<usize>, spans: &[(Range<usize>, String)]) -> Row {
    let mark = |cut: bool| if cut { "…" } else { "" };
    let (before, after) = (mark(0 < window.start), mark(window.end < text.len()));
    let mut underline = String::new();
    let mut column = 0;
    for (span, _) in spans {
        let from = before.width() + visible(&text[window.start..span.start.max(window.start)]).width();
        let end = span.end.min(window.end).max(span.start);
        let wide = visible(&text[span.start..end]).width().max(1);
        if column <= from {
            underline.push_str(&" ".repeat(from - column));
            underline.push_str(&"^".repeat(wide));
            column = from + wide;
        }
    }
    let labels: Vec<&str> =
        spans.iter().map(|(_, label)| label.as_str()).filter(|label| !label.is_empty()).collect();
    Row {
        source: format!("{before}{}{after}", visible(&text[window.clone()])),
        underline,
        label: labels.join("; "),
    }
}

/// The part of `text` to show: all of it if it fits into `room`, else a part with `span` or at least the span's start in it.
fn window(text: &str, span: &Range<usize>, room: usize) -> Range<usize> {
    let fit = |from: usize, room: usize| {
        let mut columns = 0;
        for (at, c) in text[from..].char_indices() {
            columns += columns_of(c);
            if room < columns {
                return from + at;
            }
        }
        text.len()
    };
    if fit(0, room) == text.len() {
        return 0..text.len();
    }
    let room = room.saturating_sub(2).max(8);
    let wide: usize = text[span.clone()].chars().map(columns_of).sum();
    let before = CONTEXT.max(room.saturating_sub(wide) / 3).min(room / 2);
    let mut from = span.start;
    let mut columns = 0;
    for (at, c) in text[..span.start].char_indices().rev() {
        columns += columns_of(c);
        if before < columns {
            break;
        }
        from = at;
    }
    let end = fit(from, room);
    if end < text.len() {
        return from..end;
    }
    // The end fits: the remaining columns show text before the span.
    let mut left = room;
    let start = text.char_indices().rev().take_while(|&(_, c)| {
        let fits = columns_of(c) <= left;
        left = left.saturating_sub(columns_of(c));
        fits
    });
    start.last().map_or(end, |(at, _)| at)..end
}

fn columns_of(c: char) -> usize {
    match c {
        '\t' => 4,
        c => c.width().unwrap_or(1),
    }
}

/// The text with the characters replaced that are not safe to print on one line.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' => out.push_str("    "),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push(' '),
            '\u{feff}' => {}
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                out.push('\u{fffd}')
            }
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, marked: &[&str], room: usize, expected: &str) {
        let spans = marked
            .iter()
            .map(|part| {
                let at = text.find(part).unwrap();
                (at..at + part.len(), String::new())
            })
            .collect();
        let rows = rows(&Line { text, spans }, room);
        let shown: Vec<String> =
            rows.iter().map(|row| format!("{}\n{}", row.source, row.underline)).collect();
        assert_eq!(shown.join("\n"), expected);
    }

    #[test]
    fn wide_characters_and_tabs_keep_the_underline_in_place() {
        check("🎯 名前\t[x]", &["[x]"], 80, "🎯 名前    [x]\n           ^^^");
        check("⚠️ [x]", &["[x]"], 80, "⚠️ [x]\n   ^^^");
        check("e\u{301}a [x]", &["[x]"], 80, "e\u{301}a [x]\n   ^^^");
    }

    #[test]
    fn two_spans_share_a_row_and_far_ones_do_not() {
        check("[a] and [b]", &["[a]", "[b]"], 80, "[a] and [b]\n^^^     ^^^");
        let far = format!("[a] {} [b]", "x".repeat(100));
        let expected =
            format!("[a] {}…\n^^^\n…{} [b]\n{}^^^", "x".repeat(34), "x".repeat(34), " ".repeat(36));
        check(&far, &["[a]", "[b]"], 40, &expected);
    }

    #[test]
    fn nothing_printed_moves_the_cursor() {
        assert_eq!(visible("a\u{1b}[2Jb\u{202e}c\r"), "a\u{fffd}[2Jb\u{fffd}c ");
    }
}
