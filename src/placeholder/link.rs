//! Link targets that lead nowhere yet: `link-to-docs`, `TODO`, `url`, `path/to/file`, nothing at all.

use pulldown_cmark::LinkType;

use super::{Form, Found};
use crate::document::Document;
use crate::finding::{Evidence, Input};

/// The targets of inline links.
pub fn find(document: &Document, found: &mut Found) {
    for link in document.links.iter().filter(|link| link.kind == LinkType::Inline) {
        let target = link.destination.as_ref();
        let stub = is_stub(target)
            || (target.is_empty() && !link.label.is_empty())
            || (target.starts_with("link") && found.slots.has(target));
        let up = target == "#" && is_way_up(link.label.of(document.text));
        if stub
            && !up
            && let Some(span) = link.destination_span(document.text)
        {
            let span = if span.is_empty() { link.span } else { span };
            found.push(Form::LinkTarget, span, Evidence::Certain, Input::Text);
        }
    }
}

fn is_stub(target: &str) -> bool {
    // Most targets are addresses: look at the first byte before anything else.
    if !target.starts_with([
        '#', 'l', 'L', 'p', 'P', 'y', 'Y', 't', 'T', 'u', 'U', 'x', 'X', 'i', 'I', '.', 'h', '<', '[', '{',
        '?',
    ]) {
        return false;
    }
    let lower = target.to_ascii_lowercase();
    let parts =
        ["link-to-", "path/to/", "./path/to/", "your-", "insert-", "http://link-to", "https://link-to"];
    parts.iter().any(|part| lower.starts_with(part))
        || matches!(
            lower.as_str(),
            "#" | "todo"
                | "tbd"
                | "tbc"
                | "url"
                | "link"
                | "path"
                | "xxx"
                | "link-here"
                | "placeholder"
                | "???"
                | "http://"
                | "https://"
                | "https://..."
                | "http://..."
                | "..."
                | "https://xxx"
                | "url-here"
                | "#todo"
                | "#tbd"
                | "link_to_be_added"
                | "insert"
                | "<url>"
                | "<link>"
                | "https://todo"
                | "link-goes-here"
        )
        || ["/your-", "//your", "/yourusername", "/your_", "/<", "/[your"]
            .iter()
            .any(|part| lower.contains(part))
        || (target.starts_with("{{") && target.ends_with("}}") && !target.contains(['.', '|', '"', '(']))
}

/// A link to the top of the page is no stub.
fn is_way_up(label: &str) -> bool {
    let lower = label.to_lowercase();
    ["top", "up", "↑", "⬆", "oben", "haut", "arriba"].iter().any(|word| lower.contains(word))
}
