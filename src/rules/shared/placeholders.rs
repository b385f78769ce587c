//! Code of all placeholder rules: makes a finding for each placeholder, with the answers that can be offered.
//!
//! Deliberately absent: groups and the severity in an approved document. They depend on the whole document, and the second
//! phase (`review`) sets them.

use crate::model::finding::{Evidence, Finding, Fix, FixKind, Input, Severity};
use crate::placeholder::form::Answer;
use crate::placeholder::{self, Form, Placeholder};
use crate::reading::place::{self, Cell};
use crate::reading::{decision, item};
use crate::rules::rule::{Context, Rule};
use crate::rules::shared::safe;
use crate::text::contains::Search;
use crate::text::date::Date;
use crate::text::lines::Span;
use crate::words::EXAMPLE_SIGNS;

use crate::markdown::document::BlockKind;
use crate::markdown::whole_lines;

/// The most characters of a placeholder that a message quotes.
const SHOWN: usize = 60;

/// Reports the placeholders of a form.
pub fn report(context: &Context, rule: &'static Rule, form: &'static Form, findings: &mut Vec<Finding>) {
    if !context.placeholders.iter().any(|placeholder| placeholder.form == form) {
        return;
    }
    for placeholder in context.placeholders.iter().filter(|placeholder| placeholder.form == form) {
        let shown = format!("`{}`", place::shortened(placeholder.span.of(context.document.text), SHOWN));
        let possible = placeholder.evidence == Evidence::Possible;
        let mut message = match possible {
            true => format!("{shown} may be a placeholder that is not filled in"),
            false => match form.message.cut("{}") {
                Some((before, behind)) => [before, &shown, behind].concat(),
                None => form.message.to_string(),
            },
        };
        let cell = place::cell(context.document, context.tables, context.placeholders, placeholder.span);
        if let Some(cell) = &cell {
            message.push_str(&told(cell));
        }
        let label = place::label(context.document, context.items, cell.as_ref(), placeholder.span);
        let mut finding = rule.finding(placeholder.span, message, form.help);
        if possible {
            finding.severity = Severity::Info;
        }
        finding.form = Some(placeholder.form.id);
        finding.label = Some(label.into());
        finding.evidence = Some(placeholder.evidence);
        finding.fixes = fixes(context, placeholder);
        finding.input = Some(placeholder.input.clone());
        findings.push(finding);
    }
}

/// The place of a placeholder in a table, for the message, because many rows may have the same placeholder.
fn told(cell: &Cell) -> String {
    let row = cell.key.clone().unwrap_or_else(|| cell.row.to_string());
    match cell.column.as_str() {
        "" => format!(" (row `{row}`)"),
        column => format!(" (row `{row}`, column `{column}`)"),
    }
}

fn fixes(context: &Context, placeholder: &Placeholder) -> Vec<Fix> {
    let span = placeholder.span;
    let whole = placeholder.replaced(context.document.text);
    match (&placeholder.input, placeholder.form.answer) {
        (_, Answer::RemoveComment) => {
            let (document, text) = (context.document, context.document.text);
            let mut fix = whole_lines::remove(document, span, FixKind::Safe, "Remove the comment");
            if !whole_lines::is_alone(document, span) {
                let line = document.lines.around(span.from);
                let inside = span.to <= line.to;
                let (before, behind) = (&text[line.from..span.from], &text[span.to..line.to.max(span.to)]);
                // Right behind a sign or a word it may part what belongs together.
                if before.ends_with('#') || inside && safe::kind(text, line, &fix.edits) != FixKind::Safe {
                    return Vec::new();
                }
                let html = document.block_at(span.from).map(|at| &document.blocks[at].kind);
                let spaced = html != Some(&BlockKind::Html) && behind.starts_with(' ');
                let apart = inside && before.ends_with(' ') && (spaced || behind.trim().is_empty());
                fix.kind = if apart { FixKind::Safe } else { FixKind::Preview };
            }
            vec![fix]
        }
        // If the section has no other text, the example has to be replaced by an answer.
        (_, Answer::ReplaceExample) if is_alone(context, span) => Vec::new(),
        (_, Answer::RemoveLine | Answer::ReplaceExample) => {
            vec![whole_lines::remove(context.document, span, FixKind::Preview, "Remove the line")]
        }
        (Input::Choice { options }, _) => {
            let fix = |option: &String| {
                Fix::new(FixKind::Choice, format!("Choose {option}"), whole, option.clone())
            };
            // A placeholder in the place of a text that may be none would be a step back.
            let possible = placeholder.evidence == Evidence::Possible;
            let kept = |option: &&String| !possible || placeholder::count(option) == 0;
            options.iter().filter(kept).map(fix).collect()
        }
        (Input::Date, _) => {
            let today = context.options.today.iter();
            let written = |today: &String| {
                let asked = span.of(context.document.text);
                Date::iso(today).and_then(|date| date.written_as(asked)).unwrap_or_else(|| today.clone())
            };
            today
                .map(written)
                .map(|today| Fix::new(FixKind::Choice, format!("Set to today, {today}"), whole, today))
                .collect()
        }
        _ => number(context, placeholder).or_else(|| suggestion(context, placeholder)).into_iter().collect(),
    }
}

/// The fix that writes the number of a record, which its folder gives: for `ADR-XXX`, and for `[number]` in its title.
fn number(context: &Context, placeholder: &Placeholder) -> Option<Fix> {
    let next = context.options.folder.next.as_ref()?;
    let span = placeholder.span;
    let prefix = decision::open_number(span.of(context.document.text))?;
    let section = &context.document.sections[context.document.section_at(span.from)];
    let title = || {
        let heading = section.heading.map(|block| context.document.blocks[block].span);
        section.level == 1 && heading.is_some_and(|heading| heading.overlaps(span))
    };
    let name = format!("{prefix}{next}");
    (!prefix.is_empty() || title()).then(|| Fix::new(FixKind::Choice, format!("Use {name}"), span, name))
}

/// Whether a placeholder is the only content of its section.
fn is_alone(context: &Context, span: Span) -> bool {
    let section = context.document.section_at(span.from);
    item::of_section(context.items, section).len() <= 1
}

/// The fix that keeps the example as the answer, as in `[e.g., PostgreSQL]`.
fn suggestion(context: &Context, placeholder: &Placeholder) -> Option<Fix> {
    let inner = placeholder.span.of(context.document.text).strip_prefix('[')?.strip_suffix(']')?;
    let sign = EXAMPLE_SIGNS.opening(inner)?;
    let answer = inner[sign.len()..].trim_start_matches(',').trim();
    let open = answer.is_empty() || answer.has_word("etc") || answer.contains('[');
    let title = "Keep the example as the answer";
    let whole = placeholder.replaced(context.document.text);
    (!open).then(|| Fix::new(FixKind::Choice, title, whole, answer.to_string()))
}
