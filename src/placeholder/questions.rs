//! Questions of a template that are left without an answer: in bold above nothing, or as the last paragraphs of a section.
//!
//! Deliberately absent: questions that are all of their section (`request`), and lists of questions to readers.

use super::leaf::Leaf;
use super::openings::opens_with_writing;
use crate::markdown::document::{BlockKind, Document};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{EMPTY_BOXES, QUESTION_TITLES};

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
    let answer = |at: usize| {
        let paragraph = blocks[at].kind == BlockKind::Paragraph;
        paragraph.then(|| behind_question(blocks[at].content.of(leaf.text).trim())).flatten()
    };
    let open = |at: usize| {
        let next = blocks[at].end;
        answer(at).is_some_and(str::is_empty)
            && blocks
                .get(next)
                .is_none_or(|it| matches!(it.kind, BlockKind::Heading { .. }) || answer(next).is_some())
    };
    if !open(leaf.block) {
        return None;
    }
    // Another one is answered, so they are no list of questions.
    let section = &document.sections[blocks[leaf.block].section];
    let near = leaf.block.saturating_sub(NEAR).max(section.blocks.start)
        ..(leaf.block + NEAR).min(section.blocks.end);
    let sure = near.into_iter().any(|at| answer(at).is_some() && !open(at));
    // A question may stay open where questions are collected.
    let collected = QUESTION_TITLES.part_in(&section.title.to_lowercase());
    (sure || !collected).then(|| Request { span: leaf.content.trim(leaf.text), sure: sure && !collected })
}

/// The text behind a question in bold that opens a paragraph, or behind a request such as `**B5. Describe the process.**`.
fn behind_question(text: &str) -> Option<&str> {
    let (inner, answer) = text.strip_prefix("**")?.cut("**")?;
    let several = 1 < inner.split(' ').count();
    let number = inner.split(' ').next().filter(|first| first.bytes().any(|byte| byte.is_ascii_digit()));
    let order = inner[number.map_or(0, str::len)..].trim_start();
    // `Question 4?` names its place.
    let numbered = inner.trim_end_matches(['?', '？']).ends_with(|c: char| c.is_ascii_digit());
    let asks = inner.ends_with(['?', '？']) && !numbered || number.is_some() && opens_with_writing(order);
    (several && asks).then(|| answer.trim())
}

/// `☐ Yes`, `☐ No` below a question: boxes of which none is ticked.
pub fn unticked(document: &Document, leaf: &Leaf) -> Option<Request> {
    let content = leaf.content.trim(leaf.text);
    let boxes = || content.of(leaf.text).lines().map(|line| EMPTY_BOXES.starting(line.trim_start()));
    let above = leaf.block.checked_sub(1).map(|above| &document.blocks[above])?;
    let asked = above.kind == BlockKind::Paragraph
        && above.content.of(leaf.text).trim().trim_end_signs(b"*_").ends_with(['?', ':']);
    (asked && 2 <= boxes().count() && boxes().all(|sign| sign.is_some()))
        .then_some(Request { span: content, sure: false })
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
