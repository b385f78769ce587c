//! A part of a document: the parse of the text from one heading to another, with offsets and indices from its start.
//!
//! The parser's results borrow from the parsed text. A part lives longer than that text, so it stores the positions of their
//! texts. When the part is appended to a document, they borrow from the text of that document. Blocks, sections and links are
//! appended at once, events when they are first read.

use std::ops::Range;
use std::rc::Rc;

use pulldown_cmark::CowStr;

use crate::markdown::document::{Block, Document, KeptEvents, Link, Origin, Rare, Section};
use crate::markdown::piece;
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::lines::of_part::LinesOfPart;

/// The destination of a link is looked for in so many bytes before its end, and its own.
const NEAR: usize = 400;

/// One or more sections of a document.
#[derive(Debug)]
pub struct Part {
    pub text: Rc<str>,
    pub lines: LinesOfPart,
    events: Rc<KeptEvents>,
    blocks: Vec<Block>,
    rare: Rare,
    sections: Vec<Section>,
    links: Vec<KeptLink>,
    definitions: Vec<(String, Span)>,
}

/// A link, and the place of its destination; the place is empty if the link has its destination itself.
#[derive(Debug)]
struct KeptLink {
    link: Link<'static>,
    destination: Span,
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
        let events = piece::first_event(document, sections.start)..piece::first_event(document, sections.end);
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
        let text: Rc<str> = own.of(document.text).into();
        let section = |at: usize| {
            let source = &document.sections[at];
            // Behind the last part of an edit there may be text of other parts.
            let span = Span::new(source.span.from, source.span.to.min(own.to));
            let mut section = by.section(source);
            section.span = by.span(span);
            section.origin = Some(Origin {
                key: piece::key(document, at, span),
                text: text.clone(),
                from: section.span.from,
            });
            section
        };
        let links = links.map(|link| KeptLink::of(link, document.text, by));
        let blocks: Vec<Block> = document.blocks[blocks].iter().map(|block| by.block(block)).collect();
        let rare = Rare::of(&blocks);
        Part {
            lines: LinesOfPart::of(&text),
            events: Rc::new(KeptEvents::of(&document.events[events], document.text, own)),
            blocks,
            rare,
            sections: sections.map(section).collect(),
            links: links.collect(),
            definitions: definitions.map(|(label, span)| (label.clone(), by.span(*span))).collect(),
            text,
        }
    }

    /// The label and the text of each definition.
    pub fn definitions(&self) -> impl Iterator<Item = (&str, &str)> {
        self.definitions.iter().map(|(label, span)| (&label[..], span.of(&self.text)))
    }

    /// The bytes that its links and images take from definitions.
    pub fn repeated(&self) -> usize {
        self.events.repeated
    }

    /// Tells the sections of the document that was cut into these parts where they are kept.
    pub fn mark(parts: &[Rc<Part>], document: &mut Document) {
        let kept = parts.iter().flat_map(|part| &part.sections);
        for (section, kept) in document.sections.iter_mut().zip(kept) {
            section.origin.clone_from(&kept.origin);
        }
    }

    /// Makes room for parts in a document.
    pub fn reserve(parts: &[Rc<Part>], document: &mut Document) {
        let sum = |count: fn(&Part) -> usize| parts.iter().map(|part| count(part)).sum();
        document.blocks.reserve_exact(sum(|part| part.blocks.len()));
        document.sections.reserve_exact(sum(|part| part.sections.len()));
        document.links.reserve_exact(sum(|part| part.links.len()));
        document.definitions.reserve_exact(sum(|part| part.definitions.len()));
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
        let first = document.blocks.len();
        document.headings.extend(self.rare.headings.iter().map(|heading| heading + first));
        document.html.extend(self.rare.html.iter().map(|html| html + first));
        document.notes |= self.rare.notes;
        document.events.append(&self.events, start);
        document.blocks.extend(self.blocks.iter().map(|block| by.block(block)));
        document.sections.extend(self.sections.iter().map(|section| by.section(section)));
        document.links.extend(self.links.iter().map(|link| link.moved(by, text)));
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
        let mut copy = section.clone();
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

impl KeptLink {
    fn of(link: &Link, text: &str, by: Distance) -> Self {
        // It is near the end, before a title; the rest may be as long as the part.
        let near = link.span.to.saturating_sub(link.destination.len() + NEAR).max(link.span.from);
        let near = (near..=link.span.to).find(|&at| text.is_char_boundary(at)).unwrap_or(near);
        let place = text[near..link.span.to].rfind_word(&link.destination).map(|at| near + at);
        let place = place.filter(|_| !link.destination.is_empty());
        let (destination, own) = match place {
            Some(at) => (by.span(Span::new(at, at + link.destination.len())), CowStr::Borrowed("")),
            None => (Span::default(), link.destination.clone().into_static()),
        };
        KeptLink { link: by.link(link, own), destination }
    }

    fn moved<'a>(&self, by: Distance, text: &'a str) -> Link<'a> {
        let destination = match self.destination.is_empty() {
            true => self.link.destination.clone(),
            false => CowStr::Borrowed(by.span(self.destination).of(text)),
        };
        by.link(&self.link, destination)
    }
}
