//! Code in a document: code spans, fences, indented code.

use pulldown_cmark::Event;

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::drawing;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::text::sort;
use crate::words;

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

/// Whether a byte is in one of some sorted spans that do not overlap.
pub fn within(spans: &[Span], byte: usize) -> bool {
    let next = spans.partition_point(|span| span.to <= byte);
    spans.get(next).is_some_and(|span| span.from <= byte)
}

/// Whether a fence's language is source code or data, and not text or a drawing.
pub fn is_source(language: &str) -> bool {
    let text = language.is_empty() || words::TEXT_LANGUAGES.has_exactly(language);
    !text
        && !words::DIAGRAM_LANGUAGES.has_exactly(language)
        && !words::DOCUMENT_LANGUAGES.has_exactly(language)
}

/// Whether a code block contains a diagram.
pub fn is_diagram(document: &Document, block: usize) -> bool {
    let BlockKind::Code { language, .. } = &document.blocks[block].kind else {
        return false;
    };
    if words::DIAGRAM_LANGUAGES.has_exactly(language) {
        return true;
    }
    let text = document.blocks[block].span.of(document.text);
    let plain = language.is_empty() || words::TEXT_LANGUAGES.has_exactly(language);
    plain
        && (text.chars().any(drawing::is_line)
            || words::DRAWN_ARROWS.part_in(text)
            || drawing::has_edge(text)
            || placeholder_sentence(document, block).is_some())
}

/// The bracketed sentence that is the whole content of a code block: `[Diagram of the containers]`.
pub fn placeholder_sentence(document: &Document, block: usize) -> Option<Span> {
    let content = code_content(document, block)?;
    let inner = content.of(document.text);
    let body = inner.strip_prefix('[')?.strip_suffix(']')?;
    let is_one = body.contains(' ') && !body.has_sign(b"[]") && body.chars().any(char::is_alphabetic);
    is_one.then_some(content)
}

/// The text between the fences, without outer white space.
pub fn code_content(document: &Document, block: usize) -> Option<Span> {
    let events = document.events_of(block);
    let (first, last) = (events.first()?, events.last()?);
    let span = Span::new(first.1.start, last.1.end).trim(document.text);
    (!span.is_empty()).then_some(span)
}
