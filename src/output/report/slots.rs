//! Slots: the places for answers that do not replace a placeholder.
//!
//! Each of these has a slot: an empty field, an unchanged sample, and a missing field, diagram or table. A section that
//! is missing, empty or without any answer has one slot for its text. Rows are in [`super::tables`], and placeholders
//! are findings. A slot is only a place: `output/fill` adapts an answer to it.

use super::types::{Slot, TableReport};
use crate::analysis::Analysis;
use crate::markdown::code;
use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table;
use crate::markdown::whole_lines;
use crate::model::state::{ItemKind, ItemState, SectionState};
use crate::placeholder::{self, Placeholder};
use crate::progress::alignment::{OutlineEntry, not_applicable};
use crate::progress::completeness::Assessed;
use crate::reading::item::{self, Item};
use crate::rules::shared::insertion;
use crate::text::contains::Search;
use crate::text::invisible;
use crate::text::lines::{self, Span};
use crate::text::normal;
use crate::text::shared::SharedText;
use crate::text::signs::Signs;

/// The slot of a section, and the template's text for it.
pub struct SectionSlot {
    pub slot: Slot,
    pub skeleton: Option<String>,
}

/// The slots of the report of an analysis.
pub struct Slots<'a, 't> {
    analysis: &'a Analysis<'t>,
    /// The sections of the template that the document lacks.
    missing: Vec<bool>,
}

impl<'a, 't> Slots<'a, 't> {
    pub fn of(analysis: &'a Analysis<'t>) -> Self {
        let template = analysis.alignment.template;
        let missing =
            template.map_or(Vec::new(), |template| insertion::missing(&analysis.alignment, template));
        Slots { analysis, missing }
    }

    /// The slot of a section that is missing, empty, without any answer, or not applicable without a reason.
    pub fn section(&self, entry: &OutlineEntry, items: &[Assessed]) -> Option<SectionSlot> {
        match *entry {
            OutlineEntry::Missing { template_section, at, level } => {
                self.missing(template_section, at, level)
            }
            OutlineEntry::Section { section, state } => self.unanswered(section, state, items),
        }
    }

    fn missing(&self, section: usize, at: usize, level: u8) -> Option<SectionSlot> {
        let Analysis { document, alignment, directives, .. } = self.analysis;
        let parent = alignment.template?.sections[section].parent;
        if parent.is_some_and(|parent| self.missing[parent]) {
            return None;
        }
        let place = (section, at, level);
        let found = insertion::insertion(document, alignment, directives, &self.missing, place)?;
        let slot = self.slot(Span::new(found.at, found.at), found.before, found.behind, true);
        Some(SectionSlot { slot, skeleton: Some(found.body).filter(|body| !body.is_empty()) })
    }

    fn unanswered(&self, section: usize, state: SectionState, items: &[Assessed]) -> Option<SectionSlot> {
        let Analysis { document, alignment, placeholders, .. } = self.analysis;
        if state == SectionState::NotApplicable {
            return None;
        }
        if not_applicable(document, section) == Some(false) {
            let mut blocks = document.sections[section].blocks.clone();
            let said = blocks.find(|&at| document.blocks[at].kind == BlockKind::Paragraph)?;
            let span = document.blocks[said].content.trim(document.text);
            let slot = self.slot(span, "", "", true);
            return Some(SectionSlot { slot, skeleton: None });
        }
        let expected = |item: &Assessed| item.state == ItemState::Missing && item.item.is_none();
        let nothing = |item: &Assessed| {
            expected(item) || item.kind == ItemKind::Heading || is_leftover(placeholders, item.span)
        };
        let empty = state == SectionState::Empty && !items.is_empty();
        let left = items.iter().all(nothing)
            && items.iter().any(expected)
            && document.descendants(section).is_empty();
        if !empty && !left {
            return None;
        }
        let (at, before, behind) = whole_lines::below_heading(document, section)?;
        let slot = self.slot(Span::new(at, at), before, behind, true);
        let wanted = alignment.template.zip(alignment.template_section[section]);
        let skeleton = wanted.map(|(template, at)| insertion::body(template, at));
        Some(SectionSlot { slot, skeleton: skeleton.filter(|body| !body.is_empty()) })
    }

    /// The slot of an item of a section that has no slot itself.
    pub fn item(&self, entry: &OutlineEntry, assessed: &Assessed) -> Option<Slot> {
        let OutlineEntry::Section { section, .. } = *entry else {
            return None;
        };
        match (assessed.state, assessed.item) {
            (ItemState::Missing, _) => self.lacking(section, assessed),
            (ItemState::Unchanged, None) => Some(self.title(section, assessed.span)),
            (ItemState::Unchanged, Some(at)) => self.sample(&self.analysis.items[at]),
            (ItemState::Open, Some(at)) => self.open(&self.analysis.items[at]),
            _ => None,
        }
    }

    /// A title of the template's sample, without its beginning if that belongs to all titles of its kind.
    fn title(&self, section: usize, span: Span) -> Slot {
        let Analysis { document, alignment, .. } = self.analysis;
        let wanted = alignment.template.zip(alignment.template_section[section]);
        let prefix = wanted.and_then(|(template, at)| template.sections[at].title_prefix.as_deref());
        let title = span.of(document.text);
        let behind = |prefix: &str| {
            let mut ends =
                title.char_indices().map(|(at, _)| at).filter(|&at| title[..at].closes_with(b" -"));
            ends.rfind(|&at| normal::normal(&title[..at]) == prefix)
        };
        let from = prefix.filter(|prefix| !prefix.is_empty()).and_then(behind).unwrap_or(0);
        self.slot(Span::new(span.from + from, span.to), "", "", false)
    }

    fn sample(&self, item: &Item) -> Option<Slot> {
        let document = &self.analysis.document;
        if item.kind == ItemKind::Row {
            return None;
        }
        let drawn = matches!(document.blocks[item.block].kind, BlockKind::Code { .. });
        let span = Some(item.block).filter(|_| drawn).and_then(|block| code::code_content(document, block));
        let span = span.unwrap_or_else(|| inside_emphasis(document.text, item));
        let lines = drawn || item.kind == ItemKind::Paragraph || span.of(document.text).contains('\n');
        Some(self.slot(span, "", "", lines))
    }

    /// An item without a placeholder that keeps it open.
    fn open(&self, item: &Item) -> Option<Slot> {
        let Analysis { document, placeholders, .. } = self.analysis;
        if item.kind == ItemKind::Row || placeholder::is_open(placeholders, item.span) {
            return None;
        }
        let text = document.text;
        if !invisible::shows_nothing(item.value.of(text)) {
            return self.sample(item);
        }
        let before = !text[..item.value.from].closes_with(b" \t\n");
        let behind = text[item.value.to..].starts_with('|');
        let space = |wanted: bool| if wanted { " " } else { "" };
        Some(self.slot(item.value, space(before), space(behind), false))
    }

    /// A missing item of a section that has others.
    fn lacking(&self, section: usize, assessed: &Assessed) -> Option<Slot> {
        let document = &self.analysis.document;
        let end = document.lines.newline();
        let at = assessed.span.from;
        if !whole_lines::takes_markdown(document, at) {
            return None;
        }
        let (at, before, behind, lines) = match assessed.kind {
            ItemKind::Field => {
                let (at, before, behind) = self.field(section, &assessed.label, at);
                (at, before, behind, false)
            }
            ItemKind::Diagram => (at, format!("{end}{end}```mermaid{end}"), format!("{end}```"), true),
            ItemKind::Row => {
                let (head, columns) = self.head(section, &assessed.label)?;
                let rest = format!(" |{}", "  |".repeat(columns.len().saturating_sub(1)));
                (at, format!("{end}{end}{head}| "), rest, false)
            }
            _ => (at, format!("{end}{end}"), String::new(), true),
        };
        Some(self.slot(Span::new(at, at), before, behind, lines))
    }

    /// Where a field goes: after the last field of its section and in its layout, or else at the end of the section.
    fn field(&self, section: usize, label: &str, end_of_section: usize) -> (usize, String, String) {
        let Analysis { document, items, .. } = self.analysis;
        let (text, end) = (document.text, document.lines.newline());
        let mut fields = item::of_section(items, section).iter();
        let last = fields.rfind(|item| item.kind == ItemKind::Field && item.group.is_some());
        let Some(last) = last.filter(|last| !last.span.of(text).contains('\n')) else {
            return (end_of_section, format!("{end}{end}**{label}:** "), String::new());
        };
        let line = document.lines.around(last.span.from);
        let to = line.to - (line.of(text).len() - line.of(text).trim_end().len());
        if document.blocks[last.block].kind == BlockKind::Row {
            let lead = prefix(document, last.block);
            let bold = if line.of(text)[lead.len()..].starts_with("| **") { "**" } else { "" };
            return (to, format!("{end}{lead}| {bold}{label}{bold} | "), " |".to_string());
        }
        let lead = Span::new(line.from, last.span.from).of(text);
        let bold = if last.span.of(text).starts_with("**") { "**" } else { "" };
        (to, format!("{end}{lead}{bold}{label}:{bold} "), String::new())
    }

    /// The tables that a section with other contents lacks, at its end. They have no rows yet.
    pub fn tables(&self, section: usize, assessed: &[Assessed]) -> Vec<TableReport> {
        let document = &self.analysis.document;
        let end = document.lines.newline();
        let at = document.sections[section].span.to;
        if !whole_lines::takes_markdown(document, at) {
            return Vec::new();
        }
        let before = whole_lines::lead(document, at);
        let behind = if at < document.text.len() { end } else { "" };
        let place = document.lines.utf16(at);
        let missing = |item: &&Assessed| item.kind == ItemKind::Row && item.state == ItemState::Missing;
        let heads = assessed.iter().filter(missing).filter_map(|item| self.head(section, &item.label));
        let report = |(head, columns): (String, Vec<String>)| {
            let cells = "  |".repeat(columns.len());
            let blank = format!("{before}{head}|{cells}{end}{behind}");
            TableReport { from: place, to: place, columns, rows: Vec::new(), end: place, blank }
        };
        heads.map(report).collect()
    }

    /// The head of a table of the template with its line of dashes, and the names of its columns.
    fn head(&self, section: usize, row: &str) -> Option<(String, Vec<String>)> {
        let alignment = &self.analysis.alignment;
        let template = alignment.template?;
        let wanted = &template.sections[alignment.template_section[section]?];
        let named = |item: &&crate::template::TemplateItem| item.kind == ItemKind::Row && item.label == row;
        let at = wanted.items.iter().find(named)?.table?;
        let source = Document::parse(wanted.span.of(&template.text));
        let tables = table::tables(&source);
        let table = tables.get(at)?;
        let names: Vec<String> =
            (0..table.columns.len()).map(|column| table.heading(&source, column).into_owned()).collect();
        let end = self.analysis.document.lines.newline();
        let head = format!("| {} |{end}|{}{end}", names.join(" | "), "---|".repeat(names.len()));
        Some((head, names))
    }

    fn slot(
        &self,
        span: Span,
        before: impl Into<SharedText>,
        behind: impl Into<SharedText>,
        lines: bool,
    ) -> Slot {
        let (before, behind) = (before.into(), behind.into());
        let places = &self.analysis.document.lines;
        Slot { from: places.utf16(span.from), to: places.utf16(span.to), before, behind, lines }
    }
}

/// The text of a row's line before the row: the marks of a quote or the indent of a list.
pub fn prefix<'a>(document: &Document<'a>, row: usize) -> &'a str {
    let from = document.blocks[row].span.from;
    Span::new(document.lines.start(from), from).of(document.text)
}

/// The value of an item without the marks that close an emphasis which begins before it: `Redis` of `**Cache: Redis**`.
fn inside_emphasis(text: &str, item: &Item) -> Span {
    let before = Span::new(item.span.from.min(item.value.from), item.value.from).of(text);
    let value = item.value.of(text);
    let open = |mark: &&&str| before.count_of(mark) % 2 == 1 && value.count_of(mark) % 2 == 1;
    let closed = ["**", "__", "*"].iter().find(open).and_then(|mark| value.trim_end().strip_suffix(mark));
    closed.map_or(item.value, |kept| Span::new(item.value.from, item.value.from + kept.trim_end().len()))
}

/// Whether an item is only a line of instruction from the template.
fn is_leftover(placeholders: &[Placeholder], item: Span) -> bool {
    let here = lines::overlapping(placeholders, item, |placeholder| placeholder.span);
    here.first().is_some_and(|left| left.form.is_leftover() && left.span.contains(item))
}
