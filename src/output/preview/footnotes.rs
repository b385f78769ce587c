//! Footnotes: numbered as they are referred to, shown where they were written.

use std::fmt::Write;

use pulldown_cmark::Event;

use super::html::Html;
use crate::markdown::document::{BlockKind, Document};
use rustc_hash::FxHashMap;

#[derive(Clone, Copy)]
pub(super) struct Footnote {
    number: usize,
    /// A reference was written, which the note can lead back to.
    linked: bool,
    /// The note was written; a second one of that name is never referred to.
    noted: bool,
}

impl Html<'_, '_> {
    pub fn footnote_reference(&mut self, name: &str) {
        let out = &mut self.writer.out;
        let Some(footnote) = self.footnotes.get_mut(&name.to_lowercase()) else {
            return;
        };
        let number = footnote.number;
        if self.in_link {
            let _ = write!(out, "<sup class=\"footnote-ref\">{number}</sup>");
            return;
        }
        // The first one is where the note leads back to.
        let id = match std::mem::replace(&mut footnote.linked, true) {
            false => format!(" id=\"doc-fn-.{number}.back\""),
            true => String::new(),
        };
        let _ = write!(
            out,
            "<sup class=\"footnote-ref\"><a href=\"#doc-fn-.{number}\"{id} aria-label=\"Footnote {number}\">{number}</a></sup>"
        );
    }

    /// A note stands where the author wrote it. No slug has a dot, so no heading takes its id.
    pub fn footnote(&mut self, name: &str) {
        let out = &mut self.writer.out;
        match self.footnotes.get_mut(&name.to_lowercase()) {
            Some(Footnote { number, noted: noted @ false, .. }) => {
                *noted = true;
                let _ = writeln!(
                    out,
                    "<div class=\"footnote\" id=\"doc-fn-.{number}\"><a class=\"footnote-back\" href=\"#doc-fn-.{number}.back\" aria-label=\"Back to where footnote {number} is used\">{number}.</a>"
                );
            }
            _ => out.push_str("<div class=\"footnote\">"),
        }
        self.writer.open("", "</div>\n", true);
    }
}

/// Numbers the footnotes that are referred to.
pub(super) fn footnotes(document: &Document) -> FxHashMap<String, Footnote> {
    let mut footnotes = FxHashMap::default();
    if !document.blocks.iter().any(|block| block.kind == BlockKind::Footnote) {
        return footnotes;
    }
    for (event, _) in &document.events {
        if let Event::FootnoteReference(name) = event {
            let number = footnotes.len() + 1;
            footnotes.entry(name.to_lowercase()).or_insert(Footnote { number, linked: false, noted: false });
        }
    }
    footnotes
}
