//! Whole values that put an answer off: `tbd`, `to be described`, `CHANGEME`, `Spare drive — tbd`.

use super::form::FORM;
use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::Evidence;
use crate::placeholder::finder::Value;
use crate::placeholder::forms::{bracket, signature};
use crate::placeholder::found::Found;
use crate::placeholder::leaf::Leaf;
use crate::placeholder::openings::{opens_as_instruction, opens_with_here};
use crate::placeholder::request::{is_instruction, is_step};
use crate::placeholder::{blanks, no_numbers, put_off};
use crate::text::contains::{Search, has};
use crate::text::lines::Span;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{
    ANOTHER_WORDS, BECAUSE, DATE_WORDS, FENCE_TOKENS, FILLING_VERBS, GAP_OBJECTS, HERE_CLOSINGS,
    METADATA_KEYS, PENDING, PLACEHOLDER_NOUNS, PLACEHOLDER_UNITS, POLITE_OPENINGS, PROMISES, PUT_OFF,
    PUT_OFF_ENDINGS, PUT_OFF_PHRASES, PUT_OFF_UNTIL, PUT_OFF_VALUES, QUESTION_VALUES, QUESTION_WORDS,
    STATUS_COLUMNS, STATUSES, WRITING_VERBS,
};

/// Whether a value is the status of a document: `Status: wip` is an answer.
fn is_status(value: &Value) -> bool {
    let label = value.label();
    let label = normal::normal(label);
    let (head, _) = value.leaf.labels(value.document);
    let state = STATUS_COLUMNS.has_exactly(&label) || STATUS_COLUMNS.has_exactly(&normal::normal(head));
    STATUSES.of(&value.lower).is_some() && METADATA_KEYS.of(&label) == Some("status")
        || state && !PUT_OFF.has(&value.lower) && !PUT_OFF_PHRASES.has(&value.lower)
}

/// A value that is put off, a reason that is missing, or an instruction in the place of an answer.
pub fn whole(value: &Value, found: &mut Found) -> bool {
    let Value { document, leaf, lower, .. } = value;
    let words = || value.text.split_whitespace().count();
    // `Good, because` in an unchanged list of reasons.
    let reason = value.span.to == leaf.content.to
        && lower.rsplit_once(',').is_some_and(|(_, last)| BECAUSE.has_exactly(last.trim_start()))
        && words() <= 3
        && !is_followed_by_list(document, leaf);
    // A lone `todo` or `wip` is the name of a list on a board.
    let marked = || PUT_OFF.has(lower) && !matches!(&**lower, "todo" | "wip");
    let block = &document.blocks[leaf.block];
    // `未定`, all that its section says.
    let lone = || block.kind == BlockKind::Paragraph && block.parent.is_none() && is_all(document, leaf);
    // `xxx`
    let masked = || 3 <= lower.len() && lower.bytes().all(|byte| byte == b'x') && lone();
    let spoken = !leaf.heading && (value.standing || lower.contains(' ') || marked() || lone());
    let ends = (value.standing || lone())
        && leaf.cell != Some(0)
        && (PUT_OFF_PHRASES.ending(lower).is_some() || PUT_OFF_ENDINGS.ending(lower).is_some())
        && words() <= 5;
    // `tbc by QA`
    let mut parts = lower.splitn(3, ' ');
    let until = value.standing
        && parts
            .next()
            .map(|mark| mark.trim_end_matches('.'))
            .is_some_and(|mark| PUT_OFF.has_exactly(mark) && !matches!(mark, "todo" | "wip" | "fixme"))
        && parts
            .next()
            .is_some_and(|word| PUT_OFF_UNTIL.has_exactly(word) || PLACEHOLDER_UNITS.has_exactly(word))
        && words() <= 5;
    // `a definir com a empresa`
    let until = until
        || (value.standing || lone())
            && PUT_OFF_VALUES.opening(lower).or_else(|| PUT_OFF_PHRASES.opening(lower)).is_some_and(
                |opening| {
                    let next = lower[opening.len()..].split_whitespace().next().unwrap_or("");
                    opening.contains(' ') && (PUT_OFF_UNTIL.has_exactly(next) || next.starts_with('('))
                },
            )
            && words() <= 12;
    // `Da scrivere – Chiara ha i numeri`, all that its section says
    let until = until
        || value.text.cut(" – ").is_some_and(|(first, _)| {
            lone() && (put_off::is_value(first) || blanks::is_still_to_do(&first.to_lowercase()))
        });
    // `folgt (QS)`: by whom
    let until = until
        || value.standing
            && lower.has_sign(b"(")
            && lower.cut(" (").is_some_and(|(opening, by)| {
                put_off::is_value(opening)
                    && !PUT_OFF.has(opening)
                    && by.split(' ').count() <= 3
                    && !by.contains(')')
            });
    // `phone number tbc`
    let last = lower.rsplit(' ').next().unwrap_or("");
    let marked_last = leaf.cell.is_some_and(|column| 0 < column)
        && lower.contains(' ')
        && words() <= 4
        && PUT_OFF.has_exactly(last)
        && !matches!(last, "todo" | "wip" | "fixme");
    // `phone number to follow`, `noch mit QS zu klären`
    let ends = ends
        || marked_last
        || leaf.cell.is_some_and(|column| 0 < column) && words() <= 5 && !lower.has_sign(b"(") && {
            let end = PUT_OFF_VALUES.ending(lower).or_else(|| PROMISES.ending(lower));
            end.is_some_and(|end| end.contains(' ') && end.len() < lower.len())
        };
    let later =
        (until || ends || spoken && put_off::is_value(lower)) && !put_off::is_name(document, leaf, lower);
    // A step may tell to insert or delete something, and no step is to describe something.
    let written = || {
        value.standing
            && lower.split(' ').next().is_some_and(|verb| WRITING_VERBS.has_exactly(verb))
            && FILLING_VERBS.opening(lower).is_none()
    };
    // `Insert further steps here.`
    let further = || lower.split(' ').nth(1).is_some_and(|word| ANOTHER_WORDS.has_exactly(word));
    let told = is_instruction(lower)
        && (leaf.heading || !is_followed_by_list(document, leaf))
        && (!is_step(document, leaf) || written() || further());
    let later = later || no_numbers::is_pending_number(value) || masked();
    let left = reason || later && !is_status(value) || told;
    if left {
        // `to follow (Legal)`: the bracket closes what the value opened. `N.N.`: the point is its own.
        let Span { from, to } = value.bare_span;
        let rest = &leaf.text[to..];
        let closes = value.bare.contains('(') && rest.starts_with(')')
            || value.bare.has_sign(b".") && value.bare.len() <= 5 && rest.starts_with('.');
        found.push(&FORM, Span::new(from, to + usize::from(closes)), Evidence::Likely);
    }
    left
}

/// Whether a paragraph is the only block between a heading and the next heading or the end.
pub fn is_all(document: &Document, leaf: &Leaf) -> bool {
    let blocks = &document.blocks;
    let is_heading = |at: usize| blocks.get(at).is_none_or(|it| matches!(it.kind, BlockKind::Heading { .. }));
    0 < leaf.block && is_heading(leaf.block - 1) && is_heading(blocks[leaf.block].end)
}

/// Whether a list follows right after a leaf: `because`, and then the reasons.
pub fn is_followed_by_list(document: &Document, leaf: &Leaf) -> bool {
    let block = &document.blocks[leaf.block];
    let next = document.blocks.get(block.end).filter(|next| next.parent == block.parent);
    next.is_some_and(|next| matches!(next.kind, BlockKind::List { .. }))
}

/// `CHANGEME`, `INSERT_DESCRIPTION_HERE` as a whole value: the tokens that templates leave in code too.
pub fn token(value: &Value, found: &mut Found) -> bool {
    // `4.5 SERVICE_NAME_HERE`, a heading
    let bare = value.bare.rsplit(' ').next().filter(|_| value.leaf.heading).unwrap_or(value.bare);
    let shouted = || bare.bytes().all(|byte| byte.is_ascii_uppercase() || matches!(byte, b'_' | b'-'));
    let asked = || {
        let inner = bare.strip_prefix("INSERT_").or_else(|| bare.strip_prefix("ENTER_"));
        let yours = bare
            .strip_prefix("YOUR_")
            .is_some_and(|inner| PLACEHOLDER_NOUNS.has(inner.rsplit('_').next().unwrap_or("")));
        let named = bare
            .strip_suffix("_HERE")
            .is_some_and(|inner| PLACEHOLDER_NOUNS.has(inner.rsplit('_').next().unwrap_or("")));
        (named || yours || inner.is_some_and(|inner| inner.ends_with("_HERE"))) && shouted()
    };
    let left = value.leaf.cell != Some(0) && (FENCE_TOKENS.has_exactly(bare) || asked());
    if left {
        found.push(&FORM, value.bare_span, Evidence::Certain);
    }
    left
}

/// `- [ ] On-call informed: name, date`: who did it and when, not yet ticked.
fn named(value: &Value, found: &mut Found) {
    let before = value.leaf.text[..value.line.from].trim_end();
    let asks = |part: &str| DATE_WORDS.has_exactly(part) || PLACEHOLDER_NOUNS.has_exactly(part);
    if value.standing
        && before.ends_with("[ ]")
        && value.text.has_word(", ")
        && value.text.parts(", ").all(asks)
    {
        found.push(&signature::FORM, value.span, Evidence::Likely);
    }
}

/// `Spare drive — tbd`: the text after the dash of a list item is its value.
pub fn behind_dash(value: &Value, found: &mut Found) {
    let text = value.text;
    named(value, found);
    let parted = || ["—", "–", "--"].iter().find_map(|sign| text.rsplit_once(&format!(" {sign} ")[..]));
    if text.is_ascii() && !has(text, "--") {
        return;
    }
    let Some((label, answer)) = parted() else { return };
    let before = value.leaf.text[..value.line.from].trim_end();
    let nouns = || answer.has_word(", ") && answer.parts(", ").all(|part| PLACEHOLDER_NOUNS.has(part));
    if before.ends_with("[ ]") && nouns() {
        let span = Span::new(value.span.to - answer.len(), value.span.to);
        found.push(&signature::FORM, span, Evidence::Likely);
    }
    let asked =
        answer.strip_suffix('?').is_some_and(|asked| QUESTION_VALUES.has(asked) || DATE_WORDS.has(asked));
    if asked {
        found.hint(&FORM, Span::new(value.span.to - answer.len(), value.span.to), Evidence::Likely);
    }
    let short = label.split_whitespace().count() <= 6 && !label.has_sign(b",.");
    let marked = !matches!(answer.to_lowercase().as_str(), "todo" | "wip") && put_off::is_value(answer);
    if short && marked && !put_off::is_mark(answer) {
        let span = Span::new(value.span.to - answer.len(), value.span.to);
        found.push(&FORM, span, Evidence::Likely);
    }
}

/// `(fill in the date of the move)` as a whole value.
pub fn in_parentheses(value: &Value, found: &mut Found) {
    let inner = value.text.strip_prefix(['(', '（']).and_then(|rest| rest.strip_suffix([')', '）']));
    // `(Text)`, all that a section has
    let lone = |inner: &str| {
        let block = &value.document.blocks[value.leaf.block];
        let noun = GAP_OBJECTS.has(inner) || PLACEHOLDER_NOUNS.has(inner);
        // `(pending)`, `(why rejected)`
        let waits = PENDING.has(inner);
        let asks = || inner.split_once(' ').is_some_and(|(first, _)| QUESTION_WORDS.has_exactly(first));
        block.parent.is_none() && (noun || waits || asks()) && is_all(value.document, value.leaf)
    };
    // `(Bitte kurz die Lage schildern)`
    let polite = inner.is_some_and(|inner| {
        POLITE_OPENINGS.opening(inner).is_some()
            && HERE_CLOSINGS.has(inner.trim_end_matches('.').rsplit(' ').next().unwrap_or(""))
            && !inner.contains(['(', ')'])
    });
    if polite && !is_step(value.document, value.leaf) {
        found.hint(&bracket::FORM, value.span, Evidence::Likely);
    }
    let asks = inner.is_some_and(|inner| {
        !inner.contains(['(', ')']) && (opens_as_instruction(inner) || lone(inner) || opens_with_here(inner))
    });
    if asks && !is_step(value.document, value.leaf) {
        found.push(&bracket::FORM, value.span, Evidence::Likely);
    }
}
