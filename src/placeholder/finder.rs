//! The finders of a form: functions by the kind of place that they search.
//!
//! The code in `find` goes through a document once and passes each place to the finders of its kind, in the order of
//! the list of forms.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::form::Form;
use super::found::{Found, Match};
use super::leaf::Leaf;
use super::surroundings::Surroundings;
use super::template_placeholders::TemplatePlaceholders;
use crate::markdown::document::Document;
use crate::text::lines::Span;
use crate::words::table::Words;

/// A form with the functions that find its placeholders.
pub struct Finder {
    pub form: &'static Form,
    /// Finds placeholders of the form in a document.
    pub find: &'static [Find],
    /// Finds placeholders of the form in a template.
    pub learn: &'static [Learn],
}

/// A kind of place and the function for it. If a function returns true, later forms are not tried at the place.
pub enum Find {
    /// In running text, at the first byte of a character. The function checks this byte itself; `Opens` only avoids
    /// useless calls.
    Text(Opens, fn(&Run, usize) -> Option<Match>),
    /// The whole of a value of at most 60 characters without brackets and code.
    Value(fn(&Value, &mut Found) -> bool),
    /// A line or value of at most 160 characters, outside of headings.
    Line(fn(&Value, &mut Found)),
    /// A heading, paragraph or cell.
    Leaf(for<'d> fn(&Document<'d>, &Leaf<'d>, &mut Found)),
    /// A code span with a bracket in it.
    Code(fn(&CodeSpan, &mut Found) -> bool),
    /// A comment.
    Comment(fn(&Comment, &mut Found) -> bool),
    /// A block of code, or of HTML without comments.
    Block(fn(&Document, usize, &mut Found) -> bool),
    /// A whole section, once.
    Section(fn(&Document, &mut Found)),
}

/// The kinds of places in a template, each with its function.
pub enum Learn {
    /// In a heading, paragraph or cell.
    Leaf(fn(&Leaf, &mut TemplatePlaceholders)),
    /// In a block of code or HTML.
    Block(fn(&Document, usize, &mut TemplatePlaceholders)),
    /// In the whole document, once.
    Document(fn(&Document, &mut TemplatePlaceholders)),
}

/// The bytes at which a form may begin in running text.
pub enum Opens {
    /// These bytes, also inside a word.
    Anywhere(&'static [u8]),
    /// These bytes where a word begins.
    AtWord(&'static [u8]),
    /// The first bytes of the entries of these tables, in any case, where a word begins.
    Words(&'static [&'static Words]),
}

/// Running text that is searched byte by byte: literal text of a leaf, or a value of the front matter.
pub struct Run<'r, 'd> {
    pub text: &'r str,
    /// The leaf with its document, unless it is front matter.
    pub leaf: Option<(&'r Document<'d>, &'r Leaf<'d>)>,
    /// The rest of the document.
    pub surroundings: &'r Surroundings,
    /// Where the text begins in the document, in bytes.
    pub base: usize,
    /// Whether the leaf explains how dates are written, found out once.
    pub explains_dates: OnceCell<bool>,
    /// Whether the text speaks of templates, found out once.
    pub speaks_of_templates: OnceCell<bool>,
}

impl<'r> Run<'r, '_> {
    /// A text that is not in a leaf.
    pub fn apart(text: &'r str, base: usize, surroundings: &'r Surroundings) -> Self {
        Run {
            text,
            leaf: None,
            surroundings,
            base,
            explains_dates: OnceCell::new(),
            speaks_of_templates: OnceCell::new(),
        }
    }

    /// The span in the document of a part of the text, in bytes.
    pub fn span(&self, at: usize, len: usize) -> Span {
        Span::new(self.base + at, self.base + at + len)
    }
}

/// A line of a leaf, or a cell, with its value: the text after its label.
pub struct Value<'v, 'd> {
    pub document: &'v Document<'d>,
    pub leaf: &'v Leaf<'d>,
    /// The line without white space around it.
    pub line: Span,
    /// The value without list marks and emphasis.
    pub span: Span,
    /// The value's text.
    pub text: &'d str,
    /// The value without the punctuation around it.
    pub bare_span: Span,
    /// The text of `bare_span`; empty for a value of punctuation only, whose span is then the whole value.
    pub bare: &'d str,
    /// `bare` in lower case.
    pub lower: Cow<'d, str>,
    /// Whether it has a label or is a cell.
    pub standing: bool,
}

impl<'d> Value<'_, 'd> {
    /// The text of the line before the value, which is its label.
    pub fn label(&self) -> &'d str {
        Span::new(self.line.from, self.span.from.max(self.line.from)).of(self.leaf.text)
    }
}

/// A code span.
pub struct CodeSpan<'c, 'd> {
    pub document: &'c Document<'d>,
    pub leaf: &'c Leaf<'d>,
    /// With its backticks.
    pub span: Span,
    /// Without them and without white space around it.
    pub content: Span,
    /// The text of `content`.
    pub text: &'d str,
}

/// A comment of HTML.
pub struct Comment<'d> {
    /// With its marks.
    pub span: Span,
    /// Without them.
    pub body: &'d str,
}
