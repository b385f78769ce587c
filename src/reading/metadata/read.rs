//! Reads metadata in all its layouts.

use super::entry::{Entry, Layout, Metadata};
use super::key::Key;
use crate::markdown::document::{BlockKind, Document};
use crate::markdown::html;
use crate::model::state::ItemKind;
use crate::placeholder::{self, Placeholder};
use crate::reading::info_table;
use crate::reading::item::Item;
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words;

impl Metadata {
    /// The metadata of a document.
    pub fn of(document: &Document, items: &[Item], placeholders: &[Placeholder]) -> Self {
        let mut reader = Reader { document, placeholders, metadata: Metadata::default() };
        for &(key, value) in document.front_matter.iter().flat_map(|matter| &matter.entries) {
            reader.push(
                key.of(document.text),
                without_comment(document.text, value),
                Layout::FrontMatter,
                None,
            );
        }
        let head = head(document);
        let foot = foot(document);
        let own = |section: usize| {
            let from = items.partition_point(|item| item.section < section);
            items.iter().enumerate().skip(from).take_while(move |(_, item)| item.section == section)
        };
        let first = head.iter().flat_map(|&section| own(section));
        // The foot is in the last section.
        let last = document.sections.len() - 1;
        let last = foot.filter(|_| !head.contains(&last)).map(|from| (from, own(last)));
        let last =
            last.into_iter().flat_map(|(from, own)| own.filter(move |(_, item)| from <= item.span.from));
        let mut table = None;
        for (at, item) in first.chain(last) {
            if document.blocks[item.block].kind != BlockKind::Row {
                reader.item(at, item);
            } else if table != item.group {
                table = item.group;
                reader.table(item.group, &items[at..], at);
            }
        }
        reader.metadata
    }
}

struct Reader<'d, 'a> {
    document: &'d Document<'a>,
    placeholders: &'d [Placeholder],
    metadata: Metadata,
}

impl Reader<'_, '_> {
    fn push(&mut self, key: &str, span: Span, layout: Layout, item: Option<usize>) {
        let key = normal::normal(key);
        if key.is_empty() {
            return;
        }
        let plain = html::without_comments(span.of(self.document.text)).replace(['*', '`'], "");
        let value = plain.trim_matches(|c: char| c == '_' || c.is_whitespace()).to_string();
        let open = placeholder::is_open(self.placeholders, span);
        self.metadata.entries.push(Entry { key, value, span, layout, open, item });
    }

    /// Reads an item: a label with its value, a paragraph of such lines, or a section with a single value.
    fn item(&mut self, at: usize, item: &Item) {
        let text = self.document.text;
        if item.kind == ItemKind::Field {
            let pieces = pieces(text, item.value);
            let [first, rest @ ..] = &pieces[..] else { return };
            self.push(&item.label, first.1, Layout::Line, Some(at).filter(|_| rest.is_empty()));
            for &(key, value) in rest {
                self.push(key, value, Layout::Line, None);
            }
            return;
        }
        if !matches!(item.kind, ItemKind::Paragraph | ItemKind::ListItem) {
            return;
        }
        let section = &self.document.sections[item.section];
        if section.name() == "status" && normal::words(item.span.of(text)) <= 6 && !self.is_listed(item) {
            self.push("status", item.span, Layout::Other, Some(at));
            return;
        }
        let mut from = item.span.from;
        for line in item.span.of(text).split_inclusive(['\n', '\r']) {
            let span = Span::new(from, from + line.len());
            from = span.to;
            if let Some((key, value)) = pair(text, span) {
                self.push(key, value, Layout::Line, None);
            }
        }
    }

    /// Whether the item is in a list introduced by a sentence with a colon: such a list is not metadata.
    fn is_listed(&self, item: &Item) -> bool {
        let section = self.document.sections[item.section].span;
        let before = Span::new(section.from.min(item.span.from), item.span.from).of(self.document.text);
        before.lines().any(|line| line.trim_end().ends_with(':'))
    }

    /// Reads a table: rows of key and value, or keys in the header and their values in the only row.
    fn table(&mut self, table: Option<usize>, items: &[Item], at: usize) {
        let document = self.document;
        let Some(table) = table else { return };
        let mut rows = document.children(table).map(|row| document.children(row).collect::<Vec<_>>());
        let Some(head) = rows.next() else { return };
        let rows: Vec<Vec<usize>> = rows.collect();
        let span = |cell: usize| document.blocks[cell].span.trim(document.text);
        let about = |cell: usize| Key::of(&normal::normal(&document.plain(cell)));
        if let [row] = &rows[..]
            && 2 < head.len()
            && 2 <= head.iter().filter(|&&cell| about(cell).is_some()).count()
            && !is_history(document, &head)
        {
            for (&key, &value) in head.iter().zip(row) {
                self.push(&document.plain(key), span(value), Layout::Table, None);
            }
            return;
        }
        let info = info_table::is_info_table(document, table);
        let [key, value] = head[..] else { return };
        if !info && about(key).is_none() {
            return;
        }
        if !info {
            self.push(&document.plain(key), span(value), Layout::Table, None);
        }
        for (index, row) in rows.iter().enumerate() {
            let [key, value] = row[..] else { continue };
            let item =
                items.get(index).filter(|item| item.kind == ItemKind::Field && item.value == span(value));
            self.push(&document.plain(key), span(value), Layout::Table, item.map(|_| at + index));
        }
    }
}

/// Whether a table is a revision history, whose older versions and dates are not metadata.
fn is_history(document: &Document, head: &[usize]) -> bool {
    head.iter().any(|&cell| words::CHANGE_COLUMNS.has_exactly(&normal::normal(&document.plain(cell))))
}

/// The value without a comment after it, as front matter allows.
fn without_comment(text: &str, value: Span) -> Span {
    let source = value.of(text);
    let Some(at) = source.find_word(" #") else { return value };
    let bare = Span::new(value.from, value.from + at).trim(text);
    let quoted = bare.of(text);
    let quote = ['"', '\'']
        .into_iter()
        .find(|&quote| 2 <= quoted.len() && quoted.starts_with(quote) && quoted.ends_with(quote));
    match quote {
        Some(_) => Span::new(bare.from + 1, bare.to - 1),
        None => bare,
    }
}

/// Cuts `1.2 | **Status:** Draft` into a value and another pair of key and value; the first piece has no key.
fn pieces(text: &str, value: Span) -> Vec<(&str, Span)> {
    let mut pieces = vec![("", value)];
    let signs = ['|', '·', '•'];
    let source = value.of(text);
    if !source.contains(signs) {
        return pieces;
    }
    let mut from = value.from;
    let mut spans = Vec::new();
    for part in source.split_inclusive(signs) {
        let bare = part.trim_end_matches(signs);
        spans.push(Span::new(from, from + bare.len()).trim(text));
        from += part.len();
    }
    let pairs: Option<Vec<_>> = spans[1..].iter().map(|&span| pair(text, span)).collect();
    if let Some(pairs) = pairs {
        pieces[0].1 = spans[0];
        pieces.extend(pairs);
    }
    pieces
}

/// The key and the value of a line `Key: value` with a known key, with or without emphasis.
fn pair(text: &str, line: Span) -> Option<(&str, Span)> {
    let marks = |c: char| matches!(c, '*' | '_' | '`') || c.is_whitespace();
    let source = line.of(text);
    let colon = source.find(':')?;
    let key = source[..colon].trim_start_signs(b">-+").trim_matches(marks);
    Key::of(&normal::normal(key))?;
    let rest = &source[colon + 1..];
    let value = rest.trim_start_matches(marks);
    let from = line.from + colon + 1 + (rest.len() - value.len());
    let value = value.trim_end_matches(|c| marks(c) || c == '\\');
    Some((key, Span::new(from, from + value.len())))
}

/// The sections with metadata fields: the text before the first heading, the text under the title, and sections with a
/// title such as "Document information".
pub fn head(document: &Document) -> Vec<usize> {
    let sections = &document.sections;
    let top = sections[1..].iter().map(|section| section.level).min().unwrap_or(1);
    let alone = sections[1..].iter().filter(|section| section.level == top).count() == 1;
    let is_head = |at: usize| {
        let named = words::INFO_TITLES.of(sections[at].name());
        at == 0
            || at == 1 && (sections[at].level == 1 || alone && sections[at].level == top)
            || named == Some("anywhere")
            || at <= 3 && named == Some("early")
    };
    (0..sections.len()).filter(|&at| is_head(at)).collect()
}

/// The start of the foot: the lines of labels below the last thematic break of the last section.
fn foot(document: &Document) -> Option<usize> {
    let last = document.sections.last()?;
    let rule =
        last.blocks.clone().rev().find(|&at| {
            document.blocks[at].kind == BlockKind::Break && document.blocks[at].parent.is_none()
        })?;
    let lines = (rule + 1..last.blocks.end).all(|at| {
        matches!(
            document.blocks[at].kind,
            BlockKind::Paragraph | BlockKind::List { .. } | BlockKind::ListItem { .. } | BlockKind::Html
        )
    });
    lines.then_some(document.blocks[rule].span.to)
}
