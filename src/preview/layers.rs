//! The open elements of a block, and the text between them.
//!
//! Everything that is open stands on one stack, so that a block is balanced by construction. On top of an
//! element may lie a wrapper for unchanged sample text and one for a placeholder. A wrapper opens before the
//! first piece that lies wholly in its span and closes before the first that does not: `[a **b** c]` is one
//! mark around all three, while of `**[a** b]` the two halves are marked each in its own place. Spans are
//! passed by cursors, so that the whole is linear.

use std::fmt::Write;
use std::ops::Range;

use crate::document::Document;
use crate::placeholder::{Form, Placeholder};
use crate::source::Span;

use super::raw::Raw;

/// Something that is open and will be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layer {
    /// An element made by Markdown, with what closes it.
    Element {
        close: &'static str,
        /// May hold blocks, not only text.
        flow: bool,
        /// Carries the class `unchanged`.
        unchanged: bool,
    },
    /// An element that the author wrote as HTML.
    Raw(Raw),
    /// The author's HTML, shown as text.
    Prose,
    /// A wrapper around unchanged sample text, by its position in the list of them.
    Unchanged(usize),
    /// A wrapper around a placeholder, by its position in the list of them.
    Mark(usize),
}

/// Writes the blocks of one document.
pub(super) struct Writer<'d, 'a> {
    pub document: &'d Document<'a>,
    pub out: String,
    pub stack: Vec<Layer>,
    pub placeholders: &'d [Placeholder],
    pub unchanged: &'d [Span],
    /// The first placeholder and the first unchanged span that end behind the current place.
    at_placeholder: usize,
    at_unchanged: usize,
    /// Nothing opens before this byte.
    quiet: usize,
    open_mark: Option<usize>,
    open_unchanged: Option<usize>,
    /// The current block's first line, and where that starts, in UTF-16 code units.
    pub line: usize,
    pub base: usize,
}

impl<'d, 'a> Writer<'d, 'a> {
    pub fn new(document: &'d Document<'a>, placeholders: &'d [Placeholder], unchanged: &'d [Span]) -> Self {
        Writer {
            document,
            out: String::new(),
            stack: Vec::new(),
            placeholders,
            unchanged,
            at_placeholder: 0,
            at_unchanged: 0,
            quiet: 0,
            open_mark: None,
            open_unchanged: None,
            line: 1,
            base: 0,
        }
    }

    /// Opens an element; `close` is written when it is closed.
    pub fn open(&mut self, tag: &str, close: &'static str, flow: bool) {
        self.out.push_str(tag);
        self.stack.push(Layer::Element {
            close,
            flow,
            unchanged: false,
        });
    }

    /// Opens an element whose start tag is `<name class="…">`, which says so itself if all of it is
    /// unchanged sample text.
    pub fn open_unless_changed(
        &mut self,
        name: &str,
        class: &str,
        close: &'static str,
        range: &Range<usize>,
        flow: bool,
    ) {
        let unchanged = self.unchanged_element(range);
        self.out.push('<');
        self.out.push_str(name);
        match (class, unchanged) {
            ("", None) => {}
            ("", Some(_)) => self.out.push_str(" class=\"unchanged\""),
            (_, None) => self.push_attribute("class", class),
            (_, Some(_)) => {
                let _ = write!(self.out, " class=\"{class} unchanged\"");
            }
        }
        if let Some(index) = unchanged {
            self.push_place(self.unchanged[index]);
            self.open_unchanged = Some(index);
        }
        self.out.push('>');
        self.stack.push(Layer::Element {
            close,
            flow,
            unchanged: unchanged.is_some(),
        });
    }

    /// The unchanged span that covers all of an element but its markers.
    fn unchanged_element(&mut self, range: &Range<usize>) -> Option<usize> {
        if range.end <= self.quiet || self.open_unchanged.is_some() {
            return None;
        }
        self.advance(range.start);
        let text = self.document.text;
        let span = *self.unchanged.get(self.at_unchanged)?;
        // Markers and line ends are short; a bound keeps deep nesting linear.
        let before = text.get(range.start..span.from.max(range.start))?;
        let after = text.get(span.to.min(range.end)..range.end)?;
        let is_marker = |byte: u8| b"-+*0123456789.) \t[]xX\r\n".contains(&byte);
        let covered = before.len() <= 32
            && before.bytes().all(is_marker)
            && after.len() <= 64
            && after.trim().is_empty()
            && span.from < range.end;
        covered.then_some(self.at_unchanged)
    }

    /// Closes the innermost element and what is open in it.
    pub fn close(&mut self) {
        while let Some(layer) = self.stack.last().copied() {
            self.pop();
            if matches!(layer, Layer::Element { .. }) {
                break;
            }
        }
    }

    /// Closes everything.
    pub fn close_all(&mut self) {
        while !self.stack.is_empty() {
            self.pop();
        }
    }

    /// Closes the innermost layer.
    pub fn pop(&mut self) {
        match self.stack.pop() {
            Some(Layer::Element { close, unchanged, .. }) => {
                self.out.push_str(close);
                if unchanged {
                    self.open_unchanged = None;
                }
            }
            Some(Layer::Raw(raw)) => {
                let _ = write!(self.out, "</{}>", raw.name());
            }
            Some(Layer::Prose) => self.out.push_str("</div>\n"),
            Some(Layer::Unchanged(_)) => {
                self.out.push_str("</span>");
                self.open_unchanged = None;
            }
            Some(Layer::Mark(_)) => {
                self.out.push_str("</mark>");
                self.open_mark = None;
            }
            None => {}
        }
    }

    /// Closes the wrappers on top of the innermost element.
    pub fn close_wrappers(&mut self) {
        while self.has_wrapper() {
            self.pop();
        }
    }

    pub fn has_wrapper(&self) -> bool {
        matches!(self.stack.last(), Some(Layer::Mark(_) | Layer::Unchanged(_)))
    }

    /// Text as the reader sees it, which stands at `range` in the source.
    pub fn text(&mut self, cooked: &str, range: Range<usize>) {
        if range.end <= self.quiet && !self.has_wrapper() {
            escape(&mut self.out, cooked);
            return;
        }
        let mut map = Cooked::new(self.document.text, cooked, &range);
        let mut at = range.start;
        let mut written = 0;
        while at < range.end {
            self.advance(at);
            let edges = [
                self.placeholders.get(self.at_placeholder).map(|one| one.span),
                self.unchanged.get(self.at_unchanged).copied(),
            ];
            let edges = edges.iter().flatten().flat_map(|span| [span.from, span.to]);
            let cut = edges
                .filter(|&edge| at < edge)
                .min()
                .map_or(range.end, |edge| edge.min(range.end));
            self.wrap(at, cut);
            let end = if cut == range.end {
                cooked.len()
            } else {
                map.to(cut)
            };
            escape(&mut self.out, &cooked[written..end]);
            written = end;
            at = cut;
        }
        escape(&mut self.out, &cooked[written..]);
    }

    /// Opens and closes wrappers for a piece that is written as a whole: an element or a break.
    pub fn piece(&mut self, range: &Range<usize>) {
        if range.end <= self.quiet && !self.has_wrapper() {
            return;
        }
        self.advance(range.start);
        self.wrap(range.start, range.end);
    }

    /// Whether a placeholder starts within the span; cheap, and exact for what lies ahead.
    pub fn placeholder_in(&self, span: Span) -> Option<usize> {
        let index = self
            .placeholders
            .partition_point(|placeholder| placeholder.span.to <= span.from);
        let placeholder = self.placeholders.get(index)?;
        (placeholder.span.from < span.to).then_some(index)
    }

    fn advance(&mut self, at: usize) {
        while let Some(one) = self.placeholders.get(self.at_placeholder)
            && one.span.to <= at
        {
            self.at_placeholder += 1;
        }
        while let Some(span) = self.unchanged.get(self.at_unchanged)
            && span.to <= at
        {
            self.at_unchanged += 1;
        }
        let mark = self
            .placeholders
            .get(self.at_placeholder)
            .map(|one| one.span.from);
        let same = self.unchanged.get(self.at_unchanged).map(|span| span.from);
        self.quiet = mark.unwrap_or(usize::MAX).min(same.unwrap_or(usize::MAX));
    }

    /// Makes the wrappers on top of the innermost element those that cover `from..to`.
    fn wrap(&mut self, from: usize, to: usize) {
        let piece = Span::new(from, to.max(from));
        // A comment for the author says by its own element what it is.
        let mark = self.placeholders.get(self.at_placeholder);
        let mark = mark.filter(|one| one.span.contains(piece) && one.form != Form::Guidance);
        let mark = mark.map(|_| self.at_placeholder);
        let same = self.unchanged.get(self.at_unchanged);
        let same = same
            .filter(|span| span.contains(piece))
            .map(|_| self.at_unchanged);
        let stays = |layer: &Layer| match *layer {
            Layer::Mark(index) => Some(index) == mark,
            Layer::Unchanged(index) => Some(index) == same,
            _ => true,
        };
        while self.has_wrapper() && !self.stack.iter().rev().take(2).all(stays) {
            self.pop();
        }
        if let Some(index) = same
            && self.open_unchanged.is_none()
        {
            self.close_wrappers();
            self.out.push_str("<span class=\"unchanged\"");
            self.push_place(self.unchanged[index]);
            self.out.push('>');
            self.stack.push(Layer::Unchanged(index));
            self.open_unchanged = Some(index);
        }
        if let Some(index) = mark
            && self.open_mark.is_none()
        {
            self.push_mark(index);
            self.stack.push(Layer::Mark(index));
            self.open_mark = Some(index);
        }
    }

    pub fn in_mark(&self) -> bool {
        self.open_mark.is_some()
    }

    /// The start tag of a placeholder's mark.
    pub fn push_mark(&mut self, index: usize) {
        let placeholder = &self.placeholders[index];
        self.out.push_str(match placeholder.form {
            Form::Example => "<mark class=\"placeholder example\"",
            _ => "<mark class=\"placeholder\"",
        });
        self.push_place(placeholder.span);
        self.push_attribute("data-evidence", super::evidence(placeholder.evidence));
        self.out.push('>');
    }

    /// `data-from` and `data-to`, counted from the block's start in UTF-16 code units.
    pub fn push_place(&mut self, span: Span) {
        let lines = &self.document.lines;
        let from = lines.utf16(span.from).saturating_sub(self.base);
        let to = lines.utf16(span.to).saturating_sub(self.base);
        for (name, number) in [(" data-from=\"", from), (" data-to=\"", to)] {
            self.out.push_str(name);
            push_number(&mut self.out, number);
            self.out.push('"');
        }
    }

    /// `tag` with a first attribute whose value is made of `parts`.
    pub fn push_attribute_start(&mut self, tag: &str, name: &str, parts: &[&str]) {
        self.out.push_str(tag);
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        for part in parts {
            escape_attribute(&mut self.out, part);
        }
        self.out.push('"');
    }

    /// An attribute with its value escaped.
    pub fn push_attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape_attribute(&mut self.out, value);
        self.out.push('"');
    }
}

/// Finds in the text that a reader sees the place of a byte of the source, going forward only.
struct Cooked<'t> {
    source: &'t [u8],
    cooked: &'t str,
    start: usize,
    same: bool,
    from: usize,
    to: usize,
}

impl<'t> Cooked<'t> {
    fn new(text: &'t str, cooked: &'t str, range: &Range<usize>) -> Self {
        Cooked {
            source: text.as_bytes().get(range.clone()).unwrap_or_default(),
            cooked,
            start: range.start,
            same: range.len() == cooked.len(),
            from: 0,
            to: 0,
        }
    }

    /// The byte of the cooked text for a byte of the source. Where the two differ, what the source has more
    /// (escapes, markers of the lines of a quote) is skipped.
    fn to(&mut self, byte: usize) -> usize {
        let target = byte.saturating_sub(self.start);
        let cooked = self.cooked.as_bytes();
        if self.same {
            self.to = target.min(cooked.len()).max(self.to);
        } else {
            while self.from < target.min(self.source.len()) && self.to < cooked.len() {
                let (a, b) = (self.source[self.from], cooked[self.to]);
                self.to += usize::from(a == b || (a == b'\n' && b == b' '));
                self.from += 1;
            }
        }
        while !self.cooked.is_char_boundary(self.to) {
            self.to += 1;
        }
        self.to
    }
}

/// Appends a number; there are two for every mark, too many for the machinery of formatting.
fn push_number(out: &mut String, number: usize) {
    let mut power = 1;
    while 10 <= number / power {
        power *= 10;
    }
    while 0 < power {
        out.push(char::from(b'0' + (number / power % 10) as u8));
        power /= 10;
    }
}

/// Appends text so that it stays text.
pub(super) fn escape(out: &mut String, text: &str) {
    escape_with(out, text, |byte| matches!(byte, b'&' | b'<' | b'>'));
}

/// Appends text so that it stays within a quoted attribute.
pub(super) fn escape_attribute(out: &mut String, text: &str) {
    escape_with(out, text, |byte| matches!(byte, b'&' | b'<' | b'>' | b'"'));
}

fn escape_with(out: &mut String, text: &str, special: impl Fn(u8) -> bool) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(&special) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}
