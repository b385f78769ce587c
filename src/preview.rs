//! The document as it will read: blocks of safe HTML with their source lines. (skeleton)

use serde::Serialize;

use crate::alignment::Alignment;
use crate::document::Document;
use crate::placeholder::Placeholder;

/// One top-level block of the preview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PreviewBlock {
    /// Equal blocks have equal hashes, wherever they stand.
    pub hash: String,
    pub html: String,
    /// First and last source line, counted from 1.
    pub line: usize,
    pub end_line: usize,
}

/// Everything the preview needs to know besides the document.
pub fn render(document: &Document, alignment: &Alignment, placeholders: &[Placeholder]) -> Vec<PreviewBlock> {
    let _ = (document, alignment, placeholders);
    Vec::new()
}
