//! Texts that are not a Markdown document: a page's HTML, another markup, or only front matter.
//!
//! They are recognised by their beginning and because they have no Markdown heading. An empty text is not reported.

use crate::markdown::document::Document;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::rules::rule::{Check, Rule, Whole};
use crate::text::contains::Search;
use crate::text::lines::Span;

pub const RULE: Rule = Rule {
    id: "document-too-short",
    category: Category::Structure,
    page: page!("document_too_short.md"),
    on_request: false,
    severity: Severity::Error,
    fixed: true,
    check: Check::Whole(check),
};

fn check(context: &Whole, findings: &mut Vec<Finding>) {
    let document = context.document;
    let start = document.front_matter.as_ref().map_or(0, |matter| matter.span.to);
    let body = Span::new(start, document.text.len()).of(document.text);
    let body = body.trim_start_matches('\u{feff}').trim();
    if let Some(matter) = document.front_matter.as_ref().filter(|_| body.is_empty()) {
        let message = "the document has only front matter";
        let help = "Write the document below it, beginning with a title";
        findings.push(RULE.finding(matter.span.trim(document.text), message, help));
        return;
    }
    if 1 < document.sections.len() {
        return;
    }
    let Some(format) = format(document, body) else {
        return;
    };
    let from = document.text.len() - document.text[start..].trim_start_matches('\u{feff}').trim_start().len();
    let line = document.lines.around(from);
    let span = Span::new(from, line.to).trim(document.text);
    let message = format!("the text is {format}, not Markdown");
    let help = "Paste it as plain text, or convert it to Markdown first";
    findings.push(RULE.finding(span, message, help));
}

/// The format of a text without a Markdown heading, if it is certain.
fn format(document: &Document, body: &str) -> Option<&'static str> {
    let start: String = body.chars().take(15).collect::<String>().to_ascii_lowercase();
    if start.starts_with("{\\rtf") {
        return Some("RTF");
    }
    if start.starts_with("<!doctype html") || start.starts_with("<html") || is_html(document, body) {
        return Some("HTML");
    }
    let count = |is_heading: fn(&str) -> bool| body.lines().filter(|line| is_heading(line)).take(2).count();
    let jira = |line: &str| {
        let level = line.strip_prefix('h').and_then(|rest| rest.strip_prefix(|c| matches!(c, '1'..='4')));
        level.is_some_and(|rest| rest.starts_with(". "))
    };
    if 2 <= count(jira) {
        return Some("wiki markup");
    }
    let ascii_doc = |line: &str| line.starts_with("== ") || line.starts_with("=== ");
    if body.starts_with("= ") && 1 <= count(ascii_doc) {
        return Some("AsciiDoc");
    }
    None
}

/// Whether nearly all of the text is in blocks of HTML with the layout of a page.
fn is_html(document: &Document, body: &str) -> bool {
    let mut bytes = 0;
    let mut tags = 0;
    for &block in &document.html {
        let text = document.blocks[block].span.of(document.text).trim();
        if text.starts_with("<!--") {
            continue;
        }
        bytes += text.len();
        tags += text.count_of("</");
    }
    4 <= tags && body.len() <= bytes + bytes / 4
}
