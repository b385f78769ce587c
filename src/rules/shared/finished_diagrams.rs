//! The diagrams that the author has drawn.
//!
//! A sentence in the place of a diagram and an unchanged diagram of the template are each reported as a whole by another
//! rule; findings about their lines would only repeat that.

use crate::markdown::document::{BlockKind, Document};
use crate::model::state::{ItemKind, ItemState};
use crate::rules::rule::Context;
use crate::text::sort;

/// The code blocks that draw something, in order, without those that the author has still to replace.
pub fn all(context: &Context) -> Vec<usize> {
    let assessed = context.assessed.iter().flatten();
    let drawn = assessed.filter(|item| item.kind == ItemKind::Diagram && item.state == ItemState::Done);
    let blocks = drawn.filter_map(|item| Some(context.items[item.item?].block));
    let mut blocks: Vec<usize> = blocks
        .filter(|&block| matches!(context.document.blocks[block].kind, BlockKind::Code { .. }))
        .collect();
    sort::by_key(&mut blocks, |&block| block);
    blocks
}

/// Whether a code block draws boxes with characters. A line with an arrow, a list of steps and a tree of
/// folders are read as text; a box is not.
pub fn has_boxes(document: &Document, block: usize) -> bool {
    let text = document.blocks[block].span.of(document.text);
    text.contains(['┌', '╭', '╔', '┏']) || text.contains("+--")
}
