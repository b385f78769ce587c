//! Headings that are missing in a contents list written by hand.
//!
//! Only headings after the list are checked, on the levels that the list contains. The finding is at the heading; the fix
//! inserts the entry at its place by the order of the document.

use crate::markdown::anchor::{Anchors, Target};
use crate::markdown::contents::{self, Contents, ContentsEntry};
use crate::markdown::document::Document;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::link::anchor_broken::escaped;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{APART_TITLES, INFO_TITLES};

pub const RULE: Rule = Rule {
    id: "toc-missing-entry",
    category: Category::Link,
    page: page!("toc_missing_entry.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    let Some(contents) = context.contents().filter(|contents| contents.is_about_headings()) else {
        return;
    };
    let anchors = context.anchors();
    let mut listed = vec![None; anchors.targets.len()];
    for (at, entry) in contents.entries.iter().enumerate() {
        if let Some(target) = entry.target {
            listed[target].get_or_insert(at);
        }
    }
    // For each level the last listed heading of that level, reset at a heading of a higher rank.
    let mut last: [Option<usize>; 7] = [None; 7];
    for (at, target) in anchors.targets.iter().enumerate() {
        let level = usize::from(target.level).min(6);
        if document.blocks[target.block].parent.is_some() {
            continue;
        }
        if let Some(entry) = listed[at] {
            last[level] = Some(entry);
            last[level + 1..].fill(None);
            continue;
        }
        let wanted = contents.expected[at] && !is_apart(&target.title);
        if !wanted {
            continue;
        }
        let span = document.blocks[target.block].content;
        let message = format!("`{}` is not in the contents list", target.title.trim());
        let finding = RULE.finding(span, message, "Add it to the list");
        let fix = entry_fix(document, anchors, contents, &last[..=level], target);
        findings.push(match fix {
            Some(fix) => finding.with_fix(fix),
            None => finding,
        });
    }
}

/// Whether contents lists usually leave out a section with this title.
fn is_apart(title: &str) -> bool {
    let name = normal::title(title);
    name.is_empty()
        || contents::is_contents_title(title)
        || INFO_TITLES.is("anywhere", &name)
        || APART_TITLES.has_exactly(&name)
}

/// The fix that inserts the entry after the previous entry of its level, or as the first entry under its parent.
fn entry_fix(
    document: &Document,
    anchors: &Anchors,
    contents: &Contents,
    last: &[Option<usize>],
    target: &Target,
) -> Option<Fix> {
    let text = document.text;
    let level = last.len() - 1;
    let same_level = |entry: &&ContentsEntry| {
        entry.target.is_some_and(|at| usize::from(anchors.targets[at].level) == level)
    };
    let model = contents.entries.iter().find(same_level)?;
    let (after, model) = match last[level] {
        Some(entry) => (Some(&contents.entries[entry]), &contents.entries[entry]),
        None => (last[..level].iter().rev().flatten().next().map(|&at| &contents.entries[at]), model),
    };
    let at = match after {
        Some(entry) if std::ptr::eq(entry, model) => {
            line_end(document, document.blocks[entry.item].span.trim(text).to)
        }
        Some(entry) => line_end(document, entry.span.to),
        None => document.lines.start(contents.span.from),
    };
    let line = document.lines.around(model.span.from);
    let indent =
        marker(&text[line.from..model.span.from], after.is_some_and(|after| std::ptr::eq(after, model)));
    let numbered = normal::number(&model.label).0.is_some();
    let title = if numbered { target.title.trim() } else { normal::number(&target.title).1 };
    let label = match model.link {
        Some(_) => {
            let label = title.replace('[', "\\[").replace(']', "\\]");
            format!("[{label}](#{})", escaped(&target.slug))
        }
        None => title.to_string(),
    };
    let eol = document.lines.newline();
    let open = !text[..at].is_empty() && !text[..at].closes_with(b"\n\r");
    let insert = if open { format!("{eol}{indent}{label}") } else { format!("{indent}{label}{eol}") };
    let title = format!("Add `{}` to the contents", target.title.trim());
    Some(Fix::new(FixKind::Preview, title, Span::new(at, at), insert))
}

fn line_end(document: &Document, byte: usize) -> usize {
    document.lines.around(byte).to
}

/// The list marker with the text before it; a numbered marker after another entry gets the next number.
fn marker(before: &str, follows: bool) -> String {
    let digits: String = before.chars().filter(char::is_ascii_digit).collect();
    match digits.parse::<u32>() {
        Ok(number) if follows && number < 10_000 => before.once_replaced(&digits, &(number + 1).to_string()),
        _ => before.to_string(),
    }
}
