//! Decisions that consider only one option.

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::reading::decision::{Part, Role};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::contains::Search;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::NOTHING;

pub const RULE: Rule = Rule {
    id: "adr-single-option",
    category: Category::Decision,
    page: page!("adr_single_option.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let text = context.document.text;
    for record in &context.decisions.records {
        let Some((part, body)) = record.filled(Role::Options, text) else {
            continue;
        };
        let label =
            text[record.span.from..part.span.from].trim_end().split_signs(b"\n\r").next_back().unwrap_or("");
        let others = normal::normal(label).has_word("alternative");
        let none = table::is_dash(body) || NOTHING.has_exactly(&normal::normal(body));
        let single = !others && items(context.document, part) == Some(1);
        if none || single {
            let message = format!("{} names no alternative", record.name());
            findings.push(RULE.finding(
                part.span,
                message,
                "Name the other options, and why they were rejected",
            ));
        }
    }
}

/// The number of items of a part that is a list; `None` for other parts.
fn items(document: &Document, part: &Part) -> Option<usize> {
    let list = document.next_block(part.span.from);
    let block = document.blocks.get(list)?;
    let whole = matches!(block.kind, BlockKind::List { .. }) && part.span.to <= block.span.to;
    whole.then(|| document.children(list).count())
}
