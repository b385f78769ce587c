//! Controls that reorder text on the screen (U+202A to U+202E, U+2066 to U+2069).
//!
//! In code and in text from left to right their only use is to hide text. Isolates and embeddings are accepted on a line
//! with Hebrew or Arabic letters; overrides are reported on all lines.

use crate::markdown::code;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::rules::shared::safe;
use crate::text::edit::Edit;
use crate::text::invisible::{self, is_direction};
use crate::text::lines::Span;

pub const RULE: Rule = Rule {
    id: "bidi-override",
    category: Category::Text,
    page: page!("bidi_override.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    let text = document.text;
    if text.is_ascii() || !text.contains(is_direction) {
        return;
    }
    let quoted = code::all(document);
    for line in 1..=document.lines.count() {
        let span = document.lines.span(line);
        let source = span.of(text);
        if source.is_ascii() {
            continue;
        }
        let right_to_left = source.chars().any(is_right_to_left);
        let controls: Vec<(usize, char)> = source
            .char_indices()
            .filter(|&(_, c)| is_direction(c))
            .map(|(at, c)| (span.from + at, c))
            .filter(|&(at, c)| {
                !right_to_left || matches!(c, '\u{202d}' | '\u{202e}') || code::within(&quoted, at)
            })
            .collect();
        let (Some(&(from, first)), Some(&(last, c))) = (controls.first(), controls.last()) else {
            continue;
        };
        let message = format!("the control U+{:04X} changes the order of the shown text", u32::from(first));
        let help = "Remove the control and check the text without it";
        let spans = controls.iter().map(|&(at, c)| Span::new(at, at + c.len_utf8()));
        let inert = !source.contains('<') && spans.clone().all(|span| invisible::is_inert(text, span));
        let edits: Vec<Edit> = spans.map(|span| Edit { span, insert: "".into() }).collect();
        let kind = if inert { safe::kind(text, span, &edits) } else { FixKind::Preview };
        let fix = Fix { title: "Remove the control".into(), kind, edits };
        findings.push(RULE.finding(Span::new(from, last + c.len_utf8()), message, help).with_fix(fix));
    }
}

fn is_right_to_left(c: char) -> bool {
    matches!(u32::from(c), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfefc | 0x10800..=0x10fff | 0x1e800..=0x1eeff)
}
