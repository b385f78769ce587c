//! A leaf of the document, prepared for the search: runs of literal source text, code spans, and the brackets that
//! the parser left unresolved.
//!
//! Syntax that pulldown-cmark has resolved (links, footnotes, task boxes, alerts, HTML) is not in this text. So no
//! later step has to distinguish a link from a placeholder.

use std::cell::OnceCell;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::drawing;
use crate::placeholder::near::{has_words, head, is_label, may_have_words};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::text::url::opens_address;
use crate::words::PAGE_ENDINGS;

/// A heading, paragraph or cell.
pub struct Leaf<'d> {
    pub text: &'d str,
    /// The span of the leaf's content.
    pub content: Span,
    pub heading: bool,
    /// A table cell and its column.
    pub cell: Option<usize>,
    /// A cell in the head of its table.
    pub head: bool,
    /// The block that it is.
    pub block: usize,
    /// Literal text, in order, contiguous pieces joined.
    pub runs: Vec<Span>,
    /// Code spans with their backticks.
    pub code: Vec<Span>,
    /// Inline HTML, tag by tag.
    pub html: Vec<Span>,
    /// Bold text that is set by underscores, with them.
    pub underscored: Vec<Span>,
    /// It is a grid table of Pandoc, whose cells are separated by bars.
    pub grid: bool,
    /// Places where a line of the source ends inside the leaf.
    breaks: Vec<usize>,
    /// Whether it is a drawing, and whether it has a word, each found out once.
    drawing: OnceCell<bool>,
    worded: OnceCell<bool>,
}

/// The text around a span: on its line, or in its cell.
#[derive(Clone, Copy, Debug)]
pub struct Place<'d> {
    pub before: &'d str,
    pub after: &'d str,
    /// The span has only a label, markup, punctuation or other brackets beside it.
    pub alone: bool,
    /// The span is the label of the text after it, or has a label itself.
    pub label: bool,
    pub heading: bool,
    pub cell: bool,
    /// The line before goes on in that of the span.
    pub continued: bool,
}

impl<'d> Leaf<'d> {
    /// A leaf to read blocks into.
    pub fn new(text: &'d str) -> Self {
        Leaf {
            text,
            content: Span::new(0, 0),
            heading: false,
            cell: None,
            head: false,
            block: 0,
            runs: Vec::new(),
            code: Vec::new(),
            html: Vec::new(),
            underscored: Vec::new(),
            grid: false,
            breaks: Vec::new(),
            drawing: OnceCell::new(),
            worded: OnceCell::new(),
        }
    }

    /// Reads the leaf in `block`; false for other kinds of blocks. The vectors are reused, because a document has
    /// thousands of leaves.
    pub fn read(&mut self, document: &Document<'d>, block: usize) -> bool {
        (self.heading, self.cell) = match document.blocks[block].kind {
            BlockKind::Heading { .. } => (true, None),
            BlockKind::Paragraph => (false, None),
            BlockKind::Cell { column } => (false, Some(column)),
            _ => return false,
        };
        let parent = document.blocks[block].parent;
        self.head = parent.is_some_and(|parent| document.blocks[parent].kind == BlockKind::TableHead);
        self.block = block;
        self.content = document.blocks[block].content;
        let source = self.content.of(self.text);
        self.grid = source.starts_with("+-") && drawing::is_grid(source);
        for spans in [&mut self.runs, &mut self.code, &mut self.html, &mut self.underscored] {
            spans.clear();
        }
        self.breaks.clear();
        self.drawing.take();
        self.worded.take();
        let mut hidden = 0;
        for (event, range) in document.events_of(block) {
            let span = Span::from(range.clone());
            match event {
                // Text that is struck out needs no answer.
                Event::Start(Tag::Image { .. } | Tag::Strikethrough) => hidden += 1,
                Event::End(TagEnd::Image | TagEnd::Strikethrough) => hidden -= 1,
                Event::Text(_) if hidden == 0 => self.push_run(span),
                Event::Code(_) => self.code.push(span),
                Event::InlineHtml(_) => self.html.push(span),
                Event::Start(Tag::Strong) if self.text[span.from..].starts_with('_') => {
                    self.underscored.push(span);
                }
                Event::SoftBreak | Event::HardBreak => self.breaks.push(range.start),
                _ => {}
            }
        }
        true
    }

    fn push_run(&mut self, span: Span) {
        match self.runs.last_mut() {
            Some(last) if last.to == span.from => last.to = span.to,
            _ => self.runs.push(span),
        }
    }

    /// The outermost pairs of unresolved brackets, with the brackets.
    pub fn brackets(&self) -> Vec<Span> {
        let bytes = self.text.as_bytes();
        let (mut open, mut pairs) = (Vec::new(), Vec::<Span>::new());
        if memchr::memchr(b'[', &bytes[self.content.from..self.content.to]).is_none() {
            return pairs;
        }
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
        pairs.retain(|pair| !self.is_parted_link(pair.to));
        pairs
    }

    /// Whether an address or a page in round brackets follows after a space or on the next line: a broken link.
    fn is_parted_link(&self, at: usize) -> bool {
        let rest = self.text[at..self.content.to.max(at)].trim_start();
        let page = |rest: &str| {
            let near = head(rest, REACH);
            let end = memchr::memchr3(b')', b' ', b'\n', near.as_bytes());
            let target = &near[..end.unwrap_or(near.len())];
            let page = target.split('#').next().unwrap_or("");
            PAGE_ENDINGS.ending(page).is_some_and(|end| end.len() < page.len())
        };
        rest.strip_prefix('(').is_some_and(|rest| opens_address(rest) || page(rest))
    }

    fn is_escaped(&self, at: usize) -> bool {
        at > self.content.from && self.text.as_bytes()[at - 1] == b'\\'
    }

    /// The text around `span`.
    pub fn place(&self, span: Span) -> Place<'d> {
        let line = self.breaks.partition_point(|&at| at <= span.from);
        let from = if line == 0 { self.content.from } else { self.breaks[line - 1] };
        let end = self.breaks[line..].iter().copied().find(|&at| span.to <= at).unwrap_or(self.content.to);
        let before = last_of(&self.text[from.min(span.from)..span.from]);
        let after = head(&self.text[span.to..end.max(span.to)], REACH);
        let (before, after) = if self.grid {
            (before.rsplit('|').next().unwrap_or(before), after.split('|').next().unwrap_or(after))
        } else {
            (before, after)
        };
        let worded = *self.worded.get_or_init(|| may_have_words(self.content.of(self.text)));
        let first = !worded || !has_words(before);
        // A label has words.
        let labelled = !first && is_label(before);
        let leads = first && after.trim_start_signs(b"*_").starts_with(':');
        let alone = (labelled || first) && !(worded && has_words(after));
        Place {
            before,
            after,
            alone,
            label: labelled || leads,
            heading: self.heading,
            cell: self.cell.is_some() || self.grid,
            continued: 0 < line
                && self.text[..from].trim_end().ends_with(|c: char| c.is_alphanumeric() || c == ','),
        }
    }

    /// Whether its lines are those of a configuration: `[module]`, then `key = value`.
    pub fn configures(&self) -> bool {
        let sets = |line: &str| {
            line.trim_start().cut(" = ").is_some_and(|(key, _)| {
                !key.is_empty()
                    && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '\''))
            })
        };
        !self.breaks.is_empty() && self.content.of(self.text).lines().any(sets)
    }

    /// Whether it is a drawing without its fence: texts in brackets are boxes there.
    pub fn draws(&self) -> bool {
        let drawn = || !self.breaks.is_empty() && !self.grid && drawing::draws(self.content.of(self.text));
        *self.drawing.get_or_init(drawn)
    }

    /// The lines of the leaf, or all of a cell; the cells of the lines of a grid.
    pub fn lines(&self) -> impl Iterator<Item = Span> + '_ {
        self.whole_lines().flat_map(move |line| {
            let cells = if self.grid { line.of(self.text) } else { "" };
            let bars = cells.match_indices('|').map(move |(at, _)| line.from + at);
            let mut from = line.from;
            bars.chain([line.to]).map(move |to| {
                let cell = Span::new(from.min(to), to);
                from = to + 1;
                cell.trim(self.text)
            })
        })
    }

    fn whole_lines(&self) -> impl Iterator<Item = Span> + '_ {
        let ends = self.breaks.iter().copied().chain([self.content.to]);
        let mut from = self.content.from;
        ends.map(move |to| {
            let line = Span::new(from.min(to), to);
            from = to;
            line.trim(self.text)
        })
    }
}

/// The most bytes of a line that are read on each side of a span, so that a very long line is not read again for each
/// of its brackets.
const REACH: usize = 400;

pub fn last_of(text: &str) -> &str {
    let mut from = text.len().saturating_sub(REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..]
}
