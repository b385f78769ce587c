//! The diagrams drawn by the author.
//!
//! A sentence in the place of a diagram and an unchanged diagram of the template are left out, because other rules report
//! them as a whole.

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::drawing;
use crate::model::state::{ItemKind, ItemState};
use crate::rules::rule::Whole;
use crate::text::sort;

/// The code blocks with diagrams, in order, without diagrams that the author still has to replace.
pub fn all(context: &Whole) -> Vec<usize> {
    let assessed = context.assessed.iter().flatten();
    let drawn = assessed.filter(|item| item.kind == ItemKind::Diagram && item.state == ItemState::Done);
    let blocks = drawn.filter_map(|item| Some(context.items[item.item?].block));
    let mut blocks: Vec<usize> = blocks
        .filter(|&block| matches!(context.document.blocks[block].kind, BlockKind::Code { .. }))
        .collect();
    sort::by_key(&mut blocks, |&block| block);
    blocks
}

/// Whether a code block has boxes drawn with characters. A line with an arrow, a list of steps or a tree of folders is not
/// a box.
pub fn has_boxes(document: &Document, block: usize) -> bool {
    let text = document.blocks[block].span.of(document.text);
    text.contains(['┌', '╭', '╔', '┏']) || drawing::has_edge(text)
}
