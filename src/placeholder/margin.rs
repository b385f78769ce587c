//! Notes that reviewers and authors leave beside the text: `[!todo]` and `%% … %%` of Obsidian, `==check with HR==`,
//! `TIP: Describe …`, `<!-- Sanne: add the table here -->`.
//!
//! A note is the whole of its paragraph, list item or comment. Deliberately absent: notes in round brackets (`asides`)
//! and notes as answers (`notes`).

use super::leaf::Leaf;
use super::near::head;
use super::openings;
use super::request::{self, Request};
use crate::markdown::document::{BlockKind, Document};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::words::{
    ASKING_VERBS, AUTHOR_VERBS, FILLING_VERBS, GUIDANCE_LABELS, HERE_OPENINGS, HINT_NOUNS, IMPERATIVES,
    INSERTING_VERBS, NOTE_REMOVALS, REMOVING_VERBS, REPLACE_OPENINGS, TEMPLATE_WORDS, TIP_LABELS,
    WRITING_VERBS,
};

/// So many bytes of a text have its label and the first words of the order.
const LABEL: usize = 160;

/// So many bytes of a text are searched for an order to remove hints, whose verb and noun are so near.
const REMOVAL: usize = 120;
const NEAR: usize = 40;

/// The note that a leaf is; sure if nothing else is written so.
pub fn note(document: &Document, leaf: &Leaf) -> Option<Request> {
    if leaf.heading || leaf.cell.is_some() {
        return None;
    }
    let span = leaf.content.trim(leaf.text);
    let text = span.of(leaf.text);
    let within = |mark: &str| text.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    let marked = within("==").map(|inner| inner.trim().trim_end_matches('.'));
    let asked = marked.is_some_and(|inner| inner.ends_with('?') || ASKING_VERBS.opening(inner).is_some());
    let callout = text.get(..7).is_some_and(|opening| opening.eq_ignore_ascii_case("[!todo]"));
    if asked || callout || is_admonition(text) {
        return Some(Request { span, sure: true });
    }
    let hidden = within("%%").is_some_and(|inner| 3 < inner.split_whitespace().count());
    let told = || !request::is_step(document, leaf) && (is_labelled(text) || removes_hints(text));
    (hidden || told()).then_some(Request { span, sure: false })
}

/// `Guidance: list every boundary.`, `**How to use this template:** Replace …`: a label of guidance, and an order.
fn is_labelled(text: &str) -> bool {
    let marks = |c: char| c.is_whitespace() || matches!(c, '*' | '_');
    let Some((label, order)) = head(text, LABEL).split_once(':') else { return false };
    let (label, order) = (label.trim_matches(marks), order.trim_start_matches(marks));
    if TIP_LABELS.has(label) && openings::opens_with_writing(order) {
        return true;
    }
    let first = order.split(' ').next().unwrap_or("");
    // Its sentences are judged one by one.
    GUIDANCE_LABELS.has(label)
        && NOTE_REMOVALS.first_in(order).is_none()
        && (WRITING_VERBS.has(first)
            || [&HERE_OPENINGS, &FILLING_VERBS, &AUTHOR_VERBS, &IMPERATIVES]
                .iter()
                .any(|verbs| verbs.opening(order).is_some())
            || TEMPLATE_WORDS.first_in(order).is_some())
}

/// `Note: remove all hints before you hand the document in.`
fn removes_hints(text: &str) -> bool {
    let text = head(text, REMOVAL);
    let order = HINT_NOUNS.first_in(text).zip(REMOVING_VERBS.first_in(text));
    order.is_some_and(|((noun, _), (verb, _))| noun.abs_diff(verb) <= NEAR)
}

/// `:::todo`, `!!! todo`, `!!! warning "TODO"`, `\todo{…}`: a note of a generator of sites or of LaTeX.
fn is_admonition(text: &str) -> bool {
    let line = text.lines().next().unwrap_or("");
    let rest = line
        .strip_prefix(":::")
        .or_else(|| line.strip_prefix("!!! "))
        .or_else(|| line.strip_prefix("??? "))
        .or_else(|| line.strip_prefix('\\').filter(|rest| rest.contains('{')));
    let word = |part: &str| part.eq_ignore_ascii_case("todo") || part.eq_ignore_ascii_case("fixme");
    let mut parts = rest.unwrap_or("").split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let first = parts.next().is_some_and(word);
    first || rest.is_some_and(|rest| rest.contains('"')) && parts.next().is_some_and(word)
}

/// Whether a comment asks a person to write: `Sanne: add the table here`.
pub fn asks_by_name(comment: &str) -> bool {
    let parts = comment.trim().cut(": ");
    parts.is_some_and(|(name, rest)| {
        let first = rest.split(' ').next().unwrap_or("");
        let named = name.starts_with(char::is_uppercase) && name.chars().all(char::is_alphabetic);
        let asks = INSERTING_VERBS.has(first) || WRITING_VERBS.has(first) || rest.ends_with('?');
        named && asks && 3 < rest.split_whitespace().count()
    })
}

/// `Replace this with the title of your change`: a line that only a template has.
pub fn replaced(document: &Document, leaf: &Leaf) -> Option<Span> {
    let content = leaf.content.trim(leaf.text);
    let text = content.of(leaf.text).trim_start_matches(['*', '_', '(']);
    // `Use this template to track a phase:` above the template
    let next = document.blocks.get(document.blocks[leaf.block].end);
    let announces = next.is_some_and(|next| matches!(next.kind, BlockKind::Code { .. }));
    (REPLACE_OPENINGS.opening(text).is_some() && !request::is_step(document, leaf) && !announces)
        .then_some(content)
}
