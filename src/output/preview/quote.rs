//! Quotations and alerts.
//!
//! GitHub shows an alert only at the top of a document; within a list or a quotation its mark is text. The parser reads an
//! alert in both places, and leaves its mark out of the events.

use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, Tag};

use super::html::Html;
use super::layers::Layer;

use crate::text::contains::Search;

impl Html<'_, '_> {
    /// Opens a quotation, or an alert of a kind.
    pub fn quote(&mut self, at: usize, kind: Option<BlockQuoteKind>, range: &Range<usize>) {
        let nested = self.writer.stack.iter().any(|layer| matches!(layer, Layer::Element { .. }));
        let Some(kind) = kind.filter(|_| !nested) else {
            self.writer.open("<blockquote dir=\"auto\">\n", "</blockquote>\n", true);
            if kind.is_some() {
                self.mark_of_alert(at, range);
            }
            return;
        };
        let (class, title) = alert(kind);
        let _ = writeln!(
            self.writer.out,
            "<aside class=\"alert alert-{class}\" role=\"note\" dir=\"auto\"><p class=\"alert-title\">{title}</p>"
        );
        self.writer.open("", "</aside>\n", true);
    }

    /// Writes the mark of an alert: as the first line of the paragraph below it, or as a paragraph of its own.
    fn mark_of_alert(&mut self, at: usize, range: &Range<usize>) {
        let document = self.writer.document;
        let source = document.text.get(range.clone()).unwrap_or_default();
        let (Some(from), Some(len)) = (source.find_word("[!"), source.find(']')) else { return };
        let mark = range.start + from..range.start + len + 1;
        if let Some((Event::Start(Tag::Paragraph), paragraph)) = document.events.get(at + 1)
            && document.lines.line(paragraph.start) == document.lines.line(range.start) + 1
        {
            self.lead = Some(mark);
            return;
        }
        self.writer.open("<p dir=\"auto\">", "</p>\n", false);
        self.writer.text(&document.text[mark.clone()], mark);
        self.writer.close();
    }

    /// Writes the mark of an alert that belongs to the paragraph just opened.
    pub fn lead(&mut self) {
        let document = self.writer.document;
        if let Some(mark) = self.lead.take() {
            self.writer.text(&document.text[mark.clone()], mark);
            self.writer.out.push('\n');
        }
    }
}

fn alert(kind: BlockQuoteKind) -> (&'static str, &'static str) {
    match kind {
        BlockQuoteKind::Note => ("note", "Note"),
        BlockQuoteKind::Tip => ("tip", "Tip"),
        BlockQuoteKind::Important => ("important", "Important"),
        BlockQuoteKind::Warning => ("warning", "Warning"),
        BlockQuoteKind::Caution => ("caution", "Caution"),
    }
}
