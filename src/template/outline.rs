//! The outline of a template, used to recognise it: titles, table headers, labels, texts.
//!
//! A document is compared with the outlines of all templates; only the template that it follows is then learned with
//! its placeholders and classes. The same code makes outlines, without a search for placeholders.

use super::expected::TemplateSection;
use super::fingerprint::Fingerprints;
use super::learn::sections;
use crate::markdown::directive;
use crate::markdown::document::Document;
use crate::model::state::ItemKind;
use crate::reading::item;
use crate::text::map::{Map, Set};
use crate::text::normal;

/// The features by which a template is recognised.
#[derive(Debug)]
pub struct Outline {
    pub id: String,
    /// Each title that a section may have: the section, and whether it is the section's own title and not an alias.
    pub by_name: Map<String, (usize, bool)>,
    /// The number of sections below its title.
    pub sections: usize,
    /// Normal forms of the header cells of each table.
    pub tables: Set<Vec<String>>,
    /// Normal forms of its fields' labels.
    pub labels: Set<String>,
    /// Hashes of its items, upstream ones included.
    pub texts: Set<u64>,
}

impl Outline {
    /// The outline of a template, with its fingerprints.
    pub fn learn(id: &str, text: &str, fingerprints: &Fingerprints) -> Outline {
        let document = Document::parse(text);
        let directives = directive::directives(&document);
        let items = item::items(&document);
        let sections: Vec<TemplateSection> = sections(&document, &directives);
        let labelled = items.iter().filter(|item| item.kind == ItemKind::Field && !item.label.is_empty());
        let texts = items.iter().map(|item| item.hash);
        Outline {
            id: id.to_string(),
            by_name: by_name(&sections),
            sections: sections.iter().filter(|section| section.level > 1).count(),
            labels: labelled.map(|item| normal::normal(&item.label)).collect(),
            texts: texts.chain(fingerprints.texts()).collect(),
            tables: sections.into_iter().flat_map(|section| section.tables).collect(),
        }
    }
}

/// The sections by their titles; a section's own title takes precedence over another section's alias.
fn by_name(sections: &[TemplateSection]) -> Map<String, (usize, bool)> {
    let mut by_name = Map::default();
    for own in [true, false] {
        for (at, section) in sections.iter().enumerate().skip(1) {
            let names = if own { &section.names[..1] } else { &section.names[1..] };
            for name in names.iter().filter(|name| !name.is_empty()) {
                by_name.or_insert(name.clone(), (at, own));
            }
        }
    }
    by_name
}
