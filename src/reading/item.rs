//! The items of a text: the smallest parts that an author fills in.
//!
//! An item is a labelled field, a table body row, a list item, a paragraph, a diagram or a block of code. Parts that
//! give no answer are not items: headings, table headers, labels and lead-ins that only introduce the next block,
//! contents lists, comments, thematic breaks. The same code reads templates and documents, so their items can be
//! compared. Deliberately absent: the state of an item; `progress` decides it.

use std::ops::Range;

use crate::markdown::code;
use crate::markdown::contents;
use crate::markdown::directive;
use crate::markdown::document::{Block, BlockKind, Document};
use crate::markdown::heading;
use crate::markdown::html;
use crate::markdown::piece::Piece;
use crate::markdown::table;
use crate::model::state::ItemKind;
use crate::reading::info_table::{is_info_table, is_picture};
use crate::reading::{announced, html_item, labels, text_table};
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::shared::SharedText;
use crate::text::shorten::shorten;
use crate::text::signs::Signs;

/// A part of the text that an author fills in.
#[derive(Clone, Debug)]
pub struct Item {
    pub kind: ItemKind,
    pub span: Span,
    /// A field's label, a row's first cell, the text of a list item that is a label without a value; empty for the others.
    pub label: SharedText,
    /// A name for it: its label, or its first words.
    pub name: SharedText,
    /// The answer: a field's value, else the same as `span`.
    pub value: Span,
    /// [`normal::hash`] of the source in `span`, without comments.
    pub hash: u64,
    /// The number of words of that source, without comments.
    pub words: usize,
    /// The block that it is, or that contains it.
    pub block: usize,
    pub section: usize,
    /// The block of its table for a row, the block of its list for a list item or a field in a list.
    pub group: Option<usize>,
}

impl Item {
    /// The comments in it that say that it stays as it is.
    pub fn keeps(&self, text: &str) -> Vec<Span> {
        let code = matches!(self.kind, ItemKind::Diagram | ItemKind::Code);
        if code { Vec::new() } else { directive::keeps(text, self.span) }
    }

    /// The same item in the whole document.
    pub fn moved(&self, piece: &Piece) -> Item {
        let moved = |span: Span| Span::new(span.from + piece.start(), span.to + piece.start());
        Item {
            kind: self.kind,
            span: moved(self.span),
            label: self.label.clone(),
            name: self.name.clone(),
            value: moved(self.value),
            hash: self.hash,
            words: self.words,
            block: self.block + piece.first_block(),
            section: piece.section(),
            group: self.group.map(|group| group + piece.first_block()),
        }
    }
}

/// The items of a document, in order.
pub fn items(document: &Document) -> Vec<Item> {
    let mut cutter = Cutter { document, items: Vec::new() };
    let (mut skip, mut groups) = (0, Vec::new());
    for index in 0..document.blocks.len() {
        if index < skip {
            continue;
        }
        match &document.blocks[index].kind {
            BlockKind::Footnote | BlockKind::TableHead => skip = document.blocks[index].end,
            BlockKind::ListItem { .. } if announced::is_left_empty(document, index) => cutter.point(index),
            BlockKind::List { .. } if contents::is_contents(document, index) => {
                skip = document.blocks[index].end
            }
            BlockKind::Table => groups = table::group_rows(document, index),
            BlockKind::Row => {
                if groups.binary_search(&index).is_err() {
                    cutter.row(index);
                }
                skip = document.blocks[index].end;
            }
            BlockKind::Paragraph => match text_table::grid(document, index) {
                Some((_, rows, _)) => cutter.rows(index, rows),
                None => cutter.paragraph(index),
            },
            BlockKind::Code { .. } => cutter.code(index),
            BlockKind::Html => cutter.html(index),
            BlockKind::Break => cutter.rows(index, text_table::blank_rows(document, index)),
            _ => {}
        }
    }
    cutter.items
}

/// The items of consecutive sections; `items` are all items in order.
pub fn of_sections(items: &[Item], sections: Range<usize>) -> &[Item] {
    let from = items.partition_point(|item| item.section < sections.start);
    let len = items[from..].partition_point(|item| item.section < sections.end);
    &items[from..from + len]
}

/// The items of a section without its subsections; `items` are all items in order.
pub fn of_section(items: &[Item], section: usize) -> &[Item] {
    of_sections(items, section..section + 1)
}

struct Cutter<'d, 'a> {
    document: &'d Document<'a>,
    items: Vec<Item>,
}

impl Cutter<'_, '_> {
    fn push(
        &mut self,
        kind: ItemKind,
        span: Span,
        label: String,
        value: Span,
        block: usize,
        group: Option<usize>,
    ) {
        let section = self.document.blocks[block].section;
        let source = span.of(self.document.text);
        // A comment is not part of an answer: sample text with one is still the template's.
        let code = matches!(kind, ItemKind::Diagram | ItemKind::Code);
        let shown = if code { source.into() } else { html::without_comments(source) };
        let (hash, words) = normal::hash_and_words(&shown);
        let label = SharedText::from(label);
        let fence = |line: &&str| code && line.trim_start().opens_with(b"`~");
        let first = || shown.lines().find(|line| !fence(line)).unwrap_or("").trim();
        let name = if label.is_empty() { shorten(first(), 60).into_owned().into() } else { label.clone() };
        self.items.push(Item { kind, span, label, name, value, hash, words, block, section, group });
    }

    fn row(&mut self, row: usize) {
        let document = self.document;
        let cells: Vec<usize> = document.children(row).collect();
        let Some(&first) = cells.first() else { return };
        let table = document.blocks[row].parent;
        let span = document.blocks[row].span.trim(document.text);
        let label = document.plain(first);
        let label = label.trim().trim_end_matches(':').to_string();
        let pairs = cells.len() == 2 && table.is_some_and(|table| is_info_table(document, table));
        let value = cells
            .get(1)
            .filter(|_| pairs)
            .map_or(span, |&cell| document.blocks[cell].span.trim(document.text));
        let kind = if pairs { ItemKind::Field } else { ItemKind::Row };
        self.push(kind, span, label, value, row, table);
    }

    /// The rows of a table drawn in text.
    fn rows(&mut self, block: usize, rows: Vec<text_table::Row>) {
        for row in rows {
            let end = Span::new(row.span.to, row.span.to);
            let value = if row.answered { row.span } else { end };
            self.push(ItemKind::Row, row.span, row.label, value, block, Some(block));
        }
    }

    /// A point of a list without a text.
    fn point(&mut self, block: usize) {
        let Block { span, parent, .. } = self.document.blocks[block];
        let span = span.trim(self.document.text);
        self.push(ItemKind::Field, span, String::new(), Span::new(span.to, span.to), block, parent);
    }

    fn code(&mut self, block: usize) {
        let kind = if code::is_diagram(self.document, block) { ItemKind::Diagram } else { ItemKind::Code };
        let Block { span, content, .. } = self.document.blocks[block];
        let span = span.trim(self.document.text);
        // `{versionadded} 1.3` is a directive of a generator.
        let told = || span.of(self.document.text).trim_start_signs(b"`~ ").starts_with('{');
        let empty = kind == ItemKind::Code && content.of(self.document.text).trim().is_empty();
        if empty && !told() {
            let end = Span::new(span.to, span.to);
            return self.push(ItemKind::Field, span, String::new(), end, block, None);
        }
        self.push(kind, span, String::new(), span, block, None);
    }

    fn html(&mut self, block: usize) {
        for part in html_item::parts(self.document, block) {
            let group = part.grouped.then_some(block);
            self.push(part.kind, part.span, part.label, part.value, block, group);
        }
    }

    fn paragraph(&mut self, block: usize) {
        let document = self.document;
        let item = document.blocks[block].parent.filter(|&parent| {
            matches!(document.blocks[parent].kind, BlockKind::ListItem { .. }) && block == parent + 1
        });
        let list = item.and_then(|item| document.blocks[item].parent);
        let segments = labels::segments(document, block);
        let count = segments.len();
        let form = announced::is_form(&segments);
        for (index, segment) in segments.into_iter().enumerate() {
            let last = index + 1 == count;
            let kind = match (&segment.label, item) {
                (Some(_), _) => ItemKind::Field,
                (None, Some(_)) => ItemKind::ListItem,
                (None, None) if is_picture(document, block) => ItemKind::Diagram,
                (None, None) => ItemKind::Paragraph,
            };
            let announces = match &segment.label {
                // A label that is itself a placeholder is not filled in yet.
                Some(label) => segment.value.is_empty() && !(label.starts_with('[') && label.ends_with(']')),
                None => labels::ends_with_colon(segment.span.of(document.text)),
            };
            let followed = announces && last && announced::is_followed(document, block, item);
            let unanswered = || {
                announced::is_unanswered(document, block, item, segment.span)
                    || form && announced::ends_form(document, block, segment.label.as_deref().unwrap_or(""))
            };
            if followed && !unanswered() {
                continue;
            }
            let source = segment.span.of(document.text);
            // A box at the end of the text is not read as one.
            let unticked = || kind == ItemKind::ListItem && matches!(source, "[ ]" | "[x]" | "[X]");
            if kind == ItemKind::Paragraph && normal::words(source) == 0
                || unticked()
                || matches!(kind, ItemKind::Paragraph | ItemKind::ListItem) && is_hidden(source)
            {
                continue;
            }
            // It is meant as a heading.
            let heads =
                |(line, _): (Span, usize)| line == segment.span && !line.of(document.text).contains('[');
            if heading::without_space(document, block).is_some_and(heads) {
                continue;
            }
            let blank = segment.label.is_none() && announces && count == 1;
            if let Some(label) = announced::blank_label(document, block, item, segment.span).filter(|_| blank)
            {
                let end = Span::new(segment.span.to, segment.span.to);
                let kind = if item.is_none() { ItemKind::Field } else { kind };
                self.push(kind, segment.span, label, end, block, list);
                continue;
            }
            self.push(kind, segment.span, segment.label.unwrap_or_default(), segment.value, block, list);
        }
    }
}

/// Whether a text has words in comments only.
fn is_hidden(text: &str) -> bool {
    let bare = || {
        let shown = html::without_comments(text);
        // Dots in the place of a further point are shown.
        normal::words(&shown) == 0 && !matches!(shown.trim(), "…" | "...")
    };
    text.contains("<!--") && bare() || html::is_bare(text)
}
