//! The sections and items that a template expects.

use std::sync::OnceLock;

use crate::model::state::ItemKind;
use crate::placeholder::template_placeholders::TemplatePlaceholders;
use crate::reading::metadata::Metadata;
use crate::text::json::words;
use crate::text::lines::Span;
use crate::text::map::{Map, Set};

/// The sections and items that a template expects, and what an author should do with its texts.
#[derive(Debug, Default)]
pub struct Template {
    pub id: String,
    pub name: String,
    /// The Markdown that it was learned from.
    pub text: String,
    /// Whether it has a ticked point of a check list, and a ticked box.
    pub ticked: (bool, bool),
    /// In template order; section 0 is the text before the first heading.
    pub sections: Vec<TemplateSection>,
    pub placeholders: TemplatePlaceholders,
    /// The metadata that it expects in a document.
    pub metadata: Metadata,
    /// The classes of the template's items, by their hashes.
    pub known: Map<u64, Known>,
    /// See [`title`](Template::title), [`named`](Template::named) and [`with_token`](Template::with_token).
    pub(super) title: OnceLock<Option<usize>>,
    pub(super) by_name: OnceLock<[Map<String, Vec<usize>>; 2]>,
    pub(super) by_token: OnceLock<Map<String, Vec<usize>>>,
}

/// A section that is expected.
#[derive(Debug)]
pub struct TemplateSection {
    /// As in the template, without its number.
    pub title: String,
    /// Normal forms of the title and of the other titles it may have; the title's own comes first.
    pub names: Vec<String>,
    pub number: Option<String>,
    pub level: u8,
    pub parent: Option<usize>,
    pub optional: bool,
    pub repeatable: bool,
    /// The normal form of the heading's text before its placeholder, if the heading has one.
    pub title_prefix: Option<String>,
    pub items: Vec<TemplateItem>,
    /// Normal forms of its fields' labels.
    pub labels: Vec<String>,
    /// Normal forms of the labels of its items that are to be kept.
    pub kept: Set<String>,
    /// Normal forms of the header cells of each table.
    pub tables: Vec<Vec<String>>,
    /// The number of items in an untouched document, or in the template itself if that is more.
    pub weight: usize,
    /// Hashes of the titles of upstream sections that are samples of this one.
    pub sample_titles: Set<u64>,
    /// Its own Markdown, heading included.
    pub span: Span,
}

/// An item that an author should fill in.
#[derive(Debug)]
pub struct TemplateItem {
    pub kind: ItemKind,
    pub label: String,
    pub class: Class,
    pub optional: bool,
    /// For a row, the index of its table in the section.
    pub table: Option<usize>,
}

/// What an author should do with a text of the template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum Class {
    /// Leave it as it is.
    Keep,
    /// Fill its placeholders.
    Placeholder,
    /// Replace or confirm it.
    Sample,
}

words!(Class { Keep = "keep", Placeholder = "placeholder", Sample = "sample" });

/// The classes of a text of the template in the sections that have it.
#[derive(Debug)]
pub struct Known {
    /// The class where it was found first.
    first: Class,
    /// In the order of the sections.
    classes: Vec<(usize, Class)>,
}

impl Known {
    /// A text that is found first with this class.
    pub fn new(first: Class) -> Self {
        Known { first, classes: Vec::new() }
    }

    /// Adds the class in a section; the first one counts.
    pub fn add(&mut self, section: usize, class: Class) {
        if let Err(at) = self.classes.binary_search_by_key(&section, |&(other, _)| other) {
            self.classes.insert(at, (section, class));
        }
    }

    /// The class in a section, if the section has the text.
    pub fn class_in(&self, section: usize) -> Option<Class> {
        let at = self.classes.binary_search_by_key(&section, |&(other, _)| other).ok()?;
        Some(self.classes[at].1)
    }
}

impl Template {
    /// The class of a text with this hash. Short texts count only in the section that they come from; `section` is
    /// none if the document's section matches none of the template.
    pub fn known(&self, hash: u64, section: Option<usize>, words: usize) -> Option<Class> {
        let known = self.known.get(&hash)?;
        let here = section.and_then(|section| known.class_in(section));
        here.or(Some(known.first).filter(|_| 3 <= words))
    }

    /// The section of the template's title: the first, if it is the only one of level 1.
    pub fn title(&self) -> Option<usize> {
        *self.title.get_or_init(|| {
            let mut ones = self.sections.iter().enumerate().filter(|(_, section)| section.level == 1);
            let (first, _) = ones.next()?;
            (ones.next().is_none() && first <= 1).then_some(first)
        })
    }

    /// The sections that are not repeatable by a token of their names; `tokens` cuts a name.
    pub fn with_token(&self, token: &str, tokens: fn(&str) -> Vec<&str>) -> &[usize] {
        let by_token = self.by_token.get_or_init(|| {
            let mut map: Map<String, Vec<usize>> = Map::default();
            let sections = self.sections.iter().enumerate().skip(1);
            for (at, section) in sections.filter(|(_, section)| !section.repeatable) {
                for token in section.names.iter().flat_map(|name| tokens(name)) {
                    map.or_default(token.to_string()).push(at);
                }
            }
            map
        });
        by_token.get(token).map_or(&[], Vec::as_slice)
    }

    /// The sections with each name: by their own titles, or by the other titles that they may have.
    pub fn named(&self, own: bool) -> &Map<String, Vec<usize>> {
        let maps = self.by_name.get_or_init(|| {
            let mut maps = [Map::default(), Map::default()];
            for (at, section) in self.sections.iter().enumerate().skip(1) {
                for (place, name) in section.names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
                    let places: &mut Vec<usize> = maps[place.min(1)].or_default(name.clone());
                    places.push(at);
                }
            }
            maps
        });
        &maps[usize::from(!own)]
    }
}
