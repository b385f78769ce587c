//! The placeholders that a project defines, and the texts that it excludes.
//!
//! A pattern is literal text in which `*` stands for any characters of one line, as few as possible: `@@*@@`. It is
//! searched in the whole source, code included.

use super::forms::bracket;
use super::found::{Candidates, Placeholder};
use crate::markdown::document::Document;
use crate::model::finding::Evidence;
use crate::text::contains::Search;
use crate::text::lines::Span;

/// Finds the project's own placeholders.
pub fn find(document: &Document, patterns: &[String], found: &mut Candidates) {
    for pattern in patterns {
        let parts: Vec<&str> = pattern.split('*').collect();
        if parts[0].is_empty() {
            // A pattern that begins with `*` would match from every byte on.
            continue;
        }
        for line in 1..=document.lines.count() {
            let line = document.lines.span(line);
            let text = line.of(document.text);
            let mut at = 0;
            while let Some((from, to)) = matched(text, at, &parts) {
                let span = Span::new(line.from + from, line.from + to);
                found.push(&bracket::FORM, span, Evidence::Certain);
                at = to;
            }
        }
    }
}

/// The first match from `at` on. Each part is searched once from the end of the last one: if a part is not found, it
/// is not found from any later start either.
fn matched(text: &str, at: usize, parts: &[&str]) -> Option<(usize, usize)> {
    let from = at + text.get(at..)?.find(parts[0])?;
    let mut to = from + parts[0].len();
    for part in &parts[1..] {
        to = if part.is_empty() {
            text.trim_end().len().max(to)
        } else {
            to + text[to..].find_word(part)? + part.len()
        };
    }
    Some((from, to))
}

/// Removes the texts that the project excludes.
pub fn leave_out(document: &Document, texts: &[String], all: &mut Vec<Placeholder>) {
    if texts.is_empty() {
        return;
    }
    let texts: Vec<String> = texts.iter().map(|text| text.trim().to_lowercase()).collect();
    all.retain(|placeholder| {
        let own = placeholder.span.of(document.text).to_lowercase();
        !texts.contains(&own)
    });
}
