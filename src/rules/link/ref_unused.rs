//! Definitions of link labels that no link uses.
//!
//! Definitions that are used as comments (`[//]: # (…)`) are left out.

use pulldown_cmark::{Event, LinkType, Tag};

use crate::markdown::document::BlockKind::{List, ListItem, Quote};
use crate::markdown::document::Document;
use crate::markdown::whole_lines;
use crate::model::finding::Category;
use crate::model::finding::{Finding, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::map::{Map, Set};
use crate::text::signs::Signs;

pub const RULE: Rule = Rule {
    id: "ref-unused",
    category: Category::Link,
    page: page!("ref_unused.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    if document.definitions.is_empty() {
        return;
    }
    let mut used = Set::default();
    for (event, _) in document.events.iter() {
        if let Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. }) = event
            && matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut)
        {
            used.insert(folded(id));
        }
    }
    // `[[norm]]` is a reference in brackets, if the document is not shown in a wiki.
    let wiki = document.links.iter().filter(|link| matches!(link.kind, LinkType::WikiLink { .. }));
    used.extend(wiki.map(|link| folded(link.label.of(document.text))));
    let again = shadowed(document);
    for (label, span) in &document.definitions {
        let comment = label.opens_with(b"/_#") && !label.contains(char::is_alphanumeric)
            || matches!(label.as_str(), "comment" | "_")
            || label.starts_with("_metadata_");
        if comment || used.contains(&folded(label)) {
            continue;
        }
        let span = span.trim(document.text);
        if labels_heading(document, span) {
            continue;
        }
        let message = format!("no link uses the label `{}`", label.replace('`', ""));
        let help = "Use it in a link, as in `[text][label]`, or remove it";
        let line = document.lines.line(span.from);
        let above = 1 < line && !document.lines.span(line - 1).of(document.text).trim().is_empty();
        let finding = RULE.finding(span, message, help);
        // Fences below the first line would be those of front matter.
        let next = &document.text[document.lines.span(line).to..];
        let fenced = ["---", "+++", ";;;"].iter().any(|fence| next.starts_with(fence));
        let opens = line == 1 && fenced;
        let below = line < document.lines.count() && !next.trim_start_signs(b" \t").opens_with(b"\n\r");
        let parts = below && !next.is_empty() && !is_definition(document, line + 1);
        let alone = whole_lines::is_alone(document, span);
        if opens || parts || !alone || above && !is_definition(document, line - 1) {
            findings.push(finding);
            continue;
        }
        let mut fix = whole_lines::remove(document, span, FixKind::Preview, "Remove the definition");
        // Remove later definitions of the same label too; they would become effective.
        for &again in again.get(&folded(label)).into_iter().flatten() {
            fix.edits.extend(whole_lines::remove(document, again, FixKind::Preview, "").edits);
        }
        findings.push(finding.with_fix(fix));
    }
}

/// Whether a definition right below a heading names a place in the document: it labels the heading for others.
fn labels_heading(document: &Document, span: Span) -> bool {
    let target = span.of(document.text).cut("]:").map_or("", |(_, target)| target.trim_start());
    let section = &document.sections[document.section_at(span.from)];
    let heading = section.heading.map(|heading| document.blocks[heading].span.trim(document.text));
    let line = document.lines.line(span.from);
    // The line right below it, or behind a blank line if the target is the heading's own anchor.
    let least = |anchor: &str| if anchor == &**section.slug() { 2 } else { 1 };
    target.strip_prefix('#').is_some_and(|anchor| {
        heading.is_some_and(|heading| line - document.lines.line(heading.to) <= least(anchor.trim_end()))
    })
}

/// A line right below other text may be the end of its paragraph, and not a definition.
fn is_definition(document: &Document, line: usize) -> bool {
    let source = document.lines.span(line).of(document.text);
    source.starts_with('[') && !source.starts_with("[^") && source.has_word("]:")
}

/// The lines of definitions whose label was defined before, by label; the parser does not return them.
fn shadowed(document: &Document) -> Map<String, Vec<Span>> {
    let text = document.text;
    let mut by_label: Map<String, Vec<Span>> = Map::default();
    for line in 1..=document.lines.count() {
        let line = document.lines.span(line).trim(text);
        // It may be in a list or in a quote.
        let source = line
            .of(text)
            .trim_start_matches(|c: char| c.is_whitespace() || c.is_ascii_digit() || "-*+>.)".contains(c));
        let line = Span::new(line.to - source.len(), line.to);
        let Some(end) = source.find_word("]:").filter(|_| source.starts_with('[')) else {
            continue;
        };
        let leaf =
            |&at: &usize| !matches!(document.blocks[at].kind, List { .. } | ListItem { .. } | Quote { .. });
        let block = document.block_at(line.from).filter(leaf);
        let known = document.definitions.partition_point(|(_, span)| span.from <= line.from).checked_sub(1);
        let before = [block.map(|at| document.blocks[at].span), known.map(|at| document.definitions[at].1)];
        if before.into_iter().flatten().all(|span| span.to <= line.from) {
            by_label.or_default(folded(&source[1..end])).push(line);
        }
    }
    by_label
}

/// A label for comparison: without regard to case and the amount of white space.
fn folded(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
