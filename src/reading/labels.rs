//! Labels at the start of a line, bold or italic, or plain in a form with blanks; and the parts into which they cut a
//! paragraph.
//!
//! A label ends with a colon, inside its emphasis or right after it: `**Owner:** Ann`, `*Why:* cost`. Deliberately
//! absent: whether a label has an answer; `item` decides it.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::markdown::document::{self, BlockKind, Document};
use crate::markdown::html;
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::signs::Signs;

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
    if labels.is_empty()
        && let Some(lines) = blank_form(document, block)
    {
        return lines;
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
        let value = answer(document, Span::new(value.from.min(span.to), span.to).trim(document.text));
        out.push(Segment { span, label: Some(label.clone()), value });
    }
    out
}

/// A value; empty if it is only a comment, which no reader sees.
fn answer(document: &Document, value: Span) -> Span {
    let source = value.of(document.text);
    let hidden = source.starts_with("<!--") && html::without_comments(source).trim().is_empty();
    if hidden { Span::new(value.from, value.from) } else { value }
}

/// The lines of a paragraph that is a form with a blank in it: each line is a label with its value, and one has none.
fn blank_form(document: &Document, block: usize) -> Option<Vec<Segment>> {
    let content = document.blocks[block].content.trim(document.text);
    let source = content.of(document.text);
    let first = source.lines().next()?;
    let parent = document.blocks[block].parent.map(|at| &document.blocks[at].kind);
    let placed = parent.is_none_or(|kind| matches!(kind, BlockKind::ListItem { task: false }));
    if !first.contains([':', '：']) || !placed {
        return None;
    }
    let mut lines = Vec::new();
    let mut from = content.from;
    for line in source.split_inclusive('\n') {
        let span = Span::new(from, from + line.trim_end_signs(b" \\\n\r").len());
        from += line.len();
        let text = span.of(document.text);
        let (at, colon) = text.char_indices().find(|(_, c)| matches!(c, ':' | '：'))?;
        let value = &text[at + colon.len_utf8()..];
        let name = &text[..at];
        let opens = name.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
        let plain = opens && !name.has_sign(b".?!;`*<[{\"|");
        let apart = value.is_empty() || colon == '：' || value.starts_with(' ');
        if !plain || !apart || 6 < normal::words(name) {
            return None;
        }
        let value = Span::new(span.to - value.len(), span.to).trim(document.text);
        lines.push(Segment { span, label: Some(name.trim().to_string()), value });
    }
    let blank = lines.iter().rev().skip(usize::from(lines.len() < 3)).any(|line| line.value.is_empty());
    (2 <= lines.len() && blank).then_some(lines)
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
    if strong && (rest.is_empty() || rest.opens_with(b"\n\r")) {
        let inner = outer.of(document.text);
        let colon = inner.find_word(": ")?;
        return Some((short(&text[..text.find_word(": ")?])?, outer.from + colon + 1));
    }
    None
}

/// Whether a text ends with a colon, before or behind the marks of its emphasis. Behind a colon and a blank, underscores
/// are a blank to fill in: `Date: ____`.
pub fn ends_with_colon(text: &str) -> bool {
    text.trim_end().trim_end_signs(b"*_").ends_with([':', '：'])
}
