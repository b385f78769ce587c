//! The stems of the words of a text, by which a rule sees whether a term is used in any of its forms.
//!
//! A stem is short on purpose: `ledger`, `ledgers` and `ledgered` share it. Deliberately absent: guidance in comments, which
//! readers do not see.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use crate::markdown::document::{BlockKind, Document};
use crate::text::map::Set;
use crate::text::normal;
use crate::words::index::words_of;

/// The stems of some words, as hashes.
#[derive(Debug, Default)]
pub struct Stems(Set<u64>);

impl Stems {
    /// Whether one of the words has the stem of `word`.
    pub fn has(&self, word: &str) -> bool {
        self.0.contains(&hash(word))
    }
}

/// The stems of all words of a document that readers see.
pub fn stems(document: &Document) -> Stems {
    let mut stems = Stems::default();
    for block in document.blocks.iter().filter(|block| is_read(&block.kind)) {
        stems.0.extend(words_of(&normal::normal(block.span.of(document.text))).map(hash));
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

/// A hash of the first letters that the forms of a word share: at most five, without the ending of a plural.
fn hash(word: &str) -> u64 {
    let bare = word.strip_suffix('s').filter(|bare| 3 <= bare.len()).unwrap_or(word);
    let start = bare.char_indices().nth(5).map_or(bare, |(end, _)| &bare[..end]);
    let mut state = FxHasher::default();
    match start.strip_suffix('y') {
        Some(rest) => [rest.as_bytes(), b"i"].concat().hash(&mut state),
        None => start.as_bytes().hash(&mut state),
    }
    state.finish()
}
