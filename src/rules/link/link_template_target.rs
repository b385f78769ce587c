//! Links that name different decisions and lead to the same file.
//!
//! Such links are usually copies of an example line of the template. The check does not need to know whether the file
//! exists. Files for several decisions, by their name, and links to a place inside a file are left out.

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::map::Map;
use crate::text::signs::Signs;
use crate::words::COLLECTION_FILES;

pub const RULE: Rule = Rule {
    id: "link-template-target",
    category: Category::Link,
    page: page!("link_template_target.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    let mut by_target: Map<(usize, &str), Vec<(u32, Span)>> = Map::default();
    for link in document.links.iter().filter(|link| !link.image) {
        let target = link.destination.as_ref();
        let (Some(span), Some(number)) =
            (link.destination_span(document.text), decision(link.label.of(document.text)))
        else {
            continue;
        };
        let lower = target.to_ascii_lowercase();
        let elsewhere = target.has_word("://") || target.has_sign(b"#?");
        let collection = COLLECTION_FILES.part_in(&lower);
        if lower.ends_with(".md") && !elsewhere && !collection {
            let section = document.blocks[link.block].section;
            let links = by_target.or_default((section, target));
            links.push((number, span));
        }
    }
    for ((_, target), links) in by_target {
        let Some(&(first, _)) = links.first() else {
            continue;
        };
        let others = links.iter().filter(|&&(number, _)| number != first);
        for &(number, span) in others {
            let message = format!("ADR-{number:03} links to the file of ADR-{first:03}, `{target}`");
            let help = "Link each decision to its own file";
            findings.push(RULE.finding(span, message, help));
        }
    }
}

/// The number of the decision in a link's text: `ADR-002: Caching`, `ADR 2`.
fn decision(label: &str) -> Option<u32> {
    let rest = label.trim_start_signs(b"*` ");
    let rest = rest.strip_prefix("ADR").or_else(|| rest.strip_prefix("adr"))?;
    let rest = rest.trim_start_signs(b"- _#");
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    rest[..digits].parse().ok()
}
