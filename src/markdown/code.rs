//! Where a document quotes rather than says: code spans, fences, indented code.

use pulldown_cmark::Event;

use crate::markdown::document::{BlockKind, Document};
use crate::text::lines::Span;
use crate::text::sort;

/// The code spans with their backticks, in order.
pub fn spans(document: &Document) -> Vec<Span> {
    let events = document.events.iter();
    events
        .filter(|(event, _)| matches!(event, Event::Code(_)))
        .map(|(_, range)| Span::from(range.clone()))
        .collect()
}

/// Code spans and code blocks, in order.
pub fn all(document: &Document) -> Vec<Span> {
    let blocks = document.blocks.iter();
    let code = blocks.filter(|block| matches!(block.kind, BlockKind::Code { .. }));
    let mut all: Vec<Span> = code.map(|block| block.span).chain(spans(document)).collect();
    sort::by_key(&mut all, |&span| span);
    all
}

/// Whether a byte stands in one of some sorted spans that do not overlap.
pub fn within(spans: &[Span], byte: usize) -> bool {
    let next = spans.partition_point(|span| span.to <= byte);
    spans.get(next).is_some_and(|span| span.from <= byte)
}

/// Whether a fence's language is one that machines run or read, rather than text or a drawing.
pub fn is_source(language: &str) -> bool {
    const OTHERS: &[&str] = &[
        "",
        "text",
        "txt",
        "plain",
        "plaintext",
        "ascii",
        "md",
        "markdown",
        "mermaid",
        "plantuml",
        "puml",
        "ditaa",
        "svgbob",
        "diagram",
        "tree",
        "log",
        "none",
    ];
    !OTHERS.contains(&language)
}
