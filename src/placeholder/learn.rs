//! The slots of a template: every placeholder it has, read more boldly than a document's.
//!
//! In a template `[Stripe]` or `Inbound/Outbound` is meant to be replaced; in a document the same text may
//! be an answer. So a template's slots are collected here once, and count as certain in its documents.

use super::leaf::Leaf;
use super::{bracket, choice};
use crate::markdown::code;
use crate::markdown::directive;
use crate::markdown::document::{BlockKind, Document};
use crate::placeholder::slots::Slots;
use crate::text::lines::Span;
use crate::text::normal;

/// The slots of a template.
pub fn learn(document: &Document) -> Slots {
    let mut slots = Slots::default();
    let mut leaf = Leaf::new(document.text);
    for block in 0..document.blocks.len() {
        match document.blocks[block].kind {
            BlockKind::Code { .. } => stand_ins(document, block, &mut slots),
            BlockKind::Html => comments(document.blocks[block].span.of(document.text), &mut slots),
            _ if leaf.read(document, block) => of_leaf(&leaf, &mut slots),
            _ => {}
        }
    }
    for link in document.links.iter().filter(|link| link.destination.starts_with("link-")) {
        slots.slots.insert(normal::hash(&link.destination));
    }
    slots
}

fn of_leaf(leaf: &Leaf, slots: &mut Slots) {
    for span in leaf.brackets() {
        let inner = super::plain_inner(Span::new(span.from + 1, span.to - 1).of(leaf.text));
        if bracket::is_slot_of_template(&inner, leaf.place(span)) {
            slots.slots.insert(normal::hash(&inner));
        }
    }
    for &span in &leaf.code {
        let text = span.of(leaf.text).trim_matches('`').trim();
        if text.starts_with("{{") && text.ends_with("}}") {
            slots.slots.insert(normal::hash(text));
        }
        brackets_in(text, |inner| {
            slots.slots.insert(normal::hash(inner));
        });
    }
    let answer = leaf.cell.is_some_and(|column| 0 < column);
    let text = leaf.content.of(leaf.text).trim();
    if leaf.cell.is_none() && !leaf.heading && super::is_example(text) {
        slots.examples.insert(normal::hash(text));
    }
    if answer && choice::is_left_open(text) {
        slots.bare.insert(normal::hash(text));
    }
}

/// Bracketed tokens of a diagram that cannot be anybody's own names: `[SYSTEM NAME]`, `[Service A]`, `[ECS/K8s]`.
fn stand_ins(document: &Document, block: usize, slots: &mut Slots) {
    if !code::is_diagram(document, block) || code::placeholder_sentence(document, block).is_some() {
        return;
    }
    brackets_in(document.blocks[block].span.of(document.text), |inner| {
        let words: Vec<&str> = inner.split_whitespace().collect();
        let last = words.last().copied().unwrap_or("");
        let lettered =
            1 < words.len() && last.len() == 1 && last.starts_with(|c: char| c.is_ascii_uppercase());
        let shouted = 1 < words.len()
            && !inner.chars().any(char::is_lowercase)
            && inner.chars().any(char::is_alphabetic);
        if lettered || shouted || choice::options(inner).is_some() || inner.to_lowercase().contains("name") {
            slots.stand_ins.insert(normal::hash(inner));
        }
    });
}

fn comments(html: &str, slots: &mut Slots) {
    let mut rest = html;
    while let Some(from) = rest.find("<!--") {
        let body = &rest[from + 4..];
        let Some(to) = body.find("-->") else { return };
        if !directive::is_for_tools(&body[..to]) {
            slots.guidance.insert(normal::hash(&body[..to]));
        }
        rest = &body[to + 3..];
    }
}

fn brackets_in(text: &str, mut take: impl FnMut(&str)) {
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        rest = &rest[open + 1..];
        let Some(close) = rest.find(['[', ']', '\n']) else {
            return;
        };
        if rest[close..].starts_with(']') && rest[..close].chars().any(char::is_alphabetic) {
            take(&rest[..close]);
        }
    }
}
