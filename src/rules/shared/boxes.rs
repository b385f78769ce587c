//! Boxes drawn with characters.

use crate::markdown::document::Document;
use crate::markdown::drawing;

/// Whether a code block has boxes drawn with characters. A line with an arrow, a list of steps or a tree of folders is not
/// a box.
pub fn has_boxes(document: &Document, block: usize) -> bool {
    let text = document.blocks[block].span.of(document.text);
    !text.is_ascii() && text.contains(['┌', '╭', '╔', '┏']) || drawing::has_edge(text)
}
