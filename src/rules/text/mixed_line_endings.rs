//! Different line endings in one file.
//!
//! The finding is at the first line that differs from the more frequent of LF and CR LF. A lone CR is a line ending too, but
//! never the right one: parsers and editors do not agree on it. So the other rules offer no fixes next to one.

use crate::model::finding::{Finding, Fix, FixKind, Severity};

use crate::markdown::document::Document;
use crate::markdown::table::Table;
use crate::model::finding::Category;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::edit::Edit;
use crate::text::lines::Span;

pub const RULE: Rule = Rule {
    id: "mixed-line-endings",
    category: Category::Text,
    page: page!("mixed_line_endings.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Check::Places { find, judge },
};

const ENDINGS: [(&str, &str); 3] = [("\n", "LF"), ("\r\n", "CR LF"), ("\r", "CR")];

/// The first CR of a piece: without any CR all line ends are the same.
fn find(document: &Document, _: &[Table]) -> Vec<Span> {
    let first = memchr::memchr(b'\r', document.text.as_bytes());
    first.map(|at| Span::new(at, at + 1)).into_iter().collect()
}

fn judge(context: &Whole, _: &[Span], findings: &mut Vec<Finding>) {
    let document = context.document;
    let text = document.text;
    let mut endings: Vec<(Span, usize)> = Vec::new();
    let mut counts = [0; 3];
    for line in 1..=document.lines.count() {
        let span = document.lines.span(line);
        let source = span.of(text);
        let kind = if source.ends_with("\r\n") {
            1
        } else if source.ends_with('\n') {
            0
        } else if source.ends_with('\r') {
            2
        } else {
            continue;
        };
        counts[kind] += 1;
        endings.push((Span::new(span.to - ENDINGS[kind].0.len(), span.to), kind));
    }
    // Of equally frequent endings LF is used.
    let main = usize::from(counts[0] < counts[1]);
    let others: Vec<&(Span, usize)> = endings.iter().filter(|(_, kind)| *kind != main).collect();
    let Some(&&(first, kind)) = others.first() else {
        return;
    };
    let line = document.lines.line(first.from);
    let shown = document.lines.span(line).trim(text);
    let message = format!(
        "{} of {} lines end in {}, {} in {}",
        others.len(),
        endings.len(),
        ENDINGS[kind].1,
        if others.len() < endings.len() { "the others" } else { "none" },
        ENDINGS[main].1
    );
    let edit = |(span, _): &&(Span, usize)| Edit { span: *span, insert: ENDINGS[main].0.into() };
    let edits: Vec<Edit> = others.iter().map(edit).collect();
    // Lines behind a lone CR may be read otherwise then.
    let kind = if counts[2] == 0 { FixKind::Safe } else { FixKind::Preview };
    let fix = Fix { title: format!("End every line in {}", ENDINGS[main].1).into(), kind, edits };
    let span = if shown.is_empty() { first } else { shown };
    findings.push(RULE.finding(span, message, "Give all lines the same ending").with_fix(fix));
}
