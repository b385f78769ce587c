//! Links to files of the same project that do not exist. Only the command line can look for files, the page cannot.
//!
//! Only certain errors are reported. If none of a document's links leads to a file, the document is a copy outside of its
//! project, and nothing is reported. Addresses that start at the root of a site are not checked, because the root is not
//! known. Platforms make different anchors, so anchors are compared by letters and digits only; anchors in files that are
//! not Markdown are not checked.

use pulldown_cmark::LinkType;

use crate::markdown::document::Document;
use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::rules::rule::Rule;
use crate::text::map::{Map, Set};
use crate::text::slug::Slugs;
use crate::text::url::percent_decoded;

pub const RULE: Rule = Rule {
    id: "link-missing-file",
    category: Category::Link,
    page: page!("link_missing_file.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: true,
    check: Some(|context, findings| {
        let Some(files) = context.options.files else {
            return;
        };
        let (document, path) = (context.document, context.options.path.as_str());
        let mut anchors: Map<String, Option<Set<String>>> = Map::default();
        let mut missing = Vec::new();
        let mut there = 0;
        for link in &document.links {
            let Some((target, fragment)) = local(link.kind, &link.destination) else {
                continue;
            };
            let span = link.destination_span(document.text).unwrap_or(link.span);
            if context.has_placeholder(span) {
                continue;
            }
            if !(files.exists)(path, &target) {
                let message = format!("there is no file `{target}`");
                let help = "Correct the path, which counts from this document's folder, or add the file";
                missing.push(RULE.finding(span, message, help));
                continue;
            }
            there += 1;
            let Some(fragment) = fragment else {
                continue;
            };
            let known = anchors
                .or_insert_with(target.clone(), || (files.read)(path, &target).map(|text| anchors_of(&text)));
            if known.as_ref().is_some_and(|known| !known.contains(&bare(&fragment))) {
                let message = format!("`{target}` has no heading with the anchor `#{fragment}`");
                findings.push(RULE.finding(span, message, "Link to a heading that is there, or to the file"));
            }
        }
        // If none of the links leads to a file, the document is outside of its project.
        if 0 < there {
            findings.append(&mut missing);
        }
    }),
};

/// A link's path to another file, and its fragment, both with escapes resolved; `None` for other links.
fn local(kind: LinkType, destination: &str) -> Option<(String, Option<String>)> {
    if matches!(kind, LinkType::Autolink | LinkType::Email | LinkType::WikiLink { .. }) {
        return None;
    }
    let (address, fragment) = match destination.split_once('#') {
        Some((address, fragment)) => (address, Some(fragment)),
        None => (destination, None),
    };
    let address = address.split('?').next().unwrap_or("");
    // A colon before the first slash ends a scheme or a drive letter.
    let first = address.split('/').next().unwrap_or("");
    if address.is_empty() || address.starts_with(['/', '\\']) || first.contains(':') {
        return None;
    }
    let fragment = fragment
        .map(|fragment| percent_decoded(fragment).into_owned())
        .filter(|fragment| !fragment.is_empty() && !is_line(fragment));
    Some((percent_decoded(address).into_owned(), fragment))
}

/// Whether a fragment names lines of a source file: `L12`, `L12-L20`.
fn is_line(fragment: &str) -> bool {
    let digits = fragment.strip_prefix('L').unwrap_or("");
    digits.starts_with(|c: char| c.is_ascii_digit())
}

/// The anchors of a Markdown text, reduced to letters and digits, which are the same on all platforms.
fn anchors_of(text: &str) -> Set<String> {
    let document = Document::parse(text);
    let mut slugs = Slugs::default();
    let headings = document.sections.iter().filter(|section| 0 < section.level);
    let mut anchors: Set<String> = headings.map(|section| bare(&slugs.unique(&section.title))).collect();
    // Anchors that the author wrote in HTML, and ids in heading attributes.
    let ids = text.match_indices("id=").map(|(at, mark)| at + mark.len());
    let names = text.match_indices("name=").map(|(at, mark)| at + mark.len());
    let quoted = ids.chain(names).filter(|&at| text[at..].starts_with(['"', '\'']));
    let attributes = text.match_indices("{#").map(|(at, mark)| at + mark.len());
    for from in quoted.map(|at| at + 1).chain(attributes) {
        let rest = &text[from..];
        let end = rest.find(['"', '\'', '}', '\n']).unwrap_or(rest.len());
        anchors.insert(bare(&rest[..end]));
    }
    anchors
}

fn bare(anchor: &str) -> String {
    let anchor = anchor.strip_prefix("user-content-").unwrap_or(anchor);
    anchor.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
