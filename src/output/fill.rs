//! One answer for all the places that wait for it.
//!
//! [`Filling`] gives the edits that put a value into every placeholder of a group, in headings, tables, inline
//! code and file names, and those that follow from it: a heading that changes takes the links to it and its
//! entries in a contents list along. What the value says is not judged, only fitted to the place: a file name
//! gets a slug, a cell no line break and no bare pipe, a number its unit, a day the order that the pattern
//! asked for.

use crate::analysis::Analysis;
use crate::markdown::anchor::Anchors;
use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::{Evidence, Input};
use crate::placeholder::form::Answer;
use crate::placeholder::forms::bracket;
use crate::placeholder::{Groups, Placeholder};
use crate::text::date::Date;
use crate::text::edit::{self, Edit};
use crate::text::lines::Span;
use crate::text::slug::Platform;
use crate::text::sort;
use rustc_hash::FxHashMap;

/// What is to be filled.
#[derive(Clone, Copy, Debug)]
pub enum Slot<'a> {
    /// All placeholders of a group, by the name that the findings bear.
    Group(&'a str),
    /// The placeholder at these bytes, alone, or the text between them where none was found there: a slot that
    /// is one only beside surer ones is no longer found when those are filled.
    At(Span),
}

/// A text with its placeholders, to be filled with one value after the other while an author types.
#[derive(Clone, Debug)]
pub struct Filling {
    text: String,
    placeholders: Vec<Placeholder>,
    slugs: Platform,
}

impl Filling {
    /// What an analysis found, for values to come.
    pub fn of(analysis: &Analysis) -> Self {
        Filling {
            text: analysis.document.text.to_string(),
            placeholders: analysis.placeholders.clone(),
            slugs: analysis.options.settings.slugs,
        }
    }

    /// The text whose placeholders are filled.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The edits that fill a slot with `value`, sorted, without overlaps; none where there is no such slot.
    pub fn edits(&self, slot: Slot, value: &str) -> Vec<Edit> {
        let document = &Document::parse(&self.text);
        let all = &self.placeholders;
        let filled: Vec<&Placeholder> = match slot {
            Slot::Group(name) => Groups::of(document, all).members(name).map(|at| &all[at]).collect(),
            Slot::At(span) => all.iter().filter(|placeholder| placeholder.span.overlaps(span)).collect(),
        };
        let mut edits: Vec<Edit> = filled
            .into_iter()
            .map(|placeholder| Edit { span: placeholder.span, insert: fitted(document, placeholder, value) })
            .collect();
        if let (true, Slot::At(span)) = (edits.is_empty(), slot)
            && !span.is_empty()
        {
            let (form, input) = (&bracket::FORM, Input::Text);
            let named = Placeholder { form, span, evidence: Evidence::Possible, input };
            edits.push(Edit { span, insert: fitted(document, &named, value) });
        }
        let follows = following(document, self.slugs, &edits);
        edits.extend(follows);
        sort::by_key(&mut edits, |edit| edit.span);
        edits.dedup_by(|later, earlier| later.span.from < earlier.span.to);
        edits
    }
}

/// The value as it may stand in the placeholder's place.
fn fitted(document: &Document, placeholder: &Placeholder, value: &str) -> String {
    let source = placeholder.span.of(document.text);
    match &placeholder.input {
        _ if placeholder.form.answer == Answer::PathPart => {
            return in_path(document, placeholder.span, value);
        }
        _ if placeholder.form.answer == Answer::Block => return value.trim_end().to_string(),
        Input::Number { unit } => return with_unit(source, unit, value),
        Input::Date => {
            let written = Date::iso(value.trim()).and_then(|date| date.written_as(source));
            return written.unwrap_or_else(|| on_one_line(value));
        }
        _ => {}
    }
    let leaf = document
        .blocks
        .partition_point(|block| block.span.from <= placeholder.span.from)
        .checked_sub(1)
        .map(|at| &document.blocks[at].kind);
    match leaf {
        Some(BlockKind::Cell { .. }) => on_one_line(value).replace("\\|", "|").replace('|', "\\|"),
        _ => on_one_line(value),
    }
}

/// A number with the unit that its placeholder holds; one that stands behind it stays there by itself.
fn with_unit(source: &str, unit: &str, value: &str) -> String {
    let value = on_one_line(value);
    match source.strip_suffix(unit) {
        Some(before) if !unit.is_empty() && !value.ends_with(unit) => {
            let joint = &before[before.trim_end().len()..];
            format!("{value}{joint}{unit}")
        }
        _ => value,
    }
}

fn on_one_line(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `Order Intake` as the file name around it is written: `order_intake`, `order-intake`, `Order_Intake`.
fn in_path(document: &Document, span: Span, value: &str) -> String {
    let text = document.text;
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    let before = text[..span.from].chars().rev().take_while(|&c| is_name(c));
    let after = text[span.to..].chars().take_while(|&c| is_name(c));
    let around: String = before.chain(after).collect();
    let inner = span.of(text);
    let parts = around.matches('_').count() + inner.matches('_').count();
    let hyphens = around.matches('-').count() + inner.matches('-').count();
    let joint = if hyphens < parts { "_" } else { "-" };
    let capitals = inner.contains(char::is_uppercase) && around.contains(char::is_uppercase);
    let words = value
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| if capitals { word.to_string() } else { word.to_lowercase() });
    words.collect::<Vec<_>>().join(joint)
}

/// The edits that follow from those: links to headings that change, and the entries that bear their titles.
fn following(document: &Document, platform: Platform, edits: &[Edit]) -> Vec<Edit> {
    let headed = edits.iter().any(|edit| {
        let section = &document.sections[document.section_at(edit.span.from)];
        section.heading.is_some_and(|heading| document.blocks[heading].span.contains(edit.span))
    });
    if !headed || document.links.is_empty() {
        return Vec::new();
    }
    let old = Anchors::of(document, platform);
    let text = edit::apply(document.text, edits);
    let filled = Document::parse(&text);
    let new = Anchors::of(&filled, platform);
    if old.targets.len() != new.targets.len() {
        return Vec::new();
    }
    let mut follows = Vec::new();
    let changed: FxHashMap<usize, (&str, &str)> = old
        .targets
        .iter()
        .zip(&new.targets)
        .enumerate()
        .filter(|(_, (old, new))| old.slug != new.slug)
        .map(|(at, (_, new))| (at, (new.slug.as_str(), new.title.as_str())))
        .collect();
    for link in &document.links {
        let Some(fragment) = link.destination.strip_prefix('#') else {
            continue;
        };
        let Some((at, &(slug, title))) =
            old.heading(fragment).and_then(|at| changed.get(&at).map(|change| (at, change)))
        else {
            continue;
        };
        if let Some(span) = link.destination_span(document.text) {
            follows.push(Edit { span, insert: format!("#{slug}") });
        }
        let label = link.label;
        let touched = edits.iter().any(|edit| edit.span.overlaps(label));
        if !touched && said(label.of(document.text)) == said(&old.targets[at].title) {
            follows.push(Edit { span: label, insert: title.to_string() });
        }
    }
    follows
}

/// A title as far as it is compared: without the marks of code, emphasis and slots.
fn said(title: &str) -> String {
    let plain: String = title.chars().filter(|c| !matches!(c, '`' | '*' | '_' | '\\' | '[' | ']')).collect();
    on_one_line(&plain)
}
