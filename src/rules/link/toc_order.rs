//! Entries of a contents list written by hand in another order than the headings.
//!
//! The fewest entries that have to move are reported: all outside of a longest increasing subsequence. The fix sorts the
//! entries of one list, each with its nested entries.

use crate::markdown::contents::Contents;
use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::edit::Edit;
use crate::text::lines::Span;
use crate::text::sort;

pub const RULE: Rule = Rule {
    id: "toc-order",
    category: Category::Link,
    page: page!("toc_order.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

/// Up to this many findings, each has the fix that sorts the list; beyond, only the first has it.
const SHARED: usize = 16;

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    let Some(contents) = context.contents().filter(|contents| contents.is_about_headings()) else {
        return;
    };
    let anchors = context.anchors();
    let found: Vec<(usize, usize)> =
        contents.entries.iter().enumerate().filter_map(|(at, entry)| Some((at, entry.target?))).collect();
    let targets: Vec<usize> = found.iter().map(|&(_, target)| target).collect();
    let moved: Vec<usize> = moved(&targets);
    if moved.is_empty() {
        return;
    }
    let fix = sorted(document, contents);
    for (count, &index) in moved.iter().enumerate() {
        let entry = &contents.entries[found[index].0];
        let title = anchors.targets[targets[index]].title.trim();
        let message = format!("`{title}` is at another place in the document than in the contents list");
        let mut finding = RULE.finding(entry.span, message, "Move the entry, or the section");
        if count == 0 || moved.len() <= SHARED {
            finding.fixes.extend(fix.clone());
        }
        findings.push(finding);
    }
}

/// The positions outside of a longest subsequence whose values never decrease.
fn moved(values: &[usize]) -> Vec<usize> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; values.len()];
    for (at, &value) in values.iter().enumerate() {
        let place = tails.partition_point(|&tail| values[tail] <= value);
        before[at] = place.checked_sub(1).map(|place| tails[place]);
        if place == tails.len() {
            tails.push(at);
        } else {
            tails[place] = at;
        }
    }
    let mut kept = vec![false; values.len()];
    let mut next = tails.last().copied();
    while let Some(at) = next {
        kept[at] = true;
        next = before[at];
    }
    (0..values.len()).filter(|&at| !kept[at]).collect()
}

/// The fix that sorts the outermost list that is not in order.
fn sorted(document: &Document, contents: &Contents) -> Option<Fix> {
    let text = document.text;
    let first = contents.entries.first()?.item;
    let last = contents.entries.last()?.item;
    let lists = (first.saturating_sub(1)..=last)
        .filter(|&at| matches!(document.blocks[at].kind, BlockKind::List { .. }));
    for list in lists {
        let mut places: Vec<(usize, Span)> = Vec::new();
        for item in document.children(list) {
            let entry = contents.entries.partition_point(|entry| entry.item < item);
            let Some(entry) = contents.entries.get(entry).filter(|entry| entry.item == item) else {
                continue;
            };
            let leaf = document.children(item).next()?;
            let to = document.blocks[item].span.trim(text).to;
            // An entry without a heading stays after the entry before it.
            let place = entry.target.or(places.last().map(|&(place, _)| place)).unwrap_or(0);
            places.push((place, Span::new(document.blocks[leaf].content.from.min(to), to)));
        }
        let mut order: Vec<usize> = (0..places.len()).collect();
        sort::by_key(&mut order, |&at| places[at].0);
        let edits: Vec<Edit> = order
            .iter()
            .enumerate()
            .filter(|(place, at)| *place != **at)
            .map(|(place, &at)| Edit {
                span: places[place].1,
                insert: places[at].1.of(text).to_string().into(),
            })
            .collect();
        if !edits.is_empty() {
            return Some(Fix {
                title: "Put the contents in the order of the document".into(),
                kind: FixKind::Preview,
                edits,
            });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn the_fewest_move() {
        assert_eq!(moved(&[0, 1, 2]), [0usize; 0]);
        assert_eq!(moved(&[3, 0, 1, 2]), [0]);
        assert_eq!(moved(&[0, 2, 1, 3]).len(), 1);
        assert_eq!(moved(&[]), [0usize; 0]);
    }
}
