//! Sections in another order than in the template: the smallest set of moved sections.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::progress::alignment::Alignment;
use crate::rules::rule::{Check, Rule, Whole};

pub const RULE: Rule = Rule {
    id: "section-out-of-order",
    category: Category::Structure,
    page: page!("section_out_of_order.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let Some(template) = context.alignment.template else {
        return;
    };
    let document = context.document;
    let aligned: Vec<(usize, usize)> = pairs(context.alignment)
        .filter(|&(section, expected)| {
            0 < section && 1 < document.sections[section].level && !template.sections[expected].repeatable
        })
        .collect();
    let kept = longest_rising(&aligned.iter().map(|&(_, expected)| expected).collect::<Vec<_>>());
    for (index, &(section, expected)) in aligned.iter().enumerate() {
        if kept[index] {
            continue;
        }
        // A section that has moved with its parent is not reported.
        let parent = document.sections[section].parent;
        let with_parent = parent.is_some_and(|parent| {
            aligned.iter().zip(&kept).any(|(pair, &kept)| pair.0 == parent && !kept)
                && context.alignment.template_section[parent] == template.sections[expected].parent
        });
        let Some(heading) = document.sections[section].heading.filter(|_| !with_parent) else {
            continue;
        };
        let earlier = (1..expected).rev().find(|&at| context.alignment.template_section.contains(&Some(at)));
        let place =
            earlier.map_or("first".to_string(), |at| format!("after `{}`", template.sections[at].title));
        let message = format!("in the template `{}` comes {place}", template.sections[expected].title);
        let span = document.blocks[heading].content.trim(document.text);
        findings.push(RULE.finding(span, message, "Move it there, unless the other order is meant"));
    }
}

fn pairs<'a>(alignment: &'a Alignment) -> impl Iterator<Item = (usize, usize)> + 'a {
    let sections = alignment.template_section.iter().enumerate();
    sections.filter_map(|(section, expected)| expected.map(|expected| (section, expected)))
}

/// For each value whether it belongs to a longest increasing subsequence (patience sorting, Fredman 1975).
fn longest_rising(values: &[usize]) -> Vec<bool> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; values.len()];
    for (index, &value) in values.iter().enumerate() {
        let at = tails.partition_point(|&tail| values[tail] < value);
        before[index] = at.checked_sub(1).map(|at| tails[at]);
        if at == tails.len() { tails.push(index) } else { tails[at] = index }
    }
    let mut kept = vec![false; values.len()];
    let mut next = tails.last().copied();
    while let Some(index) = next {
        kept[index] = true;
        next = before[index];
    }
    kept
}
