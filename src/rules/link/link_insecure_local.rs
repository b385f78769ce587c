//! Links that work on the author's machine only, and links to public sites without encryption.
//!
//! Links to files by drive letter or `file:` are reported, and links to `localhost` outside of sections about development.
//! `http:` is reported for public hosts, but not for names of an internal network and bare addresses in the text.

use pulldown_cmark::LinkType;

use crate::markdown::document::Document;
use crate::markdown::table::Table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Fix, FixKind, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{DEVELOPMENT_TITLES, INTERNAL_HOSTS};

pub const RULE: Rule = Rule {
    id: "link-insecure-local",
    category: Category::Link,
    page: page!("link_insecure_local.md"),
    on_request: false,
    severity: Severity::Info,
    fixed: false,
    check: Check::Places { find, judge },
};

/// Where a link leads that it should not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Astray {
    Drive,
    ThisMachine,
    Unencrypted,
}

impl Astray {
    fn of(target: &str) -> Option<Astray> {
        // Most links lead to headings and to other files.
        if target.opens_with(b"#.") || !target.has_sign(b":\\") {
            return None;
        }
        let lower = target.to_ascii_lowercase();
        let drive = target.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
            && (target[1..].starts_with(":\\")
                || target[1..].starts_with(":/") && !target[1..].starts_with("://"));
        let host = host(&lower);
        if drive || lower.starts_with("file:") || target.starts_with("\\\\") {
            Some(Astray::Drive)
        } else if host.is_some_and(is_this_machine) {
            Some(Astray::ThisMachine)
        } else if lower.starts_with("http://") && host.is_some_and(is_public) {
            Some(Astray::Unencrypted)
        } else {
            None
        }
    }

    fn message(self) -> &'static str {
        match self {
            Astray::Drive => "this leads to a file on one machine",
            Astray::ThisMachine => "this leads to the reader's own machine",
            Astray::Unencrypted => "this leads to a public site without encryption",
        }
    }
}

/// The links that lead astray.
fn find(document: &Document, _: &[Table]) -> Vec<Span> {
    let links = document.links.iter().filter(|link| {
        matches!(link.kind, LinkType::Inline | LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut)
            && Astray::of(&link.destination).is_some()
    });
    links.map(|link| link.span).collect()
}

fn judge(context: &Whole, places: &[Span], findings: &mut Vec<Finding>) {
    let document = context.document;
    for link in places.iter().filter_map(|&span| document.link_at(span)) {
        let Some(astray) = Astray::of(&link.destination) else { continue };
        let destination = link.destination_span(document.text);
        let span = destination.unwrap_or(link.span);
        let development = || is_about_development(context, document.blocks[link.block].section);
        if astray == Astray::ThisMachine && development() || context.has_placeholder(span) {
            continue;
        }
        let help = "Link to an address that every reader can open";
        let mut finding = RULE.finding(span, astray.message(), help);
        if let Some(span) = destination.filter(|_| astray == Astray::Unencrypted) {
            let insert = format!("https{}", &document.text[span.from + 4..span.to]);
            if document.text[span.from..].starts_with("http:") {
                let title = "Use https, if the site supports it";
                finding.fixes.push(Fix::new(FixKind::Preview, title, span, insert));
            }
        }
        findings.push(finding);
    }
}

fn host(target: &str) -> Option<&str> {
    let rest = target.strip_prefix("http://").or_else(|| target.strip_prefix("https://"))?;
    rest.split_signs(b"/:?#").next()
}

fn is_this_machine(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "0.0.0.0") || host.ends_with(".localhost")
}

/// Whether a host name is public, so that any reader can look it up.
fn is_public(host: &str) -> bool {
    let Some((_, top)) = host.rsplit_once('.') else {
        return false;
    };
    2 <= top.len()
        && top.chars().all(|c| c.is_ascii_alphabetic())
        && INTERNAL_HOSTS.of(top).is_none()
        && !host.split('.').any(|label| INTERNAL_HOSTS.of(label) == Some("anywhere"))
}

fn is_about_development(context: &Whole, section: usize) -> bool {
    let mut next = Some(section);
    std::iter::from_fn(|| {
        let at = next?;
        let section = &context.document.sections[at];
        next = section.parent;
        Some(section)
    })
    .any(|section| DEVELOPMENT_TITLES.any_word(&normal::normal(&section.title)))
}
