//! A piece: one section, as a document of its own.
//!
//! Most facts about a section depend only on its own text. A piece has the blocks, events and links of its section,
//! with offsets from its start, so the functions that read a document can read a piece. It is copied from the parse of
//! the whole text and never parsed again; so its links and footnotes are resolved as they are in the document.
//!
//! Invariant: [`key`](Piece::key) covers all that a piece's document contains, so two pieces with equal keys and
//! equal texts are equal. Deliberately absent: the title, the sections around it, and everything else that only the
//! whole document has.

use std::cell::OnceCell;
use std::hash::Hasher;

use pulldown_cmark::{Event, Tag};
use rustc_hash::FxHasher;

use crate::markdown::document::{Block, Document, Events, FrontMatter, Link, Origin, Rare, Section};
use crate::text::lines::{Lines, Span};

/// A section of a document as a document of its own, which is made when it is first needed.
pub struct Piece<'d, 'a> {
    whole: &'d Document<'a>,
    section: usize,
    /// A hash of all that it contains.
    pub key: u64,
    /// In a box, because few of many equal pieces are read.
    document: OnceCell<Box<Document<'a>>>,
}

/// The pieces of a document, one for each section, in order.
pub fn pieces<'d, 'a>(document: &'d Document<'a>) -> Vec<Piece<'d, 'a>> {
    let piece = |section: usize| {
        let Section { origin, span, .. } = &document.sections[section];
        let key = origin.as_ref().map_or_else(|| key(document, section, *span), |origin| origin.key);
        Piece { whole: document, section, key, document: OnceCell::new() }
    };
    (0..document.sections.len()).map(piece).collect()
}

/// The index of a section's first event; the number of events if there is no such section.
pub fn first_event(document: &Document, section: usize) -> usize {
    match document.sections.get(section) {
        None => document.events.len(),
        Some(_) if section == 0 => 0,
        // A heading's own start comes before the events in it.
        Some(next) => document.blocks[next.blocks.start].events.start.saturating_sub(1),
    }
}

/// A hash of the section's text, of the kinds and places of its events, and of the targets of its links. `span` is the section's.
pub fn key(document: &Document, section: usize, span: Span) -> u64 {
    let events = first_event(document, section)..first_event(document, section + 1);
    let mut state = FxHasher::default();
    state.write(span.of(document.text).as_bytes());
    state.write_usize(section.min(1));
    if let Some(matter) = document.front_matter.as_ref().filter(|matter| span.contains(matter.span)) {
        state.write_usize(matter.span.from - span.from);
        state.write_usize(matter.span.len());
    }
    for (event, range) in &document.events[events] {
        let kind = match event {
            Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => {
                state.write(dest_url.as_bytes());
                state.write(title.as_bytes());
                1
            }
            Event::Start(Tag::CodeBlock(_)) => 2,
            Event::Start(_) => 3,
            Event::End(_) => 4,
            Event::Text(_) => 5,
            Event::FootnoteReference(_) => 6,
            Event::Html(_) | Event::InlineHtml(_) => 7,
            Event::Code(_) => 8,
            _ => 9,
        };
        state.write_usize((range.start - span.from) << 4 | kind);
        state.write_usize(range.end - span.from);
    }
    state.finish()
}

impl<'a> Piece<'_, 'a> {
    /// The first byte of the piece in the document.
    pub fn start(&self) -> usize {
        self.whole.sections[self.section].span.from
    }

    /// A span of the piece in the document.
    pub fn moved(&self, span: Span) -> Span {
        Span::new(span.from + self.start(), span.to + self.start())
    }

    /// The piece's text.
    pub fn text(&self) -> &'a str {
        self.whole.sections[self.section].span.of(self.whole.text)
    }

    /// Where the piece comes from, if it is kept from an earlier parse.
    pub fn origin(&self) -> Option<&Origin> {
        self.whole.sections[self.section].origin.as_ref()
    }

    /// The section's index in the document.
    pub fn section(&self) -> usize {
        self.section
    }

    /// The index in the document of the piece's first block.
    pub fn first_block(&self) -> usize {
        self.whole.sections[self.section].blocks.start
    }

    /// The index of a section of the piece's document in the whole document.
    pub fn section_of(&self, section: usize) -> usize {
        // The text before the first heading is empty in every piece but the first.
        if section == 0 && self.section != 0 { self.section - 1 } else { self.section }
    }

    /// The piece as a document: section 0 is the text before the first heading, section 1 the section.
    pub fn document(&self) -> &Document<'a> {
        // A document without headings is its only piece.
        if self.whole.sections.len() == 1 {
            self.whole
        } else {
            self.document.get_or_init(|| Box::new(self.copy()))
        }
    }

    fn copy(&self) -> Document<'a> {
        let whole = self.whole;
        let section = &whole.sections[self.section];
        let (span, blocks) = (section.span, section.blocks.clone());
        let start = span.from;
        let own_events = first_event(whole, self.section)..first_event(whole, self.section + 1);
        // A block may end in the indentation of the next heading, which is behind the piece.
        let moved = |byte: usize| byte.min(span.to) - start;
        let back = |inner: Span| Span::new(moved(inner.from), moved(inner.to));
        let own = usize::from(self.section != 0);
        let mut sections = Vec::with_capacity(own + 1);
        sections.push(Section::new(None, 0, Span::new(0, 0), None));
        if own == 0 {
            sections[0].span = back(span);
            sections[0].blocks = blocks.clone();
        } else {
            sections.push(section.alone(back(span)));
        }
        let copied = |block: &Block| Block {
            kind: block.kind.clone(),
            span: back(block.span),
            content: back(block.content),
            events: block.events.start - own_events.start..block.events.end - own_events.start,
            section: own,
            parent: block.parent.map(|parent| parent - blocks.start),
            end: block.end - blocks.start,
        };
        let links = whole.links.partition_point(|link| link.span.from < start);
        let inside = whole.links[links..].iter().take_while(|link| link.span.from < span.to);
        let links = inside.map(|link| Link {
            kind: link.kind,
            image: link.image,
            destination: link.destination.clone(),
            span: back(link.span),
            label: back(link.label),
            block: link.block.saturating_sub(blocks.start),
        });
        let text = span.of(whole.text);
        let events = whole.events[own_events.clone()].iter();
        let first = whole.definitions.partition_point(|(_, definition)| definition.from < start);
        let definitions = whole.definitions[first..].iter().take_while(|(_, it)| it.from < span.to);
        let matter = whole.front_matter.as_ref().filter(|matter| span.contains(matter.span));
        let front_matter = matter.map(|matter| FrontMatter {
            span: back(matter.span),
            entries: matter.entries.iter().map(|&(key, value)| (back(key), back(value))).collect(),
            first: matter.first,
        });
        let blocks: Vec<Block> = whole.blocks[blocks.clone()].iter().map(copied).collect();
        let Rare { headings, html, notes } = Rare::of(&blocks);
        Document {
            text,
            lines: Lines::of(text),
            events: Events::of(
                text,
                events.map(|(event, range)| (event.clone(), moved(range.start)..moved(range.end))).collect(),
            ),
            blocks,
            headings,
            html,
            notes,
            sections,
            links: links.collect(),
            definitions: definitions.map(|(label, span)| (label.clone(), back(*span))).collect(),
            front_matter,
        }
    }
}
