//! HTML in the author's text.
//!
//! It is shown as text, tags included, except for six harmless elements without attributes (`<details open>` has one), and
//! anchors, which are only places. They use the same stack as
//! all other elements: a tag that is never closed is closed with the element around it, and a closing tag without an
//! opening tag is shown as text. Comments are shown as guidance for the author, except comments for docgauge or another
//! tool.

use std::ops::Range;

use super::layers::{Layer, Writer};
use super::tags::{Raw, RawTag, Token, raw_tag, tokens};
use crate::markdown::directive;
use crate::text::lines::Span;

/// The deepest nesting of such elements; the limit keeps the search for the opening tag short.
const DEEPEST: usize = 32;

/// The part of a block of HTML that is read but not written yet: an open comment.
#[derive(Debug, Default)]
pub(super) struct Pending<'d> {
    open: bool,
    pieces: Vec<(&'d str, Range<usize>)>,
}

impl<'d> Writer<'d, '_> {
    /// Writes one line of a block of HTML.
    pub fn html_line(&mut self, pending: &mut Pending<'d>, line: &'d str, range: Range<usize>) {
        let place = |part: &Range<usize>| {
            if line.len() == range.len() {
                range.start + part.start..range.start + part.end
            } else {
                range.clone()
            }
        };
        let Pending { open, pieces } = pending;
        tokens(line, open, |token, part| {
            let source = place(&part);
            let text = &line[part];
            match token {
                Token::Text => self.prose(text, source),
                Token::Tag(tag) => self.block_tag(tag, text, source),
                Token::Comment => pieces.push((text, source)),
                Token::CommentEnd => {
                    self.comment(pieces, false);
                    pieces.clear();
                }
            }
        });
    }

    /// Ends a block of HTML. A `details` stays open: the following blocks of the same container are in it.
    pub fn html_end(&mut self, pending: &mut Pending<'d>) {
        self.comment(&pending.pieces, false);
        *pending = Pending::default();
        self.close_text();
    }

    /// Writes HTML within a line.
    pub fn inline_html(&mut self, html: &'d str, range: Range<usize>) {
        if let Some(inside) = html.strip_prefix("<!--") {
            let to = inside.len() - inside.strip_suffix("-->").map_or(0, |_| 3);
            let place =
                if html.len() == range.len() { range.start + 4..range.start + 4 + to } else { range.clone() };
            self.piece(&range);
            self.comment(&[(&inside[..to], place)], true);
            return;
        }
        match raw_tag(html).filter(|tag| tag.len == html.len()) {
            Some(tag) if self.fits(tag) && (!tag.raw.is_block() || self.in_flow()) => self.tag(tag, range),
            _ => {
                self.places(&range);
                self.text(html, range);
            }
        }
    }

    /// Writes a tag in a block of HTML.
    fn block_tag(&mut self, tag: RawTag, text: &'d str, range: Range<usize>) {
        if !self.fits(tag) {
            return self.prose(text, range);
        }
        if !tag.raw.is_block() {
            self.open_prose();
        }
        self.tag(tag, range);
    }

    /// Whether a tag may be opened or closed here; other tags are written as text.
    fn fits(&self, tag: RawTag) -> bool {
        if tag.end {
            return self.closes(tag).is_some();
        }
        let open = self.stack.iter().rev().take(2 * DEEPEST);
        let open = open.filter(|layer| matches!(layer, Layer::Raw(_))).count();
        let mut layers = self.stack.iter().rev();
        match tag.raw {
            Raw::Br => true,
            // A summary must be directly in a `details`.
            Raw::Summary => {
                open < DEEPEST
                    && layers
                        .find(|layer| !matches!(layer, Layer::Prose | Layer::Mark(_) | Layer::Unchanged(_)))
                        == Some(&Layer::Raw(Raw::Details))
            }
            _ => open < DEEPEST,
        }
    }

    /// The number of layers that an end tag closes; `None` if its element is not open here.
    fn closes(&self, tag: RawTag) -> Option<usize> {
        for (above, layer) in self.stack.iter().rev().enumerate() {
            match layer {
                Layer::Raw(raw) if *raw == tag.raw => return Some(above + 1),
                Layer::Element { .. } => return None,
                Layer::Prose if !tag.raw.is_block() => return None,
                _ => {}
            }
        }
        None
    }

    /// Writes a tag that fits.
    fn tag(&mut self, tag: RawTag, range: Range<usize>) {
        if tag.raw.is_block() {
            self.close_text();
        }
        if tag.raw == Raw::Br {
            self.piece(&range);
            self.out.push_str("<br>");
        } else if tag.end {
            for _ in 0..self.closes(tag).unwrap_or(0) {
                self.pop();
            }
        } else {
            self.close_wrappers();
            self.out.push('<');
            self.out.push_str(tag.raw.name());
            if tag.unfolded {
                self.out.push_str(" open");
            }
            if tag.raw == Raw::Anchor {
                self.push_anchor(range.start);
            }
            self.out.push('>');
            self.stack.push(Layer::Raw(tag.raw));
        }
    }

    /// Writes the places that links lead to, of tags that are shown as text.
    fn places(&mut self, range: &Range<usize>) {
        let first = self.anchors.partition_point(|(byte, _)| *byte < range.start);
        for at in first..self.anchors.len() {
            if range.end <= self.anchors[at].0 {
                break;
            }
            self.close_wrappers();
            self.out.push_str("<span");
            self.push_anchor(self.anchors[at].0);
            self.out.push_str("></span>");
        }
    }

    fn prose(&mut self, text: &str, range: Range<usize>) {
        let open = matches!(self.inner(), Some(Layer::Prose | Layer::Raw(_))) && !self.in_block();
        if !open {
            if text.trim().is_empty() {
                return;
            }
            self.open_prose();
        }
        self.places(&range);
        self.text(text, range);
    }

    /// The innermost layer below the wrappers.
    fn inner(&self) -> Option<&Layer> {
        let mut layers = self.stack.iter().rev();
        layers.find(|layer| !matches!(layer, Layer::Mark(_) | Layer::Unchanged(_)))
    }

    /// Whether blocks are allowed here, so that text directly here needs an element around it.
    fn in_block(&self) -> bool {
        match self.inner() {
            None | Some(Layer::Raw(Raw::Details)) => true,
            Some(Layer::Element { flow, .. }) => *flow,
            _ => false,
        }
    }

    /// Whether the nearest element may contain blocks.
    fn in_flow(&self) -> bool {
        let mut layers = self.stack.iter().rev();
        let element = layers.find_map(|layer| match layer {
            Layer::Element { flow, .. } => Some(*flow),
            _ => None,
        });
        element.unwrap_or(true)
    }

    fn open_prose(&mut self) {
        if self.in_block() {
            self.close_wrappers();
            self.out.push_str("<div class=\"html\" dir=\"auto\">");
            self.stack.push(Layer::Prose);
        }
    }

    /// Closes the layers that contain only text, before a block: wrappers, elements of the author, HTML shown as text.
    pub fn close_text(&mut self) {
        while let Some(Layer::Prose | Layer::Mark(_) | Layer::Unchanged(_) | Layer::Raw(_)) =
            self.stack.last()
        {
            if let Some(Layer::Raw(Raw::Details | Raw::Summary)) = self.stack.last() {
                break;
            }
            self.pop();
        }
    }

    fn comment(&mut self, pieces: &[(&str, Range<usize>)], inline: bool) {
        let first = pieces.iter().position(|(text, _)| !text.trim().is_empty());
        let last = pieces.iter().rposition(|(text, _)| !text.trim().is_empty());
        let (Some(first), Some(last)) = (first, last) else {
            return;
        };
        if directive::is_for_tools(&pieces.iter().map(|(text, _)| *text).collect::<String>()) {
            return;
        }
        if !inline {
            self.close_text();
        }
        let close = if inline || !self.in_block() {
            self.out.push_str("<span class=\"guidance\"");
            "</span>"
        } else {
            self.out.push_str("<aside class=\"guidance\" role=\"note\" dir=\"auto\"");
            "</aside>\n"
        };
        let text = self.document.text;
        let end = pieces[pieces.len() - 1].1.end;
        let end = end + text.get(end..end + 3).map_or(0, |close| if close == "-->" { 3 } else { 0 });
        self.push_place(Span::new(pieces[0].1.start.saturating_sub(4), end));
        self.open(">", close, false);
        for (index, (text, range)) in pieces.iter().enumerate().take(last + 1).skip(first) {
            let mut text = *text;
            let mut range = range.clone();
            let exact = text.len() == range.len();
            if index == first {
                let len = text.len();
                text = text.trim_start();
                range.start += if exact { len - text.len() } else { 0 };
            }
            if index == last {
                let len = text.len();
                text = text.trim_end();
                range.end -= if exact { len - text.len() } else { 0 };
            }
            self.text(text, range);
        }
        self.close();
    }
}
