//! Findings about sample text of the template that is unchanged.
//!
//! Neighbouring items of a table or list give one finding, because five unchanged rows are one task.

use crate::markdown::directive;
use crate::markdown::document::BlockKind;
use crate::model::finding::{Finding, Fix, FixKind};
use crate::model::state::{ItemKind, ItemState};
use crate::progress::completeness::Assessed;
use crate::reading::item::Item;
use crate::rules::metadata::meta_date_template;
use crate::rules::rule::{Rule, Whole};
use crate::text::lines::Span;

/// The kinds of unchanged samples; each kind has a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    Claim,
    Row,
    Diagram,
    Text,
}

/// The kind of an unchanged item.
fn sample(assessed: &Assessed) -> Sample {
    match assessed.kind {
        ItemKind::Diagram => Sample::Diagram,
        ItemKind::Code => Sample::Text,
        _ if assessed.claim => Sample::Claim,
        ItemKind::Row => Sample::Row,
        _ => Sample::Text,
    }
}

/// Reports the unchanged samples of a kind. `message` gets their number and the word for them.
pub fn report(
    context: &Whole,
    rule: &'static Rule,
    kind: Sample,
    message: impl Fn(usize, &str) -> String,
    help: &'static str,
    findings: &mut Vec<Finding>,
) {
    for assessed in context.assessed {
        let mut run: Vec<&Item> = Vec::new();
        for assessed in assessed.iter().filter(|assessed| assessed.state == ItemState::Unchanged) {
            let Some(item) = assessed.item.map(|at| &context.items[at]) else {
                continue;
            };
            let fits = sample(assessed) == kind;
            // Dates of the template are reported by `meta-date-template`.
            if fits && meta_date_template::date_of(context, item).is_some() {
                continue;
            }
            let continues = run.last().is_some_and(|last| last.group.is_some() && last.group == item.group);
            if !run.is_empty() && (!fits || !continues) {
                findings.push(finding(context, rule, &run, &message, help));
                run.clear();
            }
            if fits {
                run.push(item);
            }
        }
        if !run.is_empty() {
            findings.push(finding(context, rule, &run, &message, help));
        }
    }
}

fn finding(
    context: &Whole,
    rule: &'static Rule,
    run: &[&Item],
    message: &impl Fn(usize, &str) -> String,
    help: &'static str,
) -> Finding {
    let span = Span::new(run[0].span.from, run[run.len() - 1].span.to);
    let what = match (run[0].kind, run.len()) {
        (ItemKind::Row, 1) => "row",
        (ItemKind::Row, _) => "rows",
        (ItemKind::ListItem, 1) => "list item",
        (ItemKind::ListItem, _) => "list items",
        (ItemKind::Field, 1) => "field",
        (ItemKind::Field, _) => "fields",
        (ItemKind::Code, _) => "block of code",
        (ItemKind::Diagram, _) => "diagram",
        _ => "paragraph",
    };
    rule.finding(span, message(run.len(), what), help).with_fix(keep(context, run[0]))
}

/// The fix that inserts a `keep` directive before the outermost block that contains the item.
fn keep(context: &Whole, item: &Item) -> Fix {
    let document = context.document;
    let outer = std::iter::successors(Some(item.block), |&block| document.blocks[block].parent).last();
    let outer = &document.blocks[outer.unwrap_or(item.block)];
    let from = outer.span.from;
    let at = document.lines.start(from);
    let newline = document.lines.newline();
    let insert = directive::write("keep") + newline;
    // It says what it is true for: a field may be a row or an item beside others.
    let title = match outer.kind {
        BlockKind::Table => "Keep the table as it is: it is true here",
        BlockKind::List { .. } => "Keep the list as it is: it is true here",
        _ => "Keep it as it is: it is true here",
    };
    Fix::new(FixKind::Choice, title, Span::new(at, at), insert)
}
