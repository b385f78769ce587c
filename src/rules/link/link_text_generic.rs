//! Links with a text that does not describe the target: `here`, `click here`, `link`.
//!
//! In a table cell `link` and `details` are accepted, because the column's heading describes them; `here` is not. The
//! text of a link to a heading may be the heading's title.

use crate::markdown::document::{BlockKind, Document, Link};
use crate::markdown::table::Table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::lines::Span;
use crate::text::normal;
use crate::words::LINK_TEXTS;

pub const RULE: Rule = Rule {
    id: "link-text-generic",
    category: Category::Link,
    page: page!("link_text_generic.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Places { find, judge },
};

/// The links with such a text.
fn find(document: &Document, _: &[Table]) -> Vec<Span> {
    let links = document.links.iter().filter(|link| {
        let label = link.label.of(document.text);
        !link.image && label.len() <= 48 && says_nothing(document, link, &normal::normal(label))
    });
    links.filter(|link| link.destination_span(document.text).is_some()).map(|link| link.span).collect()
}

fn says_nothing(document: &Document, link: &Link, text: &str) -> bool {
    match LINK_TEXTS.of(text) {
        Some("nowhere") => true,
        Some(_) => !matches!(document.blocks[link.block].kind, BlockKind::Cell { .. }),
        None => false,
    }
}

fn judge(context: &Whole, places: &[Span], findings: &mut Vec<Finding>) {
    let document = context.document;
    for link in places.iter().filter_map(|&span| document.link_at(span)) {
        let label = link.label.of(document.text);
        // The link to a heading of that name, as in a contents list.
        let target = link.destination.strip_prefix('#').and_then(|fragment| {
            let anchors = context.anchors();
            anchors.heading(fragment).map(|at| anchors.targets[at].title.as_str())
        });
        if target.is_some_and(|title| normal::title(title) == normal::normal(label)) {
            continue;
        }
        if !context.has_placeholder(link.span) {
            let message = format!("the link text `{}` does not describe the target", label.trim());
            let help = "Use the name of the target as the link's text";
            findings.push(RULE.finding(link.label.trim(document.text), message, help));
        }
    }
}
