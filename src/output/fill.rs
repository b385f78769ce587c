//! Filling placeholders: one value for all places of a group.
//!
//! [`Filling`] computes the edits that put a value into every placeholder of a group, in headings, tables, inline code
//! and file names. If a heading changes, it adds the edits that update the links to it and its entries in a contents
//! list. A value is never judged, only adapted to its place ([`fitted`](super::fitted)).

use crate::analysis::Analysis;
use crate::markdown::anchor::Anchors;
use crate::markdown::document::Document;
use crate::markdown::whole_lines;
use crate::model::finding::{Evidence, Input};
use crate::output::fitted::{Leaf, fitted, leaf, on_one_line, with_bars_escaped};
use crate::placeholder::form::Answer;
use crate::placeholder::forms::bracket;
use crate::placeholder::{self, Groups, Placeholder};
use crate::reading::text_table;
use crate::text::edit::{self, Edit};
use crate::text::lines::Span;
use crate::text::slug::Platform;
use crate::text::sort;

/// The place to fill.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// All placeholders of a group, by the group's name in the findings.
    Group(&'a str),
    /// The single placeholder at these bytes. If none is found there, the text at these bytes: some forms are found
    /// only while other placeholders are left in the document.
    At(Span),
    /// The text at these bytes, whatever placeholders are in it; the answer may have several lines, and the place may be
    /// empty.
    Whole(Span),
}

/// A text with its placeholders, to be filled again at each keystroke of an author.
///
/// The text is parsed once, when this is made, and not at each keystroke.
#[derive(Clone, Debug)]
pub struct Filling {
    text: String,
    waiting: Vec<Waiting>,
    slugs: Platform,
    /// Whether the document has links that have to follow a changed heading.
    linked: bool,
}

/// A placeholder to be filled.
#[derive(Clone, Debug)]
struct Waiting {
    placeholder: Placeholder,
    group: Option<String>,
    leaf: Leaf,
    /// Line ends that keep the answer apart from the text before and behind it.
    apart: [&'static str; 2],
}

impl Filling {
    /// The text and the placeholders of an analysis.
    pub fn of(analysis: &Analysis) -> Self {
        let Analysis { document, placeholders, .. } = analysis;
        let groups = Groups::of(document, placeholders, &placeholder::asked(document, placeholders));
        let waiting = placeholders.iter().enumerate().map(|(at, placeholder)| Waiting {
            placeholder: placeholder.clone(),
            group: groups.name(at).map(ToString::to_string),
            leaf: leaf(document, placeholder.span),
            apart: whole_lines::apart(document, placeholder.span),
        });
        Filling {
            text: document.text.to_string(),
            waiting: waiting.collect(),
            slugs: analysis.options.settings.slugs,
            linked: !document.links.is_empty(),
        }
    }

    /// The text with its placeholders.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The edits that fill a place with `value`, sorted, without overlaps; empty if the place does not exist.
    pub fn edits(&self, place: Place, value: &str) -> Vec<Edit> {
        if let Place::Whole(span) = place {
            return self.whole(span, value);
        }
        let filled: Vec<&Waiting> = match place {
            Place::Whole(_) => Vec::new(),
            Place::Group(name) => {
                self.waiting.iter().filter(|waiting| waiting.group.as_deref() == Some(name)).collect()
            }
            Place::At(span) => {
                self.waiting.iter().filter(|waiting| waiting.placeholder.span.overlaps(span)).collect()
            }
        };
        // Where the same name is text elsewhere, its code is meant as code.
        let coded = filled.iter().all(|waiting| waiting.placeholder.form.answer == Answer::CodeSpan);
        let mut headed = filled.iter().any(|waiting| waiting.leaf == Leaf::Heading);
        let mut edits: Vec<Edit> = filled
            .into_iter()
            .map(|Waiting { placeholder, leaf, apart: [before, behind], .. }| {
                let answer = fitted(&self.text, placeholder, *leaf, value);
                let insert = format!("{before}{answer}{behind}").into();
                let span = if coded { placeholder.replaced(&self.text) } else { placeholder.span };
                Edit { span, insert }
            })
            .collect();
        if let (true, Place::At(span)) = (edits.is_empty(), place)
            && !span.is_empty()
        {
            let (form, input) = (&bracket::FORM, Input::Text);
            let named = Placeholder { form, span, evidence: Evidence::Possible, input };
            let leaf = leaf(&Document::parse(&self.text), span);
            headed = leaf == Leaf::Heading;
            edits.push(Edit { span, insert: fitted(&self.text, &named, leaf, value).into() });
        }
        self.with_links(edits, headed)
    }

    /// The edits that write a value in the place of a span.
    fn whole(&self, span: Span, value: &str) -> Vec<Edit> {
        let document = Document::parse(&self.text);
        if let Some(edits) = text_table::written(&document, span, &on_one_line(value)) {
            return edits;
        }
        // Text that is inserted before or behind a block is not part of the block.
        let within = |block: Span| match span.is_empty() {
            true => block.from < span.from && span.to < block.to,
            false => block.contains(span),
        };
        let inside = document.block_at(span.from).is_some_and(|at| within(document.blocks[at].span));
        let leaf = if inside { leaf(&document, span) } else { Leaf::Other };
        let insert = match leaf {
            Leaf::Cell => with_bars_escaped(&on_one_line(value)),
            Leaf::Heading | Leaf::Target => on_one_line(value),
            Leaf::Other => indented(&document, span, value.trim_end()),
        };
        self.with_links(vec![Edit { span, insert: insert.into() }], leaf == Leaf::Heading)
    }

    /// The edits of an answer with those of the links that follow it, sorted.
    fn with_links(&self, mut edits: Vec<Edit>, headed: bool) -> Vec<Edit> {
        if headed && self.linked {
            let follows = following(&Document::parse(&self.text), self.slugs, &edits);
            edits.extend(follows);
        }
        sort::by_key(&mut edits, |edit| edit.span);
        edits.dedup_by(|later, earlier| later.span.from < earlier.span.to);
        edits
    }
}

/// A value whose lines begin like its first one, so that it stays in its list item or quote, with the document's line
/// ends.
fn indented(document: &Document, span: Span, value: &str) -> String {
    let line = document.lines.around(span.from);
    let before = Span::new(line.from, span.from).of(document.text);
    let (quote, rest) = before.split_at(before.rfind('>').map_or(0, |at| at + 1));
    let item = rest.trim_start();
    let number = item.len() - item.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let marker = match item[number..].get(..2) {
        Some("- " | "* " | "+ ") if number == 0 => 2,
        Some(". " | ") ") if 0 < number => number + 2,
        _ => 0,
    };
    let depth = rest.len() - item.len() + marker;
    let lead = format!("{}{quote}{}", document.lines.newline(), " ".repeat(depth));
    value.lines().collect::<Vec<_>>().join(&lead)
}

/// The edits that update the links to changed headings and the contents entries with their titles.
fn following(document: &Document, platform: Platform, edits: &[Edit]) -> Vec<Edit> {
    let old = Anchors::of(document, platform);
    let text = edit::apply(document.text, edits);
    let filled = Document::parse(&text);
    let new = Anchors::of(&filled, platform);
    if old.targets.len() != new.targets.len() {
        return Vec::new();
    }
    let mut follows = Vec::new();
    for link in &document.links {
        let Some(fragment) = link.destination.strip_prefix('#') else {
            continue;
        };
        let Some(at) = old.heading(fragment) else {
            continue;
        };
        let target = &new.targets[at];
        if target.slug == old.targets[at].slug {
            continue;
        }
        if let Some(span) = link.destination_span(document.text) {
            follows.push(Edit { span, insert: format!("#{}", target.slug).into() });
        }
        let label = link.label;
        let touched = edits.iter().any(|edit| edit.span.overlaps(label));
        if !touched && said(label.of(document.text)) == said(&old.targets[at].title) {
            follows.push(Edit { span: label, insert: target.title.to_string().into() });
        }
    }
    follows
}

/// A title for comparison: without the marks of code, emphasis and placeholders.
fn said(title: &str) -> String {
    let plain: String = title.chars().filter(|c| !matches!(c, '`' | '*' | '_' | '\\' | '[' | ']')).collect();
    on_one_line(&plain)
}
