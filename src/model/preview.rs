//! The blocks of the preview.

use crate::text::json::object;
use crate::text::shared::SharedText;

/// One top-level block of the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PreviewBlock {
    /// Equal blocks have equal hashes, wherever they are in the document.
    pub hash: SharedText,
    /// `<div class="block">…</div>`; `data-from` and `data-to` in it count from `from`.
    pub html: SharedText,
    /// First and last source line, counted from 1.
    pub line: usize,
    pub end_line: usize,
    /// The start of its first line, in UTF-16 code units from the start of the text.
    pub from: usize,
}

object!(PreviewBlock { hash, html, line, end_line, from });
