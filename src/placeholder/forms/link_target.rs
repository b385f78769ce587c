//! Link targets that are placeholders: `link-to-docs`, `TODO`, `url`, `path/to/file`, an empty target.

use pulldown_cmark::LinkType;

use crate::markdown::document::Document;
use crate::model::finding::{Evidence, Severity};
use crate::placeholder::bracket;
use crate::placeholder::finder::{Find, Finder, Learn};
use crate::placeholder::form::{Company, Form};
use crate::placeholder::found::Found;
use crate::placeholder::put_off;
use crate::placeholder::surroundings::Surroundings;
use crate::placeholder::template_placeholders::TemplatePlaceholders;
use crate::text::contains::{Search, has};
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{LINK_STUB_OPENINGS, LINK_STUB_PARTS, LINK_STUBS, PAGE_TOP_WORDS, PUT_OFF};

pub const FORM: Form = Form {
    rule: "placeholder-link-target",
    id: "link-target",
    severity: Severity::Error,
    message: "link target {} leads nowhere",
    help: "Put the address there, or drop the link",
    company: Company::Never,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[Find::Section(in_links), Find::Section(in_definitions)],
    learn: &[Learn::Document(learn)],
};

/// The targets of inline links and of definitions.
fn in_links(document: &Document, found: &mut Found) {
    for link in document.links.iter().filter(|link| link.kind == LinkType::Inline) {
        let target = link.destination.as_ref();
        let stub = is_stub(found.surroundings, target)
            || is_named_by_slot(target)
            || (target.is_empty() && !link.label.is_empty() && !found.surroundings.lists_chapters)
            || (target.starts_with("link") && found.known.has(target));
        let up = target == "#" && is_way_up(link.label.of(document.text));
        let picture = link.label.of(document.text).starts_with("![");
        if stub
            && !up
            && !(target.is_empty() && picture)
            && let Some(span) = link.destination_span(document.text)
        {
            let span = if span.is_empty() { link.span } else { span };
            found.push(&FORM, span, Evidence::Certain);
        } else if !stub
            && is_sample(target)
            && !link.label.of(document.text).to_lowercase().has_word("example")
            && let Some(span) = link.destination_span(document.text)
        {
            found.hint(&FORM, span, Evidence::Likely);
        }
    }
}

/// `[api]: <link-to-api>`
fn in_definitions(document: &Document, found: &mut Found) {
    for (_, span) in &document.definitions {
        let Some(colon) = span.of(document.text).find_word("]:") else {
            continue;
        };
        let rest = Span::new(span.from + colon + 2, span.to).trim(document.text);
        let text = rest.of(document.text);
        let (skip, len) = match text.strip_prefix('<') {
            Some(inner) => (1, inner.find('>').unwrap_or(inner.len())),
            None => (0, text.find(char::is_whitespace).unwrap_or(text.len())),
        };
        let target = Span::new(rest.from + skip, rest.from + skip + len);
        // `[//]: # (a comment)` needs no target.
        if target.of(document.text) != "#" && is_stub(found.surroundings, target.of(document.text)) {
            found.push(&FORM, target, Evidence::Certain);
        }
    }
}

fn is_stub(surroundings: &Surroundings, target: &str) -> bool {
    let last = target.rsplit('/').next().unwrap_or("");
    // `view?pageId=XXXXX`
    let parameter = last.rsplit_once('=').map_or("", |(_, value)| value);
    if 3 <= parameter.len() && parameter.bytes().all(|byte| byte == b'X') {
        return true;
    }
    if put_off::is_mark(last) || (has(last, "XX") || has(last, "-0000")) && is_unnumbered(last) {
        return true;
    }
    // The first byte is checked first because it is enough for most targets, which are addresses.
    if !target.opens_with(b"#lLepPyYtTuUxXiI.h<[{?fFwW") {
        return false;
    }
    let lower = target.to_ascii_lowercase();
    LINK_STUB_OPENINGS.opening(&lower).is_some()
        || puts_off(surroundings, &lower)
        || LINK_STUBS.has_exactly(&lower)
        || lower.starts_with("http") && (lower.ends_with("/...") || lower.ends_with("/…"))
        || LINK_STUB_PARTS.part_in(&lower)
        || (target.starts_with("{{") && target.ends_with("}}") && !target.has_sign(b".|\"("))
}

/// `docs/[component-name]_design.md`: a document with a slot in its name; `[slug].js` is the name of a route.
fn is_named_by_slot(target: &str) -> bool {
    let slot =
        || target.split_once('[').and_then(|(_, rest)| rest.split_once(']')).map_or("", |(slot, _)| slot);
    matches!(target.rsplit('.').next(), Some("md" | "pdf" | "docx"))
        && target.has_sign(b"[")
        && bracket::is_named(slot())
}

/// `https://example.com`, behind the name of something else.
fn is_sample(target: &str) -> bool {
    let host = target.strip_prefix("https://").or_else(|| target.strip_prefix("http://"));
    host.is_some_and(|host| host.trim_end_matches('/') == "example.com")
}

/// `ADR-XXX.md`, `XXXX`: a number that is not known yet.
fn is_unnumbered(last: &str) -> bool {
    let name = last.split('.').next().unwrap_or(last);
    let number = name.rsplit('-').next().unwrap_or(name);
    // `DEPOT-0000`
    let zeros = number.len() < name.len() && 4 <= number.len() && number.bytes().all(|byte| byte == b'0');
    3 <= number.len()
        && (zeros || number.bytes().all(|byte| byte == b'X'))
        && name.bytes().all(|b| b.is_ascii_uppercase() || b == b'-' || zeros && b == b'0')
}

/// `todo`, `https://todo`, and `#tbd` without a heading of this name.
fn puts_off(surroundings: &Surroundings, lower: &str) -> bool {
    if let Some(name) = lower.strip_prefix('#') {
        return PUT_OFF.has(name) && !surroundings.put_off_headings.iter().any(|title| title == name);
    }
    let name = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")).unwrap_or(lower);
    PUT_OFF.has(name)
}

/// Whether a label is that of a link to the top of the page, which is not a placeholder.
fn is_way_up(label: &str) -> bool {
    PAGE_TOP_WORDS.first_in(label).is_some()
}

/// The placeholder targets of a template's links.
fn learn(document: &Document, known: &mut TemplatePlaceholders) {
    for link in document.links.iter().filter(|link| link.destination.starts_with("link-")) {
        known.add(&link.destination);
    }
}
