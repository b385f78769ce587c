//! Placeholders and unchanged sample text in the text between the tags.
//!
//! Within an element there may be a wrapper for unchanged sample text and a wrapper for a placeholder. A wrapper opens
//! before the first piece that is entirely in its span and closes before the first piece that is not: `[a **b** c]` is
//! one mark around all three pieces, but the two halves of `**[a** b]` get a mark each. Cursors move over the sorted
//! spans, so that the time is linear.

use std::ops::Range;

use super::escape::{escape, push_number};
use super::layers::{Layer, Writer};
use crate::placeholder::form::Answer;
use crate::text::lines::Span;

impl Writer<'_, '_> {
    /// The unchanged span that covers an element except its markers.
    pub fn unchanged_element(&mut self, range: &Range<usize>) -> Option<usize> {
        if range.end <= self.quiet || self.open_unchanged.is_some() {
            return None;
        }
        self.advance(range.start);
        let text = self.document.text;
        let span = *self.unchanged.get(self.at_unchanged)?;
        // Markers and line ends are short; the limit keeps the time linear in deep nesting.
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

    /// Writes text as the reader sees it; `range` is its place in the source.
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
            let cut = edges.filter(|&edge| at < edge).min().map_or(range.end, |edge| edge.min(range.end));
            self.wrap(at, cut);
            let end = if cut == range.end { cooked.len() } else { map.to(cut) };
            escape(&mut self.out, &cooked[written..end]);
            written = end;
            at = cut;
        }
        escape(&mut self.out, &cooked[written..]);
    }

    /// Opens and closes wrappers before a piece that is written as a whole: an element or a break.
    pub fn piece(&mut self, range: &Range<usize>) {
        if range.end <= self.quiet && !self.has_wrapper() {
            return;
        }
        self.advance(range.start);
        self.wrap(range.start, range.end);
    }

    /// The first placeholder that starts within the span; exact for spans behind the cursor.
    pub fn placeholder_in(&self, span: Span) -> Option<usize> {
        let index = self.placeholders.partition_point(|placeholder| placeholder.span.to <= span.from);
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
        let mark = self.placeholders.get(self.at_placeholder).map(|one| one.span.from);
        let same = self.unchanged.get(self.at_unchanged).map(|span| span.from);
        self.quiet = mark.unwrap_or(usize::MAX).min(same.unwrap_or(usize::MAX));
    }

    /// Closes and opens wrappers so that exactly the wrappers whose spans cover `from..to` are open.
    fn wrap(&mut self, from: usize, to: usize) {
        let piece = Span::new(from, to.max(from));
        // The element of a guidance comment has the mark itself.
        let mark = self.placeholders.get(self.at_placeholder);
        let mark = mark.filter(|one| one.span.contains(piece) && one.form.answer != Answer::RemoveComment);
        let mark = mark.map(|_| self.at_placeholder);
        let same = self.unchanged.get(self.at_unchanged);
        let same = same.filter(|span| span.contains(piece)).map(|_| self.at_unchanged);
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

    /// Writes the start tag of a placeholder's mark.
    pub fn push_mark(&mut self, index: usize) {
        let placeholder = &self.placeholders[index];
        self.out.push_str(match placeholder.form.answer {
            Answer::ReplaceExample => "<mark class=\"placeholder example\"",
            _ => "<mark class=\"placeholder\"",
        });
        self.push_place(placeholder.span);
        self.push_attribute("data-evidence", super::evidence(placeholder.evidence));
        self.push_attribute("data-rule", placeholder.form.rule);
        self.out.push('>');
    }

    /// Writes `data-from` and `data-to`, counted from the block's start in UTF-16 code units.
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
}

/// Converts bytes of the source to bytes of the text that a reader sees, going forward only.
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

    /// The byte of the cooked text for a byte of the source. Characters that only the source has (escapes, the markers
    /// of a quote's lines) are skipped.
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
