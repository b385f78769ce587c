//! Findings about sample text of the template that is unchanged.
//!
//! Neighbouring items of a table or list give one finding, because five unchanged rows are one task.

use crate::markdown::directive;
use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::{Finding, Fix, FixKind};
use crate::model::state::{ItemKind, ItemState};
use crate::progress::completeness::Assessed;
use crate::reading::item::Item;
use crate::rules::metadata::meta_date_template;
use crate::rules::rule::{Rule, Whole};
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::shared::SharedText;

/// The kinds of unchanged samples; each kind has a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    Claim,
    Row,
    Diagram,
    Text,
}

/// The kind of an unchanged item.
pub fn sample(assessed: &Assessed) -> Sample {
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
    rule.finding(span, message(run.len(), what), help).with_fix(keep(context, run, what))
}

/// The fix that confirms the items by `keep` directives: in each of them, if others stand beside them in the same
/// block, else one before the outermost block that contains them.
fn keep(context: &Whole, run: &[&Item], what: &str) -> Fix {
    let document = context.document;
    let outermost =
        |block: usize| std::iter::successors(Some(block), |&block| document.blocks[block].parent).last();
    let outer = outermost(run[0].block).unwrap_or(run[0].block);
    let from = document.blocks[outer].span.from;
    let before = |block: usize| context.items.partition_point(|item| item.block < block);
    let alone = before(document.blocks[outer].end) - before(outer) == run.len();
    let own = run.iter().map(|item| end_of(document, item)).collect::<Option<Vec<usize>>>();
    if let Some(ends) = own.filter(|_| !alone) {
        let insert = SharedText::from(format!(" {}", directive::write("keep")));
        let edits = ends.into_iter().map(|at| Edit { span: Span::new(at, at), insert: insert.clone() });
        let title = match run.len() {
            1 => format!("Keep this {what} as it is: it is true here"),
            count => format!("Keep these {count} {what} as they are: they are true here"),
        };
        return Fix { title: title.into(), kind: FixKind::Choice, edits: edits.collect() };
    }
    let at = document.lines.start(from);
    let insert = directive::write("keep") + document.lines.newline();
    // It says what it is true for: others may stand beside it, where each cannot be confirmed by itself.
    let title = match document.blocks[outer].kind {
        BlockKind::Table => "Keep the table as it is: it is true here",
        BlockKind::List { .. } => "Keep the list as it is: it is true here",
        _ => "Keep it as it is: it is true here",
    };
    Fix::new(FixKind::Choice, title, Span::new(at, at), insert)
}

/// Where a comment about a row or a line of text alone can stand in it.
fn end_of(document: &Document, item: &Item) -> Option<usize> {
    let text = document.text;
    let source = item.span.of(text).trim_end();
    match document.blocks[item.block].kind {
        BlockKind::Row => {
            let cells = source.strip_suffix('|').filter(|cells| !cells.ends_with('\\')).unwrap_or(source);
            Some(item.span.from + cells.trim_end().len())
        }
        // A row of a table drawn in text has no place for a comment.
        BlockKind::Paragraph if item.group != Some(item.block) && !source.ends_with('\\') => {
            Some(item.span.from + source.len())
        }
        _ => None,
    }
}
