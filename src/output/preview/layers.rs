//! The open elements of a block.
//!
//! All open elements are on one stack, so that a block is balanced by construction.

use std::fmt::Write;
use std::ops::Range;

use super::escape::escape_attribute;
use super::tags::Raw;
use crate::markdown::document::Document;
use crate::placeholder::Placeholder;
use crate::text::lines::Span;

/// An open element or wrapper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layer {
    /// An element made by Markdown, with its closing tag.
    Element {
        close: &'static str,
        /// May contain blocks, not only text.
        flow: bool,
        /// Has the class `unchanged`.
        unchanged: bool,
    },
    /// An element that the author wrote as HTML.
    Raw(Raw),
    /// HTML of the author, shown as text.
    Prose,
    /// A wrapper around unchanged sample text, by its position in the list of unchanged spans.
    Unchanged(usize),
    /// A wrapper around a placeholder, by its position in the list of placeholders.
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
    pub at_placeholder: usize,
    pub at_unchanged: usize,
    /// No wrapper opens before this byte.
    pub quiet: usize,
    pub open_mark: Option<usize>,
    pub open_unchanged: Option<usize>,
    /// The author's anchors, by the bytes of their tags.
    pub anchors: Vec<(usize, String)>,
    /// The current block's first line, and the start of that line in UTF-16 code units.
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
            anchors: Vec::new(),
            line: 1,
            base: 0,
        }
    }

    /// Opens an element; `close` is written when it is closed.
    pub fn open(&mut self, tag: &str, close: &'static str, flow: bool) {
        self.out.push_str(tag);
        self.stack.push(Layer::Element { close, flow, unchanged: false });
    }

    /// Opens an element whose start tag is `<name class="…">`, with the class `unchanged` if all of its text is
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
        self.stack.push(Layer::Element { close, flow, unchanged: unchanged.is_some() });
    }

    /// Closes the innermost element and the wrappers within it.
    pub fn close(&mut self) {
        while let Some(layer) = self.stack.last().copied() {
            self.pop();
            if matches!(layer, Layer::Element { .. }) {
                break;
            }
        }
    }

    /// Closes all layers.
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

    /// Writes `tag` with a first attribute whose value is made of `parts`.
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

    /// Writes the id of the anchor whose tag begins at a byte, if it has one.
    pub fn push_anchor(&mut self, byte: usize) {
        if let Ok(at) = self.anchors.binary_search_by_key(&byte, |(byte, _)| *byte) {
            let id = format!("doc-{}", self.anchors[at].1);
            self.push_attribute("id", &id);
        }
    }

    /// Writes an attribute with its value escaped.
    pub fn push_attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape_attribute(&mut self.out, value);
        self.out.push('"');
    }
}
