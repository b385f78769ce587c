//! Angle brackets and tokens in blocks of code. Only requests to the author count; names there are for readers to replace.

use std::sync::LazyLock;

use super::form::FORM;
use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::Evidence;
use crate::placeholder::found::Found;
use crate::placeholder::in_angles::judge;
use crate::placeholder::near::{head, is_bounded};
use crate::placeholder::put_off;
use crate::text::lines::Span;
use crate::words::gate::Gate;
use crate::words::{FENCE_TOKENS, FILLING_VERBS, HERE_OPENINGS};

/// `<paste the key here>`, `CHANGE_ME` in a block of code: requests to the author; names there are for readers to
/// replace.
pub fn in_fence(document: &Document, block: usize, found: &mut Found) -> bool {
    if !matches!(document.blocks[block].kind, BlockKind::Code { .. }) {
        return false;
    }
    let span = document.blocks[block].span;
    let source = span.of(document.text);
    let slots = || {
        source.match_indices('<').filter_map(|(at, _)| {
            let len = head(&source[at..], 80).find('>')? + 1;
            (!source[at..at + len].contains('\n')).then_some((at, len))
        })
    };
    let asks = |(at, len): &(usize, usize)| {
        let inner = &source[at + 1..at + len - 1];
        let first = inner.split(' ').next().unwrap_or("");
        inner.contains(' ')
            && (FILLING_VERBS.opening(inner).is_some() || HERE_OPENINGS.has(first))
            && judge(&source[*at..at + len]).is_some()
    };
    if slots().any(|slot| asks(&slot)) {
        // `<HOST>` beside `<paste the key here>`
        let shouted = |&(at, len): &(usize, usize)| {
            let inner = &source[at + 1..at + len - 1];
            2 < inner.len() && inner.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')
        };
        for (at, len) in slots().filter(|slot| asks(slot) || shouted(slot)) {
            // `<your script>` may be for the reader.
            let told = FILLING_VERBS.opening(&source[at + 1..]).is_some();
            let evidence = if told { Evidence::Likely } else { Evidence::Possible };
            found.hint(&FORM, Span::new(span.from + at, span.from + at + len), evidence);
        }
    }
    for (at, len) in slots().filter(|(at, len)| put_off::is_mark(&source[at + 1..at + len - 1])) {
        found.hint(&FORM, Span::new(span.from + at, span.from + at + len), Evidence::Likely);
    }
    let bytes = source.as_bytes();
    for at in 0..bytes.len() {
        if 0 < at && bytes[at - 1].is_ascii_alphanumeric() || !TOKENS.admits(&bytes[at..]) {
            continue;
        }
        let token = FENCE_TOKENS
            .iter()
            .find(|token| bytes[at..].starts_with(token.as_bytes()) && is_bounded(source, at, token.len()));
        if let Some(token) = token {
            let from = span.from + at;
            found.hint(&FORM, Span::new(from, from + token.len()), Evidence::Likely);
        }
    }
    false
}

/// Most words of code begin like no token.
static TOKENS: LazyLock<Gate> = LazyLock::new(|| Gate::of(&[&FENCE_TOKENS]));
