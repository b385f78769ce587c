//! Tables whose header row is empty.
//!
//! Tables in Markdown need a header, so tables of labels and values often have an empty one. Nothing is reported if the
//! template has an empty header too.

use crate::markdown::document::Document;
use crate::markdown::table::Table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::edit::Edit;

pub const RULE: Rule = Rule {
    id: "table-headerless",
    category: Category::Table,
    page: page!("table_headerless.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    for table in context.tables {
        let Some(&first) = table.head.first() else {
            continue;
        };
        let bare = table.head.iter().all(|&cell| document.blocks[cell].content.is_empty());
        if !bare || table.rows.is_empty() || is_templates(context, table) {
            continue;
        }
        let head = document.blocks[first].parent.unwrap_or(table.block);
        let span = document.blocks[head].span.trim(document.text);
        let message = "the table has an empty header row";
        let mut finding = RULE.finding(span, message, "Name its columns");
        finding.fixes.extend(named(document, table));
        findings.push(finding);
    }
}

/// Whether the template has a table with an empty header in the same section.
fn is_templates(context: &Whole, table: &Table) -> bool {
    let section = context.alignment.template_section[table.section];
    let expected = section.zip(context.alignment.template);
    expected.is_some_and(|(section, template)| {
        let mut tables = template.sections[section].tables.iter();
        tables.any(|columns| columns.iter().all(String::is_empty))
    })
}

/// The fix that names the columns of labels and values `Field` and `Value`.
fn named(document: &Document, table: &Table) -> Option<Fix> {
    let [first, second] = table.head[..] else {
        return None;
    };
    let edit = |cell: usize, name: &str| Edit {
        span: document.blocks[cell].span,
        insert: format!(" {name} ").into(),
    };
    Some(Fix {
        title: "Name the columns Field and Value".into(),
        kind: FixKind::Preview,
        edits: vec![edit(first, "Field"), edit(second, "Value")],
    })
}
