//! Running text: the addresses and formulas in it.
//!
//! The parser cuts text at every mark that might have a meaning, so the events of text that follow each other are read
//! together. A formula may also contain marks that did have one (`$a*b*c$`); it is written from the source, and the events
//! within it are skipped. An address becomes a link like any other, unless the text stands in a link already.

use std::ops::Range;

use pulldown_cmark::Event;

use super::html::Html;
use crate::markdown::autolink::autolinks;
use crate::markdown::document::Document;
use crate::markdown::math;
use crate::text::url::{self, Address};

/// A piece of text with its place in the source.
type Piece<'d> = (&'d str, Range<usize>);

impl<'d, 'a> Html<'d, 'a> {
    /// Writes the text from an event on, and returns the index of the next event to write.
    pub fn prose(&mut self, first: usize) -> usize {
        let document: &'d Document<'a> = self.writer.document;
        let run = document.events[first..].iter().map_while(text_of);
        let count = run.clone().count();
        if !run.clone().any(|(text, _)| is_special(text)) {
            run.for_each(|(text, range)| self.writer.text(text, range));
            return first + count;
        }
        let (mut at, mut from) = (first, document.events[first].1.start);
        loop {
            let pieces: Vec<Piece> = document.events[at..]
                .iter()
                .map_while(text_of)
                .map(|piece| cut(piece, from..usize::MAX))
                .collect();
            let Some((span, last)) = formula(document, &pieces, at) else {
                self.linked(&pieces);
                return at + pieces.len();
            };
            let before: Vec<Piece> = pieces.into_iter().map(|piece| cut(piece, 0..span.start)).collect();
            self.linked(&before);
            self.inline("<code class=\"math\">", "</code>", &span);
            self.writer.text(&document.text[span.clone()], span.clone());
            self.writer.close();
            (at, from) = (last, span.end);
        }
    }

    /// Writes pieces of text that follow each other, with their addresses as links.
    fn linked(&mut self, pieces: &[Piece<'d>]) {
        let whole: String = pieces.iter().map(|(text, _)| *text).collect();
        let links = if self.in_link { Vec::new() } else { autolinks(&whole) };
        let mut links = links.iter().peekable();
        let mut start = 0;
        for (text, range) in pieces {
            let end = start + text.len();
            // The byte of the source for one of the text; only pieces that are the same in both are cut.
            let place = |at: usize| if at == end { range.end } else { range.start + at - start };
            let mut at = start;
            while at < end {
                let link = links.peek().filter(|link| link.range.start < end);
                let inside = link.is_some_and(|link| link.range.start <= at);
                if let Some(link) = link.filter(|link| link.range.start == at) {
                    let address = link.range.len() + place(at);
                    let destination = format!("{}{}", link.scheme, &whole[link.range.clone()]);
                    self.open_address(&destination, &(place(at)..address));
                }
                let to =
                    link.map_or(end, |link| if inside { link.range.end } else { link.range.start }).min(end);
                self.writer.text(&text[at - start..to - start], place(at)..place(to).max(place(at)));
                if inside && links.next_if(|link| link.range.end == to).is_some() {
                    self.writer.close();
                }
                at = to;
            }
            start = end;
        }
    }

    fn open_address(&mut self, destination: &str, range: &Range<usize>) {
        self.writer.piece(range);
        match url::address(destination) {
            Address::External(href) => {
                self.writer.push_attribute_start("<a", "href", &[&href]);
                self.writer.open(" rel=\"noopener noreferrer\" target=\"_blank\">", "</a>", false);
            }
            _ => self.writer.open("<span class=\"link-blocked\">", "</span>", false),
        }
    }
}

fn text_of<'d>((event, range): &'d (Event, Range<usize>)) -> Option<Piece<'d>> {
    match event {
        Event::Text(text) => Some((text, range.clone())),
        _ => None,
    }
}

/// Whether a text may hold an address or a formula.
fn is_special(text: &str) -> bool {
    let mut before = [0; 3];
    text.bytes().any(|byte| {
        let found = match byte {
            b'@' | b'$' => true,
            b'/' => before[1..] == *b":/",
            b'.' => before.eq_ignore_ascii_case(b"www"),
            _ => false,
        };
        before = [before[1], before[2], byte];
        found
    })
}

/// The part of a piece within a range of the source. A piece that differs from its source (an entity) is whole or empty.
fn cut((text, range): Piece, within: Range<usize>) -> Piece {
    let from = within.start.clamp(range.start, range.end);
    let to = within.end.clamp(from, range.end);
    let text = match text.len() == range.len() {
        true => text.get(from - range.start..to - range.start).unwrap_or_default(),
        false if from < to => text,
        false => "",
    };
    (text, from..to)
}

/// The first formula that begins in one of the pieces, with the event in which it ends.
fn formula(document: &Document, pieces: &[Piece], at: usize) -> Option<(Range<usize>, usize)> {
    let (_, first) = pieces.iter().find(|(text, _)| text.contains('$'))?;
    let block = &document.blocks[document.block_at(first.start)?];
    let source = document.text.get(..block.content.to)?;
    let place = |byte: usize| byte.checked_sub(block.content.from);
    let until = pieces.last().map_or(first.end, |(_, last)| last.end).min(block.content.to);
    let span = math::formula(&source[block.content.from..], place(first.start)?, place(until)?)?;
    let span = block.content.from + span.start..block.content.from + span.end;
    let begins = pieces.iter().any(|(_, range)| range.contains(&span.start));
    // The lines of a leaf within a quotation have marks of their own.
    let whole = block.parent.is_none() || !source[span.clone()].contains('\n');
    let last = at + document.events[at..].iter().position(|(_, range)| span.end <= range.end)?;
    let (event, range) = &document.events[last];
    let ends = matches!(event, Event::Text(text) if text.len() == range.len());
    let mut depth = 0usize;
    let balanced = document.events[at..last].iter().all(|(event, _)| match event {
        Event::Start(_) => {
            depth += 1;
            true
        }
        Event::End(_) => {
            depth = depth.wrapping_sub(1);
            depth != usize::MAX
        }
        _ => true,
    });
    (begins && whole && ends && balanced && depth == 0).then_some((span, last))
}
