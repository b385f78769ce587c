//! Tabs in table rows.
//!
//! One finding per table. Tabs inside code spans are accepted.

use crate::markdown::code;
use crate::markdown::document::BlockKind;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::rules::shared::safe;
use crate::text::edit::Edit;
use crate::text::lines::Span;

pub const RULE: Rule = Rule {
    id: "tab-in-table",
    category: Category::Text,
    page: page!("tab_in_table.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    let text = document.text;
    if !text.contains('\t') {
        return;
    }
    let spans = code::spans(document);
    for table in document.blocks.iter().filter(|block| block.kind == BlockKind::Table) {
        let source = table.span.trim(text);
        let mut tabs: Vec<Span> = Vec::new();
        let mut line_start = true;
        for (at, c) in source.of(text).char_indices() {
            let at = source.from + at;
            if c == '\t' && !line_start && !code::within(&spans, at) {
                match tabs.last_mut() {
                    Some(last) if last.to == at => last.to = at + 1,
                    _ => tabs.push(Span::new(at, at + 1)),
                }
            }
            line_start = c == '\n' || c == '\r' || line_start && matches!(c, ' ' | '\t' | '>');
        }
        let Some(&first) = tabs.first() else { continue };
        let line = document.lines.around(first.from).trim(text);
        let message = "the table is aligned with tabs";
        let edits = tabs.iter().map(|&span| {
            let beside = text[..span.from].ends_with(' ') || text[span.to..].starts_with(' ');
            Edit { span, insert: if beside { "" } else { " " }.into() }
        });
        let edits: Vec<Edit> = edits.collect();
        let fix = Fix { title: "Make them spaces".into(), kind: safe::kind(text, source, &edits), edits };
        findings.push(RULE.finding(line, message, "Use spaces").with_fix(fix));
    }
}
