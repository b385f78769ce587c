//! The terms that a document explains in a glossary.
//!
//! A glossary is a section with such a title, in a few languages: each of its table rows, labelled lines and list items
//! explains a term. If the whole document is a glossary, none is returned, since it has no other text that could use the terms.

use crate::markdown::document::{BlockKind, Document};
use crate::model::state::ItemKind;
use crate::placeholder::is_glossary_title;
use crate::reading::item::{self, Item};
use crate::text::contains::Search;
use crate::text::lines::Span;

/// A glossary with its terms.
#[derive(Debug)]
pub struct Glossary {
    /// Its section with its subsections.
    pub span: Span,
    pub terms: Vec<Term>,
}

/// A term as written in the glossary: `Round-trip time (RTT)`.
#[derive(Debug)]
pub struct Term {
    pub text: String,
    pub span: Span,
}

/// The first section with the title of a glossary.
pub fn section(document: &Document) -> Option<usize> {
    document.sections.iter().position(|section| is_glossary_title(section.name()))
}

/// The glossary that begins with a section, if it has at least one term.
pub fn glossary(document: &Document, items: &[Item], section: usize) -> Option<Glossary> {
    let end = document.descendants(section).end.max(section + 1);
    let span = document.span_with_descendants(section);
    if document.text.len() < 2 * span.len() {
        return None;
    }
    let items = item::of_sections(items, section..end);
    let terms: Vec<Term> = items.iter().filter_map(|item| term(document, item)).collect();
    (!terms.is_empty()).then_some(Glossary { span, terms })
}

/// The term of a table row, a labelled line or a list item.
fn term(document: &Document, item: &Item) -> Option<Term> {
    let text = document.text;
    let span = match item.kind {
        ItemKind::Row => {
            let cell = document.children(item.block).next()?;
            document.blocks[cell].content
        }
        ItemKind::Field => Span::new(item.span.from, item.value.from),
        _ => {
            // `- RTT: …`, `- RTT – …`, `**RTT** is …`
            let source = item.span.of(text);
            let bold = source.strip_prefix("**").and_then(|rest| rest.find_word("**")).map(|len| len + 4);
            let separated = separator(source);
            let line = source.find('\n').unwrap_or(source.len());
            let len = bold.or(separated.filter(|_| item.group.is_some()))?;
            if line < len {
                return None;
            }
            Span::new(item.span.from, item.span.from + len)
        }
    };
    let span = span.trim(text);
    let shown = span.of(text).trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '*' | '_' | '`' | ':' | '|' | '-' | '–' | '—' | '=')
    });
    let from = span.from + span.of(text).find_word(shown)?;
    let placeholder = shown.starts_with('[') || shown.starts_with('<') || shown.starts_with('{');
    let inside = item.block < document.blocks.len() && document.blocks[item.block].kind != BlockKind::Html;
    (inside && !placeholder && !shown.is_empty() && shown.len() <= 80).then(|| Term {
        text: shown.replaced("**", "").replace('`', ""),
        span: Span::new(from, from + shown.len()),
    })
}

/// The byte of the separator between a term and its explanation: a colon, or a dash or equals sign with spaces around it.
fn separator(source: &str) -> Option<usize> {
    let mut signs = source.match_indices([':', '–', '—', '-', '=']);
    signs.find_map(|(at, sign)| {
        let follows = source[at + sign.len()..].starts_with(' ');
        match sign {
            ":" => follows.then_some(at),
            _ => (follows && source[..at].ends_with(' ')).then(|| at - 1),
        }
    })
}
