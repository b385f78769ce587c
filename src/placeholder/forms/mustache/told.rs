//! Texts that speak of templates, in which a variable is probably shown.

use crate::markdown::document::BlockKind;
use crate::placeholder::finder::Run;
use crate::placeholder::found::Match;
use crate::placeholder::quotes::is_within_quotes;
use crate::words::{PLACEHOLDER_WORDS, TEMPLATE_WORDS};

/// A variable in a sentence about templates or in a quotation may be an example: a hint.
pub fn told(run: &Run, at: usize, found: Match) -> Match {
    let talked = !found.hint
        && run.leaf.is_some_and(|(_, leaf)| {
            let place = leaf.place(run.span(at, found.len));
            !place.alone
                && (is_within_quotes(place.before, place.after)
                    || *run.speaks_of_templates.get_or_init(|| speaks_of_templates(run.text)))
        });
    Match { hint: found.hint || talked, ..found }
}

/// `> Dear {{name}}, your loan ends …` below a paragraph that ends with a colon: the text of a message.
pub fn is_in_message(run: &Run, at: usize, len: usize) -> bool {
    run.leaf.is_some_and(|(document, leaf)| {
        let blocks = &document.blocks;
        let quote = blocks[leaf.block]
            .parent
            .filter(|&parent| matches!(blocks[parent].kind, BlockKind::Quote { .. }));
        quote.is_some_and(|quote| {
            let above = quote.checked_sub(1).map(|above| &blocks[above]);
            let introduced = above.is_some_and(|above| {
                above.kind == BlockKind::Paragraph
                    && above.content.of(document.text).trim_end().ends_with(':')
            });
            introduced && !leaf.place(run.span(at, len)).alone
        })
    })
}

fn speaks_of_templates(text: &str) -> bool {
    let lower = text.to_lowercase();
    TEMPLATE_WORDS.part_in(&lower) || PLACEHOLDER_WORDS.part_in(&lower)
}
