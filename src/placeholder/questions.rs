//! Questions of a template that are left without an answer: in bold above nothing, or as the last paragraphs of a section.
//!
//! Deliberately absent: questions that are all of their section (`request`), and lists of questions to readers.

use super::leaf::Leaf;
use crate::markdown::document::{BlockKind, Document};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::QUESTION_TITLES;

/// So many blocks before and behind a question are searched for another one with its answer.
const NEAR: usize = 40;

/// A sentence that asks.
pub struct Request {
    pub span: Span,
    /// It asks in any document; if false, only in a document that has placeholders.
    pub sure: bool,
}

/// `**Why now?**` without an answer before the next such question, heading or the end.
pub fn in_bold(document: &Document, leaf: &Leaf) -> Option<Request> {
    let blocks = &document.blocks;
    let asks = |at: usize| {
        let text = blocks[at].content.of(leaf.text).trim();
        let inner = text.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
        blocks[at].kind == BlockKind::Paragraph
            && inner.is_some_and(|inner| {
                inner.ends_with(['?', '？']) && !inner.has_word("**") && 1 < inner.split(' ').count()
            })
    };
    let open = |at: usize| {
        let next = blocks[at].end;
        blocks.get(next).is_none_or(|it| matches!(it.kind, BlockKind::Heading { .. }) || asks(next))
    };
    let section = &document.sections[blocks[leaf.block].section];
    if !asks(leaf.block) || !open(leaf.block) || QUESTION_TITLES.part_in(&section.title.to_lowercase()) {
        return None;
    }
    // Another one is answered, so they are no list of questions.
    let near = leaf.block.saturating_sub(NEAR).max(section.blocks.start)
        ..(leaf.block + NEAR).min(section.blocks.end);
    let sure = near.into_iter().any(|at| asks(at) && !open(at));
    Some(Request { span: leaf.content.trim(leaf.text), sure })
}

/// `How are secrets rotated?` behind an answer: questions, each a paragraph, that close a section without an answer.
pub fn left_open(document: &Document, leaf: &Leaf) -> Option<Request> {
    let blocks = &document.blocks;
    let asks = |at: usize| {
        let text = blocks[at].content.of(leaf.text).trim();
        blocks[at].kind == BlockKind::Paragraph
            && text.ends_with('?')
            && !text.has_sign(b":.\"*")
            && (4..=20).contains(&text.split_whitespace().count())
    };
    let mut at = leaf.block;
    for _ in 0..NEAR {
        if blocks.len() <= at || !asks(at) {
            break;
        }
        at = blocks[at].end;
    }
    let closes = blocks.get(at).is_none_or(|next| matches!(next.kind, BlockKind::Heading { .. }));
    let title = document.sections[blocks[leaf.block].section].title.to_lowercase();
    (leaf.block < at && closes && !QUESTION_TITLES.part_in(&title))
        .then(|| Request { span: leaf.content.trim(leaf.text), sure: false })
}
