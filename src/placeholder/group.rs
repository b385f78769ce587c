//! Groups: placeholders that need the same answer.
//!
//! Equal text is not enough: `[Component Name]` in the headings of two sections needs two names. So a placeholder
//! *asks* if it is the whole of a field, a cell, a heading or an item; in a sentence it *uses* an answer. Equal
//! placeholders are a group if at most one of them asks. Equal variables are always one group. So are names of the
//! document's subject: the placeholder in its title, and names of the system, product or company.

use super::form::Grouping;
use super::found::Placeholder;
use super::leaf::Leaf;
use crate::markdown::document::Document;
use crate::model::finding::Input;
use crate::text::map::{Map, Set};
use crate::text::normal;
use crate::text::shared::SharedText;
use crate::words::SUBJECTS;

/// The groups of a document.
#[derive(Debug)]
pub struct Groups {
    /// For each placeholder the name of its group, if others need the same answer.
    names: Vec<Option<SharedText>>,
}

impl Groups {
    /// The groups among the placeholders of a document; `asked` are those of its pieces, one after the other.
    pub fn of(document: &Document, placeholders: &[Placeholder], asked: &[Asked]) -> Self {
        let keys: Vec<Option<SharedText>> = asked.iter().map(|asked| asked.key.clone()).collect();
        let mut places: Map<&SharedText, Vec<usize>> = Map::default();
        for (at, key) in keys.iter().enumerate() {
            if let Some(key) = key {
                places.or_default(key).push(at);
            }
        }
        let subjects = subjects(document, placeholders, &keys);
        let mut apart: Set<SharedText> = Set::default();
        for (key, places) in places {
            let known = places.iter().any(|&at| is_variable(&placeholders[at])) || is_known(key);
            let one = known
                || subjects.contains(&**key)
                || (key.contains(' ') && places.iter().filter(|&&at| asked[at].asks).nth(1).is_none());
            if places.len() < 2 || !one {
                apart.insert(key.clone());
            }
        }
        let names = keys.into_iter().map(|key| key.filter(|key| !apart.contains(key))).collect();
        Groups { names }
    }

    /// The name of the group that the `at`-th placeholder is in.
    pub fn name(&self, at: usize) -> Option<&SharedText> {
        self.names.get(at)?.as_ref()
    }

    /// The placeholders of a group, by their index among all.
    pub fn members<'g>(&'g self, name: &'g str) -> impl Iterator<Item = usize> + 'g {
        (0..self.names.len()).filter(move |&at| self.name(at).is_some_and(|own| **own == *name))
    }
}

/// What a placeholder asks for, by its place.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The text by which it is compared; none if each place of its form needs another answer.
    key: Option<SharedText>,
    /// It is the whole of its place, or the label of the text after it.
    asks: bool,
}

/// What each placeholder of a document or of a piece asks for.
pub fn asked(document: &Document, placeholders: &[Placeholder]) -> Vec<Asked> {
    let keys = placeholders.iter().map(|placeholder| key(document.text, placeholder));
    keys.zip(asks(document, placeholders)).map(|(key, asks)| Asked { key, asks }).collect()
}

/// The text by which a placeholder is compared; none if each place of its form needs another answer.
fn key(text: &str, placeholder: &Placeholder) -> Option<SharedText> {
    let named = placeholder.form.group != Grouping::Never;
    (named && placeholder.input == Input::Text).then(|| normal::normal(placeholder.span.of(text)).into())
}

fn is_variable(placeholder: &Placeholder) -> bool {
    placeholder.form.group == Grouping::Always
}

/// `system name`, `Company`; and `component a`, `external system 1`, each the name of one thing.
fn is_known(key: &str) -> bool {
    let lettered = key.rsplit_once(' ').is_some_and(|(_, last)| {
        last.chars().all(|c| c.is_ascii_digit()) || (last.len() == 1 && last != "x")
    });
    lettered || SUBJECTS.has(key.strip_suffix(" name").unwrap_or(key))
}

/// The placeholders in the title, as keys.
fn subjects<'k>(
    document: &Document,
    placeholders: &[Placeholder],
    keys: &'k [Option<SharedText>],
) -> Set<&'k str> {
    let title = document.sections.iter().find(|section| section.level == 1);
    let Some(title) = title.and_then(|section| Some(document.blocks[section.heading?].span)) else {
        return Set::default();
    };
    let within = placeholders.iter().zip(keys).filter(|(placeholder, _)| title.contains(placeholder.span));
    within.filter_map(|(_, key)| key.as_deref()).collect()
}

/// For each placeholder, in the order of the text, whether it is the whole of its place, or the label of the text
/// after it.
fn asks(document: &Document, placeholders: &[Placeholder]) -> Vec<bool> {
    let mut leaf = Leaf::new(document.text);
    let mut last = None;
    let mut is_leaf = false;
    let ask = |placeholder: &Placeholder| {
        let block = document.block_at(placeholder.span.from);
        // A leaf is read once for all placeholders in it.
        if block != last {
            is_leaf = block.is_some_and(|block| leaf.read(document, block));
            last = block;
        }
        is_leaf && {
            let place = leaf.place(placeholder.span);
            place.alone || place.label
        }
    };
    placeholders.iter().map(ask).collect()
}
