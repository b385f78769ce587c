//! Links with a text that does not describe the target: `here`, `click here`, `link`.
//!
//! In a table cell `link` and `details` are accepted, because the column's heading describes them; `here` is not. The
//! text of a link to a heading may be the heading's title.

use crate::markdown::document::BlockKind;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::normal;
use crate::words::LINK_TEXTS;

pub const RULE: Rule = Rule {
    id: "link-text-generic",
    category: Category::Link,
    page: page!("link_text_generic.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    for link in document.links.iter().filter(|link| !link.image) {
        let label = link.label.of(document.text);
        if 48 < label.len() || link.destination_span(document.text).is_none() {
            continue;
        }
        // The link to a heading of that name, as in a contents list.
        let target = link.destination.strip_prefix('#').and_then(|fragment| {
            let anchors = context.anchors();
            anchors.heading(fragment).map(|at| anchors.targets[at].title.as_str())
        });
        if target.is_some_and(|title| normal::title(title) == normal::normal(label)) {
            continue;
        }
        let cell = matches!(document.blocks[link.block].kind, BlockKind::Cell { .. });
        let text = normal::normal(label);
        let says_nothing = match LINK_TEXTS.of(&text) {
            Some("nowhere") => true,
            Some(_) => !cell,
            None => false,
        };
        if says_nothing && !context.has_placeholder(link.span) {
            let message = format!("the link text `{}` does not describe the target", label.trim());
            let help = "Use the name of the target as the link's text";
            findings.push(RULE.finding(link.label.trim(document.text), message, help));
        }
    }
}
