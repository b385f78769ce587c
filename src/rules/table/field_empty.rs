//! Labels without an answer: `- Title:`, `**Owner:**`, a row of a table of fields with an empty second cell.
//!
//! The completeness knows which items are open; this rule reports those that are open because they are empty.
//! `table-cell-empty` reports rows of other tables, `signature-blank` signatures.

use crate::markdown::document::BlockKind;
use crate::model::finding::{Category, Finding, Fix, FixKind, Severity};
use crate::model::state::{ItemKind, ItemState};
use crate::reading::sign_off;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::invisible;
use crate::text::shorten::shorten;

pub const RULE: Rule = Rule {
    id: "field-empty",
    category: Category::Table,
    page: page!("field_empty.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let text = context.document.text;
    let open = context.assessed.iter().flatten().filter(|assessed| assessed.state == ItemState::Open);
    let items = open.filter_map(|assessed| context.items.get(assessed.item?));
    let mut empty = items
        .filter(|item| item.kind == ItemKind::Field || !item.label.is_empty())
        .filter(|item| invisible::shows_nothing(item.value.of(text)))
        .filter(|item| !context.has_placeholder(item.span))
        .peekable();
    if empty.peek().is_none() {
        return;
    }
    let sign_offs = context.sign_offs();
    for item in empty {
        let signed = |sign_off: &sign_off::SignOff| sign_off.blank && sign_off.span.overlaps(item.span);
        if !sign_offs.iter().any(signed) {
            let block = &context.document.blocks[item.block].kind;
            let point = matches!(block, BlockKind::ListItem { .. });
            let (message, help) = match shorten(&item.label, 60) {
                _ if point => ("this point of the list is empty".to_string(), "Write it, or remove it"),
                _ if matches!(block, BlockKind::Code { .. }) => {
                    ("the block of code is empty".to_string(), "Write the code, or remove the block")
                }
                label if invisible::shows_nothing(&label) => {
                    ("the field has neither a label nor an answer".to_string(), "Fill it in, or remove it")
                }
                label => (format!("`{label}` has no answer"), "Write the answer, or remove the label"),
            };
            let mut finding = RULE.finding(item.span, message, help);
            let line = context.document.lines.around(item.span.from);
            if point && line.trim(text) == item.span {
                finding.fixes.push(Fix::new(FixKind::Preview, "Remove this point", line, ""));
            }
            findings.push(finding);
        }
    }
}
