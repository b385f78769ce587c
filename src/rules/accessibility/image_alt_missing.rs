//! Pictures without an alternative text, or with a text that only repeats the file's name.
//!
//! Pictures in Markdown and in HTML are checked. In HTML, `alt=""` declares that a picture is decoration.

use pulldown_cmark::{Event, LinkType};

use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Context, Rule};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{PICTURE_ENDINGS, PICTURE_WORDS};

pub const RULE: Rule = Rule {
    id: "image-alt-missing",
    category: Category::Accessibility,
    page: page!("image_alt_missing.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Check::Piece(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for image in document.links.iter().filter(|link| link.image) {
        let alt = image.label.of(document.text).trim();
        let embedded = image.kind == LinkType::WikiLink { has_pothole: false };
        // A wiki embeds other things than pictures in this way.
        if embedded && PICTURE_ENDINGS.ending(&image.destination.to_lowercase()).is_none() {
            continue;
        }
        let message = if alt.is_empty() || embedded {
            "the picture has no alternative text".to_string()
        } else if says_nothing(alt, image.destination.as_ref()) {
            format!("the picture's text `{alt}` does not say what it shows")
        } else {
            continue;
        };
        if !context.has_placeholder(image.span) {
            report(image.span, message, findings);
        }
    }
    for (event, range) in document.events.iter() {
        let (Event::Html(html) | Event::InlineHtml(html)) = event else {
            continue;
        };
        let lower = html.to_ascii_lowercase();
        for at in lower.places("<img") {
            let end = lower[at..].find('>').map_or(lower.len(), |end| at + end + 1);
            let has_alt = lower[at..end].has_word(" alt") || lower[at..end].has_word("\nalt");
            let span = Span::new(range.start + at, range.start + end);
            // The cooked text equals the source, unless a character in it was replaced.
            let whole = span.to <= range.end && document.text.get(span.from..span.to).is_some();
            if !has_alt && whole && !lower.starts_with("<!--") {
                report(span, "the picture has no `alt`".to_string(), findings);
            }
        }
    }
}

fn report(span: Span, message: String, findings: &mut Vec<Finding>) {
    let help = "Write in a few words what the picture shows";
    findings.push(RULE.finding(span, message, help));
}

/// A longer text says something. The text of a picture may hold other pictures, which are not read again for each of them.
const LONGEST: usize = 100;

fn says_nothing(alt: &str, destination: &str) -> bool {
    let file = destination.split_signs(b"/\\").next_back().unwrap_or("");
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let is_file = !alt.contains(' ') && PICTURE_ENDINGS.ending(&alt.to_lowercase()).is_some();
    let machine_made = stem.contains(|c: char| c.is_ascii_digit()) && alt == stem;
    is_file || machine_made || alt.len() <= LONGEST && PICTURE_WORDS.has_exactly(&normal::normal(alt))
}
