//! Links and pictures.
//!
//! A link whose address `url` does not allow is written as text. A picture is never loaded: it is shown as a labelled
//! box, unless its address is a data URL with the picture itself.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, TagEnd};

use super::escape::escape;
use super::html::Html;
use crate::markdown::document::{self, Document};
use crate::text::lines::Span;
use crate::text::url::{self, Address};

impl<'d, 'a> Html<'d, 'a> {
    pub fn link(&mut self, at: usize, kind: LinkType, destination: &str, title: &str, range: &Range<usize>) {
        let target = self.target_placeholder(at, range);
        let writer = &mut self.writer;
        writer.piece(range);
        let address = match kind {
            LinkType::Email => url::address(&format!("mailto:{destination}")),
            _ => url::address(destination),
        };
        let closes = match (&address, self.in_link) {
            (Address::Blocked, _) => {
                writer.out.push_str("<span class=\"link-blocked\"");
                ["</span>", "</mark></span>"]
            }
            // A browser would end the outer link at the start of a link within it.
            (_, true) => {
                writer.out.push_str("<span");
                ["</span>", "</mark></span>"]
            }
            (Address::Fragment(fragment), _) => {
                let prefix = if fragment.is_empty() { "#" } else { "#doc-" };
                writer.push_attribute_start("<a", "href", &[prefix, fragment]);
                ["</a>", "</mark></a>"]
            }
            (Address::Relative(href) | Address::External(href), _) => {
                writer.push_attribute_start("<a", "href", &[href]);
                writer.out.push_str(" rel=\"noopener noreferrer\" target=\"_blank\"");
                ["</a>", "</mark></a>"]
            }
        };
        if !title.is_empty() {
            writer.push_attribute("title", title);
        }
        writer.out.push('>');
        self.in_link = true;
        match target.filter(|_| !writer.in_mark()) {
            Some(index) => {
                writer.push_mark(index);
                writer.open("", closes[1], false);
            }
            None => writer.open("", closes[0], false),
        }
    }

    /// The placeholder in a link's address, if the link's text contains none.
    fn target_placeholder(&self, at: usize, range: &Range<usize>) -> Option<usize> {
        let span = Span::new(range.start, range.end.max(range.start));
        let index = self.writer.placeholder_in(span)?;
        let from = self.writer.placeholders[index].span.from;
        let events = self.writer.document.events[at + 1..].iter();
        // The last event of the text starts before the address; the event after it is the link's end.
        let mut depth = 0usize;
        for (event, inner) in events {
            match event {
                Event::End(TagEnd::Link) if depth == 0 => return Some(index),
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
            if from < inner.end {
                return None;
            }
        }
        None
    }

    /// Writes a picture: as a labelled box, or as an image if its address is a data URL with the picture itself.
    pub fn image(&mut self, at: usize, destination: &str, title: &str) -> usize {
        let document: &'d Document<'a> = self.writer.document;
        let events = &document.events[at + 1..];
        let mut depth = 0usize;
        let len = events
            .iter()
            .position(|(event, _)| match event {
                Event::Start(_) => {
                    depth += 1;
                    false
                }
                Event::End(_) if depth == 0 => true,
                Event::End(_) => {
                    depth -= 1;
                    false
                }
                _ => false,
            })
            .unwrap_or(events.len());
        let inside = &events[..len];
        let alt = document::plain(inside);
        let alt = alt.trim();
        let range = &document.events[at].1;
        let writer = &mut self.writer;
        writer.piece(range);
        if url::is_picture(destination) {
            writer.push_attribute_start("<img", "src", &[destination]);
            writer.push_attribute("alt", alt);
            if !title.is_empty() {
                writer.push_attribute("title", title);
            }
            writer.out.push('>');
            return at + 1 + len + 1;
        }
        let label = if alt.is_empty() { "Image" } else { alt };
        writer.out.push_str("<span class=\"image-box\" role=\"img\"");
        writer.push_attribute("aria-label", label);
        let address = url::address(destination);
        if let Address::External(href) = &address
            && !url::host(href).is_empty()
        {
            writer.push_attribute("data-src", href);
        }
        if !title.is_empty() {
            writer.push_attribute("title", title);
        }
        writer.open(">", "</span>", false);
        writer.open("<span>", "</span> ", false);
        if alt.is_empty() {
            writer.out.push_str(label);
        } else {
            for (event, range) in inside {
                match event {
                    Event::Text(text) => self.writer.text(text, range.clone()),
                    Event::Code(text) => self.code(text, range),
                    Event::InlineHtml(html) => self.writer.text(html, range.clone()),
                    Event::SoftBreak | Event::HardBreak => self.writer.out.push(' '),
                    _ => {}
                }
            }
        }
        let writer = &mut self.writer;
        writer.close();
        let host = match &address {
            Address::External(href) => url::host(href),
            Address::Relative(_) => destination,
            Address::Fragment(_) | Address::Blocked => "",
        };
        writer.out.push_str("<span class=\"image-host\">");
        escape(&mut writer.out, host);
        writer.out.push_str("</span>");
        writer.close();
        at + 1 + len + 1
    }
}
