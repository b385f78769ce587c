//! Entries of a contents list written by hand without a heading in the document.
//!
//! An entry whose text is a heading's title belongs to that heading, even if its link is wrong; `anchor-broken` reports the
//! link. Links to other files are not checked.

use crate::markdown::anchor;
use crate::markdown::document::BlockKind;
use crate::markdown::whole_lines;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::link::anchor_broken::escaped;
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::likeness::likeness;
use crate::text::normal;

pub const RULE: Rule = Rule {
    id: "toc-stale-entry",
    category: Category::Link,
    page: page!("toc_stale_entry.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

/// The most entries for which a similar heading is searched.
const WITH_NEAREST: usize = 50;

/// The least similarity of two titles for one to be offered as a fix for the other.
const LEAST: f64 = 0.6;

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    let text = document.text;
    let Some(contents) = context.contents().filter(|contents| contents.is_about_headings()) else {
        return;
    };
    let anchors = context.anchors();
    let mut listed = vec![false; anchors.targets.len()];
    for target in contents.entries.iter().filter_map(|entry| entry.target) {
        listed[target] = true;
    }
    let leads = |link: usize| {
        let destination = document.links[link].destination.as_ref();
        anchors.leads(destination.trim_start_matches('#'))
    };
    let stale = contents
        .entries
        .iter()
        .filter(|entry| entry.internal && entry.target.is_none() && !entry.link.is_some_and(leads));
    for (count, entry) in stale.enumerate() {
        let message = format!("the contents list names `{}`, which is not a heading", entry.label.trim());
        let help = "Remove the entry, or replace it by the heading that is meant";
        let mut finding = RULE.finding(entry.span, message, help);
        let label = normal::title(&entry.label);
        let near = |(at, target): (usize, &anchor::Target)| {
            let alike = likeness(&normal::title(&target.title), &label, LEAST);
            (!listed[at] && LEAST <= alike && contents.concerns(document, target.block))
                .then_some((alike, at))
        };
        let nearest = (count < WITH_NEAREST)
            .then(|| {
                let all = anchors.targets.iter().enumerate();
                all.filter_map(near).max_by(|a, b| a.0.total_cmp(&b.0))
            })
            .flatten();
        if let (Some((_, at)), Some(_)) = (nearest, entry.link) {
            let target = &anchors.targets[at];
            let title = target.title.trim();
            let shown = title.replace('[', "\\[").replace(']', "\\]");
            let insert = format!("[{shown}](#{})", escaped(&target.slug));
            let fix = Fix::new(FixKind::Choice, format!("Name `{title}` instead"), entry.span, insert);
            finding.fixes.push(fix);
        }
        let item = document.blocks[entry.item].span.trim(text);
        let nested = (entry.item..document.blocks[entry.item].end)
            .any(|at| matches!(document.blocks[at].kind, BlockKind::List { .. }));
        if !nested {
            finding.fixes.push(whole_lines::remove(document, item, FixKind::Preview, "Remove the entry"));
        }
        findings.push(finding);
    }
}
