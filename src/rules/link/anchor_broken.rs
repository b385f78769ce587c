//! Links to anchors that do not exist in the document.
//!
//! Headings have the anchors of GitHub, GitLab or Azure DevOps, as the project's settings choose; ids in HTML are anchors
//! too, and case is ignored. An entry of a contents list without a heading is reported by `toc-stale-entry`.

use std::cell::OnceCell;

use crate::markdown::anchor::{Anchors, Target};
use crate::markdown::contents::Contents;
use crate::markdown::html_links;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::likeness::likeness;
use crate::text::map::{Map, Set};
use crate::text::normal;
use crate::text::signs::Signs;
use crate::text::sort;
use crate::text::url::percent_decoded;

pub const RULE: Rule = Rule {
    id: "anchor-broken",
    category: Category::Link,
    page: page!("anchor_broken.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: false,
    check: Check::Whole(check),
};

/// The most links for which the most similar headings are searched.
const WITH_FIXES: usize = 50;

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    let inside = |link: &&crate::markdown::document::Link| {
        fragment(link.destination.as_ref()).is_some() && !link.image
    };
    let mut in_html = html_links::addresses(document);
    in_html.retain(|address| fragment(address.of(document.text)).is_some());
    if !document.links.iter().any(|link| inside(&link)) && in_html.is_empty() {
        return;
    }
    let anchors = context.anchors();
    let mut stale = Set::default();
    if let Some(contents) = context.contents() {
        stale = contents.stale_links();
        astray(context, anchors, contents, findings);
    }
    let mut offered = 0;
    let mut likenesses = context.likenesses.borrow_mut();
    likenesses.keep_for(anchors);
    let titles = OnceCell::<Vec<String>>::new();
    let by_letters = OnceCell::new();
    for (at, link) in document.links.iter().enumerate().filter(|(_, link)| inside(link)) {
        let Some(fragment) = fragment(link.destination.as_ref()) else {
            continue;
        };
        if anchors.leads(fragment) || stale.contains(&at) {
            continue;
        }
        let destination = link.destination_span(document.text);
        let span = destination.unwrap_or(link.span);
        if context.has_placeholder(span) {
            continue;
        }
        // The link may work on another platform, which makes a different anchor from the same title.
        let label = link.label.of(document.text);
        let likeness = likenesses.of(fragment, label, || {
            let letters = letters(fragment);
            let same = by_letters.get_or_init(|| by_letters_of(anchors)).get(&letters).copied();
            same.filter(|_| 2 < letters.len())
        });
        let same = likeness.same.map(|target| &anchors.targets[target]);
        let message = likeness.message.get_or_init(|| match same {
            Some(target) => format!("the anchor of `{}` is `#{}`", target.title.trim(), target.slug).into(),
            None => format!("no heading has the anchor `#{fragment}`").into(),
        });
        let help = "Link to the anchor of a heading that exists";
        let mut finding = RULE.finding(span, message.clone(), help);
        if same.is_some() {
            finding.severity = Severity::Warning;
            finding.help = "Use the anchor of the platform that shows the document".into();
        }
        if let Some(destination) = destination.filter(|_| offered < WITH_FIXES) {
            offered += 1;
            let nearest = likeness.nearest.get_or_init(|| {
                let title = |target: &Target| normal::title(&target.title);
                let titles = titles.get_or_init(|| anchors.targets.iter().map(title).collect());
                nearest(anchors, titles, fragment, &normal::title(label))
            });
            for &target in nearest {
                let target = &anchors.targets[target];
                let title = format!("Link to `{}` (#{})", target.title.trim(), target.slug);
                let insert = format!("#{}", escaped(&target.slug));
                finding.fixes.push(Fix::new(FixKind::Choice, title, destination, insert));
            }
        }
        findings.push(finding);
    }
    for address in in_html {
        let source = address.of(document.text);
        if fragment(source).is_some_and(|it| !anchors.leads(it)) && !context.has_placeholder(address) {
            let message = format!("no heading has the anchor `{source}`");
            findings.push(RULE.finding(address, message, "Link to the anchor of a heading that exists"));
        }
    }
}

/// The first heading with each anchor, by its letters and digits.
fn by_letters_of(anchors: &Anchors) -> Map<String, usize> {
    let mut by_letters = Map::default();
    for (at, target) in anchors.targets.iter().enumerate() {
        by_letters.or_insert(letters(&target.slug), at);
    }
    by_letters
}

/// The letters and digits of an anchor, in lower case.
fn letters(anchor: &str) -> String {
    percent_decoded(anchor).chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Reports entries of the contents list that link to another heading with the same title.
fn astray(context: &Whole, anchors: &Anchors, contents: &Contents, findings: &mut Vec<Finding>) {
    let document = context.document;
    for entry in &contents.entries {
        let (Some(wrong), Some(meant), Some(link)) = (entry.astray, entry.target, entry.link) else {
            continue;
        };
        let Some(span) = document.links[link].destination_span(document.text) else {
            continue;
        };
        let (wrong, meant) = (&anchors.targets[wrong], &anchors.targets[meant]);
        let line = |block: usize| document.lines.line(document.blocks[block].span.from);
        let message = format!(
            "this leads to the other `{}`, in line {}, not to the section in line {}",
            meant.title.trim(),
            line(wrong.block),
            line(meant.block)
        );
        let help = "Link to the anchor of the section that is meant";
        let title = format!("Link to #{}", meant.slug);
        let insert = format!("#{}", escaped(&meant.slug));
        let mut finding = RULE.finding(span, message, help);
        finding.severity = Severity::Warning;
        findings.push(finding.with_fix(Fix::new(FixKind::Choice, title, span, insert)));
    }
}

/// The fragment of a link into the document, after its `#`; `None` for routes, queries and a bare `#`.
fn fragment(destination: &str) -> Option<&str> {
    let fragment = destination.strip_prefix('#')?;
    let other = fragment.is_empty()
        || fragment.eq_ignore_ascii_case("top")
        || fragment.has_sign(b"/=!")
        || fragment.starts_with(":~:")
        || fragment.starts_with("fn");
    (!other).then_some(fragment)
}

/// The least similarity of two anchors for one to be offered as a fix for the other.
const LEAST: f64 = 0.55;

/// Up to three headings whose title equals the link's text or whose anchor is similar to `fragment`; `titles` are the
/// titles of all headings in normal form.
fn nearest(anchors: &Anchors, titles: &[String], fragment: &str, label: &str) -> Vec<usize> {
    let wanted = percent_decoded(fragment).to_lowercase();
    let mut near: Vec<(f64, usize)> = anchors
        .targets
        .iter()
        .enumerate()
        .filter(|(_, target)| !target.slug.is_empty())
        .map(|(at, target)| {
            let same = !label.is_empty() && titles[at] == label;
            (if same { 2.0 } else { likeness(&target.slug, &wanted, LEAST) }, at)
        })
        .filter(|&(alike, _)| LEAST <= alike)
        .collect();
    sort::by(&mut near, |a, b| b.0 < a.0);
    near.into_iter().take(3).map(|(_, at)| at).collect()
}

/// An anchor as a link's destination, with the characters percent-encoded that would end the destination.
pub fn escaped(slug: &str) -> String {
    let mut out = String::with_capacity(slug.len());
    for c in slug.chars() {
        match c {
            ' ' | '(' | ')' | '<' | '>' | '"' | '\\' | '%' | '#' => {
                out.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out
}
