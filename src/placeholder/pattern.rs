//! A project's own placeholders, and the texts that are none there.
//!
//! A pattern is literal text in which `*` stands for any characters of one line, as few as will do: `@@*@@`.
//! It is looked for in all of the source, code included; the project that sets one knows where it stands.

use super::forms::bracket;
use super::found::{Candidates, Placeholder};
use crate::markdown::document::Document;
use crate::model::finding::Evidence;
use crate::text::lines::Span;

/// Finds the project's own placeholders.
pub fn find(document: &Document, patterns: &[String], found: &mut Candidates) {
    for pattern in patterns {
        let parts: Vec<&str> = pattern.split('*').collect();
        if parts[0].is_empty() {
            // Such a pattern would begin anywhere.
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

/// The first match from `at` on. Each part is searched once from where the last one ended: if one is not
/// there, no later start can have it either.
fn matched(text: &str, at: usize, parts: &[&str]) -> Option<(usize, usize)> {
    let from = at + text.get(at..)?.find(parts[0])?;
    let mut to = from + parts[0].len();
    for part in &parts[1..] {
        to = if part.is_empty() {
            text.trim_end().len().max(to)
        } else {
            to + text[to..].find(part)? + part.len()
        };
    }
    Some((from, to))
}

/// Takes out what the project says is no placeholder.
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
