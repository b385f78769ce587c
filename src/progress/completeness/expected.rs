//! The items that the template expects in a section: finds the missing items, and the fields that the template fills itself.

use std::cell::OnceCell;
use std::rc::Rc;

use super::assessed::{Assessed, Subject};
use super::contents::{Contents, is_placeholder};
use crate::model::state::{ItemKind, ItemState};
use crate::placeholder::Placeholder;
use crate::progress::alignment::Alignment;
use crate::reading::item::{self, Item};
use crate::reading::metadata::same_metadata;
use crate::template::{Class, Template, TemplateItem, TemplateSection};
use crate::text::lines::{self, Span};
use crate::text::normal;
use crate::words;

/// So many words may introduce the fields of a section.
const INTRODUCTION: usize = 20;

/// Prose of so many words more answers one field.
const WORDS_OF_AN_ANSWER: usize = 8;

/// The missing items of a section that the document does not have.
pub fn of_missing(alignment: &Alignment, expected: usize, at: usize) -> Vec<Assessed> {
    let Some(template) = alignment.template else {
        return Vec::new();
    };
    let items = of_section(template, expected, at);
    let section = &template.sections[expected];
    // In the template it has no text, or guidance in a comment, which its answer would replace.
    let guided = section.items.is_empty()
        && !section.optional
        && template.sections.get(expected + 1).is_none_or(|next| next.parent != Some(expected));
    if guided { vec![unlabelled(section, ItemKind::Paragraph, at)] } else { items }
}

/// As many missing items as the untouched section has, with labels where the template has labels.
fn of_section(template: &Template, expected: usize, at: usize) -> Vec<Assessed> {
    let section = &template.sections[expected];
    let named = section.items.iter().filter(|item| item.class != Class::Keep);
    let mut items: Vec<Assessed> = named.map(|item| missing(section, item, at)).collect();
    // Optional items come last, so that the cut removes them first.
    items.truncate(section.weight);
    while items.len() < section.weight {
        let kind = items.last().map_or(ItemKind::Paragraph, |item| item.kind);
        items.push(unlabelled(section, kind, at));
    }
    items
}

/// A missing text without a label of its own, named after its section.
fn unlabelled(section: &TemplateSection, kind: ItemKind, at: usize) -> Assessed {
    let label = section.title.clone().into();
    Assessed { kind, state: ItemState::Missing, span: Span::new(at, at), label, claim: false, item: None }
}

/// A missing item of a section; a text without a label is named after its section.
fn missing(section: &TemplateSection, item: &TemplateItem, at: usize) -> Assessed {
    let unlabelled = unlabelled(section, item.kind, at);
    if item.label.is_empty() {
        unlabelled
    } else {
        Assessed { label: item.label.clone().into(), ..unlabelled }
    }
}

/// Whether an item is a field that the template fills itself, whatever its value in the document.
pub fn is_kept(template: &Template, expected: usize, item: &Item) -> bool {
    let kept = &template.sections[expected].kept;
    !item.label.is_empty() && !kept.is_empty() && kept.contains(&normal::normal(&item.label))
}

/// The items of the template's section that the document's section lacks: all of them if it is `unanswered`.
pub fn missing_in(
    subject: &Subject,
    template: &Template,
    section: usize,
    expected: usize,
    assessed: &[Assessed],
    unanswered: bool,
) -> Vec<Assessed> {
    let document = subject.document;
    let source = &document.sections[section];
    let at = source.span.trim(document.text).to.max(source.span.from);
    let wanted = &template.sections[expected];
    let below = document.descendants(section);
    let headings = assessed.iter().filter(|item| item.kind == ItemKind::Heading).count();
    let leftover = assessed.iter().filter(|item| is_leftover(subject.placeholders, item.span)).count();
    if (unanswered || headings + leftover == assessed.len()) && below.is_empty() {
        // A placeholder in a heading takes the place of an item only if the template has one there too.
        let headed = if wanted.title_prefix.is_some() { headings } else { 0 };
        let filled = headed + leftover;
        let mut items = of_section(template, expected, at);
        items.truncate(wanted.weight.saturating_sub(filled));
        return items;
    }
    // Subsections that the template does not have count as part of the section.
    let foreign = below.filter(|&at| subject.alignment.template_section[at].is_none());
    let found = OnceCell::new();
    let here = || found.get_or_init(|| Here::of(subject, std::iter::once(section).chain(foreign.clone())));
    let mut lacking = Vec::new();
    let mut tables_wanted = 0;
    for item in wanted.items.iter().filter(|item| !item.optional && item.class != Class::Keep) {
        let absent = match item.kind {
            ItemKind::Field | ItemKind::ListItem if is_placeholder(&item.label) => false,
            // `- Owner:` in a list is a field too, if it stands there without a value.
            ItemKind::ListItem if item.label.is_empty() => false,
            ItemKind::Field | ItemKind::ListItem => {
                !here().has_field(&item.label, expected_is_metadata(template, expected))
            }
            ItemKind::Diagram => !here().has(|it| it.pictures),
            ItemKind::Row => {
                let first = item.table.is_some_and(|table| table == tables_wanted);
                tables_wanted += usize::from(first);
                first && !here().has(|it| it.tables || it.lists)
            }
            _ => false,
        };
        if absent {
            lacking.push(missing(wanted, item, at));
        }
    }
    let mut answers = if lacking.is_empty() { 0 } else { answers_in_own_form(subject, wanted, assessed) };
    lacking.retain(|item| {
        let answered = 0 < answers && item.kind != ItemKind::Diagram;
        answers -= usize::from(answered);
        !answered
    });
    lacking
}

/// How many fields of the template are answered in a form that the template does not have in this section: in a table, a list, a
/// drawing or prose of some length. Text that is deleted never makes it more.
fn answers_in_own_form(subject: &Subject, wanted: &TemplateSection, assessed: &[Assessed]) -> usize {
    let asked = |kind| wanted.items.iter().any(|item| item.kind == kind && item.class != Class::Keep);
    let done = assessed.iter().filter(|item| item.state == ItemState::Done && !asked(item.kind));
    let (mut answers, mut words) = (0, 0);
    for item in done {
        match item.kind {
            ItemKind::Row | ItemKind::Diagram => answers += 2,
            ItemKind::ListItem => answers += 1,
            ItemKind::Paragraph => words += item.item.map_or(0, |at| subject.items[at].words),
            _ => {}
        }
    }
    // A short paragraph introduces the fields.
    answers + words.saturating_sub(INTRODUCTION) / WORDS_OF_AN_ANSWER
}

/// Whether a section of the template has metadata fields, which a document may have at another place: the title and the
/// first section.
fn expected_is_metadata(template: &Template, expected: usize) -> bool {
    let title = normal::normal(&template.sections[expected].title);
    expected <= 1 || words::INFO_TITLES.is("anywhere", &title)
}

/// Whether an item is only a line of instruction from the template: an example, a note to repeat a part.
fn is_leftover(placeholders: &[Placeholder], item: Span) -> bool {
    let here = lines::overlapping(placeholders, item, |placeholder| placeholder.span);
    here.first().is_some_and(|left| left.form.is_leftover() && left.span.contains(item))
}

/// The contents of some sections together.
struct Here<'a, 't> {
    subject: &'a Subject<'a, 't>,
    sections: Vec<Rc<Contents>>,
    /// The labels of the document's metadata; computed at the first use, since few sections need them.
    metadata: OnceCell<Vec<String>>,
}

impl<'a, 't> Here<'a, 't> {
    fn of(subject: &'a Subject<'a, 't>, sections: impl Iterator<Item = usize>) -> Self {
        let sections = sections.map(|section| (subject.contents)(section)).collect();
        Here { subject, sections, metadata: OnceCell::new() }
    }

    fn has(&self, kind: fn(&Contents) -> bool) -> bool {
        self.sections.iter().any(|contents| kind(contents))
    }

    fn metadata(&self) -> &[String] {
        self.metadata.get_or_init(|| {
            let document = self.subject.document;
            let matter = document.front_matter.iter().flat_map(|matter| &matter.entries);
            let fields = item::of_sections(self.subject.items, 0..3).iter();
            let fields = fields.filter(|item| item.kind == ItemKind::Field);
            matter
                .map(|&(key, _)| normal::normal(key.of(document.text)))
                .chain(fields.map(|item| normal::normal(&item.label)))
                .collect()
        })
    }

    /// Whether the field is there under this or a similar label, or the text mentions its subject.
    fn has_field(&self, label: &str, metadata: bool) -> bool {
        let wanted = normal::normal(label);
        let alike = |other: &String| {
            *other == wanted
                || other.contains(&wanted)
                || (4 < other.len() && wanted.contains(other.as_str()))
        };
        if self.sections.iter().flat_map(|it| &it.labels).any(alike)
            || (metadata && self.metadata().iter().any(|other| alike(other) || same_metadata(other, &wanted)))
        {
            return true;
        }
        let words: Vec<&str> = wanted.split(' ').filter(|word| 3 < word.len()).collect();
        !metadata
            && !words.is_empty()
            && words.iter().all(|word| self.sections.iter().any(|it| it.prose.contains(*word)))
    }
}
