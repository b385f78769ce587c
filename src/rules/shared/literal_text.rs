//! Literal text: the text that is not markup, in runs of contiguous pieces.
//!
//! Resolved links, code, HTML and pictures are in no run, and an escaped character ends a run.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::markdown::document::{BlockKind, Document};
use crate::text::lines::Span;

/// The runs of all headings, paragraphs and cells, in order.
pub fn runs(document: &Document) -> Vec<Span> {
    let mut runs = Vec::new();
    for (at, block) in document.blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Paragraph | BlockKind::Cell { .. }) {
            of(document, at, &mut runs);
        }
    }
    runs
}

fn of(document: &Document, block: usize, runs: &mut Vec<Span>) {
    let mut images = 0;
    let first = runs.len();
    for (event, range) in document.events_of(block) {
        match event {
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            Event::Text(_) if images == 0 => match runs[first..].last_mut() {
                Some(last) if last.to == range.start => last.to = range.end,
                _ => runs.push(Span::from(range.clone())),
            },
            _ => {}
        }
    }
}
