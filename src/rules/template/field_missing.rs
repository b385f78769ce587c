//! Fields that the template has in a section and that the document's section lacks.
//!
//! They lower the completeness, so each is named in a finding. `meta-missing` reports missing metadata.

use crate::markdown::heading;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::model::state::{ItemKind, ItemState, SectionState};
use crate::progress::alignment::OutlineEntry;
use crate::reading::metadata::Key;
use crate::rules::rule::{Check, Rule, Whole};
use crate::rules::shared::names::listed;
use crate::text::lines::Span;
use crate::text::normal;

pub const RULE: Rule = Rule {
    id: "field-missing",
    category: Category::Template,
    page: page!("field_missing.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    for (entry, items) in context.alignment.outline.iter().zip(context.assessed) {
        let OutlineEntry::Section { section, state } = *entry else {
            continue;
        };
        let missing = items.iter().filter(|item| {
            let field = matches!(item.kind, ItemKind::Field | ItemKind::ListItem);
            field
                && item.state == ItemState::Missing
                && !item.label.is_empty()
                && !is_metadata(context, &item.label)
        });
        let labels: Vec<&str> = missing.map(|item| &*item.label).collect();
        let table = items.iter().find(|item| item.kind == ItemKind::Row && item.state == ItemState::Missing);
        // `section-empty` reports a section without any text.
        let table = table.filter(|row| !row.label.is_empty() && state != SectionState::Empty);
        let fields = match labels.len() {
            0 => None,
            1 => Some(format!("the field {}", listed(&labels))),
            _ => Some(format!("the fields {}", listed(&labels))),
        };
        let table = table.map(|row| format!("the table with `{}`", row.label));
        let lacking = match (fields, table) {
            (None, None) => continue,
            (Some(fields), Some(table)) => format!("{fields} and {table}"),
            (one, other) => one.or(other).unwrap_or_default(),
        };
        let (name, span) = match heading::span(document, section) {
            Some(span) => (format!("`{}`", heading::name(document, section)), span),
            None => ("the text before the first heading".to_string(), Span::new(0, 0)),
        };
        let message = format!("{name} lacks {lacking} of the template");
        let help = "Add what it lacks with its answer, or say why it does not apply";
        findings.push(RULE.finding(span, message, help));
    }
}

/// Whether `meta-missing` reports this field.
pub fn is_metadata(context: &Whole, label: &str) -> bool {
    let key = Key::of(&normal::normal(label));
    let asked = matches!(key, Some(Key::Version | Key::Status | Key::Owner | Key::Updated));
    let wanted = |key| context.alignment.template.is_some_and(|it| it.metadata.about(key).is_some());
    asked && key.is_some_and(|key| wanted(key) && context.metadata.about(key).is_none())
}
