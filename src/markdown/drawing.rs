//! Drawings made of characters, in a fence and where the fence was forgotten.
//!
//! Boxes and the lines between them: `+--`, `|`, `v`, arrows. Whole lines decide whether a text is a drawing, so that
//! a bar or an arrow within a sentence does not count.

use crate::text::contains::{Search, has};
use crate::text::signs::Signs;
use crate::words;

/// Whether a paragraph is a drawing without its fence: some of its lines have nothing but lines and arrows, or edges
/// of boxes.
pub fn draws(text: &str) -> bool {
    2 <= text.lines().count() && text.lines().any(|line| is_stroke(line) || has_edge(line))
}

/// Whether a paragraph is a grid table of Pandoc, whose lines all begin with `+` or `|`.
pub fn is_grid(text: &str) -> bool {
    let rule = |line: &str| line.chars().all(|c| matches!(c, '+' | '-' | '=' | ':'));
    let row = |line: &str| line.starts_with('|') || line.starts_with('+') && rule(line);
    text.lines().all(|line| row(line.trim())) && has_edge(text)
}

/// Whether a text has the edge of a box, `+--`; in a diff or a line chart other characters are before it.
pub fn has_edge(text: &str) -> bool {
    has(text, "+--")
        && text
            .places("+--")
            .any(|at| !text[..at].ends_with(|c: char| c.is_alphanumeric() || "-+".contains(c)))
}

/// Whether a line has nothing but strokes of a drawing: `|`, `v`, `↓`.
fn is_stroke(line: &str) -> bool {
    let strokes = |c: char| {
        matches!(c, '|' | '^' | '+' | '-' | '/' | '\\' | '=')
            || words::ARROWS.begins(c.encode_utf8(&mut [0; 4]))
            || is_line(c)
    };
    let line = line.trim();
    let points = line.split_whitespace().all(|word| matches!(word, "v" | "V"));
    let drawn = line.chars().all(|c| strokes(c) || c.is_whitespace());
    // A line under a title or between the rows of a table, or a thematic break.
    let parts = line.chars().all(|c| matches!(c, '-' | '=' | '|' | ':' | '+' | ' ')) && line.has_sign(b"-=");
    !line.is_empty() && (points || drawn && !parts)
}

/// Whether a character is part of a line or an arrow.
pub fn is_line(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{259f}' | '▶' | '▼' | '◀' | '▲')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_draw() {
        for text in [
            "[Quay]\n  |\n[Crane]",
            "[Quay] → [Crane]\n   ↓\n[Yard]",
            "+------+\n| Quay |\n+------+",
            "Quay --> Crane\n   v\nYard",
        ] {
            assert!(draws(text), "{text}");
        }
        for text in [
            "Quay | Crane\nYard | Gate",
            "Quay\n----",
            "one\n- two",
            "a -> b",
            "x +1\ny",
            "union: ab\n-+---+-",
        ] {
            assert!(!draws(text), "{text}");
        }
    }
}
