//! Labels and lead-ins that announce what comes after them, and labels of a blank form that nothing answers.
//!
//! `Owner:` is answered by the block after it. Deliberately absent: labels in bold with a value (`labels`), and what becomes of
//! a label without an answer (`item`).

use std::ops::Range;

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::html;
use crate::placeholder::known_fields::{is_day, is_person};
use crate::reading::info_table::is_picture;
use crate::reading::labels;
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::normal;
use crate::words;

/// A label in a list has at most so many words; a longer text with a colon is a sentence.
const LABEL_WORDS: usize = 6;

/// Whether the block that a label or lead-in introduces comes right after it.
pub fn is_followed(document: &Document, block: usize, item: Option<usize>) -> bool {
    let blocks = &document.blocks;
    let parent = item.or(blocks[block].parent);
    let inside = parent.map_or(blocks.len(), |parent| blocks[parent].end);
    if let Some(at) = next_shown(document, blocks[block].end..inside, parent) {
        return is_answer(&blocks[at].kind) || announces_sections(document, block, at);
    }
    let Some(list) = item.filter(|_| inside < blocks.len()).and_then(|item| blocks[item].parent) else {
        return false;
    };
    // A block that the author forgot to indent: it is after the list, whose last item is the label.
    if blocks[list].end != inside {
        return false;
    }
    let outer = blocks[list].parent;
    let end = outer.map_or(blocks.len(), |outer| blocks[outer].end);
    let only = document.has_children(list, 1);
    // The last of several labels without values is as blank as the others.
    let blank = |item: usize| {
        let last = blocks[item].end == item + 2 && blocks[item + 1].kind == BlockKind::Paragraph;
        last && labels::ends_with_colon(blocks[item].span.trim(document.text).of(document.text))
    };
    if !only && document.children(list).filter(|&item| blank(item)).count() >= 2 {
        return false;
    }
    next_shown(document, inside..end, outer).is_some_and(|at| match blocks[at].kind {
        BlockKind::Paragraph => only || is_picture(document, at),
        BlockKind::List { .. } => only,
        ref kind => is_answer(kind) && (only || !is_known_field(document, block)),
    })
}

/// Whether a label is that of a person, a day or a number, whose value is no block.
fn is_known_field(document: &Document, block: usize) -> bool {
    let text = document.blocks[block].content.of(document.text);
    let label = text.trim_matches(|c: char| !c.is_alphanumeric());
    is_known(label)
}

fn is_known(label: &str) -> bool {
    let form = normal::normal(label);
    is_person(&form) || is_day(&form) || names_field(label)
}

/// `**Common flow patterns:**` above `### First`: a label of several things, whose sections follow.
fn announces_sections(document: &Document, block: usize, next: usize) -> bool {
    let own = document.sections[document.blocks[block].section].level;
    let deeper = matches!(document.blocks[next].kind, BlockKind::Heading { level, .. } if own < level);
    let text = document.blocks[block].content.of(document.text);
    let label = text.trim_matches(|c: char| !c.is_alphanumeric());
    deeper && 3 <= normal::words(label) && label.ends_with('s') && !label.contains(':')
}

/// Whether the block behind a label is no answer to it: the next question, the next label of a form, or prose without a
/// date behind the label of a date.
pub fn is_unanswered(document: &Document, block: usize, item: Option<usize>, span: Span) -> bool {
    let blocks = &document.blocks;
    let (parent, text) = (blocks[block].parent, document.text);
    if item.is_some() {
        return false;
    }
    let paragraph = |at: usize| {
        let next = blocks.get(at).filter(|next| next.parent == parent);
        next.filter(|next| next.kind == BlockKind::Paragraph).map(|next| next.content.of(text).trim())
    };
    let end = blocks[block].end;
    let Some(next) = paragraph(end) else { return false };
    let source = span.of(text);
    let bold = |text: &str| text.starts_with("**") && text.ends_with("**");
    let label = source.trim_matches(|c: char| matches!(c, ':' | '：' | '*' | '_') || c.is_whitespace());
    let form = normal::normal(label);
    if source.starts_with("**") {
        // `**Lamp:**` above `**Horn:** sounds`: two of them are the parts of a group.
        let labelled = |text: &str| text.starts_with("**") && text.has_word(":**") && !text.ends_with(":**");
        let behind = blocks.get(end).map_or(end, |next| next.end);
        // `**Designer:**` above `**Tech lead:**`, and so on: labels of a form that nobody filled in.
        let bare = |text: &str| bold(text) && text.count_of("**") == 2 && text.ends_with(":**");
        let closes = blocks.get(behind).is_none_or(|next| matches!(next.kind, BlockKind::Heading { .. }));
        if bare(source) && bare(next) && (closes || paragraph(behind).is_some_and(bare)) {
            return true;
        }
        return labelled(next) && !paragraph(behind).is_some_and(|text| text.starts_with("**"));
    }
    // `Answer:` above `**The next question?**`
    if words::ANSWER_COLUMNS.has_exactly(&form) {
        return bold(next) || next.ends_with('?');
    }
    // `H3. Name of the contact:` above `H4. …`
    let number = |text: &str| text.cut(". ").map(|(number, _)| number.to_string()).filter(|it| is_number(it));
    if let (Some(own), Some(other)) = (number(source), number(next)) {
        return own.trim_end_matches(char::is_numeric) == other.trim_end_matches(char::is_numeric);
    }
    // `Signature:` above `Name: Ada Byron`
    let other = next.cut(": ").map(|(label, _)| label).or_else(|| next.strip_suffix(':'));
    let other = other.filter(|label| normal::words(label) <= LABEL_WORDS);
    if names_field(label) && other.is_some_and(names_field) {
        return true;
    }
    let dated = words::DATE_WORDS.has_exactly(&form) || words::DATE_COLUMNS.has_exactly(&form);
    dated && !next.bytes().any(|byte| byte.is_ascii_digit()) && normal::words(next) > LABEL_WORDS
}

/// Whether a paragraph has two labels with a value or more, before its last one.
pub fn is_form(segments: &[labels::Segment]) -> bool {
    let filled = |segment: &labels::Segment| segment.label.is_some() && !segment.value.is_empty();
    segments.split_last().is_some_and(|(_, before)| 2 <= before.len() && before.iter().all(filled))
}

/// Whether the last label of a form has no value, although a block is behind it: a quotation and a paragraph in italics are
/// hints, and no sentence is the value of a person, a day or a number.
pub fn ends_form(document: &Document, block: usize, label: &str) -> bool {
    let Some(next) = document.blocks.get(document.blocks[block].end) else { return false };
    let text = next.content.of(document.text).trim();
    let inner = |mark: char| text.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    let slanted = |mark: char| inner(mark).is_some_and(|inner| !inner.contains(mark));
    let known = || is_known(label);
    match next.kind {
        BlockKind::Quote { .. } => true,
        BlockKind::Html => known(),
        BlockKind::Paragraph => {
            let sentence = text.ends_with('.') && LABEL_WORDS < normal::words(text);
            slanted('*') || slanted('_') || sentence && known()
        }
        _ => false,
    }
}

/// The first of the blocks right below `parent` that a reader sees.
fn next_shown(document: &Document, mut among: Range<usize>, parent: Option<usize>) -> Option<usize> {
    let blocks = &document.blocks;
    among.find(|&at| {
        let block = &blocks[at];
        let html = block.kind == BlockKind::Html;
        let hidden = block.kind == BlockKind::Break || html && !html::is_shown(block.span.of(document.text));
        block.parent == parent && !hidden
    })
}

/// The label of a list item that is a label in plain text and nothing else, as in a blank form: `- Title:`.
/// A label directly before an item without a label introduces that item.
pub fn blank_label(document: &Document, block: usize, item: Option<usize>, span: Span) -> Option<String> {
    let (text, blocks) = (document.text, &document.blocks);
    let label = span.of(text).strip_suffix([':', '：'])?.trim_end();
    // Brackets after the label explain it.
    let name = label.strip_suffix(')').and_then(|inner| inner.cut(" (")).map_or(label, |(name, _)| name);
    let numbered = name.cut(". ").filter(|(number, _)| is_number(number));
    let name = numbered.map_or(name, |(_, name)| name);
    let longest = if numbered.is_some() { 2 * LABEL_WORDS } else { LABEL_WORDS };
    let short = (1..=longest).contains(&normal::words(name));
    // In small letters it is the name of a data field, and the list contains the existing fields.
    let data = name.chars().find(|c| c.is_alphabetic()).is_none_or(char::is_lowercase) || name.contains('_');
    // `The parameters are:` is a sentence, whose rest follows.
    let told = words::ARTICLES.has_exactly(&name.split(' ').next().unwrap_or("").to_lowercase())
        && matches!(name.rsplit(' ').next(), Some("are" | "is"));
    if told || label.contains(['\n', ':', '：', '[', '<', '{']) || name.contains(". ") {
        return None;
    }
    // `- macOS:` beside `- Windows:`
    let unusual = !short || data || label.contains('`');
    if unusual && !(normal::words(name) <= 2 * LABEL_WORDS && is_beside_label(document, item)) {
        return None;
    }
    let Some(item) = item else {
        let named =
            numbered.is_some() || names_field(name) || closes(document, block) && normal::words(name) <= 4;
        return named.then(|| label.to_string());
    };
    let next = blocks.get(blocks[item].end).filter(|next| next.parent == blocks[item].parent);
    let announced = next.is_some_and(|next| {
        let first = next.span.trim(text).of(text).lines().next().unwrap_or("");
        !first.contains([':', '：'])
    });
    (!announced).then(|| label.to_string())
}

/// Whether a point of a list has no text, and another one of the list has some.
pub fn is_left_empty(document: &Document, item: usize) -> bool {
    let blocks = &document.blocks;
    let empty = |item: usize| blocks[item].end == item + 1;
    empty(item)
        && blocks[item].parent.is_some_and(|list| document.children(list).take(40).any(|item| !empty(item)))
}

/// Whether a block is the last one of its section, so that it announces nothing.
fn closes(document: &Document, block: usize) -> bool {
    let own = document.sections[document.blocks[block].section].level;
    let next = document.blocks.get(document.blocks[block].end);
    document.blocks[block].parent.is_none()
        && next.is_none_or(|next| matches!(next.kind, BlockKind::Heading { level, .. } if level <= own))
}

/// Whether the list item before or behind one is a label in plain text, `- Windows:`.
fn is_beside_label(document: &Document, item: Option<usize>) -> bool {
    let blocks = &document.blocks;
    let Some(item) = item else { return false };
    let list = blocks[item].parent;
    let label = |at: usize| {
        let text = blocks[at].span.trim(document.text).of(document.text);
        let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
        let plain =
            text.strip_suffix(':').is_some_and(|label| !label.contains(['\n', ':', '`', '[', '<', '_']));
        blocks[at].parent == list
            && plain
            && text.starts_with(char::is_uppercase)
            && normal::words(text) <= LABEL_WORDS
    };
    let mut before = item.checked_sub(1);
    while let Some(at) = before.filter(|&at| blocks[at].parent != list) {
        before = blocks[at].parent.filter(|&parent| parent < at);
    }
    before.is_some_and(label) || (blocks[item].end < blocks.len() && label(blocks[item].end))
}

/// Whether a paragraph with this text and a colon is a field: `Date:`, `Approved by:`, `Name of the lead:`. Others announce.
fn names_field(name: &str) -> bool {
    let form = normal::normal(name);
    let noun = |word: Option<&str>| word.is_some_and(|word| words::PLACEHOLDER_NOUNS.has(word));
    words::METADATA_KEYS.of(&form).is_some()
        || words::DATE_COLUMNS.has_exactly(&form)
        || words::DATE_WORDS.has_exactly(&form)
        || words::ANSWER_COLUMNS.has_exactly(&form)
        || words::SIGN_OFF_LABELS.has_exactly(&form)
        || !form.contains(' ') && words::NOUN_ENDINGS.ending(&form).is_some()
        || normal::words(name) <= 3 && (noun(form.split(' ').next()) || noun(form.split(' ').next_back()))
        // `Name of the lead on duty`
        || noun(form.split(' ').next())
            && form.split(' ').nth(1).is_some_and(|word| words::LITTLE_WORDS.has_exactly(word))
}

/// `H3`, `12`, `4.1`: the number of a question.
fn is_number(text: &str) -> bool {
    text.len() <= 5
        && text.ends_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase() || c == '.')
}

/// Whether a block can be what a label announces.
fn is_answer(kind: &BlockKind) -> bool {
    let text = matches!(kind, BlockKind::Quote { .. } | BlockKind::Paragraph | BlockKind::Html);
    text || matches!(kind, BlockKind::List { .. } | BlockKind::Table | BlockKind::Code { .. })
}

/// `Paul feared nothing, hence the empty cell.`: whether the paragraph below a table explains its empty cells.
pub fn explains_gaps(document: &Document, table: usize) -> bool {
    let next = document.blocks.get(document.blocks[table].end);
    next.is_some_and(|next| {
        next.kind == BlockKind::Paragraph
            && words::EMPTY_ON_PURPOSE.first_in(next.content.of(document.text)).is_some()
    })
}
