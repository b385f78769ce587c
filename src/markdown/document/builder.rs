//! Builds blocks, links and sections from events, in one pass.
//!
//! Blocks that are open at the end of the text are closed there. The builder adds the missing paragraph of a tight
//! list item, and gives a heading back the braces that the parser took for attributes.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::block::{Block, BlockKind};
use super::kinds::{block_kind, ends_block};
use super::link::Link;
use super::plain::plain;
use super::section::Section;
use crate::text::lines::Span;
use crate::text::signs::Signs;

/// Builds blocks, links and sections from one event after the other.
pub struct Builder<'a> {
    text: &'a str,
    start: usize,
    events: Vec<(Event<'a>, Range<usize>)>,
    blocks: Vec<Block>,
    links: Vec<Link<'a>>,
    sections: Vec<Section>,
    /// Open blocks, outermost first.
    open: Vec<usize>,
    /// Open links.
    open_links: Vec<usize>,
    /// The innermost open block is the paragraph made for a tight list item.
    implicit: bool,
    /// The next cell's column, counted from 0.
    column: usize,
}

impl<'a> Builder<'a> {
    pub fn new(text: &'a str, start: usize) -> Self {
        let top = Section::new(None, 0, Span::new(0, text.len()), None);
        Builder {
            text,
            start,
            events: Vec::with_capacity((text.len() - start) / 8),
            blocks: Vec::with_capacity((text.len() - start) / 32),
            links: Vec::new(),
            sections: vec![top],
            open: Vec::new(),
            open_links: Vec::new(),
            implicit: false,
            column: 0,
        }
    }

    pub fn take(&mut self, event: Event<'a>, range: Range<usize>) {
        let rule = matches!(event, Event::Rule);
        self.read(&event, &range);
        // Pushed at one place: an event is large, and wasm copies it by a call.
        self.events.push((event, range));
        if rule {
            self.close(self.events.len());
        }
    }

    /// Reads an event before it is pushed.
    fn read(&mut self, event: &Event<'a>, range: &Range<usize>) {
        let index = self.events.len();
        let block = match event {
            Event::Start(tag) => block_kind(tag),
            Event::Rule => Some(BlockKind::Break),
            _ => None,
        };
        let inline_start = matches!(event, Event::Start(_)) && block.is_none();
        let block_end = matches!(event, Event::End(end) if ends_block(end));
        if self.implicit && (block.is_some() || block_end) {
            self.implicit = false;
            self.close(index);
        }
        if let Some(kind) = block {
            return self.open(kind, range, index + 1);
        }
        if block_end {
            if matches!(event, Event::End(TagEnd::Heading(_))) {
                self.braces_of_heading(range);
            }
            return self.close(self.events.len());
        }
        match event {
            Event::TaskListMarker(_) => {
                if let Some(item) = self.open.last().map(|&top| &mut self.blocks[top])
                    && let BlockKind::ListItem { task } = &mut item.kind
                {
                    *task = true;
                } else if let [.., item, _] = self.open[..]
                    && let BlockKind::ListItem { task } = &mut self.blocks[item].kind
                {
                    *task = true;
                }
                return;
            }
            Event::End(_) => {}
            _ => {
                let in_item = self
                    .open
                    .last()
                    .is_some_and(|&top| matches!(self.blocks[top].kind, BlockKind::ListItem { .. }));
                if in_item {
                    self.open(BlockKind::Paragraph, range, index);
                    self.implicit = true;
                }
                self.touch(range);
            }
        }
        if inline_start {
            self.open_link(event, range);
        }
        if let Event::End(TagEnd::Link | TagEnd::Image) = event {
            self.close_link();
        }
    }

    fn open(&mut self, mut kind: BlockKind, range: &Range<usize>, event: usize) {
        let span = Span::from(range.clone());
        let index = self.blocks.len();
        match &mut kind {
            BlockKind::Row | BlockKind::TableHead => self.column = 0,
            BlockKind::Cell { column } => {
                *column = self.column;
                self.column += 1;
            }
            _ => {}
        }
        if let BlockKind::Heading { level } = kind
            && self.open.is_empty()
        {
            self.open_section(index, level, span.from);
        }
        self.blocks.push(Block {
            kind,
            span,
            content: Span::new(span.from, span.from),
            events: event..event,
            section: self.sections.len() - 1,
            parent: self.open.last().copied(),
            end: index + 1,
        });
        self.open.push(index);
    }

    fn close(&mut self, event: usize) {
        let Some(index) = self.open.pop() else { return };
        let end = self.blocks.len();
        let block = &mut self.blocks[index];
        block.events.end = event.max(block.events.start);
        block.end = end;
        let leaf = matches!(
            block.kind,
            BlockKind::Heading { .. }
                | BlockKind::Paragraph
                | BlockKind::Cell { .. }
                | BlockKind::Code { .. }
        );
        if !leaf {
            block.content = block.span;
        }
        if let BlockKind::Heading { .. } = block.kind
            && self.open.is_empty()
        {
            let title = plain(&self.events[block.events.clone()]);
            let title = title.trim();
            // Exports of word processors put the anchors of a title before it.
            let content = block.content.of(self.text);
            block.content.from += content.len() - without_anchors(content).len();
            let title = without_anchors(title);
            let events = &self.events[block.events.clone()];
            let plain = matches!(events, [(Event::Text(text), _)] if **text == *title);
            let title = title.to_string().into();
            if let Some(section) = self.sections.last_mut() {
                (section.title, section.plain) = (title, plain);
            }
        }
    }

    /// Widens the open leaf by an inline event.
    fn touch(&mut self, range: &Range<usize>) {
        let Some(&top) = self.open.last() else { return };
        let implicit = self.implicit;
        let block = &mut self.blocks[top];
        if block.content.is_empty() {
            block.content = Span::from(range.clone());
        } else {
            block.content.to = block.content.to.max(range.end);
        }
        if implicit {
            block.span = block.content;
        }
    }

    /// The parser takes text in braces at the end of a heading for attributes. Without `#`, `.` or `=` it is text: `#
    /// {short title}` is a placeholder.
    fn braces_of_heading(&mut self, heading: &Range<usize>) {
        let Some(top) = self.open.last().map(|&top| &self.blocks[top]) else {
            return;
        };
        let from = if top.content.is_empty() { heading.start } else { top.content.to };
        let Some(rest) = self.text.get(from..heading.end) else {
            return;
        };
        let (Some(open), Some(close)) = (rest.find('{'), rest.rfind('}')) else {
            return;
        };
        let attributes = rest.get(open + 1..close).is_none_or(|inner| {
            inner.split_whitespace().all(|word| word.opens_with(b"#.") || word.contains('='))
        });
        let apart = rest[..open].chars().all(|c| c == '#' || c.is_whitespace());
        if !attributes && apart {
            // The space between the title and the braces is part of the title.
            let blank = rest[..open].len() - rest[..open].trim_end_matches(' ').len();
            let blank = if top.content.is_empty() { 0 } else { blank };
            let range = from + open - blank..from + close + 1;
            self.touch(&range);
            self.events.push((Event::Text(self.text[range.clone()].into()), range));
        }
    }

    fn open_section(&mut self, heading: usize, level: u8, byte: usize) {
        // A heading may be indented by up to three spaces: its section starts with its line.
        let from =
            self.text[self.start..byte].rfind_sign(b"\n\r").map_or(self.start, |at| self.start + at + 1);
        if let Some(last) = self.sections.last_mut() {
            last.span.to = from;
            last.blocks.end = heading;
        }
        let parent = Section::parent_of(level, &self.sections);
        let span = Span::new(from, self.text.len());
        self.sections.push(Section::new(Some(heading), level, span, parent));
    }

    fn open_link(&mut self, event: &Event<'a>, range: &Range<usize>) {
        let (image, kind, destination) = match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) => (false, *link_type, dest_url),
            Event::Start(Tag::Image { link_type, dest_url, .. }) => (true, *link_type, dest_url),
            _ => return,
        };
        let doubled = matches!(kind, LinkType::WikiLink { .. });
        let open = range.start + 1 + usize::from(image) + usize::from(doubled);
        self.open_links.push(self.links.len());
        self.links.push(Link {
            kind,
            image,
            destination: destination.clone(),
            span: Span::from(range.clone()),
            label: Span::new(open.min(range.end), open.min(range.end)),
            block: self.open.last().copied().unwrap_or(0),
        });
    }

    fn close_link(&mut self) {
        let Some(index) = self.open_links.pop() else {
            return;
        };
        let link = &mut self.links[index];
        // If the last event is the link's own start, its brackets are empty.
        let last = match self.events.last() {
            None | Some((Event::Start(Tag::Link { .. } | Tag::Image { .. }), _)) => link.label.from,
            Some((_, range)) => range.end,
        };
        link.label.to = last.clamp(link.label.from, link.span.to);
    }

    #[allow(clippy::type_complexity)]
    pub fn finish(mut self) -> (Vec<(Event<'a>, Range<usize>)>, Vec<Block>, Vec<Link<'a>>, Vec<Section>) {
        let end = self.events.len();
        while !self.open.is_empty() {
            self.close(end);
        }
        if let Some(last) = self.sections.last_mut() {
            last.blocks.end = self.blocks.len();
        }
        (self.events, self.blocks, self.links, self.sections)
    }
}

/// A title without the empty spans before it that contain only anchors: `[]{#_Toc1 .anchor}Views`.
fn without_anchors(title: &str) -> &str {
    let mut rest = title;
    while let Some((_, behind)) = rest.strip_prefix("[]{#").and_then(|inner| inner.split_once('}')) {
        rest = behind.trim_start();
    }
    rest
}
