//! Different line endings in one file.
//!
//! The finding is at the first line that differs from the most frequent ending. A lone CR is a line ending too.

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
    // Of equally frequent endings LF is used, then CR LF.
    let Some(main) = (0..3).rev().max_by_key(|&kind| counts[kind]) else {
        return;
    };
    let others: Vec<&(Span, usize)> = endings.iter().filter(|(_, kind)| *kind != main).collect();
    let Some(&&(first, kind)) = others.first() else {
        return;
    };
    let line = document.lines.line(first.from);
    let shown = document.lines.span(line).trim(text);
    let message = format!(
        "{} of {} lines end in {}, the others in {}",
        others.len(),
        endings.len(),
        ENDINGS[kind].1,
        ENDINGS[main].1
    );
    let fix = Fix {
        title: format!("End every line in {}", ENDINGS[main].1).into(),
        kind: FixKind::Safe,
        edits: others
            .iter()
            .map(|(span, _)| Edit { span: *span, insert: ENDINGS[main].0.to_string().into() })
            .collect(),
    };
    let span = if shown.is_empty() { first } else { shown };
    findings.push(RULE.finding(span, message, "Give all lines the same ending").with_fix(fix));
}
