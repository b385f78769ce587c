//! The lines of a part of a text, and the lines of a text from those of its parts.
//!
//! Deliberately absent: where a text is cut into parts.

use std::rc::Rc;

use super::{LineTable, Lines, units};
use crate::text::newline;
use crate::text::signs::Signs;

/// The lines of a part of a text that begins and ends with a line.
#[derive(Debug)]
pub struct LinesOfPart {
    starts: Vec<usize>,
    len: usize,
    ascii: bool,
    returns: bool,
}

impl LinesOfPart {
    pub fn of(text: &str) -> Self {
        let lines = Lines::of(text);
        let (mut starts, returns) = (lines.starts.clone(), lines.returns);
        // The line behind the part is the first one of the next part.
        starts.pop_if(|last| *last == text.len());
        LinesOfPart { starts, len: text.len(), ascii: text.is_ascii(), returns }
    }
}

impl<'a> Lines<'a> {
    /// The lines of a text from those of its parts, one after the other.
    pub fn joined<'p>(text: &'a str, parts: impl Iterator<Item = &'p LinesOfPart> + Clone) -> Self {
        let mut starts = Vec::with_capacity(parts.clone().map(|part| part.starts.len()).sum::<usize>() + 1);
        let (mut from, mut ascii, mut returns) = (0, true, false);
        for part in parts {
            returns |= part.returns;
            starts.extend(part.starts.iter().map(|start| start + from));
            from += part.len;
            ascii &= part.ascii;
        }
        if text.is_empty() || text.closes_with(b"\n\r") {
            starts.push(text.len());
        }
        let units = if ascii { Vec::new() } else { units(text.as_bytes()) };
        let newline = newline::of(text, starts.len());
        Self::known(text, Rc::new(LineTable { starts, units, newline, returns }))
    }
}
