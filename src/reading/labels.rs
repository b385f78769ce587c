//! Bold and italic labels at the start of a line, and the parts into which they cut a paragraph.
//!
//! A label ends with a colon, inside its emphasis or right after it: `**Owner:** Ann`, `*Why:* cost`. Deliberately
//! absent: whether a label has an answer; `item` decides it.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::markdown::document::{self, Document};
use crate::text::lines::Span;
use crate::text::normal;

/// A line of a paragraph with its bold label, or a run of lines without one.
pub struct Segment {
    pub span: Span,
    pub label: Option<String>,
    pub value: Span,
}

/// Cuts a leaf at lines that start with a label: `**Owner:** …`, `**Owner**: …`, `*Why:* …`.
pub fn segments(document: &Document, block: usize) -> Vec<Segment> {
    let content = document.blocks[block].content.trim(document.text);
    let mut labels: Vec<(usize, String, Span)> = Vec::new();
    let events = document.events_of(block);
    let mut line_start = Some(content.from);
    for (index, (event, range)) in events.iter().enumerate() {
        match event {
            Event::SoftBreak | Event::HardBreak => line_start = Some(range.end),
            Event::TaskListMarker(_) => {}
            // There may be an emoji before the label, even one with a broken encoding.
            Event::Text(text) if range.len() <= 24 && !text.chars().any(|c| c.is_ascii_alphanumeric()) => {}
            Event::Start(Tag::Strong | Tag::Emphasis) => {
                if let Some(from) = line_start.take()
                    && let Some((label, value)) = label(document, events, index)
                {
                    labels.push((from, label, Span::new(value, value)));
                }
            }
            _ => line_start = None,
        }
    }
    let mut out = Vec::new();
    let first = labels.first().map_or(content.to, |&(from, ..)| from);
    if content.from < first {
        let span = Span::new(content.from, first).trim(document.text);
        if !span.is_empty() {
            out.push(Segment { span, label: None, value: span });
        }
    }
    for (index, (from, label, value)) in labels.iter().enumerate() {
        let to = labels.get(index + 1).map_or(content.to, |&(next, ..)| next);
        let span = Span::new(*from, to).trim(document.text);
        let value = Span::new(value.from.min(span.to), span.to).trim(document.text);
        out.push(Segment { span, label: Some(label.clone()), value });
    }
    out
}

/// The label that starts at the event `start`, and the byte where its value starts.
fn label(document: &Document, events: &[(Event, Range<usize>)], start: usize) -> Option<(String, usize)> {
    let strong = matches!(events[start].0, Event::Start(Tag::Strong));
    let end = events[start..].iter().position(|(event, _)| {
        matches!((event, strong), (Event::End(TagEnd::Strong), true) | (Event::End(TagEnd::Emphasis), false))
    })? + start;
    let text = document::plain(&events[start + 1..end]);
    let outer = Span::from(events[start].1.clone());
    let short = |label: &str| {
        (0 < normal::words(label) && normal::words(label) <= 8).then(|| label.trim().to_string())
    };
    if let Some(name) = text.trim_end().strip_suffix(':') {
        return Some((short(name)?, outer.to));
    }
    let rest = &document.text[outer.to..];
    if rest.trim_start_matches(' ').starts_with(':') && !rest.starts_with(": //") {
        let colon = rest.find(':')?;
        return Some((short(&text)?, outer.to + colon + 1));
    }
    // `**Primary Database: PostgreSQL**` is a field in one piece.
    if strong && (rest.is_empty() || rest.starts_with(['\n', '\r'])) {
        let inner = outer.of(document.text);
        let colon = inner.find(": ")?;
        return Some((short(&text[..text.find(": ")?])?, outer.from + colon + 1));
    }
    None
}

/// Whether a text ends with a colon, before or behind the marks of its emphasis.
pub fn ends_with_colon(text: &str) -> bool {
    text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_')).ends_with([':', '：'])
}
