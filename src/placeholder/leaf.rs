//! A leaf of the document as placeholders are looked for in it: runs of literal source text, code spans, and
//! the brackets that the parser left unresolved.
//!
//! What pulldown-cmark resolved (links, images, footnotes, task boxes, alerts, HTML) never shows up here as
//! text, so no later step has to tell a link from a slot by looking at characters.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::document::{BlockKind, Document};
use crate::source::Span;

/// A heading, paragraph or cell.
pub struct Leaf<'d> {
    pub text: &'d str,
    /// Where the leaf's content lies.
    pub content: Span,
    pub heading: bool,
    /// A table cell and its column.
    pub cell: Option<usize>,
    /// Literal text, in order, contiguous pieces joined.
    pub runs: Vec<Span>,
    /// Code spans with their backticks.
    pub code: Vec<Span>,
    /// Inline HTML, tag by tag.
    pub html: Vec<Span>,
    /// Places where a line of the source ends inside the leaf.
    breaks: Vec<usize>,
}

/// What stands around a span: on its line, or in its cell.
#[derive(Clone, Copy, Debug)]
pub struct Place<'d> {
    pub before: &'d str,
    pub after: &'d str,
    /// Nothing but a label, markup, punctuation or other slots stands beside it.
    pub alone: bool,
    pub heading: bool,
    pub cell: bool,
}

impl<'d> Leaf<'d> {
    /// The leaf in `block`; none for other kinds of blocks.
    pub fn of(document: &Document<'d>, block: usize) -> Option<Leaf<'d>> {
        let (heading, cell) = match document.blocks[block].kind {
            BlockKind::Heading { .. } => (true, None),
            BlockKind::Paragraph => (false, None),
            BlockKind::Cell { column } => (false, Some(column)),
            _ => return None,
        };
        let mut leaf = Leaf {
            text: document.text,
            content: document.blocks[block].content,
            heading,
            cell,
            runs: Vec::new(),
            code: Vec::new(),
            html: Vec::new(),
            breaks: Vec::new(),
        };
        let mut images = 0;
        for (event, range) in document.events_of(block) {
            let span = Span::from(range.clone());
            match event {
                Event::Start(Tag::Image { .. }) => images += 1,
                Event::End(TagEnd::Image) => images -= 1,
                Event::Text(_) if images == 0 => leaf.push_run(span),
                Event::Code(_) => leaf.code.push(span),
                Event::InlineHtml(_) => leaf.html.push(span),
                Event::SoftBreak | Event::HardBreak => leaf.breaks.push(range.start),
                _ => {}
            }
        }
        Some(leaf)
    }

    fn push_run(&mut self, span: Span) {
        match self.runs.last_mut() {
            Some(last) if last.to == span.from => last.to = span.to,
            _ => self.runs.push(span),
        }
    }

    /// The pairs of brackets left in the text, outermost only, with their brackets.
    pub fn brackets(&self) -> Vec<Span> {
        let bytes = self.text.as_bytes();
        let mut open = Vec::new();
        let mut pairs: Vec<Span> = Vec::new();
        for run in &self.runs {
            for (at, byte) in (run.from..).zip(&bytes[run.from..run.to]) {
                match byte {
                    b'[' if !self.is_escaped(at) => open.push(at),
                    b']' if !self.is_escaped(at) => {
                        if let Some(from) = open.pop() {
                            while pairs.last().is_some_and(|pair| from < pair.from) {
                                pairs.pop();
                            }
                            pairs.push(Span::new(from, at + 1));
                        }
                    }
                    _ => {}
                }
            }
        }
        pairs
    }

    fn is_escaped(&self, at: usize) -> bool {
        at > self.content.from && self.text.as_bytes()[at - 1] == b'\\'
    }

    /// What stands around `span`.
    pub fn place(&self, span: Span) -> Place<'d> {
        let line = self.breaks.partition_point(|&at| at <= span.from);
        let from = if line == 0 {
            self.content.from
        } else {
            self.breaks[line - 1]
        };
        let end = self.breaks[line..]
            .iter()
            .copied()
            .find(|&at| span.to <= at)
            .unwrap_or(self.content.to);
        let before = last_of(&self.text[from.min(span.from)..span.from]);
        let after = first_of(&self.text[span.to..end.max(span.to)]);
        let alone = opens(before) && closes(after);
        Place {
            before,
            after,
            alone,
            heading: self.heading,
            cell: self.cell.is_some(),
        }
    }

    /// The runs of a line of the leaf's own text, for forms that are not brackets.
    pub fn runs_text(&self) -> impl Iterator<Item = (Span, &'d str)> + '_ {
        self.runs.iter().map(|&span| (span, span.of(self.text)))
    }
}

/// How much of a line is looked at on each side of a span, in bytes: a very long line must not be read anew
/// for each of its brackets.
const REACH: usize = 400;

fn last_of(text: &str) -> &str {
    let mut from = text.len().saturating_sub(REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..]
}

fn first_of(text: &str) -> &str {
    let mut to = text.len().min(REACH);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    &text[..to]
}

/// Whether a slot after this text would be the whole of its place: nothing, a label, or other slots.
fn opens(before: &str) -> bool {
    let rest = without_slots(before);
    let rest = rest.trim_end_matches(|c: char| c.is_whitespace() || "*_`(\"".contains(c));
    let tail = rest.strip_suffix(':');
    tail.is_some_and(|label| label.split_whitespace().count() <= 9)
        || !rest.chars().any(char::is_alphanumeric)
}

fn closes(after: &str) -> bool {
    !without_slots(after).chars().any(char::is_alphanumeric)
}

/// The text without what stands in brackets, so that `[A], [B]` are each alone.
fn without_slots(text: &str) -> String {
    let mut depth = 0usize;
    let keep = |c: &char| {
        match c {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    };
    text.chars().filter(keep).collect()
}
