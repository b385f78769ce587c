//! What a document is expected to hold, learned from Markdown.
//!
//! A template is a document read with other eyes: its sections are expected, its slots are to be filled, its
//! sample rows and sentences to be replaced or confirmed, the rest is kept. Built-in and custom templates go
//! through [`Template::learn`] alike. Where inference would be wrong, directives in comments decide
//! (`directive.rs`). A built-in pack also brings fingerprints: hashes of what the upstream template says, so
//! that its sample text is recognised without being copied.

use serde::Serialize;

use crate::markdown::directive::{self, Directive, DirectiveKind};
use crate::markdown::document::{BlockKind, Document};
use crate::model::state::ItemKind;
use crate::placeholder;
use crate::placeholder::slots::Slots;
use crate::reading::item::{self, Item};
use crate::reading::metadata::Metadata;
use crate::text::lines::Span;
use crate::text::normal;
use rustc_hash::{FxHashMap, FxHashSet};

pub mod fingerprint;
pub mod learned;
pub mod outline;
pub mod packs;
pub mod recognition;

/// The expected sections and items, with which of its texts are kept, filled or repeated.
#[derive(Debug, Default)]
pub struct Template {
    pub id: String,
    pub name: String,
    /// The Markdown that it was learned from.
    pub text: String,
    /// In template order; section 0 is what stands before the first heading.
    pub sections: Vec<TemplateSection>,
    pub slots: Slots,
    /// What it expects a document to say of itself.
    pub metadata: Metadata,
    /// What is known of an item of the template, by its hash.
    pub known: FxHashMap<u64, Vec<Known>>,
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
    /// The heading holds a slot; this is the normal form of what stands before it.
    pub slot_prefix: Option<String>,
    pub items: Vec<TemplateItem>,
    /// Normal forms of its fields' labels.
    pub labels: Vec<String>,
    /// Normal forms of the header cells of each table.
    pub tables: Vec<Vec<String>>,
    /// How many items an untouched document has there, or the template itself if that is more.
    pub weight: usize,
    /// Hashes of the titles of upstream sections that are samples of this one.
    pub sample_titles: FxHashSet<u64>,
    /// Its own Markdown, heading and all.
    pub span: Span,
}

/// Something that is expected to be filled.
#[derive(Debug)]
pub struct TemplateItem {
    pub kind: ItemKind,
    pub label: String,
    pub class: Class,
    pub optional: bool,
    /// For a row, which of the section's tables it stands in.
    pub table: Option<usize>,
}

/// What an author is expected to do with a text of the template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// Leave it.
    Keep,
    /// Fill its slots.
    Slot,
    /// Replace or confirm it.
    Sample,
}

/// Where a text of the template stands, and what is to be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    pub class: Class,
    pub section: usize,
}

impl Template {
    /// Learns a template from a user's Markdown; its name is its title.
    pub fn learn_custom(text: &str) -> Template {
        let mut template = Template::learn("custom", "", text, "");
        let title =
            template.sections.iter().find(|section| section.level > 0).map(|section| section.title.clone());
        template.name = title.unwrap_or_else(|| "Custom".to_string());
        template
    }

    /// Learns a template from Markdown, and what its fingerprints add.
    pub fn learn(id: &str, name: &str, text: &str, fingerprints: &str) -> Template {
        let document = Document::parse(text);
        let directives = directive::directives(&document);
        let items = item::items(&document);
        let mut template = Template {
            id: id.to_string(),
            name: name.to_string(),
            text: text.to_string(),
            slots: placeholder::learn(&document),
            ..Template::default()
        };
        template.sections =
            (0..document.sections.len()).map(|at| section(&document, at, &directives)).collect();
        let placeholders = placeholder::find(&document, &template.slots);
        template.metadata = Metadata::of(&document, &items, &placeholders);
        for item in &items {
            let slot = placeholders.iter().any(|placeholder| item.span.contains(placeholder.span));
            template.learn_item(&document, item, slot, &directives);
        }
        for section in &mut template.sections {
            let fields =
                section.items.iter().filter(|item| item.kind == ItemKind::Field && !item.label.is_empty());
            section.labels = fields.map(|item| normal::normal(&item.label)).collect();
            let headed = usize::from(section.slot_prefix.is_some());
            section.weight = headed
                + section.items.iter().filter(|item| item.class != Class::Keep && !item.optional).count();
        }
        fingerprint::add(&mut template, fingerprints);
        template
    }

    fn learn_item(&mut self, document: &Document, item: &Item, slot: bool, directives: &[Directive]) {
        let marked = |kind: &DirectiveKind| is_marked(document, item.block, directives, kind);
        let class = match (marked(&DirectiveKind::Keep), slot) {
            (true, _) => Class::Keep,
            (_, true) => Class::Slot,
            _ if marked(&DirectiveKind::Example) => Class::Sample,
            _ => class(document, item),
        };
        let optional = marked(&DirectiveKind::Optional) || marked(&DirectiveKind::Example);
        let section = &mut self.sections[item.section];
        let table = item.group.filter(|_| matches!(item.kind, ItemKind::Row)).map(|table| {
            let tables = document.sections[item.section].blocks.clone();
            tables.filter(|&at| at < table && document.blocks[at].kind == BlockKind::Table).count()
        });
        section.items.push(TemplateItem {
            kind: item.kind,
            label: item.label.clone(),
            class,
            optional,
            table,
        });
        self.known.entry(item.hash).or_default().push(Known { class, section: item.section });
    }

    /// What the template has to say about a text with this hash in one of its sections. Short texts must
    /// stand in the section that they come from; `section` is none where the document's has no counterpart.
    pub fn known(&self, hash: u64, section: Option<usize>, words: usize) -> Option<Class> {
        let known = self.known.get(&hash)?;
        let here = known.iter().find(|known| Some(known.section) == section);
        here.or(known.first().filter(|_| 3 <= words)).map(|known| known.class)
    }

    /// The sections right below a section.
    pub fn children(&self, parent: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.sections.len()).filter(move |&at| self.sections[at].parent == Some(parent))
    }
}

/// What an author is expected to do with an item that holds no slot.
pub fn class(document: &Document, item: &Item) -> Class {
    let empty_row = item.kind == ItemKind::Row
        && document.children(item.block).skip(1).all(|cell| document.plain(cell).trim().is_empty());
    if item.value.is_empty() || empty_row {
        Class::Slot
    } else if item.kind == ItemKind::Paragraph && introduces(item.span.of(document.text)) {
        Class::Keep
    } else {
        Class::Sample
    }
}

fn section(document: &Document, at: usize, directives: &[Directive]) -> TemplateSection {
    let source = &document.sections[at];
    let (number, title) = normal::number(&source.title);
    let mut names = vec![source.name().to_string()];
    let about = |directive: &&Directive| directive.target.is_some() && directive.target == source.heading;
    let mine: Vec<&DirectiveKind> =
        directives.iter().filter(about).map(|directive| &directive.kind).collect();
    for kind in &mine {
        if let DirectiveKind::Alias(titles) = kind {
            names.extend(titles.iter().map(|title| normal::title(title)));
        }
    }
    names.dedup();
    let slot = title.find(['[', '{', '<']).filter(|_| source.level > 0);
    let stand_in = title.find("XXX").filter(|_| source.level > 0);
    let prefix = slot.or(stand_in).map(|from| slot_prefix(&title[..from]));
    let tables = source.blocks.clone().filter(|&block| document.blocks[block].kind == BlockKind::TableHead);
    TemplateSection {
        title: title.to_string(),
        names,
        number: number.map(str::to_string),
        level: source.level,
        parent: source.parent,
        optional: mine.contains(&&DirectiveKind::Optional) || mine.contains(&&DirectiveKind::Example),
        repeatable: mine.contains(&&DirectiveKind::Repeatable),
        slot_prefix: prefix,
        items: Vec::new(),
        labels: Vec::new(),
        tables: tables.map(|head| columns(document, head)).collect(),
        weight: 0,
        sample_titles: FxHashSet::default(),
        span: source.span,
    }
}

/// What a heading with a slot begins with whatever fills it: `ADR-001: [Title]` begins with `adr`.
fn slot_prefix(before: &str) -> String {
    let form = normal::normal(before.trim_end_matches("XXX: ").trim_end_matches("XXX"));
    form.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').to_string()
}

/// Normal forms of a header row's cells.
pub fn columns(document: &Document, head: usize) -> Vec<String> {
    document.children(head).map(|cell| normal::normal(&document.plain(cell))).collect()
}

/// Whether a directive of this kind is about a block, or about what it stands in (but for sections).
pub fn is_marked(document: &Document, block: usize, directives: &[Directive], kind: &DirectiveKind) -> bool {
    directives.iter().filter(|directive| directive.kind == *kind).any(|directive| {
        directive.target.is_some_and(|target| {
            let heading = matches!(document.blocks[target].kind, BlockKind::Heading { .. });
            !heading && target <= block && block < document.blocks[target].end
        })
    })
}

/// Sentences that announce what a section holds stay when it is filled.
fn introduces(text: &str) -> bool {
    let lower = text.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let subject = [
        "this section",
        "this document",
        "this diagram",
        "this table",
        "this chapter",
        "this page",
        "the following",
    ];
    subject.iter().any(|subject| lower.starts_with(subject))
        || lower.starts_with("see ")
        || text.trim_end().trim_end_matches(['*', '_']).ends_with(':')
}
