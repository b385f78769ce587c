//! A part of a document: the parse of the text from one heading to another, with offsets and indices from its start.
//!
//! An event of the parser borrows from the parsed text. A part lives longer than that text, so it stores the position
//! of each event's text. When the part is appended to a document, its events borrow from the text of that document.

use std::ops::Range;
use std::rc::Rc;

use pulldown_cmark::{CowStr, Event, LinkType, Tag};

use crate::markdown::document::{Block, Document, Link, Section};
use crate::text::lines::Span;

/// One or more sections of a document.
#[derive(Debug)]
pub struct Part {
    pub text: Box<str>,
    events: Vec<Stored>,
    blocks: Vec<Block>,
    sections: Vec<Section>,
    links: Vec<Link<'static>>,
    definitions: Vec<(String, Span)>,
    /// The bytes that its links and images take from definitions.
    pub repeated: usize,
}

/// An event with its bytes, and the place of the text in it; the place is empty if the event has its text itself.
#[derive(Debug)]
struct Stored {
    event: Event<'static>,
    range: Range<usize>,
    text: Span,
}

/// The distances from a part to a document.
#[derive(Clone, Copy)]
struct Distance {
    bytes: isize,
    blocks: isize,
    events: isize,
    sections: isize,
}

impl Part {
    /// The part of a document with these sections, up to byte `end` at most.
    pub fn of(document: &Document, sections: Range<usize>, end: usize) -> Part {
        let first = &document.sections[sections.start];
        let next = document.sections.get(sections.end);
        let start = if sections.start == 0 { 0 } else { first.span.from };
        let own = Span::new(start, next.map_or(end, |next| next.span.from.min(end)));
        let blocks = first.blocks.start..next.map_or(document.blocks.len(), |next| next.blocks.start);
        // A heading's own start comes before the events in it.
        let event = |block: usize| document.blocks[block].events.start.saturating_sub(1);
        let last = next.map_or(document.events.len(), |next| event(next.blocks.start));
        let events = if sections.start == 0 { 0 } else { event(blocks.start) }..last;
        let by = Distance {
            bytes: -(start as isize),
            blocks: -(blocks.start as isize),
            events: -(events.start as isize),
            sections: -(sections.start as isize),
        };
        let links = document.links.partition_point(|link| link.span.from < own.from);
        let links = document.links[links..].iter().take_while(|link| link.span.from < own.to);
        let definitions = document.definitions.partition_point(|(_, it)| it.from < own.from);
        let definitions = document.definitions[definitions..].iter().take_while(|(_, it)| it.from < own.to);
        let events = &document.events[events];
        let mut part = Part {
            text: own.of(document.text).into(),
            events: events.iter().map(|it| Stored::of(it, document.text, own)).collect(),
            blocks: document.blocks[blocks].iter().map(|block| by.block(block)).collect(),
            sections: document.sections[sections].iter().map(|section| by.section(section)).collect(),
            links: links.map(|link| by.link(link, link.destination.clone().into_static())).collect(),
            definitions: definitions.map(|(label, span)| (label.clone(), by.span(*span))).collect(),
            repeated: events.iter().map(|(event, _)| repeated(event)).sum(),
        };
        // Behind the last part of an edit there may be text of other parts.
        if let Some(last) = part.sections.last_mut() {
            last.span.to = own.len();
        }
        part
    }

    /// Makes room for parts in a document.
    pub fn reserve(parts: &[Rc<Part>], document: &mut Document) {
        let sum = |count: fn(&Part) -> usize| parts.iter().map(|part| count(part)).sum();
        document.events.reserve_exact(sum(|part| part.events.len()));
        document.blocks.reserve_exact(sum(|part| part.blocks.len()));
        document.sections.reserve_exact(sum(|part| part.sections.len()));
        document.links.reserve_exact(sum(|part| part.links.len()));
        document.definitions.reserve_exact(sum(|part| part.definitions.len()));
    }

    /// The label and the text of each definition.
    pub fn definitions(&self) -> impl Iterator<Item = (&str, &str)> {
        self.definitions.iter().map(|(label, span)| (&label[..], span.of(&self.text)))
    }

    /// Appends the part to a document, at byte `start` of its text.
    pub fn append(&self, start: usize, document: &mut Document) {
        let by = Distance {
            bytes: start as isize,
            blocks: document.blocks.len() as isize,
            events: document.events.len() as isize,
            sections: document.sections.len() as isize,
        };
        let text = document.text;
        document.events.extend(self.events.iter().map(|stored| stored.moved(start, text)));
        document.blocks.extend(self.blocks.iter().map(|block| by.block(block)));
        document.sections.extend(self.sections.iter().map(|section| by.section(section)));
        document.links.extend(self.links.iter().map(|link| by.link(link, link.destination.clone())));
        document.definitions.extend(self.definitions.iter().map(|(label, it)| (label.clone(), by.span(*it))));
    }
}

impl Distance {
    fn span(self, span: Span) -> Span {
        Span { from: span.from.wrapping_add_signed(self.bytes), to: span.to.wrapping_add_signed(self.bytes) }
    }

    fn block(self, block: &Block) -> Block {
        let events = &block.events;
        Block {
            kind: block.kind.clone(),
            span: self.span(block.span),
            content: self.span(block.content),
            events: events.start.wrapping_add_signed(self.events)
                ..events.end.wrapping_add_signed(self.events),
            section: block.section.wrapping_add_signed(self.sections),
            parent: block.parent.map(|parent| parent.wrapping_add_signed(self.blocks)),
            end: block.end.wrapping_add_signed(self.blocks),
        }
    }

    fn section(self, section: &Section) -> Section {
        let blocks = &section.blocks;
        let mut copy = section.named();
        copy.heading = section.heading.map(|heading| heading.wrapping_add_signed(self.blocks));
        copy.span = self.span(section.span);
        copy.blocks =
            blocks.start.wrapping_add_signed(self.blocks)..blocks.end.wrapping_add_signed(self.blocks);
        // Set when the section is appended to a document.
        copy.parent = None;
        copy
    }

    fn link<'a>(self, link: &Link, destination: CowStr<'a>) -> Link<'a> {
        Link {
            kind: link.kind,
            image: link.image,
            destination,
            span: self.span(link.span),
            label: self.span(link.label),
            block: link.block.wrapping_add_signed(self.blocks),
        }
    }
}

impl Stored {
    fn of((event, range): &(Event, Range<usize>), text: &str, part: Span) -> Self {
        let inner = match event {
            Event::Text(own) | Event::Code(own) | Event::Html(own) | Event::InlineHtml(own) => {
                place(own, range, text)
            }
            _ => Span::default(),
        };
        let event = match event {
            Event::Text(_) if !inner.is_empty() => Event::Text("".into()),
            Event::Code(_) if !inner.is_empty() => Event::Code("".into()),
            Event::Html(_) if !inner.is_empty() => Event::Html("".into()),
            Event::InlineHtml(_) if !inner.is_empty() => Event::InlineHtml("".into()),
            _ => event.clone().into_static(),
        };
        let back = |span: Span| {
            if span.is_empty() { span } else { Span::new(span.from - part.from, span.to - part.from) }
        };
        Stored { event, range: range.start - part.from..range.end - part.from, text: back(inner) }
    }

    fn moved<'a>(&self, start: usize, text: &'a str) -> (Event<'a>, Range<usize>) {
        let own = || CowStr::Borrowed(&text[self.text.from + start..self.text.to + start]);
        let event = match self.event {
            _ if self.text.is_empty() => self.event.clone(),
            Event::Code(_) => Event::Code(own()),
            Event::Html(_) => Event::Html(own()),
            Event::InlineHtml(_) => Event::InlineHtml(own()),
            _ => Event::Text(own()),
        };
        (event, self.range.start + start..self.range.end + start)
    }
}

/// The place of an event's text in its bytes, which may have marks around it; empty if it is not there as it is.
fn place(own: &str, range: &Range<usize>, text: &str) -> Span {
    let around = text.get(range.clone()).unwrap_or_default();
    let ticks = around.len() - around.trim_start_matches(['`', ' ']).len();
    let starts = [0, ticks, 1].map(|skip| range.start + skip);
    let found = starts.into_iter().find(|&from| text.get(from..from + own.len()) == Some(own));
    found.map_or(Span::default(), |from| Span::new(from, from + own.len()))
}

/// The bytes that a link or an image takes from a definition.
fn repeated(event: &Event) -> usize {
    match event {
        Event::Start(
            Tag::Link { link_type, dest_url, title, .. } | Tag::Image { link_type, dest_url, title, .. },
        ) if matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut) => {
            dest_url.len() + title.len()
        }
        _ => 0,
    }
}
