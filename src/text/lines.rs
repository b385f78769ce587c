//! Positions in the text, and the only conversions between bytes, UTF-16 code units, lines and columns.
//!
//! Inside the core everything is a [`Span`] of bytes into the text as it was given, byte order mark
//! included. Editors in browsers count UTF-16 code units, people count lines and columns from 1;
//! [`Lines`] turns bytes into both. No other module of the crate converts positions.

use std::cell::OnceCell;
use std::ops::{Deref, Range};
use std::rc::Rc;

use crate::text::newline;

pub mod of_part;

/// A half-open range of bytes of the text, always on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub from: usize,
    /// The byte after the last one.
    pub to: usize,
}

impl Span {
    /// The span from `from` up to `to`, both in bytes.
    pub fn new(from: usize, to: usize) -> Self {
        debug_assert!(from <= to);
        Self { from, to }
    }

    /// The part of `text` in this span.
    pub fn of(self, text: &str) -> &str {
        &text[self.from..self.to]
    }

    /// Whether the span has no bytes.
    pub fn is_empty(self) -> bool {
        self.from == self.to
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.to - self.from
    }

    /// Whether `other` is completely inside this span.
    pub fn contains(self, other: Span) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// Whether the two spans share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.from < other.to && other.from < self.to
    }

    /// The span without the white space at both its ends.
    pub fn trim(self, text: &str) -> Span {
        let slice = self.of(text);
        // Most spans have no white space around them.
        if let [first, .., last] = slice.as_bytes()
            && first.is_ascii_graphic()
            && last.is_ascii_graphic()
        {
            return self;
        }
        let from = self.from + (slice.len() - slice.trim_start().len());
        Span { from, to: from + slice.trim().len() }
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Span::new(range.start, range.end)
    }
}

/// The elements of a list whose spans share a byte with `span`. The list is sorted and its spans do not overlap.
pub fn overlapping<T>(list: &[T], span: Span, of: impl Fn(&T) -> Span) -> &[T] {
    let from = list.partition_point(|entry| of(entry).to <= span.from);
    let len = list[from..].partition_point(|entry| of(entry).from < span.to);
    &list[from..from + len]
}

/// The lines of a text. Their table is made when it is first needed: in most sections no rule asks for a line.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    table: OnceCell<Rc<LineTable>>,
}

/// Line starts of a text in bytes, and its length so far in UTF-16 code units, block by block.
#[derive(Debug)]
pub struct LineTable {
    /// For each line its first byte.
    starts: Vec<usize>,
    /// For each [`BLOCK`] of bytes the UTF-16 offset of the first character that starts in it; empty if the
    /// text is of ASCII only and needs no counting.
    units: Vec<usize>,
    newline: &'static str,
    /// Whether the text has a CR.
    returns: bool,
}

/// Bytes per block: a conversion counts at most one block, so its cost does not depend on the length of a line.
const BLOCK: usize = 32;

impl LineTable {
    /// Scans `text` once. A line ends at LF, CR LF or a lone CR.
    fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = Vec::with_capacity(bytes.len() / 32 + 1);
        starts.push(0);
        let mut returns = false;
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            returns |= bytes[at] == b'\r';
            // The CR of CR LF ends no line of its own.
            if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                starts.push(at + 1);
            }
        }
        let units = if text.is_ascii() { Vec::new() } else { units(bytes) };
        let newline = newline::of(text, starts.len());
        LineTable { starts, units, newline, returns }
    }
}

impl<'a> Lines<'a> {
    /// The lines of a text.
    pub fn of(text: &'a str) -> Self {
        Self { text, table: OnceCell::new() }
    }

    /// The lines of a text whose table is known.
    pub fn known(text: &'a str, table: Rc<LineTable>) -> Self {
        Self { text, table: OnceCell::from(table) }
    }

    /// The table, without the text.
    pub fn table(&self) -> Rc<LineTable> {
        self.made().clone()
    }

    fn made(&self) -> &Rc<LineTable> {
        self.table.get_or_init(|| Rc::new(LineTable::of(self.text)))
    }

    /// How many lines there are; a text that ends in a newline has an empty last one.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The line of a byte, counted from 1.
    pub fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|&start| start <= byte)
    }

    /// The column of a byte, counted from 1 in UTF-16 code units.
    pub fn column(&self, byte: usize) -> usize {
        let start = self.starts[self.line(byte) - 1];
        self.utf16(byte) - self.utf16(start) + 1
    }

    /// The offset of a byte from the start of the text, in UTF-16 code units.
    pub fn utf16(&self, byte: usize) -> usize {
        if self.is_ascii() {
            return byte;
        }
        let block = (byte / BLOCK).min(self.units.len() - 1);
        let rest = &self.text.as_bytes()[block * BLOCK..byte];
        self.units[block] + units_in(rest)
    }

    /// The byte at an offset in UTF-16 code units. An offset beyond the end, or inside a surrogate
    /// pair, gives the nearest character boundary before it.
    pub fn byte(&self, utf16: usize) -> usize {
        if self.is_ascii() {
            return utf16.min(self.text.len());
        }
        let block = self.units.partition_point(|&units| units <= utf16) - 1;
        let mut start = block * BLOCK;
        while !self.text.is_char_boundary(start) {
            start += 1;
        }
        let mut units = self.units[block];
        for (at, c) in self.text[start..].char_indices() {
            if units + c.len_utf16() > utf16 {
                return start + at;
            }
            units += c.len_utf16();
        }
        self.text.len()
    }

    /// The span of the line with this byte, its line end included.
    pub fn around(&self, byte: usize) -> Span {
        self.span(self.line(byte))
    }

    /// The first byte of the line with this byte.
    pub fn start(&self, byte: usize) -> usize {
        self.starts[self.line(byte) - 1]
    }

    /// Whether the text is of ASCII only.
    pub fn is_ascii(&self) -> bool {
        self.units.is_empty()
    }

    /// Whether the text has a CR.
    pub fn has_returns(&self) -> bool {
        self.returns
    }

    /// The line end for new lines: the first LF or CR LF of the text, CR if it has no LF, LF if it has no line ends.
    pub fn newline(&self) -> &'static str {
        self.newline
    }

    /// The span of a line, counted from 1, its line end included.
    pub fn span(&self, line: usize) -> Span {
        let from = self.starts[line - 1];
        let to = self.starts.get(line).copied().unwrap_or(self.text.len());
        Span::new(from, to)
    }
}

impl Deref for Lines<'_> {
    type Target = LineTable;

    fn deref(&self) -> &LineTable {
        self.made()
    }
}

/// For each block the UTF-16 code units before it.
fn units(bytes: &[u8]) -> Vec<usize> {
    let mut counted = 0;
    let before = |block: &[u8]| {
        let before = counted;
        counted += units_in(block);
        before
    };
    bytes.chunks(BLOCK).map(before).collect()
}

/// The UTF-16 code units of a block, at most two for each byte; bytes behind the first of a character count nothing.
fn units_in(block: &[u8]) -> usize {
    let units_of = |byte: &u8| u8::from(!(0x80..0xc0).contains(byte)) + u8::from(0xf0 <= *byte);
    block.iter().map(units_of).sum::<u8>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emoji_is_two_units_wide() {
        let text = "a\r\n🎯 [x]\rz\n";
        let lines = Lines::of(text);
        let at = text.find('[').unwrap();
        assert_eq!((lines.line(at), lines.column(at), lines.utf16(at)), (2, 4, 6));
        assert_eq!(lines.byte(6), at);
        assert_eq!(lines.byte(4), 3, "inside the pair: before the emoji");
        assert_eq!(lines.byte(999), text.len());
        assert_eq!(lines.count(), 4);
        assert_eq!(lines.span(3).of(text), "z\n");
        assert_eq!((lines.around(at).of(text), lines.start(at)), ("🎯 [x]\r", 3));
    }

    #[test]
    fn adjacent_spans_do_not_overlap() {
        let spans = [Span::new(0, 2), Span::new(2, 4), Span::new(6, 8)];
        let found = |from, to| overlapping(&spans, Span::new(from, to), |&span| span);
        assert_eq!(found(2, 7), &spans[1..]);
        assert_eq!(found(4, 6), &[]);
        assert_eq!(found(3, 3), &spans[1..2], "an empty span inside");
    }

    #[test]
    fn every_offset_goes_there_and_back() {
        let text = "a😀é\r\n\u{800}b".repeat(60);
        let lines = Lines::of(&text);
        let mut units = 0;
        for (at, c) in text.char_indices() {
            assert_eq!((lines.utf16(at), lines.byte(units)), (units, at));
            assert_eq!(lines.byte(units + c.len_utf16() - 1), at);
            units += c.len_utf16();
        }
        assert_eq!((lines.utf16(text.len()), lines.byte(units)), (units, text.len()));
    }
}
