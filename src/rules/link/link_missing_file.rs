//! Links to files of the same project that do not exist. The caller says which files exist (`Options::files`).
//!
//! Only certain errors are reported. If none of a document's links leads to a file, the document is likely a copy outside of
//! its project: then a link is reported as an info if its folder is there or if it leads to a file beside the document, unless
//! there are many. Links and pictures in HTML are read as well. Addresses that start at the root of a site are not checked, because the root is not
//! known. Platforms make different anchors, so anchors are compared by letters and digits only; anchors in files that are
//! not Markdown are not checked.

use std::borrow::Cow;

use pulldown_cmark::LinkType;

use crate::markdown::anchor::Anchors;
use crate::markdown::document::Document;
use crate::markdown::html_links;
use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::rules::rule::{Check, Rule};
use crate::text::lines::Span;
use crate::text::map::{Map, Set};
use crate::text::signs::Signs;
use crate::text::slug::Platform;
use crate::text::sort;
use crate::text::url::percent_decoded;
use crate::words::PICTURE_ENDINGS;

pub const RULE: Rule = Rule {
    id: "link-missing-file",
    category: Category::Link,
    page: page!("link_missing_file.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: true,
    check: Check::Whole(|context, findings| {
        let Some(files) = context.options.files else {
            return;
        };
        let (document, path) = (context.document, context.options.path.as_str());
        let mut anchors: Map<String, Option<Set<String>>> = Map::default();
        let mut missing = Vec::new();
        let mut there = 0;
        for (span, destination) in destinations(document) {
            let Some((target, fragment)) = local(&destination) else {
                continue;
            };
            if context.has_placeholder(span) {
                continue;
            }
            if !(files.exists)(path, &target) {
                let message = format!("there is no file `{target}`");
                let help = "Correct the path, which counts from this document's folder, or add the file";
                missing.push((RULE.finding(span, message, help), target));
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
        // If none of the links leads to a file, the document may be outside of its project; an existing folder shows
        // that it is inside, and a few links to files beside the document are reported as infos.
        let pictures = missing.len() <= FEW;
        let few = missing.iter().filter(|(_, target)| folder(target).is_none()).count() <= FEW;
        for (mut finding, target) in missing {
            let here = folder(&target).map(|folder| (files.exists)(path, folder));
            let few = few && is_document(&target) && !target.starts_with("..");
            finding.severity = if there == 0 { Severity::Info } else { finding.severity };
            if 0 < there || here.unwrap_or(few) || pictures && is_picture(&target) {
                findings.push(finding);
            }
        }
    }),
};

/// The most links to files beside the document that are reported if none of its links leads to a file.
const FEW: usize = 3;

/// Whether a path is that of a document or a picture; in documentation of code, link targets may also be names.
fn is_document(target: &str) -> bool {
    let lower = target.to_ascii_lowercase();
    lower.ends_with(".md") || is_picture(&lower)
}

fn is_picture(target: &str) -> bool {
    PICTURE_ENDINGS.ending(&target.to_ascii_lowercase()).is_some()
}

/// The folder of a path, if it has one other than `.` and `..`, which always exist.
fn folder(target: &str) -> Option<&str> {
    let (folder, _) = target.rsplit_once('/')?;
    folder.split('/').any(|part| !matches!(part, "." | "..")).then_some(folder)
}

/// The targets of links and pictures, in Markdown and in HTML, in order, each with its span.
fn destinations<'d>(document: &'d Document) -> Vec<(Span, Cow<'d, str>)> {
    let text = document.text;
    let other =
        |kind: LinkType| matches!(kind, LinkType::Autolink | LinkType::Email | LinkType::WikiLink { .. });
    let links = document.links.iter().filter(|link| !other(link.kind));
    let mut all: Vec<(Span, Cow<str>)> = links
        .map(|link| {
            (link.destination_span(text).unwrap_or(link.span), Cow::Borrowed(link.destination.as_ref()))
        })
        .collect();
    all.extend(
        html_links::addresses(document).into_iter().map(|value| (value, Cow::Borrowed(value.of(text)))),
    );
    sort::by_key(&mut all, |(span, _)| *span);
    all
}

/// A link's path to another file, and its fragment, both with escapes resolved; `None` for other links.
fn local(destination: &str) -> Option<(String, Option<String>)> {
    let (address, fragment) = match destination.split_once('#') {
        Some((address, fragment)) => (address, Some(fragment)),
        None => (destination, None),
    };
    let address = address.split('?').next().unwrap_or("");
    // A colon before the first slash ends a scheme or a drive letter.
    let first = address.split('/').next().unwrap_or("");
    if address.is_empty() || address.opens_with(b"/\\") || first.contains(':') {
        return None;
    }
    let fragment = fragment.map(|fragment| percent_decoded(fragment).into_owned()).filter(|fragment| {
        !fragment.is_empty() && !fragment.eq_ignore_ascii_case("top") && !is_line(fragment)
    });
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
    Anchors::of(&document, Platform::default()).all().map(bare).collect()
}

fn bare(anchor: &str) -> String {
    let anchor = anchor.strip_prefix("user-content-").unwrap_or(anchor);
    anchor.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
