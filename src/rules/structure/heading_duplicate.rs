//! Two headings with the same text under one parent.
//!
//! Two kinds of equal headings are left out: under different parents, because every component has its "Interfaces"; and
//! headings with a placeholder, which differ when they are filled in. `heading-multiple-h1` reports a second heading of
//! level 1.

use crate::markdown::heading;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::map::Map;

pub const RULE: Rule = Rule {
    id: "heading-duplicate",
    category: Category::Structure,
    page: page!("heading_duplicate.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    if !context.repeats_titles {
        return;
    }
    let mut seen = Map::default();
    for (section, source) in document.sections.iter().enumerate() {
        let Some(span) = heading::span(document, section).filter(|_| source.level > 1) else {
            continue;
        };
        let text = source.folded();
        if !text.contains(char::is_alphanumeric) || context.has_placeholder(span) {
            continue;
        }
        let first = *seen.or_insert((source.parent, text), section);
        if first == section {
            continue;
        }
        let line = document.lines.line(document.sections[first].span.from);
        let name = heading::name(document, section);
        let message = match source.parent {
            Some(parent) => format!("`{name}` occurs twice under `{}`", heading::name(document, parent)),
            None => format!("`{name}` occurs twice"),
        };
        let help = format!("Rename it, or join it with the one in line {line}");
        findings.push(RULE.finding(span, message, help));
    }
}
