//! One pass over one text, from the parse to the findings.
//!
//! This is the data flow of the crate in a dozen lines: text, document, alignment, placeholders, items,
//! findings. Report and preview are views of what is gathered here; neither computes anything again.

use crate::markdown::directive::{self, Directive};
use crate::markdown::document::Document;
use crate::markdown::ignore::Ignores;
use crate::markdown::table;
use crate::model::finding::Finding;
use crate::model::options::{Level, Options};
use crate::placeholder::slots::Slots;
use crate::placeholder::{self, Placeholder};
use crate::progress::alignment::Alignment;
use crate::progress::completeness::{self, Assessed};
use crate::reading::decision::Decisions;
use crate::reading::item::{self, Item};
use crate::reading::metadata::Metadata;
use crate::rules;
use crate::rules::rule::{Context, Shared};
use crate::template::Template;
use crate::template::{packs, recognition};

/// The alignment with the template that the caller chose, the document names, or its look tells.
fn align<'t>(
    document: &Document,
    directives: &[Directive],
    items: &[Item],
    options: &Options,
    custom: Option<&'t Template>,
) -> Alignment<'t> {
    let automatic = matches!(options.template.as_str(), "" | "auto");
    let chosen = match custom {
        Some(custom) => Some(custom),
        None if automatic => recognition::named(document, directives).and_then(|id| packs::by_id(&id)),
        None => packs::by_id(&options.template),
    };
    if chosen.is_some() || !automatic {
        let confidence = if chosen.is_some() { 1.0 } else { 0.0 };
        return Alignment { confidence, ..Alignment::of(document, items, chosen) };
    }
    let Some(recognition) = recognition::recognise(document, items, packs::outlines) else {
        return Alignment::of(document, items, None);
    };
    Alignment {
        confidence: recognition.confidence,
        runner_up: recognition.runner_up,
        ..Alignment::of(document, items, Some(packs::learned(recognition.template)))
    }
}

/// All that is known about one text.
pub struct Analysis<'a> {
    pub document: Document<'a>,
    pub alignment: Alignment<'a>,
    pub placeholders: Vec<Placeholder>,
    pub items: Vec<Item>,
    pub directives: Vec<Directive>,
    pub metadata: Metadata,
    /// For each entry of the alignment's outline.
    pub assessed: Vec<Vec<Assessed>>,
    pub findings: Vec<Finding>,
    pub options: &'a Options,
}

impl<'a> Analysis<'a> {
    /// Analyses `text`; `custom` is the caller's own template, if it has one.
    pub fn of(text: &'a str, options: &'a Options, custom: Option<&'a Template>) -> Self {
        let document = Document::parse(text);
        let directives = directive::directives(&document);
        let items = item::items(&document);
        let alignment = align(&document, &directives, &items, options, custom);
        let none = Slots::default();
        let slots = alignment.template.map_or(&none, |template| &template.slots);
        let ignores = Ignores::of(&document, &directives);
        let mut placeholders = placeholder::find_with(&document, slots, &options.settings);
        // What nobody wants to hear of keeps no item open either.
        let unwanted = |rule: &str, byte: usize| {
            options.settings.rules.get(rule) == Some(&Level::Off) || ignores.silence(rule, byte)
        };
        let mut silenced = Vec::new();
        placeholders.retain(|placeholder| {
            let (rule, byte) = (placeholder.form.rule(), placeholder.span.from);
            if ignores.silence(rule, byte) {
                silenced.push((rule, byte));
            }
            !unwanted(rule, byte)
        });
        let assessed = completeness::assess(&completeness::Subject {
            document: &document,
            alignment: &alignment,
            items: &items,
            placeholders: &placeholders,
            directives: &directives,
            unwanted: &unwanted,
        });
        let metadata = Metadata::of(&document, &items, &placeholders);
        let tables = table::tables(&document);
        let findings = rules::run::run(&Context {
            document: &document,
            alignment: &alignment,
            placeholders: &placeholders,
            items: &items,
            assessed: &assessed,
            directives: &directives,
            ignores: &ignores,
            silenced: &silenced,
            metadata: &metadata,
            tables: &tables,
            decisions: &Decisions::of(&document, &tables, &metadata, &placeholders),
            options,
            shared: Shared::default(),
        });
        Analysis {
            document,
            alignment,
            placeholders,
            items,
            directives,
            metadata,
            assessed,
            findings,
            options,
        }
    }
}
