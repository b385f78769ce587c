//! Front matter that does not begin on the first line, so that the programs that read it see text between two breaks.

use crate::model::finding::Category;
use crate::model::finding::{Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule};
use crate::text::edit::Edit;
use crate::text::lines::Span;

pub const RULE: Rule = Rule {
    id: "front-matter-late",
    category: Category::Structure,
    page: page!("front_matter_late.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(|context, findings| {
        let document = context.document;
        let Some(matter) = document.front_matter.as_ref().filter(|matter| !matter.first) else {
            return;
        };
        let first = document.lines.span(document.lines.line(matter.span.from)).trim(document.text);
        let message = "front matter is read only from the first line on";
        let mut finding = RULE.finding(first, message, "Move it to the top, before comments and the title");
        let mark = if document.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let source = matter.span.of(document.text);
        // Without a line end it is the last line of the text.
        if source.ends_with('\n') {
            finding.fixes.push(Fix {
                title: "Move it to the top".into(),
                kind: FixKind::Preview,
                edits: vec![
                    Edit { span: Span::new(mark, mark), insert: source.to_string().into() },
                    Edit { span: matter.span, insert: "".into() },
                ],
            });
        }
        findings.push(finding);
    }),
};
