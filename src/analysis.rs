//! One pass over one text, from the parse to the findings.
//!
//! This is the data flow of the crate in a dozen lines: text, document, alignment, placeholders, items,
//! findings. Report and preview are views of what is gathered here; neither computes anything again.

use crate::alignment::Alignment;
use crate::completeness::{self, Assessed};
use crate::document::Document;
use crate::finding::Finding;
use crate::item::{self, Item};
use crate::options::Options;
use crate::placeholder::{self, Placeholder};
use crate::preview::{self, PreviewBlock};
use crate::report::Report;
use crate::rule::Context;
use crate::template::Template;
use crate::{report, rules};

/// All that is known about one text.
pub struct Analysis<'a> {
    pub document: Document<'a>,
    pub alignment: Alignment<'a>,
    pub placeholders: Vec<Placeholder>,
    pub items: Vec<Item>,
    /// For each entry of the alignment's outline.
    pub assessed: Vec<Vec<Assessed>>,
    pub findings: Vec<Finding>,
    pub options: &'a Options,
}

impl<'a> Analysis<'a> {
    /// Analyses `text`; `custom` is the caller's own template, if it has one.
    pub fn of(text: &'a str, options: &'a Options, custom: Option<&'a Template>) -> Self {
        let _ = custom;
        let document = Document::parse(text);
        let alignment = Alignment::none(&document);
        let placeholders = placeholder::find(&document, &Default::default());
        let items = item::items(&document);
        let assessed = completeness::assess(&document, &alignment, &items, &placeholders);
        let findings = rules::run(&Context {
            document: &document,
            alignment: &alignment,
            placeholders: &placeholders,
            items: &items,
            assessed: &assessed,
            options,
        });
        Analysis {
            document,
            alignment,
            placeholders,
            items,
            assessed,
            findings,
            options,
        }
    }

    /// The report, as it leaves the core.
    pub fn report(&self) -> Report {
        report::build(self)
    }

    /// The preview, as blocks of safe HTML.
    pub fn preview(&self) -> Vec<PreviewBlock> {
        preview::render(&self.document, &self.alignment, &self.placeholders)
    }
}
