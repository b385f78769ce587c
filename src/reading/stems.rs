//! The stems of the words of a text, by which a rule sees whether a term is used in any of its forms.
//!
//! A stem is short on purpose: `ledger`, `ledgers` and `ledgered` share it. Deliberately absent: guidance in comments, which
//! readers do not see.

use std::borrow::Cow;

use crate::markdown::document::{BlockKind, Document};
use crate::text::map::Set;
use crate::text::normal;

/// The stems of some words.
pub type Stems = Set<String>;

/// The stems of all words of a document that readers see.
pub fn stems(document: &Document) -> Stems {
    let mut stems = Stems::default();
    for block in document.blocks.iter().filter(|block| is_read(&block.kind)) {
        for word in normal::normal(block.span.of(document.text)).split(' ') {
            let stem = stem(word);
            if !stems.contains(stem.as_ref()) {
                stems.insert(stem.into_owned());
            }
        }
    }
    stems
}

/// Whether readers see the text of a block, unlike guidance in a comment.
fn is_read(kind: &BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Heading { .. } | BlockKind::Paragraph | BlockKind::Cell { .. } | BlockKind::Code { .. }
    )
}

/// The first letters that the forms of a word share: at most five, without the ending of a plural.
pub fn stem(word: &str) -> Cow<'_, str> {
    let bare = word.strip_suffix('s').filter(|bare| 3 <= bare.len()).unwrap_or(word);
    let start = bare.char_indices().nth(5).map_or(bare, |(end, _)| &bare[..end]);
    match start.strip_suffix('y') {
        Some(rest) => Cow::Owned(format!("{rest}i")),
        None => Cow::Borrowed(start),
    }
}
