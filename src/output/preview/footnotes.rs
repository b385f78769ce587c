//! Footnotes: numbered as they are referred to, shown where they were written.

use std::fmt::Write;

use crate::text::map::Map;
use pulldown_cmark::Event;

use crate::markdown::document::Document;

/// The footnotes that have a reference, by their names in lower case.
pub(super) struct Footnotes(Map<String, Footnote>);

struct Footnote {
    number: usize,
    /// A reference was written; the note links back to it.
    linked: bool,
    /// The note was written; a second note of that name has no references.
    noted: bool,
}

impl Footnotes {
    /// Numbers the footnotes in the order of their first references.
    pub fn of(document: &Document) -> Self {
        let mut footnotes = Map::default();
        if !document.notes {
            return Footnotes(footnotes);
        }
        for (event, _) in document.events.iter() {
            if let Event::FootnoteReference(name) = event {
                let number = footnotes.len() + 1;
                let footnote = Footnote { number, linked: false, noted: false };
                footnotes.or_insert(name.to_lowercase(), footnote);
            }
        }
        Footnotes(footnotes)
    }

    /// Writes a reference, as text if it is within a link.
    pub fn reference(&mut self, out: &mut String, name: &str, in_link: bool) {
        let Some(footnote) = self.0.get_mut(&name.to_lowercase()) else {
            return;
        };
        let number = footnote.number;
        if in_link {
            let _ = write!(out, "<sup class=\"footnote-ref\">{number}</sup>");
            return;
        }
        // The note links back to the first reference.
        let id = match std::mem::replace(&mut footnote.linked, true) {
            false => format!(" id=\"doc-fn-.{number}.back\""),
            true => String::new(),
        };
        let _ = write!(
            out,
            "<sup class=\"footnote-ref\"><a href=\"#doc-fn-.{number}\"{id} aria-label=\"Footnote {number}\">{number}</a></sup>"
        );
    }

    /// Writes the start of a note, at the place where the author wrote it. Slugs have no dots, so no heading has its id.
    pub fn open(&mut self, out: &mut String, name: &str) {
        match self.0.get_mut(&name.to_lowercase()) {
            Some(Footnote { number, noted: noted @ false, .. }) => {
                *noted = true;
                let _ = writeln!(
                    out,
                    "<div class=\"footnote\" id=\"doc-fn-.{number}\"><a class=\"footnote-back\" href=\"#doc-fn-.{number}.back\" aria-label=\"Back to where footnote {number} is used\">{number}.</a>"
                );
            }
            _ => out.push_str("<div class=\"footnote\">"),
        }
    }
}
